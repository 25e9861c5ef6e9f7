import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { ExamAnswer } from './ExamPage.office.tsx'
import { LETTERS, type Question } from './exam.ts'
import { questionsText, readQuestions } from './exam.rules.ts'
import { examTexts, faultSaid, readSaid } from './exam.screen.texts.ts'

/** The questions as a text that is read while it is typed; once a paper was entered they stay. */
export function WriteQuestions({ of }: { readonly of: ExamAnswer }) {
  const t = useText(examTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [text, setText] = useState(() => questionsText(of.exam?.questions ?? []))
  const [id] = useState(() => newId<'exam'>())
  if (of.exam && of.papers.length > 0)
    return (
      <>
        <p className="quiet">{t.fixed}</p>
        <Questions of={of.exam.questions} />
      </>
    )
  const { questions, faults } = readQuestions(text)
  const content = { id, class: of.class.class, number: (of.exam?.number ?? 0) + 1, questions: [...questions] }
  return (
    <>
      <Refusals of={sending.refusals} />
      <TextArea
        id="exam-questions"
        label={t.typed}
        description={t.typedHint}
        minRows={8}
        maxRows={30}
        value={text}
        onChange={setText}
      />
      {faults.length > 0 ? (
        <ul className="over" role="alert">
          {faults.map((fault) => (
            <li key={fault.number}>{say(faultSaid(fault))}</li>
          ))}
        </ul>
      ) : null}
      <p className="quiet">{say(readSaid(questions.length))}</p>
      <Questions of={questions} />
      <Button
        loading={sending.state === 'busy'}
        disabled={questions.length === 0 || faults.length > 0}
        onClick={() => act('training.write-exam', content, { id })}
      >
        {t.save}
      </Button>
    </>
  )
}

function Questions({ of }: { readonly of: readonly Question[] }) {
  return (
    <ol>
      {of.map(({ text, choices, right }) => (
        <li key={text}>
          {text}
          <ul className="plain-list">
            {choices.map((choice, at) => (
              <li key={choice}>
                {at === right ? <b>{`${LETTERS[at]}. ${choice} ✓`}</b> : `${LETTERS[at]}. ${choice}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
