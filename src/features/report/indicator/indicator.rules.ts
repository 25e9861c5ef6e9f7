import type { LocalDate, Period } from '../../../kernel/day.ts'
import { yearOf } from '../../../kernel/day.ts'
import type { Area } from '../../area/area.ts'
import { periodsOf } from '../report.rules.ts'
import type {
  FoldedNumber,
  Indicator,
  IndicatorCell,
  IndicatorItem,
  IndicatorLine,
  IndicatorRefusal,
  IndicatorRow,
  IndicatorTarget,
  IndicatorValue,
  Parts,
  Rhythm,
  Shape,
  StandingTarget,
  StandingValue,
} from './indicator.ts'

/** What is wrong with an indicator by itself. A share of the program's numbers is one line of another. */
export function checkIndicator({ validFrom, validTo, bound, shape }: Indicator): readonly IndicatorRefusal[] {
  const refusals: IndicatorRefusal[] = []
  if (validTo !== null && validTo < validFrom) refusals.push({ code: 'indicator-ends-before-it-begins' })
  const isShare = bound?.from === 'line' && bound.of !== null
  if (bound !== null && isShare !== (shape === 'share')) refusals.push({ code: 'indicator-bound-unfit' })
  return refusals
}

type At = { readonly indicator: IndicatorRow; readonly today: LocalDate }

/** What is wrong with a value: also whose numbers the program folds are never typed. */
export function checkValue(
  { from, numerator, denominator, replaces, reason }: IndicatorValue,
  { indicator, today }: At,
): readonly IndicatorRefusal[] {
  const when = checkPeriod(from, indicator)
  if (when.length > 0) return when
  if (from > today) return [{ code: 'indicator-period-to-come', from }]
  if (indicator.bound !== null) return [{ code: 'indicator-folded' }]
  const why: readonly IndicatorRefusal[] =
    replaces !== null && !reason?.text.trim() ? [{ code: 'indicator-reason-missing' }] : []
  if (numerator !== null) return [...checkParts({ numerator, denominator }, indicator.shape), ...why]
  return replaces === null ? [{ code: 'indicator-value-missing' }] : why
}

/** What is wrong with what is to be reached; it may be told before its period begins. */
export const checkTarget = ({ from, value }: IndicatorTarget, indicator: IndicatorRow): readonly IndicatorRefusal[] => [
  ...checkPeriod(from, indicator),
  ...(value === null ? [] : checkParts({ numerator: value, denominator: null }, indicator.shape)),
]

/** A period that begins on that day, and in which the indicator holds. */
function checkPeriod(from: LocalDate, indicator: IndicatorRow): readonly IndicatorRefusal[] {
  const period = calendarPeriods(indicator.every, yearOf(from)).find((one) => one.from === from)
  if (!period) return [{ code: 'indicator-period-wrong' }]
  const { validFrom, validTo } = indicator
  return isInForce(indicator, period) ? [] : [{ code: 'indicator-not-in-force', from: validFrom, to: validTo }]
}

/** Nothing below nothing; no part is more than its whole, and no whole is nothing. */
function checkParts({ numerator, denominator }: Parts, shape: Shape): readonly IndicatorRefusal[] {
  if (numerator < 0 || (denominator ?? 0) < 0) return [{ code: 'indicator-below-nothing' }]
  if (shape === 'number') return denominator === null ? [] : [{ code: 'indicator-no-share' }]
  if (denominator === 0) return [{ code: 'indicator-whole-nothing' }]
  return numerator > (denominator ?? 100) ? [{ code: 'indicator-over-whole' }] : []
}

/** The periods of a year, by the calendar. */
export const calendarPeriods = (every: Rhythm, year: number): readonly Period[] =>
  periodsOf({ every, firstDay: 1 }, year)

const isInForce = ({ validFrom, validTo }: Pick<Indicator, 'validFrom' | 'validTo'>, { from, to }: Period) =>
  validFrom <= to && (validTo === null || validTo >= from)

