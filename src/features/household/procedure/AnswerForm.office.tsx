import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import { type ObjectionOutcome, type ObjectionRow, OUTCOMES } from './procedure.ts'
import { procedureTexts } from './procedure.screen.texts.ts'
import { outcomeNames } from './procedure.texts.ts'

type Draft = { readonly on: LocalDate | null; readonly outcome: ObjectionOutcome | null; readonly said: string }
type Props = { readonly objection: ObjectionRow; readonly close: () => void }

/** The answer to an objection. */
export function AnswerForm({ objection, close }: Props) {
  const t = useText(procedureTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const [draft, setDraft] = useState<Draft>({ on: null, outcome: null, said: '' })
  const [said] = useState(() => newId<'personal-text'>())
  const { sending, act } = useAct()
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'answer-on', label: t.on, lacks: lacks(draft.on === null) },
    { id: 'answer-outcome', label: t.outcome, lacks: lacks(draft.outcome === null) },
    { id: 'answer-said', label: t.answerSaid, lacks: lacks(draft.said.trim() === '') },
  ])
  const submit = () => {
    const { on, outcome } = draft
    if (on === null || outcome === null) return
    const words = { personalId: said, text: draft.said.trim() }
    act('household.answer-objection', { objection: objection.id, on, outcome, said: words }, { done: close })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <FormDrawer title={t.answer} button={t.save} opened fields={FIELDS} {...{ close, sending, faults, submit }}>
      <p>{objection.said}</p>
      <DateField
        id="answer-on"
        label={t.on}
        error={faults.errorOf('answer-on')}
        onReading={faults.hear('answer-on')}
        value={draft.on}
        onChange={(on) => change({ on })}
      />
      <ChoiceField
        id="answer-outcome"
        label={t.outcome}
        searchable={false}
        error={faults.errorOf('answer-outcome')}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        choices={OUTCOMES.map((value) => ({ value, label: say(outcomeNames[value]) }))}
      />
      <TextArea
        id="answer-said"
        label={t.answerSaid}
        error={faults.errorOf('answer-said')}
        maxLength={2000}
        value={draft.said}
        onChange={(words) => change({ said: words })}
      />
    </FormDrawer>
  )
}

const FIELDS = { 'step-in-future': 'answer-on', 'answer-before-objection': 'answer-on' }
