import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, localDate, personalText } from '../../../kernel/schema.ts'
import type { WorkKind } from '../../plan/work-kind.ts'

/** The kinds of tasks whose records are meetings; telling the people of one's own office is one too. */
export const MET: readonly WorkKind[] = ['meeting']

/** Who sat there. Somebody is counted once, in the first group that fits. */
export const ATTENDANCE_GROUPS = ['poor', 'nearPoor', 'hardPressed', 'officials', 'unionMembers', 'others'] as const
export type AttendanceGroup = (typeof ATTENDANCE_GROUPS)[number]

const count = z.nullable(z.int())
const Groups = z.object({
  poor: count,
  nearPoor: count,
  hardPressed: count,
  officials: count,
  unionMembers: count,
  others: count,
})
/** How many of each group came; null: nobody counted them. */
export type Groups = z.infer<typeof Groups>

/** Asked in a meeting: answered there, or referred to the unit that owes an answer. Its id stays when the record is corrected. */
export const MeetingQuestion = z.object({
  id: id<'question'>(),
  question: personalText(1000),
  answer: z.nullable(personalText(2000)),
  referredTo: z.nullable(id<'unit'>()),
})
export type MeetingQuestion = z.infer<typeof MeetingQuestion>

/** Most questions of one meeting. */
export const MOST_QUESTIONS = 50

/** What a meeting told, by its topic or by approved messages, who came and what was asked. */
export const Meeting = z.object({
  topic: z.nullable(personalText(500)),
  versions: z.array(id<'message-version'>()).check(z.maxLength(20)),
  groups: Groups,
  questions: z.array(MeetingQuestion).check(z.maxLength(MOST_QUESTIONS)),
})
export type Meeting = z.infer<typeof Meeting>

/** What became of a question that was referred. */
export const QuestionAnswer = z.object({
  question: id<'question'>(),
  answer: personalText(2000),
  answeredOn: localDate,
})
export type QuestionAnswer = z.infer<typeof QuestionAnswer>

/** A question as pages show it; `answer`: given in the meeting (`answeredOn` null) or later. */
export type QuestionTold = {
  readonly id: Id<'question'>
  readonly question: string | null
  readonly answer: string | null
  readonly answeredOn: LocalDate | null
  readonly referredTo: Id<'unit'> | null
  readonly referredName: string | null
}

/** A meeting as its record's page shows it. */
export type MeetingTold = {
  readonly topic: string | null
  readonly messages: readonly {
    readonly version: Id<'message-version'>
    readonly message: Id<'message'>
    readonly idea: string | null
  }[]
  readonly groups: Groups
  readonly questions: readonly QuestionTold[]
  /** Of the record: whose officers may answer. */
  readonly unit: Id<'unit'>
  readonly ownerUnit: Id<'unit'>
}

/** Still owed an answer, answered later, answered in the meeting. */
export const QUESTION_STATES = ['open', 'answered', 'answered-there'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** A question in the list, with the meeting it was asked in. */
export type QuestionRow = QuestionTold & {
  readonly work: Id<'work'>
  readonly on: LocalDate
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly ownerUnit: Id<'unit'>
  readonly state: QuestionState
}

/** Which questions a list shows. `owes`: the unit that they were referred to. `q`: words without diacritics. */
export type QuestionFilter = {
  readonly plan: Id<'plan'>
  readonly state: QuestionState | null
  readonly owes: Id<'unit'> | null
  readonly q: string | null
}

/** What the whole list adds up to. */
export type QuestionSums = { readonly questions: number; readonly open: number }

export type MeetingRefusal =
  | { readonly code: 'meeting-topic-missing' }
  | { readonly code: 'group-out-of-range'; readonly most: number }
  | { readonly code: 'groups-above-attendance'; readonly sum: number; readonly attendance: number }
  | { readonly code: 'question-missing'; readonly ordinal: number }
  | { readonly code: 'question-unanswered'; readonly ordinal: number }
  | { readonly code: 'question-twice' }
  | { readonly code: 'message-not-approved-then' }
  | { readonly code: 'question-unknown' }
  | { readonly code: 'question-not-yours' }
  | { readonly code: 'question-answered-already' }
  | { readonly code: 'answer-missing' }
  | { readonly code: 'answer-in-future'; readonly today: LocalDate }
  | { readonly code: 'answer-before-question'; readonly asked: LocalDate }

/** What is known of a question that an answer is given to; of the record that stands. */
export type QuestionFacts = Pick<QuestionRow, 'work' | 'on' | 'unit' | 'ownerUnit' | 'referredTo' | 'state'>

/** Writes of meetings and answers. */
export type MeetingPort = {
  /** How many of those versions are approved, or were carried by the record that is corrected. */
  readonly countUsable: (
    versions: readonly Id<'message-version'>[],
    work: { readonly to: LocalDate; readonly replaces: Id<'work'> | null },
  ) => Promise<number>
  readonly addMeeting: (work: Id<'work'>, meeting: Meeting, commandId: Id<'command'>) => Promise<void>
  readonly findQuestion: (question: Id<'question'>) => Promise<QuestionFacts | null>
  /** False when somebody answered meanwhile. */
  readonly addAnswer: (answer: QuestionAnswer, work: Id<'work'>, commandId: Id<'command'>) => Promise<boolean>
}

/** Reads of meetings and questions, newest meeting first. */
export type MeetingReadPort = {
  readonly getMeeting: (work: Id<'work'>) => Promise<MeetingTold | null>
  readonly listQuestions: (
    filter: QuestionFilter,
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly QuestionRow[]; readonly next: string | null }>
  readonly sumQuestions: (filter: QuestionFilter) => Promise<QuestionSums>
}