/** The number that a cell shows: a share in per cent, to one decimal. */
export const amountOf = ({ numerator, denominator }: Parts): number =>
  denominator === null ? numerator : Math.round((numerator / denominator) * 1000) / 10

/** How far what is to be reached was reached. Without a target nothing is said; a percentage only where more is better. */
export function reachedOf(
  { parts, target }: Pick<IndicatorCell, 'parts' | 'target'>,
  { better }: Pick<Indicator, 'better'>,
): { readonly is: 'met' | 'unmet'; readonly percent: number | null } | null {
  const wanted = target?.value ?? null
  if (parts === null || wanted === null) return null
  const amount = amountOf(parts)
  if (better === 'lower') return { is: amount <= wanted ? 'met' : 'unmet', percent: null }
  const percent = wanted === 0 ? null : Math.round((amount / wanted) * 1000) / 10
  return { is: amount >= wanted ? 'met' : 'unmet', percent }
}

/** What stands of a year in one place. `folded`: what the program has, by the root of the indicator and the first day. */
export type Standing = {
  readonly indicators: readonly IndicatorRow[]
  readonly values: readonly StandingValue[]
  readonly targets: readonly StandingTarget[]
  readonly folded: ReadonlyMap<string, FoldedNumber>
}

/** The key of a cell among what was folded. */
export const cellKey = (root: IndicatorRow['root'], from: LocalDate) => `${root} ${from}`

/** Every indicator that holds in some period of the year, with all periods of the year. */
export const linesOf = (
  { indicators, values, targets, folded }: Standing,
  { year, today }: { readonly year: number; readonly today: LocalDate },
): readonly IndicatorLine[] =>
  indicators
    .map((indicator) => ({
      indicator,
      cells: calendarPeriods(indicator.every, year).map((period, at): IndicatorCell => {
        const isHere = (one: { readonly indicator: string; readonly from: LocalDate }) =>
          one.indicator === indicator.root && one.from === period.from
        const counted = folded.get(cellKey(indicator.root, period.from)) ?? null
        const typed = indicator.bound === null ? (values.find(isHere) ?? null) : null
        return {
          period,
          number: at + 1,
          state: isInForce(indicator, period) ? (period.from > today ? 'to-come' : 'open') : 'not-in-force',
          parts: partsOf(typed ?? counted),
          opens: counted?.opens ?? null,
          value: typed?.id ?? null,
          proofs: typed?.proofs ?? 0,
          target: targetOf(targets.find(isHere)),
        }
      }),
    }))
    .filter(({ cells }) => cells.some(({ state }) => state !== 'not-in-force'))

const partsOf = (found: Pick<StandingValue, 'numerator' | 'denominator'> | null): Parts | null =>
  found === null || found.numerator === null ? null : { numerator: found.numerator, denominator: found.denominator }

const targetOf = (found: StandingTarget | undefined): IndicatorCell['target'] =>
  found ? { id: found.id, value: found.value } : null

/** A line for each period in which the indicator holds. */
export const itemsOf = (lines: readonly IndicatorLine[]): readonly IndicatorItem[] =>
  lines.flatMap(({ indicator, cells }) =>
    cells.filter(({ state }) => state !== 'not-in-force').map((cell) => ({ indicator, cell })),
  )

/** What a report tells of each indicator: the last period by its end that something is known of, else the last that began. */
export const latestOf = (lines: readonly IndicatorLine[], until: LocalDate): readonly IndicatorItem[] =>
  lines.flatMap(({ indicator, cells }) => {
    const begun = cells.filter(({ state, period }) => state !== 'not-in-force' && period.from <= until)
    const cell = begun.findLast(({ parts }) => parts !== null) ?? begun.at(-1)
    return cell ? [{ indicator, cell }] : []
  })

/** The place of the plan and those directly in it: where an indicator is measured. */
export const placesOf = (areas: readonly Area[], top: Area['id']): readonly Pick<Area, 'id' | 'name'>[] =>
  [...areas.filter(({ id }) => id === top), ...areas.filter(({ parent }) => parent === top)].map(({ id, name }) => ({
    id,
    name,
  }))
