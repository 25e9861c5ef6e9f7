import { Button, Group, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FieldLinks } from '../../browser/ui/FieldLinks.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { draftOf, type InterviewDraft, pointsOf } from './interview-draft.ts'
import { householdTexts } from './household.screen.texts.ts'
import { ScoreFields } from './score/ScoreFields.office.tsx'
import { scoreTexts } from './score/score-table.screen.texts.ts'
import { tableFor } from './score/score-table.rules.ts'
import type { ScoreTableRow } from './score/score-table.ts'
import { ANSWERS, type DeprivationIndicator, type HouseholdFacts, INDICATORS, type Residence } from './standard.ts'
import { answerNames, indicatorNames } from './standard.texts.ts'
import '../../browser/ui/form.css'

/** What a household answers in a round; a correction begins with what was recorded. */
export function InterviewForm() {
  const { round, household } = useParams<{ round: string; household: string }>()
  const page = useRead('household.page', {
    round: round as Id<'review-round'>,
    household: household as Id<'household'>,
  })
  const today = useMe().data?.today
  return <Loaded of={page}>{(found) => (today ? <Form of={found} today={today} /> : null)}</Loaded>
}

type Props = { readonly of: AnswerOf<'household.page'>; readonly today: LocalDate }

function Form({ of, today }: Props) {
  const t = useText(householdTexts)
  const ui = useText(uiTexts)
  const [last] = of.page.interviews
  const [draft, setDraft] = useState<InterviewDraft>(() => draftOf(last ?? null, today))
  const table = tableOf(of, draft.on)
  const change = (part: Partial<InterviewDraft>) => setDraft({ ...draft, ...part })
  const faults = useFieldFaults([
    { id: 'interview-on', label: t.askedOn, lacks: draft.on === null ? ui.fillIn : null },
    { id: 'interview-income', label: t.income, lacks: null },
    { id: 'interview-total', label: t.formTotal, lacks: null },
  ])
  const { sending, submit } = useRecording(of, draft, table)
  const head = of.page.members.find(({ relation }) => relation === 'head')
  return (
    <>
      <PageHeader title={t.interview} under={`${head?.name ?? '–'} · ${of.round.name}`} />
      <form
        className="narrow-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (faults.pass()) submit()
        }}
      >
        <Stack gap="md">
          <FieldLinks title={ui.refusedTitle} of={faults.shown.map(named)} tries={faults.tries} />
          <Refusals of={sending.refusals} fields={FIELDS} />
          <Amounts {...{ draft, change, faults }} />
          <Points {...{ draft, change, faults, table }} residence={of.page.residence} />
          <fieldset className="details">
            <legend>{t.indicators}</legend>
            {INDICATORS.map((indicator) => (
              <Asked
                key={indicator}
                indicator={indicator}
                value={draft.answers[indicator]}
                set={(answer) => change({ answers: { ...draft.answers, [indicator]: answer } })}
              />
            ))}
          </fieldset>
          <TextArea label={t.note} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
          <div className="head-tools">
            <Button type="submit" loading={sending.state === 'busy'}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  )
}

/** The table of points that holds for the household on that day. */
const tableOf = ({ page, round, scoreTables }: AnswerOf<'household.page'>, on: LocalDate | null) =>
  on && tableFor(scoreTables, { standards: round.standards, on, residence: page.residence })

const named = ({ id, label, says }: FieldFaults['shown'][number]) => ({ id, says: `${label}: ${says}` })

const FIELDS = {
  'interview-in-future': 'interview-on',
  'income-out-of-range': 'interview-income',
  'form-total-out-of-range': 'interview-total',
  'work-before-plan': 'interview-on',
  'work-in-future': 'interview-on',
}

function useRecording({ page, round }: AnswerOf<'household.page'>, draft: InterviewDraft, table: ScoreTableRow | null) {
  const { on, note, income, answers } = draft
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [ids] = useState(() => ({
    command: newId(),
    interview: newId<'interview'>(),
    work: newId<'work'>(),
    note: newId<'personal-text'>(),
  }))
  const submit = () => {
    if (on === null) return
    const interview = {
      income,
      answers,
      ...pointsOf(draft, table),
      id: ids.interview,
      round: round.id,
      household: page.household,
      householdVersion: page.id,
      on,
      note: note.trim() === '' ? null : { personalId: ids.note, text: note.trim() },
      work: ids.work,
      replaces: page.interviews[0]?.id ?? null,
    }
    act('household.record-interview', interview, {
      id: ids.command,
      done: () => go(`/households/${round.id}/${page.household}`),
    })
  }
  return { sending, submit }
}

type FieldsProps = {
  readonly draft: InterviewDraft
  readonly change: (part: Partial<InterviewDraft>) => void
  readonly faults: FieldFaults
}

function Amounts({ draft, change, faults }: FieldsProps) {
  const t = useText(householdTexts)
  return (
    <>
      <DateField
        id="interview-on"
        label={t.askedOn}
        error={faults.errorOf('interview-on')}
        onReading={faults.hear('interview-on')}
        value={draft.on}
        onChange={(on) => change({ on })}
      />
      <NumberField
        id="interview-income"
        label={t.income}
        description={t.incomeHint}
        error={faults.errorOf('interview-income')}
        onReading={faults.hear('interview-income')}
        value={draft.income}
        onChange={(income) => change({ income })}
      />
    </>
  )
}

type PointsProps = FieldsProps & { readonly table: ScoreTableRow | null; readonly residence: Residence }

/** Item by item where a table of points holds; otherwise, or when only that is known, the total of the paper form. */
function Points({ draft, change, faults, table, residence }: PointsProps) {
  const t = useText(scoreTexts)
  if (!table) return <Total {...{ draft, change, faults }} />
  return (
    <>
      <Radio.Group
        label={t.pointsBy}
        value={draft.pointsBy}
        onChange={(by) => change({ pointsBy: by === 'total' ? 'total' : 'items' })}
      >
        <Group gap="lg" mt={4}>
          <Radio value="items" label={t.byItems} />
          <Radio value="total" label={t.byTotal} />
        </Group>
      </Radio.Group>
      {draft.pointsBy === 'total' ? (
        <Total {...{ draft, change, faults }} />
      ) : (
        <ScoreFields table={table} residence={residence} answers={draft.scores} set={(scores) => change({ scores })} />
      )}
    </>
  )
}

function Total({ draft, change, faults }: FieldsProps) {
  const t = useText(householdTexts)
  return (
    <NumberField
      id="interview-total"
      label={t.formTotal}
      description={t.formTotalHint}
      error={faults.errorOf('interview-total')}
      onReading={faults.hear('interview-total')}
      value={draft.formTotal}
      onChange={(formTotal) => change({ formTotal })}
    />
  )
}

type AskedProps = {
  readonly indicator: DeprivationIndicator
  readonly value: HouseholdFacts['answers'][DeprivationIndicator]
  readonly set: (answer: HouseholdFacts['answers'][DeprivationIndicator]) => void
}

function Asked({ indicator, value, set }: AskedProps) {
  const say = useSay()
  return (
    <Radio.Group
      label={say(indicatorNames[indicator])}
      value={value}
      onChange={(chosen) => {
        const answer = ANSWERS.find((one) => one === chosen)
        if (answer) set(answer)
      }}
    >
      <Group gap="lg" mt={4} mb="sm">
        {ANSWERS.map((answer) => (
          <Radio key={answer} value={answer} label={say(answerNames[answer])} />
        ))}
      </Group>
    </Radio.Group>
  )
}
