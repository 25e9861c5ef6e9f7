import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useSendAll } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../../browser/sending.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { type Exam, type ExamPaper, MOMENTS, type Moment } from './exam.ts'
import { checkMarks, marksFrom, rightIn } from './exam.rules.ts'
import type { ExamAnswer } from './ExamPage.office.tsx'
import { examTexts, paperSaid } from './exam.screen.texts.ts'
import { examSentences, momentNames } from './exam.texts.ts'

type Props = { readonly of: ExamAnswer; readonly exam: Exam }
/** What was typed for a learner. `id`: of the paper and of its command, so that it is written once however often it is sent. */
type Typed = { readonly id: Id<'exam-paper'>; readonly marks: string; readonly replaces: Id<'exam-paper'> | null }

/** One line of letters for each learner; what was entered before shows, and is corrected in its line. */
export function EnterPapers({ of, exam }: Props) {
  const t = useText(examTexts)
  const say = useSay()
  const [moment, setMoment] = useState<Moment>('before')
  const { typed, type, written, sending, send } = useTyping(exam, moment)
  return (
    <>
      <Refusals of={sending.refusals} />
      <p className="quiet">{t.papersHint}</p>
      <ChoiceField
        id="exam-moment"
        label={t.moment}
        value={moment}
        onChange={(chosen) => {
          if (chosen && written === 0) setMoment(chosen)
        }}
        choices={MOMENTS.map((one) => ({ value: one, label: say(momentNames[one]) }))}
      />
      <ul className="exam-papers">
        {of.learners.map((learner) => (
          <PaperLine
            key={learner.id}
            of={of}
            exam={exam}
            moment={moment}
            learner={learner}
            typed={typed[learner.id] ?? null}
            type={(next) => type(learner.id, next)}
          />
        ))}
      </ul>
      <Button loading={sending.state === 'busy'} disabled={written === 0} onClick={send}>
        {t.savePapers}
      </Button>
    </>
  )
}

/** What is typed and not saved yet, by learner; what was refused stays to be mended. */
function useTyping(exam: Exam, moment: Moment) {
  const sendAll = useSendAll()
  const sending = useSending()
  const saved = useSaved()
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const papers = Object.entries(typed)
    .filter(([, { marks }]) => marks !== '')
    .map(([learner, one]) => paperOf(exam, { moment, learner: learner as Id<'learner'>, ...one }))
  const sendPapers = async () => {
    const outcomes = await sendAll(
      'training.enter-exam-paper',
      papers,
      papers.map(({ id }) => id),
    )
    const done = papers.flatMap(({ learner }, at) => (outcomes[at]?.outcome === 'accepted' ? [learner as string] : []))
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([learner]) => !done.includes(learner))))
    return outcomes.flatMap((outcome) => refusalsIn(outcome))
  }
  return {
    typed,
    type: (learner: Id<'learner'>, next: Typed) => setTyped((before) => ({ ...before, [learner]: next })),
    written: papers.length,
    sending,
    send: () => void sending.run(sendPapers, () => saved()),
  }
}

const paperOf = (
  exam: Exam,
  { marks, ...one }: Typed & { readonly moment: Moment; readonly learner: Id<'learner'> },
): ExamPaper => ({ ...one, exam: exam.id, marks: marksFrom(marks) })

type LineProps = Props & {
  readonly moment: Moment
  readonly learner: ExamAnswer['learners'][number]
  readonly typed: Typed | null
  readonly type: (typed: Typed) => void
}

function PaperLine({ of, exam, moment, learner, typed, type }: LineProps) {
  const t = useText(examTexts)
  const say = useSay()
  const there = of.papers.find((one) => one.learner === learner.id && one.moment === moment)
  const label = say(paperSaid(moment, learner.name))
  if (there && typed === null)
    return (
      <li>
        <span>{learner.name}</span>{' '}
        <span>
          {there.marks} · {rightIn(exam, there.marks)}/{exam.questions.length}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t.correct}: ${label}`}
            onClick={() => type({ id: newId(), marks: there.marks, replaces: there.id })}
          >
            {t.correct}
          </Button>
        </span>
      </li>
    )
  const marks = typed?.marks ?? ''
  const [fault] = marks === '' ? [] : checkMarks({ marks: marksFrom(marks) }, exam)
  return (
    <li>
      <span>{learner.name}</span>
      <TextInput
        aria-label={label}
        autoComplete="off"
        maxLength={120}
        value={marks}
        error={fault && 'questions' in fault ? say(examSentences['marks-do-not-fit'](fault)) : null}
        onKeyDown={toNext}
        onChange={(event) => {
          const { id, replaces } = typed ?? { id: newId<'exam-paper'>(), replaces: null }
          type({ id, replaces, marks: event.currentTarget.value })
        }}
      />
    </li>
  )
}

/** Enter goes on to the next line, as in a table of a workbook. */
function toNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const all = [...(event.currentTarget.closest('ul')?.querySelectorAll('input') ?? [])]
  all[all.indexOf(event.currentTarget) + 1]?.focus()
}
