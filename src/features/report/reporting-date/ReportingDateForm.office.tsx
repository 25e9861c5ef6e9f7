import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField, ManyChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import { CERTAINTIES, type Certainty, LEVELS, type Level, type ReportingDateRow } from './reporting-date.ts'
import { reportingDateTexts } from './reporting-date.screen.texts.ts'
import { certaintyNames, levelNames } from './reporting-date.texts.ts'

type Draft = {
  readonly level: Level
  readonly report: string
  readonly day: number | null
  readonly months: readonly string[]
  readonly sender: string
  readonly receiver: string
  readonly source: string
  readonly certainty: Certainty
}

type Props = { readonly of: ReportingDateRow | null; readonly close: () => void }

/** A new date, or what replaces one. */
export function ReportingDateForm({ of, close }: Props) {
  const t = useText(reportingDateTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [id] = useState(() => newId<'reporting-date'>())
  const [draft, setDraft] = useState(() => draftOf(of))
  const faults = useFieldFaults([
    { id: 'reporting-report', label: t.report, lacks: draft.report.trim() ? null : fillIn },
    { id: 'reporting-day', label: t.day, lacks: draft.day === null ? fillIn : null },
    { id: 'reporting-sender', label: t.sender, lacks: draft.sender.trim() ? null : fillIn },
    { id: 'reporting-receiver', label: t.receiver, lacks: draft.receiver.trim() ? null : fillIn },
  ])
  const submit = () => {
    const { level, certainty, day, report, sender, receiver, source } = draft
    if (day === null) return
    const months = draft.months.map(Number)
    const words = { report: report.trim(), sender: sender.trim(), receiver: receiver.trim() }
    const date = {
      id,
      level,
      certainty,
      day,
      months,
      ...words,
      source: source.trim() || null,
      replaces: of?.id ?? null,
    }
    act('report.set-date', date, { done: close, id })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <FormDrawer
      title={of ? t.change : t.add}
      button={t.save}
      opened
      fields={FIELDS}
      {...{ close, sending, faults, submit }}
    >
      <Fields draft={draft} change={change} faults={faults} />
    </FormDrawer>
  )
}

const draftOf = (of: ReportingDateRow | null): Draft => ({
  level: of?.level ?? 'commune',
  report: of?.report ?? '',
  day: of?.day ?? null,
  months: (of?.months ?? []).map(String),
  sender: of?.sender ?? '',
  receiver: of?.receiver ?? '',
  source: of?.source ?? '',
  certainty: of?.certainty ?? 'unsure',
})

const FIELDS = { 'reporting-day-out-of-range': 'reporting-day', 'reporting-source-missing': 'reporting-source' }

type FieldsProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ draft, change, faults }: FieldsProps) {
  const t = useText(reportingDateTexts)
  const say = useSay()
  const input = (id: string) => ({ id, error: faults.errorOf(id) })
  return (
    <>
      <TextField
        data-autofocus
        {...input('reporting-report')}
        label={t.report}
        maxLength={200}
        value={draft.report}
        onChange={(report) => change({ report })}
      />
      <ChoiceField
        label={t.level}
        value={draft.level}
        onChange={(level) => level && change({ level })}
        choices={LEVELS.map((value) => ({ value, label: say(levelNames[value]) }))}
      />
      <NumberField {...input('reporting-day')} label={t.day} value={draft.day} onChange={(day) => change({ day })} />
      <ManyChoiceField
        label={t.months}
        description={t.monthsHint}
        value={draft.months}
        onChange={(months) => change({ months })}
        choices={MONTHS}
      />
      <Parties draft={draft} change={change} faults={faults} />
      <ChoiceField
        label={t.certainty}
        value={draft.certainty}
        onChange={(certainty) => certainty && change({ certainty })}
        choices={CERTAINTIES.map((value) => ({ value, label: say(certaintyNames[value]) }))}
      />
    </>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))

/** Who sends it to whom, by which act. */
function Parties({ draft, change, faults }: FieldsProps) {
  const t = useText(reportingDateTexts)
  const input = (id: string) => ({ id, error: faults.errorOf(id) })
  return (
    <>
      <TextField
        {...input('reporting-sender')}
        label={t.sender}
        maxLength={200}
        value={draft.sender}
        onChange={(sender) => change({ sender })}
      />
      <TextField
        {...input('reporting-receiver')}
        label={t.receiver}
        maxLength={200}
        value={draft.receiver}
        onChange={(receiver) => change({ receiver })}
      />
      <TextField
        id="reporting-source"
        label={t.source}
        maxLength={300}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </>
  )
}
