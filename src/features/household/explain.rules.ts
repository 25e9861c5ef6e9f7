import { groupBy } from '../../kernel/kernel.ts'
import { classify, deprivationsOf, type Lacking, sideOf } from './classify.rules.ts'
import { otherAnswers, type Scored, type ScoreTold, tellScore } from './score/score.rules.ts'
import {
  type DeprivationAnswer,
  type DeprivationIndicator,
  type HouseholdFacts,
  type HouseholdResult,
  INDICATORS,
  type KnownClass,
  type Limit,
  type PovertyStandard,
  type StandardValue,
  type ValueName,
} from './standard.ts'
import { type Limits, type ReadyStandard, readyStandard, withEntered } from './standard.rules.ts'

/** Whether the standard counts the indicator: surely, not at all, or nobody confirmed it. */
export type Counts = 'counted' | 'not-counted' | 'not-confirmed'
type IndicatorLine = {
  readonly indicator: DeprivationIndicator
  readonly answer: DeprivationAnswer
  readonly counts: Counts
}

/**
 * One thing that would make another class of it; `becomes` has several when it would not be known which. `deprivations`: so many answers together;
 * `score`: an item of the table of points, by its labels.
 */
export type Change = { readonly becomes: readonly KnownClass[] } & (
  | { readonly what: 'answer'; readonly indicator: DeprivationIndicator; readonly answer: DeprivationAnswer }
  | { readonly what: 'deprivations'; readonly direction: 'fewer' | 'more'; readonly number: number }
  | { readonly what: 'score'; readonly item: string; readonly option: string }
  | { readonly what: 'income' | 'form-total'; readonly direction: 'up-to' | 'above'; readonly number: number }
)

/** Why a household has its class: on which side of the line it is, what each answer counted, what decided, what would change it. */
export type Explanation = {
  readonly result: HouseholdResult
  readonly side: 'under' | 'above' | 'open'
  readonly lacking: Lacking
  readonly limits: Limits
  readonly lines: readonly IndicatorLine[]
  /** How the points of the form came about; null: it has no answers item by item. */
  readonly score: ScoreTold | null
  /** The values that decided, each with its act and article. */
  readonly basis: readonly StandardValue[]
  readonly changes: readonly Change[]
}

/** The class of a household by one standard, and why. `scored`: its answers item by item, when its total was added up from them. */
export function explain(
  household: HouseholdFacts,
  standard: PovertyStandard,
  scored: Scored | null = null,
): Explanation {
  const ready = readyStandard(standard)
  const result = classify(household, ready)
  const limits = ready.limits[household.residence]
  return {
    result,
    side: SIDES[sideOf(household, limits)] ?? 'open',
    lacking: deprivationsOf(household, ready),
    limits,
    lines: linesOf(household, ready),
    score: scored && tellScore(scored, household.residence),
    basis: basisOf({ household, limits, result }, standard),
    changes: [...changesOf(household, ready), ...(scored ? scoreChanges(household, ready, scored) : [])],
  }
}

const SIDES: Readonly<Record<number, 'under' | 'above' | 'open'>> = { 1: 'under', 2: 'above', 3: 'open' }

const linesOf = ({ answers }: HouseholdFacts, { counted, doubtful }: ReadyStandard) =>
  INDICATORS.map((indicator): IndicatorLine => {
    const unsure = doubtful.includes(indicator) ? 'not-confirmed' : 'not-counted'
    return { indicator, answer: answers[indicator], counts: counted.includes(indicator) ? 'counted' : unsure }
  })

type Judged = { readonly household: HouseholdFacts; readonly limits: Limits; readonly result: HouseholdResult }

function basisOf({ household, limits, result }: Judged, standard: PovertyStandard): readonly StandardValue[] {
  if (result.class === 'unknown') return []
  const byForm = household.formTotal !== null && limits['form-cut'] !== null
  const byIncome = household.income !== null && limits.line !== null
  const used: readonly Limit[] = [
    ...(byIncome ? (['line'] as const) : []),
    ...(byForm ? (['form-cut'] as const) : []),
    DECIDING[result.class],
  ]
  const names = used.map((limit): ValueName => `${limit}.${household.residence}`)
  return withEntered(standard, []).values.filter(({ name }) => names.includes(name))
}

const DECIDING: Readonly<Record<KnownClass, Limit>> = {
  poor: 'poor-from',
  'near-poor': 'near-poor-below',
  'average-living-standard': 'average-to',
  'not-poor': 'average-to',
}

