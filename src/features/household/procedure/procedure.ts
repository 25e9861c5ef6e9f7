import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../../kernel/schema.ts'
import type { EvidenceRow } from '../../evidence/evidence.ts'
import type { RoundRow } from '../household.ts'
import type { HouseholdFacts, KnownClass } from '../standard.ts'

/** What the law counts in a review: how long results are posted, an objection is answered, a decision is made, and which share agrees. */
export const PROCEDURE_NUMBERS = ['posting-days', 'objection-days', 'recognition-days', 'agreement-percent'] as const
export type ProcedureNumberName = (typeof PROCEDURE_NUMBERS)[number]

/** Working days leave out Saturdays and Sundays; holidays are nobody's rule yet and are added by hand. */
export const COUNTED = ['working', 'calendar', 'percent'] as const
export type Counted = (typeof COUNTED)[number]

/** A number that an officer read in an act; it holds until another one of its name holds. A correction `replaces`. */
export const ProcedureNumber = z.object({
  id: id<'procedure-number'>(),
  name: z.enum(PROCEDURE_NUMBERS),
  number: z.int(),
  counted: z.enum(COUNTED),
  holdsFrom: localDate,
  source: line(200),
  replaces: z.nullable(id<'procedure-number'>()),
})
export type ProcedureNumber = z.infer<typeof ProcedureNumber>

