import type { LocalDate } from '../../../kernel/day.ts'
import { groupBy, type Id, sum } from '../../../kernel/kernel.ts'
import { within } from '../../area/area.rules.ts'
import type { Area } from '../../area/area.ts'
import type { RegisterCount } from '../../household/register/register.ts'
import type { Succession } from '../../area/succession.ts'
import { rollUp } from '../../area/succession.rules.ts'
import {
  AUDIENCES,
  type CountedAudience,
  type CoverageNow,
  type CoverageRefusal,
  type CoverageRow,
  type EnteredCount,
  type HouseholdCount,
  type HouseholdCounts,
  type Level,
  LEVELS,
  type PeopleCount,
  type Reached,
} from './coverage.ts'

/** Most of one kind in one place: a guard against slips, not a norm. */
const MOST = { households: 100_000, people: 2_000_000 }

/** What is wrong with numbers of households by themselves. */
export function checkCounts({ on, counts }: HouseholdCounts, today: LocalDate): readonly CoverageRefusal[] {
  const refusals: CoverageRefusal[] = []
  if (on > today) refusals.push({ code: 'count-in-future', today })
  if (counts.some(({ poor, nearPoor }) => ![poor, nearPoor].every(isUpTo(MOST.households))))
    refusals.push({ code: 'count-out-of-range', most: MOST.households })
  if (counts.some(({ residents, officials }) => ![residents, officials].every(isUpTo(MOST.people))))
    refusals.push({ code: 'count-out-of-range', most: MOST.people })
  if (counts.some(({ poor, nearPoor }) => (poor === null) !== (nearPoor === null)))
    refusals.push({ code: 'count-half' })
  if (counts.some(({ poor, residents, officials }) => poor === null && residents === null && officials === null))
    refusals.push({ code: 'count-says-nothing' })
  if (new Set(counts.map(({ area }) => area)).size < counts.length) refusals.push({ code: 'count-twice' })
  return refusals
}

const isUpTo = (most: number) => (value: number | null) =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= most)

/** Poor and near-poor together: what a place is reached for first. */
export const weightOf = (households: HouseholdCount | null): number | null =>
  households === null ? null : households.poor + households.nearPoor

/** The newest number of households that was entered for each place. */
export function newestOf(counts: readonly EnteredCount[]): ReadonlyMap<Id<'area'>, HouseholdCount> {
  const newest = new Map<Id<'area'>, HouseholdCount>()
  for (const { poor, nearPoor, area, on, source } of counts)
    if (poor !== null && nearPoor !== null && on > (newest.get(area)?.on ?? ''))
      newest.set(area, { area, poor, nearPoor, on, source, register: null })
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
  readonly counts: readonly EnteredCount[]
  readonly register: readonly RegisterCount[]
  readonly reached: readonly (Omit<Reached, 'level'> & { readonly area: Id<'area'>; readonly measure: string })[]
}

/**
 * Wards below `top` and their neighbourhoods, each ward followed by its own; those with most poor and near-poor households
 * first, those without a number last. A neighbourhood's parent is its ward; a ward without neighbourhoods stands alone.
 */
export function coverageOf(top: Id<'area'>, known: Known): readonly CoverageRow[] {
  const below = within(known.areas, top)
  const rowOf = rowsOf(known)
  const wards = below.filter(isWard).map((ward) => {
    const parts = below.filter(({ parent }) => parent === ward.id).map((part) => rowOf(part, ward))
    const own = rowOf(ward, null)
    const households = householdsOf(own.households, parts)
    const people = { residents: peopleOf(own, parts, 'residents'), officials: peopleOf(own, parts, 'officials') }
    return { whole: { ...own, households, people }, parts: parts.sort(byNeed) }
  })
  return wards.sort((a, b) => byNeed(a.whole, b.whole)).flatMap(({ whole, parts }) => [whole, ...parts])
}

/** What is known of an area by itself. */
function rowsOf({ counts, register, reached }: Known) {
  const newest = newestOf(counts)
  const [residents, officials] = AUDIENCES.map((audience) => newestPeople(counts, audience))
  const listed = groupBy(register, ({ commune }) => commune)
  const levels = groupBy(reached, ({ area }) => area)
  return (area: Area, ward: Area | null): CoverageRow => ({
    area: area.id,
    name: area.name,
    ward: ward?.id ?? null,
    wardName: (ward ?? area).name,
    households: newer(listedIn(listed.get((ward ?? area).id) ?? [], area, ward), newest.get(area.id) ?? null),
    people: { residents: residents?.get(area.id) ?? null, officials: officials?.get(area.id) ?? null },
    reached: (levels.get(area.id) ?? []).flatMap(ofLevel),
  })
}

/** The newest number of residents, or of officials, of each place. */
function newestPeople(counts: readonly EnteredCount[], audience: CountedAudience) {
  const newest = new Map<Id<'area'>, PeopleCount>()
  for (const { area, on, source, [audience]: people } of counts)
    if (people !== null && on > (newest.get(area)?.on ?? '')) newest.set(area, { people, on, source })
  return newest
}

/**
 * What the newest list of a ward counts in the ward or in a neighbourhood; null: there is no list, or it leaves open in which
 * neighbourhood some of its households are.
 */
function listedIn(counts: readonly RegisterCount[], { id }: Area, ward: Area | null): HouseholdCount | null {
  const [first] = counts
  if (!first || (ward && counts.some(({ area }) => area === ward.id))) return null
  const own = ward ? counts.filter(({ area }) => area === id) : counts
  const { standard, year, number, on } = first
  return {
    area: id,
    poor: sum(own.map(({ poor }) => poor)),
    nearPoor: sum(own.map(({ nearPoor }) => nearPoor)),
    on,
    source: number,
    register: { standard, year, number },
  }
}

/** Of two numbers the newer; of one day the list, whose households can be opened. */
const newer = (listed: HouseholdCount | null, entered: HouseholdCount | null) =>
  listed && entered && entered.on > listed.on ? entered : (listed ?? entered)

function peopleOf(own: CoverageRow, parts: readonly CoverageRow[], audience: CountedAudience): PeopleCount | null {
  const known = parts.flatMap(({ people }) => people[audience] ?? [])
  const [first] = known
  if (own.people[audience] || !first || known.length < parts.length) return own.people[audience]
  return { people: sum(known.map(({ people }) => people)), on: oldest(known), source: sourcesOf(known) }
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
    on: oldest(known),
    source: sourcesOf(known),
    register: null,
  }
}

type Said = { readonly on: LocalDate; readonly source: string }
const oldest = ([first, ...rest]: readonly [Said, ...Said[]] | readonly Said[]) =>
  rest.reduce((day, { on }) => (on < day ? on : day), first?.on ?? ('' as LocalDate))
const sourcesOf = (known: readonly Said[]) => [...new Set(known.map(({ source }) => source))].join('; ')

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
