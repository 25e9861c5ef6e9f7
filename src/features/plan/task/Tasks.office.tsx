import { Link, useSearchParams } from 'wouter'
import { excelAddress, useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded, Loading } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { planAndPeriod } from '../selection.texts.ts'
import { useTaskColumns } from './TaskColumns.office.tsx'
import { TaskFilters } from './TaskFilters.office.tsx'
import { useSeeing } from './seeing.browser.ts'
import { filterOf, fittingTasks, wordsOf } from './task-list.rules.ts'
import { filterWords, taskListTexts } from './task-list.screen.texts.ts'
import './task.css'

/** All tasks of the chosen plan; the filter stands in the address, so that it can be linked to. */
export function Tasks() {
  const t = useText(taskListTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t.title} under={plan?.title} />
      {state === 'loading' ? <Loading /> : null}
      {plan ? <TaskList plan={plan.id} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function TaskList({ plan }: { readonly plan: Id<'plan'> }) {
  const t = useText(taskListTexts)
  const { language } = useLanguage()
  const [search] = useSearchParams()
  const reading = useRead('plan.progress', { plan, from: null, to: null })
  const filter = filterOf((name) => search.get(name))
  const columns = useTaskColumns(plan, filter)
  useSeeing(reading.data ?? null)
  return (
    <Loaded of={reading}>
      {({ plan: { number, issuedOn }, progress, period }) => (
        <DataTable
          caption={t.title}
          columns={columns}
          hiddenAtFirst={['Trong đó kê khai', 'Trong đó nhập thay', 'Có minh chứng']}
          rows={fittingTasks(progress.tasks, filter)}
          keyOf={({ task }) => task.id}
          empty={progress.tasks.length === 0 ? t.noTasks : <NoneFits plan={plan} />}
          printHead={[
            ...planAndPeriod({ number, issuedOn }, period, language),
            ...filterWords(filter, progress.units.find(({ unit }) => unit === filter.unit)?.unitName ?? null, language),
          ]}
          excel={excelAddress('plan.progress', { plan, ...period, ...wordsOf(filter), language })}
        >
          <TaskFilters filter={filter} progress={progress} />
        </DataTable>
      )}
    </Loaded>
  )
}

function NoneFits({ plan }: { readonly plan: Id<'plan'> }) {
  const t = useText(taskListTexts)
  return (
    <>
      {t.noneFits} <Link href={planAddress('/tasks', plan)}>{t.clear}</Link>
    </>
  )
}
