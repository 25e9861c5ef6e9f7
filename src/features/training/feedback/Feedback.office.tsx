import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { ClassPanelProps } from '../ClassPage.office.tsx'
import { FeedbackForm } from './FeedbackForm.office.tsx'
import { type FeedbackRow, SCORES } from './feedback.ts'
import { scoresOf } from './feedback.rules.ts'
import { feedbackTexts, papersSaid, scoreSaid } from './feedback.screen.texts.ts'

/** What learners thought of a class, counted from papers without names. */
export function Feedback({ page, may }: ClassPanelProps) {
  const t = useText(feedbackTexts)
  const { class: of, state } = page.class
  const reading = useRead('training.feedback', { class: of })
  if (state === 'cancelled' || (may === 'look' && !reading.data?.feedback)) return null
  return (
    <section className="panel class-list">
      <h2 className="panel-title">{t.title}</h2>
      <Loaded of={reading}>
        {({ feedback }) => (
          <>
            {feedback ? <Counted of={feedback} /> : <p className="quiet no-print">{t.hint}</p>}
            {may === 'run' ? <Entering of={of} feedback={feedback} /> : null}
          </>
        )}
      </Loaded>
    </section>
  )
}

type EnteringProps = { readonly of: Id<'class'>; readonly feedback: FeedbackRow | null }

function Entering({ of, feedback }: EnteringProps) {
  const t = useText(feedbackTexts)
  const [form, setForm] = useState<'opened' | 'closed'>('closed')
  if (form === 'opened') return <FeedbackForm of={of} before={feedback} close={() => setForm('closed')} />
  return (
    <Button variant="default" className="no-print" onClick={() => setForm('opened')}>
      {feedback ? t.change : t.enter}
    </Button>
  )
}

function Counted({ of: { papers, questions, words } }: { readonly of: FeedbackRow }) {
  const t = useText(feedbackTexts)
  const say = useSay()
  return (
    <>
      <p>{say(papersSaid(papers))}</p>
      <table className="exam-table">
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            {SCORES.map((score) => (
              <th key={score} scope="col">
                {score}
              </th>
            ))}
            <th scope="col">{t.average}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.text}>
              <th scope="row">{question.text}</th>
              {SCORES.map((score, at) => (
                <td key={score}>{question.counts[at] ?? 0}</td>
              ))}
              <td>{say(scoreSaid(scoresOf(question)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {words ? <p className="said">{words}</p> : null}
    </>
  )
}
