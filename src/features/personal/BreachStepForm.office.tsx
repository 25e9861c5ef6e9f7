import { useState } from 'react'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { momentOf, parseHour } from './moment.ts'
import { MomentFields, type TypedMoment, useMomentNeeds } from './MomentFields.office.tsx'
import { BREACH_STEPS, type BreachRow } from './personal.ts'
import { personalTexts } from './personal.screen.texts.ts'
import { stepNames } from './personal.texts.ts'

type Props = { readonly breach: BreachRow; readonly today: LocalDate; readonly close: () => void }

/** What was done about a breach, and when. */
export function BreachStepForm({ breach, today, close }: Props) {
  const t = useText(personalTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const left = BREACH_STEPS.filter((step) => !breach.steps.some((taken) => taken.step === step))
  const [ids] = useState(() => ({ step: newId<'breach-step'>(), text: newId<'personal-text'>() }))
  const [step, setStep] = useState(left[0] ?? 'closed')
  const [moment, setMoment] = useState<TypedMoment>({ on: today, at: '' })
  const [words, setWords] = useState('')
  const labels = { on: t.takenOn, at: t.noticedAt }
  const faults = useFieldFaults(useMomentNeeds(moment, labels, fillIn))
  const submit = () => {
    const hour = parseHour(moment.at)
    if (moment.on === null || hour === null) return
    const said = words.trim() === '' ? null : { personalId: ids.text, text: words.trim() }
    const taken = { id: ids.step, breach: breach.id, step, at: momentOf(moment.on, hour), words: said }
    act('personal.take-breach-step', taken, { done: close })
  }
  const fields = { 'breach-in-future': 'moment-hour' }
  return (
    <FormDrawer title={t.takeStep} button={t.takeStep} opened {...{ fields, close, sending, faults, submit }}>
      <ChoiceField
        label={t.step}
        value={step}
        onChange={(chosen) => setStep(chosen ?? step)}
        choices={left.map((one) => ({ value: one, label: say(stepNames[one]) }))}
      />
      <MomentFields labels={labels} faults={faults} value={moment} onChange={setMoment} />
      <TextArea label={t.words} maxLength={2000} value={words} onChange={setWords} />
    </FormDrawer>
  )
}
