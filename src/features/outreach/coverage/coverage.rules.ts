import type { LocalDate } from '../../../kernel/day.ts'
import { groupBy, type Id, sum } from '../../../kernel/kernel.ts'
import { within } from '../../area/area.rules.ts'
import type { Area } from '../../area/area.ts'
import type { Succession } from '../../area/succession.ts'
import { rollUp } from '../../area/succession.rules.ts'
import {
  type CoverageNow,
  type CoverageRefusal,
  type CoverageRow,
  type HouseholdCount,
  type HouseholdCounts,
  type Level,
  LEVELS,
  type Reached,
} from './coverage.ts'

/** Most households of one kind in one place: a guard against slips, not a norm. */
const MOST_HOUSEHOLDS = 100_000

/** What is wrong with numbers of households by themselves. */
export function checkCounts({ on, counts }: HouseholdCounts, today: LocalDate): readonly CoverageRefusal[] {
  const refusals: CoverageRefusal[] = []
  if (on > today) refusals.push({ code: 'count-in-future', today })
  if (counts.some(({ poor, nearPoor }) => ![poor, nearPoor].every(isNumberOfHouseholds)))
    refusals.push({ code: 'count-out-of-range', most: MOST_HOUSEHOLDS })
  if (new Set(counts.map(({ area }) => area)).size < counts.length) refusals.push({ code: 'count-twice' })
  return refusals
}

const isNumberOfHouseholds = (value: number) => Number.isInteger(value) && value >= 0 && value <= MOST_HOUSEHOLDS

/** Poor and near-poor together: what a place is reached for first. */
export const weightOf = (households: HouseholdCount | null): number | null =>
  households === null ? null : households.poor + households.nearPoor

/** The newest number of each place. */
export function newestOf(counts: readonly HouseholdCount[]): ReadonlyMap<Id<'area'>, HouseholdCount> {
  const newest = new Map<Id<'area'>, HouseholdCount>()
  for (const count of counts) if (count.on > (newest.get(count.area)?.on ?? '')) newest.set(count.area, count)
  return newest
}

type Now = {
  readonly successions: readonly Succession[]
  readonly on: LocalDate
  /** The areas that followed. */
  readonly standing: readonly Area[]
}

/** Poor and near-poor households of the plan's wards, added up to the wards of a day; a ward without a number adds nothing. */
export function coverageNow(rows: readonly CoverageRow[], { successions, on, standing }: Now): CoverageNow {
  const names = new Map([
    ...rows.map(({ area, name }) => [area, name] as const),
    ...standing.map(({ id, name }) => [id, name] as const),
  ])
  const nameOf = (area: Id<'area'>) => names.get(area) ?? ''
  const values = rows.flatMap(({ area, ward, households }) => {
    const value = weightOf(households)
    return ward === null && value !== null ? [{ area, value }] : []
  })
  const { sums, apart } = rollUp(values, successions, on)
  return {
    sums: sums.map(({ area, value, of }) => ({ name: nameOf(area), households: value, of: of.map(nameOf) })),
    apart: apart.map(({ area, value }) => ({ name: nameOf(area), households: value })),
  }
}

type Known = {
  readonly areas: readonly Area[]
  readonly counts: readonly HouseholdCount[]
  readonly reached: readonly (Omit<Reached, 'level'> & { readonly area: Id<'area'>; readonly measure: string })[]
}

/**
 * Wards below `top` and their neighbourhoods, each ward followed by its own; those with most poor and near-poor households
 * first, those without a number last. A neighbourhood's parent is its ward; a ward without neighbourhoods stands alone.
 */
export function coverageOf(top: Id<'area'>, { areas, counts, reached }: Known): readonly CoverageRow[] {
  const below = within(areas, top)
  const newest = newestOf(counts)
  const levels = groupBy(reached, ({ area }) => area)
  const rowOf = (area: Area, ward: Area | null, households: HouseholdCount | null): CoverageRow => ({
    area: area.id,
    name: area.name,
    ward: ward?.id ?? null,
    wardName: (ward ?? area).name,
    households,
    reached: (levels.get(area.id) ?? []).flatMap(ofLevel),
  })
  const wards = below.filter(isWard).map((ward) => {
    const parts = below
      .filter(({ parent }) => parent === ward.id)
      .map((part) => rowOf(part, ward, newest.get(part.id) ?? null))
    const own = newest.get(ward.id) ?? null
    return { whole: rowOf(ward, null, householdsOf(own, parts)), parts: parts.sort(byNeed) }
  })
  return wards.sort((a, b) => byNeed(a.whole, b.whole)).flatMap(({ whole, parts }) => [whole, ...parts])
}

/** A ward's own number, or the sum of its neighbourhoods' when each has one: a sum with gaps would be a lie. */
export function householdsOf(
  own: HouseholdCount | null,
  parts: readonly Pick<CoverageRow, 'households'>[],
): HouseholdCount | null {
  const known = parts.flatMap(({ households }) => (households ? [households] : []))
  const [first] = known
  if (own || !first || known.length < parts.length) return own
  return {
    ...first,
    poor: sum(known.map(({ poor }) => poor)),
    nearPoor: sum(known.map(({ nearPoor }) => nearPoor)),
    on: known.reduce((oldest, { on }) => (on < oldest ? on : oldest), first.on),
    source: [...new Set(known.map(({ source }) => source))].join('; '),
  }
}

/** Neighbourhoods of a ward; the ward itself when none are kept. */
export const smallestOf = (rows: readonly CoverageRow[]): readonly CoverageRow[] =>
  rows.filter(({ ward, area }) => ward !== null || !rows.some((other) => other.ward === area))

/** What one source says of one level; null: nothing. */
export const reachedBy = (row: Pick<CoverageRow, 'reached'>, level: Level) =>
  row.reached.filter((one) => one.level === level)

/** Places that no run was heard in yet. */
export const notReached = (rows: readonly CoverageRow[]): readonly CoverageRow[] =>
  smallestOf(rows).filter((row) => reachedBy(row, 'earshot').length === 0)

const isWard = ({ kind }: Area) => kind === 'commune' || kind === 'ward' || kind === 'special-zone'

const ofLevel = ({ measure, source, records, quantity }: Known['reached'][number]): readonly Reached[] =>
  (Object.keys(LEVELS) as readonly Level[])
    .filter((level) => LEVELS[level] === measure)
    .map((level) => ({ level, source, records, quantity }))

const vietnamese = new Intl.Collator('vi', { numeric: true })

function byNeed(a: CoverageRow, b: CoverageRow): number {
  const [first, second] = [weightOf(a.households), weightOf(b.households)]
  if (first === second) return vietnamese.compare(a.name, b.name)
  return (second ?? -1) - (first ?? -1)
}
