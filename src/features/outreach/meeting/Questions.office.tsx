import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress, useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { SearchField } from '../../../browser/ui/SearchField.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import type { ParamsOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Plan } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { AnswerQuestion } from './Answer.office.tsx'
import { QUESTION_STATES, type QuestionRow } from './meeting.ts'
import { meetingTexts, questionSums } from './meeting.screen.texts.ts'
import { meetingTables } from './meeting.tables.ts'
import { questionFilterWords, questionStateNames } from './meeting.texts.ts'

/** What people asked in meetings of the chosen plan, and who owes an answer. */
export function Questions() {
  const t = useText(meetingTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t.title} under={plan?.title} />
      {plan ? <QuestionList key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function QuestionList({ plan }: { readonly plan: Plan }) {
  const t = useText(meetingTexts)
  const say = useSay()
  const { language } = useLanguage()
  const filter = useQuestionFilter(plan)
  const { reading, more, loadAll } = usePages('outreach.questions', filter.params)
  const columns = useColumns()
  return (
    <>
      <Filters filter={filter} />
      <Loaded of={reading}>
        {(pages) => (
          <>
            {pages[0]?.rows.length ? <p>{say(questionSums(pages[0].sums))}</p> : null}
            <DataTable
              caption={t.title}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ work, id }) => `${work} ${id}`}
              empty={filter.narrowed ? t.noneFits : t.none}
              excel={excelAddress('outreach.questions', { ...filter.params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[planWords(plan)[language], ...questionFilterWords(filter.params, language)]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function useColumns(): readonly Column<QuestionRow>[] {
  const { language } = useLanguage()
  return listColumns(meetingTables['outreach.questions'], {
    language,
    without: [],
    cells: {
      'Câu hỏi': (row) => <Link href={`/works/${row.work}`}>{row.question ?? '–'}</Link>,
      'Trạng thái': ({ state }) => (
        <StateTag tone={state === 'open' ? 'warn' : 'good'} name={questionStateNames[state]} />
      ),
      'Trả lời': (row) => (row.state === 'open' ? <AnswerQuestion of={row} /> : (row.answer ?? '–')),
    },
  })
}

/** What the list is narrowed by: it stands in the address, so that a narrowed list can be sent on. */
function useQuestionFilter({ id }: Plan) {
  const { said, say } = useAddressWords()
  const params: ParamsOf<'outreach.questions'> = {
    plan: id,
    state: QUESTION_STATES.find((state) => state === said('state')) ?? null,
    owes: said('owes') as Id<'unit'> | null,
    q: said('q'),
    after: null,
  }
  return { params, set: say, narrowed: params.state !== null || params.owes !== null || params.q !== null }
}

function Filters({ filter: { params, set } }: { readonly filter: ReturnType<typeof useQuestionFilter> }) {
  const t = useText(meetingTexts)
  const units = useRead('staff.units', { on: null }).data?.units ?? []
  return (
    <div className="filters no-print">
      <SearchField label={t.search} q={params.q} search={(q) => set({ q })} />
      <FilterChoice
        label={t.state}
        values={QUESTION_STATES}
        names={questionStateNames}
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
