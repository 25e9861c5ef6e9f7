import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { QuestionRow, QuestionTold } from './meeting.ts'
import { mayAnswer } from './meeting.rules.ts'
import { meetingTexts } from './meeting.screen.texts.ts'

/** What was asked, and its answer or who owes one. */
export function QuestionWords({ of }: { readonly of: QuestionTold }) {
  const t = useText(meetingTexts)
  return (
    <>
      <div>{of.question ?? '–'}</div>
      {of.answer === null && of.answeredOn === null ? null : (
        <div>
          <b>{of.answeredOn === null ? t.answerThere : t.answer}:</b> {of.answer ?? '–'}
        </div>
      )}
      {of.referredName === null ? null : (
        <div className="quiet small">
          {of.answeredOn === null ? `${t.referredTo}: ` : ''}
          {of.referredName}
          {of.answeredOn === null ? '' : `, ${showDay(of.answeredOn)}`}
        </div>
      )}
    </>
  )
}

type Asked = Pick<QuestionRow, 'id' | 'question' | 'answer' | 'answeredOn' | 'unit' | 'referredTo' | 'ownerUnit'>

/** The button and the form of an answer, for who may give one while one is owed. */
export function AnswerQuestion({ of }: { readonly of: Asked }) {
  const t = useText(meetingTexts)
  const me = useMe().data
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  if (of.answer !== null || of.answeredOn !== null || !me?.officer || !mayAnswer(me.officer, of)) return null
  return (
    <>
      <Button variant="default" size="compact-md" className="no-print" onClick={() => setOpened('yes')}>
        {t.answerTitle}
      </Button>
      <AnswerForm of={of} today={me.today} opened={opened === 'yes'} close={() => setOpened('no')} />
    </>
  )
}

type FormProps = {
  readonly of: Asked
  readonly today: LocalDate
  readonly opened: boolean
  readonly close: () => void
}

function AnswerForm({ of, today, opened, close }: FormProps) {
  const t = useText(meetingTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ command: newId<'command'>(), text: newId<'personal-text'>() }))
  const [words, setWords] = useState('')
  const [answeredOn, setAnsweredOn] = useState<LocalDate | null>(today)
  const faults = useFieldFaults([
    { id: 'answer-words', label: t.answer, lacks: words.trim() === '' ? fillIn : null },
    { id: 'answer-day', label: t.answeredOn, lacks: answeredOn === null ? fillIn : null },
  ])
  const submit = () => {
    if (answeredOn === null) return
    const answer = { personalId: ids.text, text: words.trim() }
    act('outreach.answer-question', { question: of.id, answer, answeredOn }, { done: close, id: ids.command })
  }
  return (
    <FormDrawer title={t.answerTitle} button={t.answer} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <p>{of.question}</p>
      <TextArea
        data-autofocus
        id="answer-words"
        label={t.answer}
        description={t.answerHint}
        maxLength={2000}
        minRows={4}
        error={faults.errorOf('answer-words')}
        value={words}
        onChange={setWords}
      />
      <DateField
        id="answer-day"
        label={t.answeredOn}
        error={faults.errorOf('answer-day')}
        onReading={faults.hear('answer-day')}
        value={answeredOn}
        onChange={setAnsweredOn}
      />
    </FormDrawer>
  )
}

const FIELDS = {
  'answer-missing': 'answer-words',
  'answer-in-future': 'answer-day',
  'answer-before-question': 'answer-day',
}
