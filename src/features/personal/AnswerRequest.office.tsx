import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { type Outcome, OUTCOMES, type RequestKind, type RequestRow } from './personal.ts'
import { personalTexts } from './personal.screen.texts.ts'
import { outcomeNames } from './personal.texts.ts'

const USUAL: Readonly<Record<RequestKind, Outcome>> = { copy: 'given', correct: 'corrected', erase: 'erased' }

type Props = { readonly request: RequestRow; readonly today: LocalDate }

/** The button and the form of the answer to a request. */
export function AnswerRequest({ request, today }: Props) {
  const t = useText(personalTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  const [text] = useState(() => newId<'personal-text'>())
  const [outcome, setOutcome] = useState<Outcome>(USUAL[request.kind])
  const [on, setOn] = useState<LocalDate | null>(today)
  const [words, setWords] = useState('')
  const isReasonDue = outcome === 'refused' && words.trim() === ''
  const faults = useFieldFaults([
    { id: 'answer-on', label: t.answeredOn, lacks: on === null ? fillIn : null },
    { id: 'answer-note', label: t.words, lacks: isReasonDue ? fillIn : null },
  ])
  const close = () => setOpened('no')
  const submit = () => {
    if (on === null) return
    const said = words.trim() === '' ? null : { personalId: text, text: words.trim() }
    act('personal.answer-request', { request: request.id, outcome, on, words: said }, { done: close })
  }
  return (
    <>
      <Button onClick={() => setOpened('yes')}>{t.answer}</Button>
      <FormDrawer title={t.answer} button={t.answer} opened={opened === 'yes'} {...{ close, sending, faults, submit }}>
        <ChoiceField
          label={t.outcome}
          value={outcome}
          onChange={(chosen) => setOutcome(chosen ?? outcome)}
          choices={OUTCOMES.map((one) => ({ value: one, label: say(outcomeNames[one]) }))}
        />
        <DateField
          id="answer-on"
          label={t.answeredOn}
          error={faults.errorOf('answer-on')}
          onReading={faults.hear('answer-on')}
          value={on}
          onChange={setOn}
        />
        <TextArea
          id="answer-note"
          label={t.words}
          maxLength={2000}
          error={faults.errorOf('answer-note')}
          value={words}
          onChange={setWords}
        />
      </FormDrawer>
    </>
  )
}
