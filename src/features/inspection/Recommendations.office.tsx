import { Link } from 'wouter'
import { useAddressWords } from '../../browser/address-words.ts'
import { excelAddress, useRead } from '../../browser/api.ts'
import { useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { usePages } from '../../browser/pages.ts'
import { FilterChoice } from '../../browser/ui/FilterChoice.tsx'
import { SearchField } from '../../browser/ui/SearchField.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import type { ParamsOf } from '../../commands/catalogue.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Plan } from '../plan/plan.ts'
import { planWords } from '../plan/selection.texts.ts'
import { RECOMMENDATION_STATES, type RecommendationRow } from './inspection.ts'
import { inspectionTexts, recommendationSums } from './inspection.screen.texts.ts'
import { inspectionTables } from './inspection.tables.ts'
import { recommendationFilterWords, recommendationNames } from './inspection.texts.ts'
import { RecommendationTag } from './RecommendationTag.office.tsx'

/** What inspections of the chosen plan recommended: who owes what until when. */
export function Recommendations() {
  const t = useText(inspectionTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t.title} under={plan?.title} />
      {plan ? <List key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function List({ plan }: { readonly plan: Plan }) {
  const t = useText(inspectionTexts)
  const say = useSay()
  const { language } = useLanguage()
  const filter = useFilter(plan)
  const { reading, more, loadAll } = usePages('inspection.recommendations', filter.params)
  const columns = useColumns()
  return (
    <>
      <Filters filter={filter} />
      <Loaded of={reading}>
        {(pages) => (
          <>
            {pages[0]?.rows.length ? <p>{say(recommendationSums(pages[0].sums))}</p> : null}
            <DataTable
              caption={t.title}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ id }) => id}
              empty={filter.narrowed ? t.noneFits : t.none}
              excel={excelAddress('inspection.recommendations', { ...filter.params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[planWords(plan)[language], ...recommendationFilterWords(filter.params, language)]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function useColumns(): readonly Column<RecommendationRow>[] {
  const { language } = useLanguage()
  return listColumns(inspectionTables['inspection.recommendations'], {
    language,
    without: ['Phát hiện', 'Đơn vị kiểm tra'],
    cells: {
      'Kiến nghị': (row) => <Link href={`/works/${row.work}`}>{row.advice ?? '–'}</Link>,
      'Trạng thái': (row) => <RecommendationTag of={row} />,
    },
  })
}

const STATES = [...RECOMMENDATION_STATES, 'late'] as const

/** What the list is narrowed by: it stands in the address, so that a narrowed list can be sent on. */
function useFilter({ id }: Plan) {
  const { said, say } = useAddressWords()
  const params: ParamsOf<'inspection.recommendations'> = {
    plan: id,
    state: STATES.find((state) => state === said('state')) ?? null,
    owes: said('owes') as Id<'unit'> | null,
    q: said('q'),
    after: null,
  }
  return { params, set: say, narrowed: params.state !== null || params.owes !== null || params.q !== null }
}

function Filters({ filter: { params, set } }: { readonly filter: ReturnType<typeof useFilter> }) {
  const t = useText(inspectionTexts)
  const units = useRead('staff.units', { on: null }).data?.units ?? []
  return (
    <div className="filters no-print">
      <SearchField label={t.search} q={params.q} search={(q) => set({ q })} />
      <FilterChoice
        label={t.state}
        values={STATES}
        names={recommendationNames}
        value={params.state}
        onChange={(state) => set({ state })}
      />
      <ChoiceField
        label={t.owes}
        clearable
        placeholder={t.all}
        value={params.owes}
        onChange={(owes) => set({ owes })}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  )
}
