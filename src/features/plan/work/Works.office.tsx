import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { type LoadedAll, usePages } from '../../../browser/pages.ts'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { placesInWords } from '../../area/place-names.ts'
import { BulkVerdicts, ChooseWaiting } from './BulkVerdicts.office.tsx'
import type { Plan } from '../plan.ts'
import { planTables } from '../plan.tables.ts'
import type { SelectionNames } from '../selection-names.ts'
import { narrowingWords, planAndPeriod } from '../selection.texts.ts'
import { useWorkFilter, WorkFilters } from './WorkFilters.office.tsx'
import type { WorkRow } from './work.ts'
import { chooseRecord, workTexts } from './work.screen.texts.ts'
import { mayLog } from './work-steps.ts'
import { Quantity, showDays, Thumbnail, WorkTags } from './WorkSigns.office.tsx'

/** The records of the chosen plan: filtered, printed, as Excel; its owner confirms or returns several at once. */
export function Works() {
  const t = useText(workTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? (
          <Button component={Link} href={planAddress('/works/new', plan.id)}>
            {t.log}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <WorkList key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function WorkList({ plan }: { readonly plan: Plan }) {
  const filter = useWorkFilter(plan)
  const { reading, more, loadAll } = usePages('plan.works', filter.params)
  const [chosen, setChosen] = useState<ReadonlySet<Id<'work'>>>(new Set())
  const owns = useOwnsPlan(plan)
  const choose = (work: Id<'work'>) => {
    const next = new Set(chosen)
    if (!next.delete(work)) next.add(work)
    setChosen(next)
  }
  return (
    <>
      <WorkFilters plan={plan} filter={filter} />
      <Loaded of={reading}>
        {(pages) => {
          const rows = pages.flatMap((page) => page.rows)
          return (
            <>
              <WorkTable
                {...{ plan, rows, more, loadAll, filter }}
                names={pages[0]?.names ?? null}
                choice={owns ? { chosen, choose, setChosen } : null}
              />
              {owns && rows.length > 0 ? <BulkVerdicts rows={rows} chosen={chosen} setChosen={setChosen} /> : null}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** Which records are chosen for a verdict; null for those who give none. */
type Choosing = {
  readonly chosen: ReadonlySet<Id<'work'>>
  readonly choose: (work: Id<'work'>) => void
  readonly setChosen: (chosen: ReadonlySet<Id<'work'>>) => void
} | null

type TableProps = {
  readonly rows: readonly WorkRow[]
  readonly more: (() => void) | null
  readonly loadAll: () => Promise<LoadedAll>
  /** What the list is narrowed to, by name. */
  readonly names: SelectionNames | null
  readonly plan: Plan
  readonly filter: ReturnType<typeof useWorkFilter>
  readonly choice: Choosing
}

function WorkTable({ plan, rows, more, loadAll, names, filter, choice }: TableProps) {
  const t = useText(workTexts)
  const { language } = useLanguage()
  const { params } = filter
  const period = { from: params.from, to: params.to }
  const columns = useColumns(choice)
  return (
    <DataTable
      caption={t.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={filter.narrowed ? <p>{t.noneFits}</p> : <p>{t.empty}</p>}
      excel={excelAddress('plan.works', { ...params, language })}
      more={more}
      loadAll={loadAll}
      printHead={[...planAndPeriod(plan, period, language), ...(names ? narrowingWords(names, params, language) : [])]}
    >
      {choice ? <ChooseWaiting rows={rows} setChosen={choice.setChosen} /> : null}
    </DataTable>
  )
}

function useColumns(choice: Choosing): readonly Column<WorkRow>[] {
  const { language } = useLanguage()
  return listColumns(planTables['plan.works'], {
    language,
    without: ['Đến ngày', 'Đơn vị tính', 'Nguồn', 'Minh chứng'],
    cells: {
      'Từ ngày': (work) => <RecordHead work={work} choice={choice} />,
      'Đơn vị': ({ unitName }) => <span className="work-unit">{unitName}</span>,
      'Nhiệm vụ': (work) => (
        <Link className="work-task" href={`/works/${work.id}`}>
          {work.taskTitle}
        </Link>
      ),
      Nơi: ({ places }) => <span className="work-places">{placesInWords(places)}</span>,
      'Số lượng': (work) => <Quantity work={work} />,
      'Trạng thái': (work) => <WorkTags work={work} />,
    },
  })
}

function RecordHead({ work, choice }: { readonly work: WorkRow; readonly choice: Choosing }) {
  const say = useSay()
  return (
    <span className="work-head">
      {choice ? (
        <input
          type="checkbox"
          className="no-print"
          aria-label={say(chooseRecord(work.taskTitle, work.unitName))}
          checked={choice.chosen.has(work.id)}
          onChange={() => choice.choose(work.id)}
        />
      ) : null}
      <Thumbnail file={work.photo} says="" />
      <span className="work-days">{showDays(work)}</span>
    </span>
  )
}
