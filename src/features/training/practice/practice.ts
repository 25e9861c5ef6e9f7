import * as z from 'zod/mini'
import type { Id, Instant } from '../../../kernel/kernel.ts'
import { id, line } from '../../../kernel/schema.ts'
import { type DeprivationIndicator, INDICATORS, KNOWN_CLASSES, type KnownClass } from '../../household/standard.ts'

/** Practice of a class: by which standard its learners classify invented households; null: it is off. Written `after` the setting that stood. */
export const PracticeSetting = z.object({
  id: id<'practice-setting'>(),
  class: id<'class'>(),
  standard: z.nullable(line(40)),
  after: z.nullable(id<'practice-setting'>()),
})
export type PracticeSetting = z.infer<typeof PracticeSetting>

const SAID = {
  id: id<'practice-answer'>(),
  class: id<'class'>(),
  learner: id<'learner'>(),
  case: line(40),
  lacking: z.array(z.enum(INDICATORS)).check(z.maxLength(INDICATORS.length)),
  result: z.enum(KNOWN_CLASSES),
}
/** What a learner says of an invented household: what it lacks, and its class. */
export const PracticeAnswer = z.object(SAID)
export type PracticeAnswer = z.infer<typeof PracticeAnswer>
/** Another try at a case; `after`: the answer or retry that it follows. */
export const PracticeRetry = z.object({ ...SAID, after: id<'practice-answer'>() })
export type PracticeRetry = z.infer<typeof PracticeRetry>

/** What there is a point for: each indicator that the standard counts, and the class. */
export const POINTS = [...INDICATORS, 'class'] as const
export type PracticePoint = DeprivationIndicator | 'class'

/** First answers and retries are never added up. */
export const TRIES = ['first', 'again'] as const
export type PracticeTry = (typeof TRIES)[number]

export const MARKS = ['right', 'wrong'] as const
export type PracticeMark = (typeof MARKS)[number]

/** What the engine says of a case by a standard as it stands. */
export type CaseVerdict = {
  readonly counted: readonly DeprivationIndicator[]
  readonly lacking: readonly DeprivationIndicator[]
  readonly result: KnownClass
}

export type PracticeRefusal =
  | { readonly code: 'practice-changed-meanwhile' }
  | { readonly code: 'practice-not-yours' }
  | { readonly code: 'practice-off' }
  | { readonly code: 'practice-standard-open'; readonly cases: number }
  | { readonly code: 'practice-answered-under-other' }
  | { readonly code: 'practice-learner-unknown' }
  | { readonly code: 'case-unknown' }
  | { readonly code: 'case-answered-already' }
  | { readonly code: 'case-answered-meanwhile' }
  | { readonly code: 'indicator-not-counted' }

/** The practice of a class as it stands. */
export type PracticeFacts = Pick<PracticeSetting, 'id' | 'standard'> & {
  readonly number: number
  /** The standard that answers were given by; null: nobody answered. */
  readonly answeredBy: string | null
}
/** Where the answers of a learner to a case stand. */
export type LastAnswer = { readonly id: Id<'practice-answer'>; readonly number: number }

/** An answer beside what the engine said that day. `number` 1: the first answer, more: retries. */
export type AnsweredCase = CaseVerdict & {
  readonly id: Id<'practice-answer'>
  readonly learner: Id<'learner'>
  readonly learnerName: string
  readonly unitName: string
  readonly case: string
  readonly number: number
  readonly standard: string
  readonly saidLacking: readonly DeprivationIndicator[]
  readonly saidResult: KnownClass
  readonly keptAt: Instant
}
/** How often a point was right, of how many answers. */
export type PointTally = {
  readonly point: PracticePoint
  readonly tries: PracticeTry
  readonly answers: number
  readonly right: number
}
/** How far a learner came: cases answered, retries. */
export type LearnerTally = { readonly learner: Id<'learner'>; readonly cases: number; readonly retries: number }

/** Writes of practice, and what they are judged by. */
export type PracticePort = {
  readonly findPractice: (of: Id<'class'>) => Promise<PracticeFacts | null>
  /** False when another setting took its number meanwhile. */
  readonly addSetting: (setting: PracticeSetting, number: number, commandId: Id<'command'>) => Promise<boolean>
  readonly findLast: (learner: Id<'learner'>, of: string) => Promise<LastAnswer | null>
  /** False when that number was answered meanwhile. */
  readonly addAnswer: (
    answer: PracticeAnswer,
    judged: { readonly number: number; readonly standard: string; readonly verdict: CaseVerdict },
    commandId: Id<'command'>,
  ) => Promise<boolean>
}

/** `unit`: only what its learners answered; null: all. */
export type PracticeFilter = {
  readonly class: Id<'class'>
  readonly unit: Id<'unit'> | null
  readonly learner: Id<'learner'> | null
  readonly case: string | null
  readonly point: PracticePoint | null
  readonly tries: PracticeTry | null
  /** Of the point, or of the class when no point is asked for; null: both. */
  readonly mark: PracticeMark | null
}

/** Reads of practice. */
export type PracticeReadPort = {
  readonly tallyPoints: (of: Id<'class'>, unit: Id<'unit'> | null) => Promise<readonly PointTally[]>
  readonly tallyLearners: (of: Id<'class'>, unit: Id<'unit'> | null) => Promise<readonly LearnerTally[]>
  /** By learner and case, the last answer first. */
  readonly listAnswers: (
    filter: PracticeFilter,
    page: { readonly after: Id<'practice-answer'> | null; readonly most: number },
  ) => Promise<readonly AnsweredCase[]>
  /** The first and the last answer of a learner to each case. */
  readonly listEnds: (filter: Pick<PracticeFilter, 'class' | 'unit' | 'learner'>) => Promise<readonly AnsweredCase[]>
}
