import { Button } from '@mantine/core'
import { useRead } from '../../../browser/api.ts'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField, ManyChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { DetailsFields } from '../../plan/work/work-details.browser.ts'
import type { MeetingDraft, QuestionDraft } from './meeting-draft.ts'
import { ATTENDANCE_GROUPS, MOST_QUESTIONS, type MeetingRefusal } from './meeting.ts'
import { meetingTexts } from './meeting.screen.texts.ts'
import { groupNames } from './meeting.texts.ts'

/** The input that a refusal of a meeting speaks of. */
export const MEETING_INPUTS = {
  'meeting-topic-missing': 'meeting-topic',
  'message-not-approved-then': 'meeting-messages',
  'group-out-of-range': 'meeting-poor',
  'groups-above-attendance': 'meeting-poor',
  'question-missing': 'meeting-questions',
  'question-unanswered': 'meeting-questions',
  'question-twice': 'meeting-questions',
} as const

type Props = DetailsFields<MeetingDraft>

/** What the meeting told, who came, what was asked. */
export function MeetingFields(props: Props) {
  const { draft, change, plan } = props
  const t = useText(meetingTexts)
  const errorOf = useErrorOf(props)
  const set = (part: Partial<MeetingDraft>) => change({ ...draft, ...part })
  return (
    <fieldset className="details">
      <legend>{t.about}</legend>
      <p className="quiet small">{t.aboutHint}</p>
      <TextField
        id={MEETING_INPUTS['meeting-topic-missing']}
        label={t.topic}
        description={t.topicHint}
        maxLength={500}
        error={errorOf('meeting-topic-missing')}
        value={draft.topic}
        onChange={(topic) => set({ topic })}
      />
      <MessageChoice plan={plan} value={draft.versions} set={(versions) => set({ versions })} />
      <GroupFields {...props} />
      <QuestionFields {...props} />
    </fieldset>
  )
}

type ChoiceProps = {
  readonly plan: Id<'plan'>
  readonly value: readonly Id<'message-version'>[]
  readonly set: (versions: readonly Id<'message-version'>[]) => void
}

/** The plan's messages that are in use today. */
function MessageChoice({ plan, value, set }: ChoiceProps) {
  const t = useText(meetingTexts)
  const messages = useRead('outreach.messages', { plan, service: null, audience: null, kind: null, q: null })
  const choices = (messages.data?.messages ?? []).flatMap(({ inUse, idea }) =>
    inUse === null ? [] : [{ value: inUse, label: idea }],
  )
  return (
    <ManyChoiceField
      id={MEETING_INPUTS['message-not-approved-then']}
      label={t.messages}
      value={value}
      onChange={set}
      choices={choices}
    />
  )
}

function GroupFields(props: Props) {
  const { draft, change } = props
  const t = useText(meetingTexts)
  const say = useSay()
  const errorOf = useErrorOf(props)
  const wrong = errorOf('groups-above-attendance') ?? errorOf('group-out-of-range')
  return (
    <fieldset className="details-groups">
      <legend>{t.groups}</legend>
      <p className="quiet small">{t.groupsHint}</p>
      <div className="number-row">
        {ATTENDANCE_GROUPS.map((group) => (
          <NumberField
            key={group}
            id={`meeting-${group}`}
            label={say(groupNames[group])}
            error={group === 'poor' ? wrong : null}
            value={draft[group]}
            onChange={(number) => change({ ...draft, [group]: number })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function QuestionFields(props: Props) {
  const { draft, change, refusals } = props
  const t = useText(meetingTexts)
  const { language } = useLanguage()
  const { questions } = draft
  const set = (to: readonly QuestionDraft[]) => change({ ...draft, questions: to })
  const fault = (at: number) => {
    const found = (refusals as readonly MeetingRefusal[]).find((one) => 'ordinal' in one && one.ordinal === at + 1)
    return found ? sayRefusal(found, language) : null
  }
  return (
    <fieldset className="details-groups" id={MEETING_INPUTS['question-missing']} tabIndex={-1}>
      <legend>{t.questions}</legend>
      {questions.map((question, at) => (
        <OneQuestion
          key={question.id}
          at={at}
          question={question}
          error={fault(at)}
          set={(to) => set(questions.map((one) => (one.id === to.id ? to : one)))}
          remove={() => set(questions.filter(({ id }) => id !== question.id))}
        />
      ))}
      {questions.length < MOST_QUESTIONS ? (
        <Button
          variant="default"
          onClick={() => set([...questions, { id: newId(), question: '', answer: '', referredTo: null }])}
        >
          {t.addQuestion}
        </Button>
      ) : null}
    </fieldset>
  )
}

type QuestionProps = {
  readonly at: number
  readonly question: QuestionDraft
  readonly error: string | null
  readonly set: (question: QuestionDraft) => void
  readonly remove: () => void
}

function OneQuestion({ at, question, error, set, remove }: QuestionProps) {
  const t = useText(meetingTexts)
  const units = useRead('staff.units', { on: null }).data?.units ?? []
  return (
    <div className="details-line">
      <TextArea
        label={`${t.question} ${at + 1}`}
        maxLength={1000}
        minRows={1}
        error={error}
        value={question.question}
        onChange={(words) => set({ ...question, question: words })}
      />
      <TextArea
        label={t.answerThere}
        maxLength={2000}
        minRows={1}
        value={question.answer}
        onChange={(answer) => set({ ...question, answer })}
      />
      <ChoiceField
        label={t.referredTo}
        placeholder={t.nobody}
        clearable
        value={question.referredTo}
        onChange={(referredTo) => set({ ...question, referredTo })}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button variant="subtle" size="compact-md" onClick={remove} aria-label={`${t.removeQuestion} (${at + 1})`}>
        {t.removeQuestion}
      </Button>
    </div>
  )
}

function useErrorOf({ refusals }: Props) {
  const { language } = useLanguage()
  return (code: keyof typeof MEETING_INPUTS): string | null => {
    const refusal = refusals.find((one) => one.code === code)
    return refusal ? sayRefusal(refusal, language) : null
  }
}
