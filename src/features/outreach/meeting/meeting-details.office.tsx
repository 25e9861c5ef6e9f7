import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { type ToldProps, workDetails } from '../../plan/work/work-details.browser.ts'
import { AnswerQuestion, QuestionWords } from './Answer.office.tsx'
import { draftOfTold, EMPTY_MEETING, isSaid, type MeetingDraft, meetingOf } from './meeting-draft.ts'
import { MEETING_INPUTS, MeetingFields } from './MeetingFields.office.tsx'
import { ATTENDANCE_GROUPS, MET, type MeetingTold } from './meeting.ts'
import { checkMeeting } from './meeting.rules.ts'
import { meetingTexts } from './meeting.screen.texts.ts'
import { groupNames } from './meeting.texts.ts'

/** Records of meetings say what was told, who came and what was asked. */
export const meetingDetails = workDetails<MeetingDraft>({
  kinds: MET,
  blank: EMPTY_MEETING,
  Fields: MeetingFields,
  Facts,
  Told,
  check: (draft, quantity, measure) =>
    isSaid(draft) ? checkMeeting(meetingOf(draft, NOWHERE), { quantity, measure }) : [],
  send: (send, { work, draft, commandId }) =>
    isSaid(draft)
      ? send('outreach.log-meeting', { work, meeting: meetingOf(draft, work) }, commandId)
      : send('plan.log-work', work, commandId),
  inputs: MEETING_INPUTS,
})

/** Rules do not look at ids. */
const NOWHERE = { id: '' as Id<'work'> }

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(meetingTexts)
  const reading = useRead('outreach.meeting', { work })
  return (
    <Loaded of={reading}>{({ told }) => (told ? <Opened told={told} /> : <p className="quiet">{t.untold}</p>)}</Loaded>
  )
}

function Opened({ told }: { readonly told: MeetingTold }) {
  const t = useText(meetingTexts)
  const say = useSay()
  const { topic, messages, groups, questions } = told
  const counted = ATTENDANCE_GROUPS.filter((group) => groups[group] !== null)
  return (
    <>
      <h2>{t.about}</h2>
      <FactList
        of={[
          [t.topic, topic ?? '–'],
          [t.messages, messages.length === 0 ? '–' : <Messages of={messages} />],
          [
            t.groups,
            counted.length === 0
              ? t.notCounted
              : counted.map((group) => `${say(groupNames[group])} ${showNumber(groups[group] ?? 0)}`).join(' · '),
          ],
        ]}
      />
      <h2>{t.questions}</h2>
      {questions.length === 0 ? <p className="quiet">{t.noQuestion}</p> : null}
      <ol className="plain-list">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionWords of={question} />
            <AnswerQuestion of={{ ...told, ...question }} />
          </li>
        ))}
      </ol>
    </>
  )
}

const Messages = ({ of }: { readonly of: MeetingTold['messages'] }) => (
  <>
    {of.map(({ version, message, idea }) => (
      <div key={version}>
        <Link href={`/messages/${message}`}>{idea}</Link>
      </div>
    ))}
  </>
)

function Told({ work, children }: ToldProps<MeetingDraft>) {
  const reading = useRead('outreach.meeting', { work })
  return <Loaded of={reading}>{({ told }) => <>{children(told && draftOfTold(told))}</>}</Loaded>
}
