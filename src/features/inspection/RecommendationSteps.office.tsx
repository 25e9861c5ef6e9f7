import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { ReasonForm } from '../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Officer } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { FindingTold, InspectionTold } from './inspection.ts'
import { mayAnswerFinding, mayReview } from './inspection.rules.ts'
import { inspectionTexts } from './inspection.screen.texts.ts'

type Props = {
  readonly finding: FindingTold
  readonly of: Pick<InspectionTold, 'inspector' | 'ownerUnit'>
  readonly officer: Officer
}

/** The unit answers while one is owed; the inspector closes it or returns the answer. */
export function RecommendationSteps({ finding, of, officer }: Props) {
  const { state, unit } = finding
  if ((state === 'open' || state === 'returned') && mayAnswerFinding(officer, { unit }))
    return <Answer key={finding.answerId ?? 'first'} finding={finding} />
  return state === 'answered' && mayReview(officer, of) ? <Review finding={finding} /> : null
}

function Review({ finding: { id: finding, answerId: answer } }: { readonly finding: FindingTold }) {
  const t = useText(inspectionTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'nothing' | 'reason'>('nothing')
  if (answer === null) return null
  return (
    <div className="no-print">
      <Refusals of={sending.refusals} />
      {asked === 'nothing' ? (
        <div className="head-tools">
          <Button
            loading={sending.state === 'busy'}
            onClick={() => act('inspection.review', { finding, answer, verdict: 'closed', reason: null })}
          >
            {t.close}
          </Button>
          <Button variant="default" onClick={() => setAsked('reason')}>
            {t.return}
          </Button>
        </div>
      ) : (
        <ReasonForm
          label={t.returnReason}
          hint={t.returnHint}
          button={t.return}
          busy={sending.state}
          cancel={() => setAsked('nothing')}
          send={(text) => {
            const reason = { personalId: newId<'personal-text'>(), text }
            act('inspection.review', { finding, answer, verdict: 'returned', reason })
          }}
        />
      )}
    </div>
  )
}

function Answer({ finding }: { readonly finding: FindingTold }) {
  const t = useText(inspectionTexts)
  const today = useMe().data?.today
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  if (!today) return null
  return (
    <>
      <Button className="no-print" onClick={() => setOpened('yes')}>
        {t.answer}
      </Button>
      <AnswerForm finding={finding} today={today} opened={opened === 'yes'} close={() => setOpened('no')} />
    </>
  )
}

type FormProps = {
  readonly finding: FindingTold
  readonly today: LocalDate
  readonly opened: boolean
  readonly close: () => void
}

function AnswerForm({ finding, today, opened, close }: FormProps) {
  const t = useText(inspectionTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ id: newId<'finding-answer'>(), text: newId<'personal-text'>() }))
  const [words, setWords] = useState('')
  const [answeredOn, setAnsweredOn] = useState<LocalDate | null>(today)
  const faults = useFieldFaults([
    { id: 'finding-words', label: t.answerWords, lacks: words.trim() === '' ? fillIn : null },
    { id: 'finding-day', label: t.answeredOn, lacks: answeredOn === null ? fillIn : null },
  ])
  const submit = () => {
    if (answeredOn === null) return
    const answer = { personalId: ids.text, text: words.trim() }
    act('inspection.answer', { id: ids.id, finding: finding.id, answer, answeredOn }, { done: close, id: ids.id })
  }
  return (
    <FormDrawer title={t.answer} button={t.answer} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <p>{finding.advice}</p>
      <TextArea
        data-autofocus
        id="finding-words"
        label={t.answerWords}
        maxLength={2000}
        minRows={4}
        error={faults.errorOf('finding-words')}
        value={words}
        onChange={setWords}
      />
      <DateField
        id="finding-day"
        label={t.answeredOn}
        error={faults.errorOf('finding-day')}
        onReading={faults.hear('finding-day')}
        value={answeredOn}
        onChange={setAnsweredOn}
      />
    </FormDrawer>
  )
}

const FIELDS = {
  'finding-answer-missing': 'finding-words',
  'finding-answer-in-future': 'finding-day',
  'finding-answer-before': 'finding-day',
}
