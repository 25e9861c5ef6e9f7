import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { type FeedbackRow, SCORES } from './feedback.ts'
import { feedbackTexts, scoreOf, USUAL_QUESTIONS } from './feedback.screen.texts.ts'

type Typed = { readonly text: string; readonly counts: readonly (number | null)[] }
type Props = { readonly of: Id<'class'>; readonly before: FeedbackRow | null; readonly close: () => void }

/** How many papers, and how often each score was given; what is left empty counts nothing. */
export function FeedbackForm({ of, before, close }: Props) {
  const t = useText(feedbackTexts)
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ id: newId<'class-feedback'>(), words: newId<'personal-text'>() }))
  const [papers, setPapers] = useState<number | null>(before?.papers ?? null)
  const [typed, setTyped] = useState<readonly Typed[]>(before?.questions ?? USUAL_QUESTIONS.map(unanswered))
  const [words, setWords] = useState(before?.words ?? '')
  const questions = typed
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, counts }) => ({ text: text.trim(), counts: counts.map((count) => count ?? 0) }))
  const send = () => {
    if (papers === null) return
    const said = words.trim() === '' ? null : { personalId: ids.words, text: words.trim() }
    const content = { id: ids.id, class: of, number: (before?.number ?? 0) + 1, papers, questions, words: said }
    act('training.tell-feedback', content, { id: ids.id, done: close })
  }
  return (
    <div className="no-print">
      <Refusals of={sending.refusals} />
      <NumberField id="feedback-papers" label={t.papers} value={papers} onChange={setPapers} maw="14rem" />
      {typed.map((question, at) => (
        <Question
          // Questions have no identity of their own: their order is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          number={at + 1}
          question={question}
          change={(next) => setTyped(typed.map((one, nth) => (nth === at ? next : one)))}
        />
      ))}
      <TextArea id="feedback-words" label={t.words} description={t.wordsHint} value={words} onChange={setWords} />
      <div className="head-tools">
        <Button loading={sending.state === 'busy'} disabled={papers === null || questions.length === 0} onClick={send}>
          {t.save}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}

const unanswered = (text: string): Typed => ({ text, counts: SCORES.map(() => null) })

type QuestionProps = {
  readonly number: number
  readonly question: Typed
  readonly change: (next: Typed) => void
}

function Question({ number, question, change }: QuestionProps) {
  const t = useText(feedbackTexts)
  const say = useSay()
  return (
    <fieldset className="several">
      <legend>{`${t.question} ${number}`}</legend>
      <TextField
        aria-label={`${t.question} ${number}`}
        maxLength={200}
        value={question.text}
        onChange={(text) => change({ ...question, text })}
      />
      <div className="feedback-scores">
        {SCORES.map((score, at) => (
          <NumberField
            key={score}
            id={`feedback-${number}-${score}`}
            label={String(score)}
            aria-label={say(scoreOf(number, score))}
            value={question.counts[at] ?? null}
            onChange={(count) =>
              change({ ...question, counts: question.counts.map((one, nth) => (nth === at ? count : one)) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
