import type { LocalDate } from '../../kernel/day.ts'
import type { Sentence } from '../../kernel/sentence.ts'

/** What a household may lack, by the words of the standards; each standard counts some of them. */
export const INDICATORS = [
  'employment',
  'dependents',
  'nutrition',
  'health-insurance',
  'adult-education',
  'child-schooling',
  'housing-quality',
  'housing-area',
  'water',
  'toilet',
  'telecom',
  'information-means',
  'waste',
] as const
export type DeprivationIndicator = (typeof INDICATORS)[number]

/** Where the household lives: the lines differ. */
export const RESIDENCES = ['urban', 'rural'] as const
export type Residence = (typeof RESIDENCES)[number]

/**
 * The numbers of a standard, one for each residence: the income line (đồng a person a month), from how many deprivations a
 * household below it is poor, below how many it is near-poor, up to which income it has an average living standard, and up to
 * which total of the paper form (B1) its income counts as not above the line.
 */
export const LIMITS = ['line', 'poor-from', 'near-poor-below', 'average-to', 'form-cut'] as const
export type Limit = (typeof LIMITS)[number]

/** One value of a standard; an indicator's is 1 when the standard counts it, 0 when not. */
export type ValueName = `${Limit}.${Residence}` | `indicator.${DeprivationIndicator}`

/** All names, in the order in which a standard is shown. */
export const VALUE_NAMES: readonly ValueName[] = [
  ...LIMITS.flatMap((limit) => RESIDENCES.map((residence): ValueName => `${limit}.${residence}`)),
  ...INDICATORS.map((indicator): ValueName => `indicator.${indicator}`),
]

/**
 * How sure a value is: a source that can be looked up says so; the plan's owner confirmed it; somebody entered it and nobody
 * confirmed it; nobody knows it. Only the first two decide.
 */
export type Sureness = 'sourced' | 'confirmed' | 'entered' | 'missing'

/** `source`: act and article, as people may look it up. */
export type StandardValue = {
  readonly name: ValueName
  readonly number: number | null
  readonly sureness: Sureness
  readonly source: string | null
}

/** A multidimensional poverty standard: dated, national or of a province; several hold side by side, each with its own result. */
export type PovertyStandard = {
  readonly id: string
  readonly name: Sentence
  readonly instrument: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate
  readonly values: readonly StandardValue[]
}

/** Whether the household lacks it. Nobody asked, or nobody knew: unknown, which is not "no". */
export const ANSWERS = ['deprived', 'not-deprived', 'unknown'] as const
export type DeprivationAnswer = (typeof ANSWERS)[number]

/** What a household is classified by. `income`: đồng a person a month; `formTotal`: points of the paper form (B1). */
export type HouseholdFacts = {
  readonly residence: Residence
  readonly income: number | null
  readonly formTotal: number | null
  readonly answers: Readonly<Record<DeprivationIndicator, DeprivationAnswer>>
}

export const KNOWN_CLASSES = ['poor', 'near-poor', 'average-living-standard', 'not-poor'] as const
export type KnownClass = (typeof KNOWN_CLASSES)[number]
export const HOUSEHOLD_CLASSES = [...KNOWN_CLASSES, 'unknown'] as const
export type HouseholdClass = (typeof HOUSEHOLD_CLASSES)[number]

/** What is missing to know the class. */
export const UNKNOWN_REASONS = [
  'income-unknown',
  'income-and-form-disagree',
  'line-not-confirmed',
  'form-cut-not-confirmed',
  'answers-unknown',
  'deprivation-limits-not-confirmed',
  'income-needed-for-average',
  'average-not-confirmed',
] as const
export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

/** `among`: the classes that it can still be, one when it is known. */
export type HouseholdResult = {
  readonly class: HouseholdClass
  readonly among: readonly KnownClass[]
  readonly reason: UnknownReason | null
}
