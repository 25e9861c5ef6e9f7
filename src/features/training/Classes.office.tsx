import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { excelAddress, useListRead, useMe } from '../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import { planWords } from '../plan/selection.texts.ts'
import type { Plan } from '../plan/plan.ts'
import { mayLog } from '../plan/work/work-steps.ts'
import type { ClassListed, ClassState } from './training.ts'
import { trainingTexts } from './training.screen.texts.ts'
import { trainingTables } from './training.tables.ts'
import { classStateNames } from './training.texts.ts'

/** The classes and field visits of the chosen plan; each opens. */
export function Classes() {
  const t = useText(trainingTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? (
          <Button component={Link} href={planAddress('/classes/new', plan.id)}>
            {t.write}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <ClassList key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function ClassList({ plan }: { readonly plan: Plan }) {
  const t = useText(trainingTexts)
  const { language } = useLanguage()
  const params = { plan: plan.id }
  const reading = useListRead('training.classes', params)
  const columns = useColumns()
  return (
    <Loaded of={reading}>
      {({ classes }) => (
        <DataTable
          caption={t.title}
          columns={columns}
          rows={classes}
          keyOf={(row) => row.class}
          empty={t.none}
          excel={excelAddress('training.classes', { ...params, language })}
          printHead={[planWords(plan)[language]]}
        />
      )}
    </Loaded>
  )
}

function useColumns(): readonly Column<ClassListed>[] {
  const { language } = useLanguage()
  return listColumns(trainingTables['training.classes'], {
    language,
    without: ['Loại', 'Đến ngày', 'Đơn vị tổ chức'],
    cells: {
      Lớp: (row) => <Link href={`/classes/${row.class}`}>{row.title}</Link>,
      'Trạng thái': ({ state }) => <ClassTag state={state} />,
    },
  })
}

/** The state of a class as a word with a mark. */
export const ClassTag = ({ state }: { readonly state: ClassState }) => (
  <StateTag tone={TONES[state]} name={classStateNames[state]} />
)

const TONES: Readonly<Record<ClassState, Tone>> = { planned: 'warn', invited: 'calm', held: 'good', cancelled: 'quiet' }
