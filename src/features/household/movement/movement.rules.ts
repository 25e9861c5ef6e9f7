import type { Id } from '../../../kernel/kernel.ts'
import {
  type Counted,
  GONE_KINDS,
  type ListedClass,
  type Moved,
  MOVEMENT_COLUMNS,
  type MovementArea,
  type MovementColumn,
  type MovementLine,
  type MovementTable,
} from './movement.ts'

type Place = { readonly column: MovementColumn; readonly area: Id<'area'>; readonly people: number }

/**
 * Where a household and its people stand in the table of one list. Who stays in the list and the area is in none but the first
 * and the last column; who was born into such a household or left it is more or less people.
 */
export const placesOf = (one: Moved, of: ListedClass): Readonly<Record<Counted, readonly Place[]>> => {
  const households = householdPlaces(one, of)
  return { households, people: [...households, ...memberPlaces(one, of)] }
}

function householdPlaces(one: Moved, of: ListedClass): readonly Place[] {
  const { areaBefore, areaNow, peopleBefore, peopleNow } = one
  const left = one.before === of && areaBefore !== null
  const entered = one.now === of && areaNow !== null
  const stays = staysIn(one, of)
  return [
    ...(left ? [{ column: 'before', area: areaBefore, people: peopleBefore } as const] : []),
    ...(left && !stays ? [{ column: leaving(one, of), area: areaBefore, people: peopleBefore } as const] : []),
    ...(entered && !stays ? [{ column: entering(one, of), area: areaNow, people: peopleNow } as const] : []),
    ...(entered ? [{ column: 'now', area: areaNow, people: peopleNow } as const] : []),
  ]
}

function memberPlaces(one: Moved, of: ListedClass): readonly Place[] {
  const more = one.peopleNow - one.peopleBefore
  if (more === 0 || one.areaNow === null || !staysIn(one, of)) return []
  return [{ column: more > 0 ? 'other-more' : 'other-less', area: one.areaNow, people: Math.abs(more) }]
}

const staysIn = ({ before, now, areaBefore, areaNow }: Moved, of: ListedClass) =>
  before === of && now === of && areaBefore === areaNow

function leaving({ areaBefore, areaNow, now, change }: Moved, of: ListedClass): MovementColumn {
  if (now === null) return change !== null && GONE_KINDS.includes(change) ? 'other-less' : 'open'
  if (areaNow !== areaBefore) return 'other-less'
  return now === otherOf(of) ? 'to-other-list' : 'above'
}

function entering({ areaBefore, areaNow, before, change, once }: Moved, of: ListedClass): MovementColumn {
  if (before !== null && areaNow !== areaBefore) return 'other-more'
  if (before === otherOf(of)) return 'from-other-list'
  if (before === null && (change === 'moved-in' || change === 'split-off')) return 'other-more'
  return once.includes(of) ? 'again' : 'new'
}

const otherOf = (of: ListedClass): ListedClass => (of === 'poor' ? 'near-poor' : 'poor')

type Counts = Record<MovementColumn, number>

/** The movement table of one list: a line an area, null where a list is not known. */
export function movementTable(of: ListedClass, areas: readonly MovementArea[], moved: readonly Moved[]): MovementTable {
  const lines: Lines = new Map(areas.map(({ area }) => [area, { households: nothing(), people: nothing() }]))
  for (const one of moved) {
    const places = placesOf(one, of)
    for (const { area, column } of places.households) addTo(lines.get(area)?.households, column, one.households)
    for (const { area, column, people } of places.people) addTo(lines.get(area)?.people, column, people)
  }
  return { of, lines: areas.map((area) => lineOf(of, area, lines.get(area.area) ?? NONE)) }
}

type Lines = Map<Id<'area'>, Both>

function addTo(counts: Counts | undefined, column: MovementColumn, more: number) {
  if (counts) counts[column] += more
}

const nothing = (): Counts => Object.fromEntries(MOVEMENT_COLUMNS.map((column) => [column, 0])) as Counts

type Both = { readonly households: Counts; readonly people: Counts }

const NONE: Both = { households: nothing(), people: nothing() }

/** Without the list before only its typed count is known; without the list now only what was before. */
function lineOf(of: ListedClass, { area, areaName, known, earlier }: MovementArea, counts: Both): MovementLine {
  const typed = earlier && (of === 'poor' ? earlier.poor : earlier.nearPoor)
  return {
    area,
    areaName,
    households: shown(counts.households, known, typed),
    people: shown(counts.people, known, null),
  }
}

function shown(counts: Counts, known: MovementArea['known'], typed: number | null): MovementLine['households'] {
  const both = known.before && known.now
  const all = MOVEMENT_COLUMNS.map((column) => [column, both ? counts[column] : null])
  return {
    ...(Object.fromEntries(all) as MovementLine['households']),
    before: known.before ? counts.before : typed,
    now: known.now ? counts.now : null,
  }
}

/** What is missing to 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8; 0: it balances; null: some of it is not known. */
export function balanceOf(counts: MovementLine['households']): number | null {
  let sum = 0
  for (const [column, sign] of SIGNS) {
    const count = counts[column]
    if (count === null) return null
    sum += sign * count
  }
  return counts.now === null ? null : sum - counts.now
}

const SIGNS: readonly (readonly [MovementColumn, 1 | -1])[] = [
  ['before', 1],
  ['to-other-list', -1],
  ['above', -1],
  ['other-less', -1],
  ['from-other-list', 1],
  ['again', 1],
  ['new', 1],
  ['other-more', 1],
]

/** All lines together: a column is known when it is known in every line. */
export function totalOf(lines: readonly MovementLine[], of: Counted): MovementLine['households'] {
  return Object.fromEntries(
    MOVEMENT_COLUMNS.map((column) => [
      column,
      lines.reduce<number | null>((sum, line) => {
        const count = line[of][column]
        return sum === null || count === null ? null : sum + count
      }, 0),
    ]),
  ) as MovementLine['households']
}
