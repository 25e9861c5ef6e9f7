import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { id, line, localDate, personalText } from '../../kernel/schema.ts'
import type { FactsRefusal } from './facts.rules.ts'
import { ScoreAnswers, type ScoreRefusal } from './score/score-table.ts'
import {
  ANSWERS,
  type DeprivationIndicator,
  HOUSEHOLD_CLASSES,
  type HouseholdFacts,
  type HouseholdResult,
  INDICATORS,
  RESIDENCES,
  type Residence,
  VALUE_NAMES,
  type HouseholdClass,
} from './standard.ts'
import type { EnteredValue } from './standard.rules.ts'
import type { ClassPort } from './stored-class.ts'

/** What a member is to the head of the household. */
export const RELATIONS = ['head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other'] as const
export type Relation = (typeof RELATIONS)[number]
export const SEXES = ['male', 'female'] as const
export type Sex = (typeof SEXES)[number]

/** `born`: a day as `1962-04-30`, or the year alone, in a personal text; null when nobody knows it. */
export const HouseholdMember = z.object({
  name: personalText(200),
  born: z.nullable(personalText(10)),
  sex: z.enum(SEXES),
  relation: z.enum(RELATIONS),
})
export type HouseholdMember = z.infer<typeof HouseholdMember>

/** A household as it was written: where it lives, and who belongs to it. Only ever added: a new version follows `after`. */
export const Household = z.object({
  id: id<'household-version'>(),
  household: id<'household'>(),
  area: id<'area'>(),
  residence: z.enum(RESIDENCES),
  address: z.nullable(personalText(300)),
  members: z.array(HouseholdMember).check(z.minLength(1), z.maxLength(500)),
  after: z.nullable(id<'household-version'>()),
})
export type Household = z.infer<typeof Household>

/** A review of the households of an area. The standards belong to the round; `task`: the task of the plan that its interviews count for. */
export const ReviewRound = z.object({
  id: id<'review-round'>(),
  plan: id<'plan'>(),
  year: z.int(),
  name: line(200),
  area: id<'area'>(),
  standards: z.array(line(40)).check(z.minLength(1), z.maxLength(10)),
  task: z.nullable(id<'task'>()),
})
export type ReviewRound = z.infer<typeof ReviewRound>

const Answers = z.object(
  Object.fromEntries(INDICATORS.map((indicator) => [indicator, z.enum(ANSWERS)])) as Record<
    DeprivationIndicator,
    z.ZodMiniEnum<{ deprived: 'deprived'; 'not-deprived': 'not-deprived'; unknown: 'unknown' }>
  >,
)

/**
 * What a household answered in a round, on the version of it that was there. Income is đồng a person a month, `formTotal` the
 * total of the paper form (B1) as it was typed in; what is not known is null. `scored`: its items answered by a table of points, which
 * the total is added up by. `work`: the record that it counts as, when the round has a task.
 */
export const Interview = z.object({
  id: id<'interview'>(),
  round: id<'review-round'>(),
  household: id<'household'>(),
  householdVersion: id<'household-version'>(),
  on: localDate,
  income: z.nullable(z.int()),
  formTotal: z.nullable(z.int()),
  scored: z.nullable(ScoreAnswers),
  answers: Answers,
  note: z.nullable(personalText(2000)),
  work: id<'work'>(),
  replaces: z.nullable(id<'interview'>()),
})
export type Interview = z.infer<typeof Interview>

/** A value of a standard that an officer typed in, with the act and article that say so. */
export const NewStandardValue = z.object({
  id: id<'standard-value'>(),
  standard: line(40),
  name: z.enum(VALUE_NAMES as [(typeof VALUE_NAMES)[number]]),
  number: z.int(),
  source: line(200),
})
export type NewStandardValue = z.infer<typeof NewStandardValue>

/** What a list of households is narrowed to: a class, those that were not asked yet, those that are gone. */
export const HOUSEHOLD_STATES = [...HOUSEHOLD_CLASSES, 'not-asked', 'gone'] as const
export type HouseholdState = (typeof HOUSEHOLD_STATES)[number]

