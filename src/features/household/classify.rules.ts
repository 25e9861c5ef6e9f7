import {
  type DeprivationIndicator,
  type HouseholdFacts,
  type HouseholdResult,
  KNOWN_CLASSES,
  type KnownClass,
  type UnknownReason,
} from './standard.ts'
import type { Limits, ReadyStandard } from './standard.rules.ts'

/**
 * The class of a household by one standard. Below the income line it is poor or near-poor by its deprivations; above it, it has
 * an average living standard up to the upper line. What is not known is not zero: whatever it could be is left open, and the
 * class is unknown unless every possibility leads to the same one.
 */
export function classify(household: HouseholdFacts, standard: ReadyStandard): HouseholdResult {
  const limits = standard.limits[household.residence]
  const side = sideOf(household, limits)
  const lacking = deprivationsOf(household, standard)
  const open = (side & UNDER ? classesUnder(lacking, limits) : 0) | (side & ABOVE ? classesAbove(household, limits) : 0)
  const { known, among } = POSSIBLE[open] ?? NOTHING
  return known ?? { class: 'unknown', among, reason: reasonOf(household, standard) }
}

const UNDER = 1
const ABOVE = 2
const BOTH = 3
const POOR = 1
const NEAR_POOR = 2
const AVERAGE = 4
const NOT_POOR = 8

/** Below or above the line, or either: by the total of the paper form and by the income, as far as they and their limits are known. */
export function sideOf({ income, formTotal }: HouseholdFacts, limits: Limits): number {
  const byForm = compare(formTotal, limits['form-cut'])
  const byIncome = compare(income, limits.line)
  return byForm === BOTH ? byIncome : byIncome === BOTH || byIncome === byForm ? byForm : BOTH
}

const compare = (value: number | null, limit: number | null) =>
  value === null || limit === null ? BOTH : value <= limit ? UNDER : ABOVE

/** How many deprivations it has at least and at most. */
export type Lacking = { readonly least: number; readonly most: number }

export function deprivationsOf({ answers }: HouseholdFacts, { counted, doubtful }: ReadyStandard): Lacking {
  let least = 0
  let open = 0
  for (const indicator of counted) {
    if (answers[indicator] === 'deprived') least += 1
    else if (answers[indicator] === 'unknown') open += 1
  }
  for (const indicator of doubtful) if (answers[indicator] !== 'not-deprived') open += 1
  return { least, most: least + open }
}

function classesUnder({ least, most }: Lacking, limits: Limits): number {
  const { 'poor-from': poorFrom, 'near-poor-below': nearPoorBelow } = limits
  if (poorFrom !== null && least >= poorFrom) return POOR
  if (nearPoorBelow !== null && most < nearPoorBelow) return NEAR_POOR
  const maybePoor = poorFrom === null || most >= poorFrom ? POOR : 0
  // Whoever is not poor is near-poor only as far as the standard says so.
  if (nearPoorBelow === null) return maybePoor | NEAR_POOR | NOT_POOR
  // A standard whose limits leave a gap between the two says nothing of those in it.
  return maybePoor | (least < nearPoorBelow ? NEAR_POOR : 0) || POOR | NEAR_POOR
}

const classesAbove = ({ income }: HouseholdFacts, { 'average-to': averageTo }: Limits): number =>
  income === null || averageTo === null ? AVERAGE | NOT_POOR : income <= averageTo ? AVERAGE : NOT_POOR

type Possible = { readonly among: readonly KnownClass[]; readonly known: HouseholdResult | null }
const NOTHING: Possible = { among: KNOWN_CLASSES, known: null }
// What each set of open classes comes to, made once: a million households share them.
const POSSIBLE: readonly Possible[] = Array.from({ length: 16 }, (_, open) => {
  const among = KNOWN_CLASSES.filter((_, place) => open & (1 << place))
  const [only] = among
  return { among, known: only !== undefined && among.length === 1 ? { class: only, among, reason: null } : null }
})

/** The first thing that is missing, in the order in which an officer would look for it. */
function reasonOf(household: HouseholdFacts, standard: ReadyStandard): UnknownReason {
  const limits = standard.limits[household.residence]
  const side = sideOf(household, limits)
  if (side === BOTH) return reasonOfSide(household, limits)
  if (side === ABOVE) return limits['average-to'] === null ? 'average-not-confirmed' : 'income-needed-for-average'
  return hasOpenAnswers(household, standard.counted) ? 'answers-unknown' : 'deprivation-limits-not-confirmed'
}

function reasonOfSide({ income, formTotal }: HouseholdFacts, limits: Limits): UnknownReason {
  if (income === null && formTotal === null) return 'income-unknown'
  if (income !== null && limits.line === null) return 'line-not-confirmed'
  if (income === null) return 'form-cut-not-confirmed'
  return 'income-and-form-disagree'
}

const hasOpenAnswers = ({ answers }: HouseholdFacts, counted: readonly DeprivationIndicator[]) =>
  counted.some((indicator) => answers[indicator] === 'unknown')