export const CONCLUSIONS = ['agreed', 'review-again'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

/** A residents' meeting on the results of an area; `files`: photos of the signed minutes, sent before. */
export const ResidentsMeeting = z.object({
  id: id<'residents-meeting'>(),
  round: id<'review-round'>(),
  area: id<'area'>(),
  on: localDate,
  attended: z.int(),
  agreed: z.int(),
  conclusion: z.enum(CONCLUSIONS),
  note: z.nullable(personalText(2000)),
  files: z.array(z.object({ id: id<'evidence'>(), file: sha256, fileName: line(200) })).check(z.maxLength(10)),
})
export type ResidentsMeeting = z.infer<typeof ResidentsMeeting>

/** The results of an area hung out, both days included. */
export const PublicPosting = z.object({
  id: id<'public-posting'>(),
  round: id<'review-round'>(),
  area: id<'area'>(),
  from: localDate,
  to: localDate,
  place: line(300),
})
export type PublicPosting = z.infer<typeof PublicPosting>

/** What somebody says against the result of a household. */
export const Objection = z.object({
  id: id<'objection'>(),
  round: id<'review-round'>(),
  household: id<'household'>(),
  on: localDate,
  said: personalText(2000),
})
export type Objection = z.infer<typeof Objection>

/** Upheld: the household is reviewed again and the new result posted again. */
export const OUTCOMES = ['upheld', 'rejected'] as const
export type ObjectionOutcome = (typeof OUTCOMES)[number]
export const ObjectionAnswer = z.object({
  objection: id<'objection'>(),
  on: localDate,
  outcome: z.enum(OUTCOMES),
  said: personalText(2000),
})
export type ObjectionAnswer = z.infer<typeof ObjectionAnswer>

/** The decision on an area by one standard; `signer`: the post, not the name. It fixes the class of every household that was asked. */
export const Recognition = z.object({
  id: id<'recognition'>(),
  round: id<'review-round'>(),
  area: id<'area'>(),
  standard: line(40),
  number: line(60),
  on: localDate,
  signer: line(120),
})
export type Recognition = z.infer<typeof Recognition>

export type ProcedureRefusal =
  | { readonly code: 'procedure-number-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'procedure-number-changed-meanwhile' }
  | { readonly code: 'step-in-future'; readonly today: LocalDate }
  | { readonly code: 'step-not-yours' }
  | { readonly code: 'step-unknown' }
  | { readonly code: 'step-there-already' }
  | { readonly code: 'step-built-upon' }
  | { readonly code: 'step-area-outside-round' }
  | { readonly code: 'attended-out-of-range'; readonly most: number }
  | { readonly code: 'agreed-more-than-attended'; readonly attended: number }
  | { readonly code: 'agreed-too-few'; readonly agreed: number; readonly attended: number; readonly percent: number }
  | { readonly code: 'nobody-asked-yet' }
  | { readonly code: 'meeting-before-interviews'; readonly last: LocalDate }
  | { readonly code: 'meeting-missing' }
  | { readonly code: 'meeting-not-agreed'; readonly areaName: string; readonly on: LocalDate }
  | { readonly code: 'posting-ends-before-it-begins' }
  | { readonly code: 'posting-before-meeting'; readonly on: LocalDate }
  | { readonly code: 'posting-too-short'; readonly until: LocalDate; readonly source: string }
  | { readonly code: 'posting-missing' }
  | { readonly code: 'posting-running'; readonly to: LocalDate }
  | { readonly code: 'objection-before-posting'; readonly from: LocalDate }
  | { readonly code: 'objection-open'; readonly objections: number }
  | { readonly code: 'objection-answered-already' }
  | { readonly code: 'answer-before-objection'; readonly on: LocalDate }
  | { readonly code: 'reposting-missing'; readonly answeredOn: LocalDate }
  | { readonly code: 'class-open'; readonly households: number }
  | { readonly code: 'recognised-already' }
  | { readonly code: 'standard-not-of-round' }

/** Where a step happened: its area and everything above it, the nearest first. */
export type StepPlace = { readonly area: Id<'area'>; readonly areaName: string; readonly path: readonly Id<'area'>[] }

export type MeetingRow = StepPlace &
  Pick<ResidentsMeeting, 'id' | 'on' | 'attended' | 'agreed' | 'conclusion'> & { readonly note: string | null }
export type PostingRow = StepPlace & Pick<PublicPosting, 'id' | 'from' | 'to' | 'place'>
export type ObjectionRow = StepPlace &
  Pick<Objection, 'id' | 'household' | 'on'> & {
    readonly head: string | null
    readonly said: string | null
    readonly answer: { readonly on: LocalDate; readonly outcome: ObjectionOutcome; readonly said: string | null } | null
  }
export type RecognitionRow = StepPlace &
  Pick<Recognition, 'id' | 'standard' | 'number' | 'on' | 'signer'> &
  Readonly<Record<'poor' | 'nearPoor' | 'households', number>>

/** All that followed the interviews of a round and was not withdrawn, oldest first. */
export type ReviewSteps = {
  readonly meetings: readonly MeetingRow[]
  readonly postings: readonly PostingRow[]
  readonly objections: readonly ObjectionRow[]
  readonly recognitions: readonly RecognitionRow[]
}

/** How many households of an area were asked in a round, of how many; `last`: the day of the last interview. */
export type AskedCount = { readonly households: number; readonly asked: number; readonly last: LocalDate | null }

/** A household as a decision fixes it. */
export type FixedHousehold = {
  readonly household: Id<'household'>
  readonly version: Id<'household-version'>
  readonly interview: Id<'interview'>
  readonly class: KnownClass
}

/** A household that was asked, and what it answered last. */
export type AskedHousehold = Omit<FixedHousehold, 'class'> & { readonly facts: HouseholdFacts }

type Kept = Id<'command'>

/** Writes of the procedure, and what they are judged by. Each `add` answers false when its id stands already. */
export type ProcedurePort = {
  /** Steps of one round are judged one at a time: the next waits until this transaction ends. */
  readonly lockSteps: (round: Id<'review-round'>) => Promise<void>
  /** Those in these areas; null: all, for the rules. */
  readonly listSteps: (round: Id<'review-round'>, areas: readonly Id<'area'>[] | null) => Promise<ReviewSteps>
  readonly findPlace: (area: Id<'area'>) => Promise<StepPlace | null>
  readonly countAsked: (round: Id<'review-round'>, area: Id<'area'>) => Promise<AskedCount>
  readonly listAsked: (round: Id<'review-round'>, area: Id<'area'>) => Promise<readonly AskedHousehold[]>
  readonly listNumbers: () => Promise<readonly ProcedureNumber[]>
  readonly addNumber: (number: ProcedureNumber, command: Kept) => Promise<boolean>
  readonly addMeeting: (meeting: ResidentsMeeting, command: Kept) => Promise<boolean>
  readonly addPosting: (posting: PublicPosting, command: Kept) => Promise<boolean>
  readonly addObjection: (objection: Objection, command: Kept) => Promise<boolean>
  readonly addAnswer: (answer: ObjectionAnswer, command: Kept) => Promise<boolean>
  readonly addRecognition: (
    recognition: Recognition,
    households: readonly FixedHousehold[],
    command: Kept,
  ) => Promise<boolean>
  readonly findRoundOf: (step: Id<'step'>) => Promise<Id<'review-round'> | null>
  readonly withdraw: (step: Id<'step'>, reason: Id<'personal-text'>, command: Kept) => Promise<boolean>
}

/** The page of the procedure of a round. */
export type ProcedurePage = ReviewSteps & {
  readonly round: RoundRow
  readonly asked: AskedCount
  readonly numbers: readonly ProcedureNumber[]
  readonly minutes: readonly EvidenceRow[]
}

/** Counts of every area. */
export type ProcedureSumPort = Pick<ProcedurePort, 'countAsked'>