export type HouseholdRefusal =
  | FactsRefusal
  | ScoreRefusal
  | { readonly code: 'household-unknown' }
  | { readonly code: 'household-changed-meanwhile' }
  | { readonly code: 'household-outside-unit' }
  | { readonly code: 'household-outside-round' }
  | { readonly code: 'members-too-many'; readonly found: number; readonly most: number }
  | { readonly code: 'member-name-missing'; readonly place: number }
  | { readonly code: 'member-born-unreadable'; readonly place: number }
  | { readonly code: 'member-born-in-future'; readonly place: number; readonly today: LocalDate }
  | { readonly code: 'head-not-one'; readonly found: number }
  | { readonly code: 'round-unknown' }
  | { readonly code: 'round-there-already' }
  | { readonly code: 'round-not-yours' }
  | { readonly code: 'round-year-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'round-task-unfit' }
  | { readonly code: 'standard-unknown' }
  | { readonly code: 'interview-in-future'; readonly today: LocalDate }
  | { readonly code: 'interview-changed-meanwhile' }
  | { readonly code: 'interview-withdrawn-already' }
  | { readonly code: 'value-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'value-unknown' }
  | { readonly code: 'value-confirmed-already' }
  | { readonly code: 'value-not-the-last' }

/** What is known of a round that something is asked for. */
export type RoundFacts = ReviewRound & { readonly ownerUnit: Id<'unit'> }
/** The last version of a household, and where it lies: in the area of the unit, in that of the round. */
export type HouseholdPlace = {
  readonly version: Id<'household-version'>
  readonly number: number
  readonly area: Id<'area'>
  readonly residence: Residence
  readonly inUnit: boolean
  readonly inRound: boolean
}
/** The last of the interviews of a household in a round; one that was withdrawn says nothing, and the next follows it. */
export type InterviewFacts = Pick<Interview, 'id' | 'on' | 'replaces'> & {
  readonly state: 'standing' | 'withdrawn'
  readonly root: Id<'interview'>
  readonly work: Id<'work'> | null
}
export type Whose = { readonly unit: Id<'unit'>; readonly round: Id<'review-round'> | null }

/** Writes of households, rounds and interviews, and what they are judged by. */
export type HouseholdPort = {
  readonly findRound: (round: Id<'review-round'>) => Promise<RoundFacts | null>
  readonly findHousehold: (household: Id<'household'>, whose: Whose) => Promise<HouseholdPlace | null>
  /** Does the area lie in that of the unit? */
  readonly isOfUnit: (area: Id<'area'>, unit: Id<'unit'>) => Promise<boolean>
  readonly findInterview: (round: Id<'review-round'>, household: Id<'household'>) => Promise<InterviewFacts | null>
  /** False when another one took the number meanwhile. */
  readonly addHousehold: (household: Household, number: number, commandId: Id<'command'>) => Promise<boolean>
  readonly addRound: (round: ReviewRound, commandId: Id<'command'>) => Promise<boolean>
  /** False when somebody else wrote one meanwhile. */
  readonly addInterview: (
    interview: Omit<Interview, 'work'>,
    chain: { readonly root: Id<'interview'>; readonly work: Id<'work'> | null },
    commandId: Id<'command'>,
  ) => Promise<boolean>
} & ClassPort

/** What officers entered of the standards. */
export type StandardPort = {
  /** Newest confirmed first, then the newest of those that wait. */
  readonly listEntered: () => Promise<readonly StoredValue[]>
  readonly addValue: (value: NewStandardValue, commandId: Id<'command'>) => Promise<boolean>
  /** False when it was confirmed before. */
  readonly confirmValue: (value: Id<'standard-value'>, commandId: Id<'command'>) => Promise<boolean>
}
export type StoredValue = EnteredValue & { readonly id: Id<'standard-value'>; readonly keptAt: Instant }

/** A round in a list. */
export type RoundRow = ReviewRound & {
  readonly areaName: string
  readonly ownerUnit: Id<'unit'>
  readonly taskTitle: string | null
}

/** A household of a round in a list; `facts` null: not asked yet. */
export type HouseholdRow = {
  readonly household: Id<'household'>
  readonly head: string | null
  readonly areaName: string
  readonly residence: Residence
  readonly members: number
  readonly askedOn: LocalDate | null
  readonly facts: HouseholdFacts | null
}
/** With one result for each standard of the round, by its id. */
export type HouseholdListed = HouseholdRow & { readonly results: Readonly<Record<string, HouseholdResult>> | null }

export type MemberRow = {
  readonly name: string | null
  readonly born: string | null
  readonly sex: Sex
  readonly relation: Relation
}
export type InterviewRow = InterviewFacts & {
  readonly facts: HouseholdFacts
  readonly scored: ScoreAnswers | null
  readonly note: string | null
  readonly officerName: string | null
  readonly unitName: string
  readonly keptAt: Instant
}
/** A household opened in a round: its last version, and what it answered, newest first. */
export type HouseholdPage = Pick<Household, 'id' | 'household' | 'area' | 'residence'> & {
  readonly number: number
  readonly areaName: string
  readonly address: string | null
  readonly members: readonly MemberRow[]
  readonly interviews: readonly InterviewRow[]
  readonly recognised: readonly HouseholdDecision[]
}

/** What a decision of the round says of a household, by one standard. */
export type HouseholdDecision = {
  readonly standard: string
  readonly class: HouseholdClass
  readonly number: string
  readonly on: LocalDate
}

/** Which households: of a round, in the areas of the asker, by words of the head's name without diacritics. */
export type HouseholdFilter = {
  readonly round: Id<'review-round'>
  readonly areas: readonly Id<'area'>[]
  readonly q: string | null
  readonly standard: string
  readonly state: HouseholdState | null
  /** Those in that area and below; null: in all of the round. */
  readonly area: Id<'area'> | null
}
/** Reads of households, each bound by a round or one household. */
export type HouseholdReadPort = {
  readonly listRounds: (plan: Id<'plan'>) => Promise<readonly RoundRow[]>
  readonly listPlansWithRounds: () => Promise<readonly Id<'plan'>[]>
  readonly getRound: (round: Id<'review-round'>) => Promise<RoundRow | null>
  /** By the head's name; `next`: cursor of the row behind which the next page begins. */
  readonly listHouseholds: (
    filter: HouseholdFilter,
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<readonly (HouseholdRow & { readonly cursor: string })[]>
  readonly getHousehold: (household: Id<'household'>, round: Id<'review-round'>) => Promise<HouseholdPage | null>
  readonly isWithin: (household: Id<'household'>, areas: readonly Id<'area'>[]) => Promise<boolean>
}
