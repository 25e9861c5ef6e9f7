import { derivedId } from '../../../kernel/derived-id.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { WorkRecord } from '../../plan/work/work.ts'
import { ATTENDANCE_GROUPS, type AttendanceGroup, type Groups, type Meeting, type MeetingTold } from './meeting.ts'

/** A meeting while it is typed in the form of its record. */
export type MeetingDraft = {
  readonly topic: string
  readonly versions: readonly Id<'message-version'>[]
  readonly questions: readonly QuestionDraft[]
} & Groups

/** A question while it is typed. */
export type QuestionDraft = {
  readonly id: Id<'question'>
  readonly question: string
  readonly answer: string
  readonly referredTo: Id<'unit'> | null
}

export const EMPTY_MEETING: MeetingDraft = {
  topic: '',
  versions: [],
  poor: null,
  nearPoor: null,
  hardPressed: null,
  officials: null,
  unionMembers: null,
  others: null,
  questions: [],
}

/** A record whose form was left empty here says no more than its number. */
export const isSaid = (draft: MeetingDraft): boolean =>
  draft.topic.trim() !== '' ||
  draft.versions.length > 0 ||
  draft.questions.length > 0 ||
  ATTENDANCE_GROUPS.some((group) => draft[group] !== null)

/** What a correction begins with; what was answered later stays where it is. */
export const draftOfTold = ({ topic, messages, groups, questions }: MeetingTold): MeetingDraft => ({
  ...groups,
  topic: topic ?? '',
  versions: messages.map(({ version }) => version),
  questions: questions.map(({ id, question, answer, answeredOn, referredTo }) => ({
    id,
    question: question ?? '',
    answer: answeredOn === null ? (answer ?? '') : '',
    referredTo,
  })),
})

/** The meeting that the draft says. Its texts have ids that follow from the record's: sent again, they are the same. */
export function meetingOf(draft: MeetingDraft, { id }: Pick<WorkRecord, 'id'>): Meeting {
  const topic = draft.topic.trim()
  return {
    topic: topic === '' ? null : { personalId: derivedId(id, 'meeting-topic'), text: topic },
    versions: [...draft.versions],
    groups: groupsOf(draft),
    questions: draft.questions.map((asked) => {
      const answer = asked.answer.trim()
      return {
        id: asked.id,
        question: { personalId: derivedId(id, `question ${asked.id}`), text: asked.question.trim() },
        answer: answer === '' ? null : { personalId: derivedId(id, `answer ${asked.id}`), text: answer },
        referredTo: asked.referredTo,
      }
    }),
  }
}

const groupsOf = (draft: MeetingDraft): Groups =>
  Object.fromEntries(ATTENDANCE_GROUPS.map((group) => [group, draft[group]])) as Record<AttendanceGroup, number | null>