/** Each is tried on the engine itself, so that an explanation never says otherwise than the class. */
const changesOf = (household: HouseholdFacts, ready: ReadyStandard): readonly Change[] =>
  judged(household, ready, [
    ...amountChanges(household, ready),
    ...answerChanges(household, ready),
    ...countChanges(household, ready),
  ])

/** Of each item the answer that is nearest to the one given; several when they lead to several classes. */
function scoreChanges(household: HouseholdFacts, ready: ReadyStandard, scored: Scored): readonly Change[] {
  const candidates = otherAnswers(scored, household.residence).map(
    ({ item, option, total }): Candidate => ({
      otherwise: { ...household, formTotal: total },
      change: { what: 'score', item, option },
    }),
  )
  const changes = judged(household, ready, candidates)
  const keyOf = (change: Change) => (change.what === 'score' ? `${change.becomes.join()} ${change.item}` : '')
  return [...groupBy(changes, keyOf).values()].flatMap(([nearest]) => (nearest ? [nearest] : []))
}

function judged(household: HouseholdFacts, ready: ReadyStandard, candidates: readonly Candidate[]): readonly Change[] {
  const now = classify(household, ready)
  return candidates.flatMap(({ otherwise, change }) => {
    const then = classify(otherwise, ready)
    return isOther(now, then) ? [withClasses(change, then.among)] : []
  })
}

/** A class that gets known, or another one; one that is left for several counts when it is none of them. */
const isOther = (now: HouseholdResult, then: HouseholdResult) =>
  now.class === 'unknown' ? then.class !== 'unknown' : !then.among.includes(now.class)

const withClasses = (change: Unjudged<Change>, becomes: readonly KnownClass[]): Change => ({ ...change, becomes })

type Unjudged<C> = C extends Change ? Omit<C, 'becomes'> : never
type Candidate = { readonly otherwise: HouseholdFacts; readonly change: Unjudged<Change> }

function amountChanges(household: HouseholdFacts, ready: ReadyStandard): readonly Candidate[] {
  const limits = ready.limits[household.residence]
  const income = [limits.line, limits['average-to']].flatMap((limit) =>
    beside(household.income, limit).map(
      (side): Candidate => ({
        otherwise: { ...household, income: side.value },
        change: { what: 'income', direction: side.direction, number: limit ?? 0 },
      }),
    ),
  )
  const total = beside(household.formTotal, limits['form-cut']).map(
    (side): Candidate => ({
      otherwise: { ...household, formTotal: side.value },
      change: { what: 'form-total', direction: side.direction, number: limits['form-cut'] ?? 0 },
    }),
  )
  return household.formTotal === null ? income : [...income, ...total]
}

/** The value on the other side of a limit; both sides when nothing is known. */
function beside(value: number | null, limit: number | null) {
  if (limit === null) return []
  const sides = [
    { value: limit, direction: 'up-to' as const },
    { value: limit + 1, direction: 'above' as const },
  ]
  return sides.filter(({ direction }) => value === null || value <= limit === (direction === 'above'))
}

const answerChanges = (household: HouseholdFacts, { counted }: ReadyStandard): readonly Candidate[] =>
  counted.flatMap((indicator) =>
    (['deprived', 'not-deprived'] as const)
      .filter((answer) => answer !== household.answers[indicator])
      .map((answer) => ({
        otherwise: answered(household, [indicator], answer),
        change: { what: 'answer' as const, indicator, answer },
      })),
  )

/** When no single answer is enough: how many together. */
function countChanges(household: HouseholdFacts, ready: ReadyStandard): readonly Candidate[] {
  const poorFrom = ready.limits[household.residence]['poor-from']
  const { least } = deprivationsOf(household, ready)
  if (poorFrom === null) return []
  const isPoor = least >= poorFrom
  const number = isPoor ? least - poorFrom + 1 : poorFrom - least
  const from = isPoor ? 'deprived' : 'not-deprived'
  const turned = ready.counted.filter((indicator) => household.answers[indicator] === from).slice(0, number)
  if (number < 2 || turned.length < number) return []
  const otherwise = answered(household, turned, isPoor ? 'not-deprived' : 'deprived')
  return [{ otherwise, change: { what: 'deprivations', direction: isPoor ? 'fewer' : 'more', number } }]
}

const answered = (
  household: HouseholdFacts,
  indicators: readonly DeprivationIndicator[],
  answer: DeprivationAnswer,
): HouseholdFacts => ({
  ...household,
  answers: { ...household.answers, ...Object.fromEntries(indicators.map((indicator) => [indicator, answer])) },
})
