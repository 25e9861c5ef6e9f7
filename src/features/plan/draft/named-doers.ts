import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import { stands, within } from '../../area/area.rules.ts'
import type { Unit, UnitList } from '../../staff/staff.ts'
import { type Collective, collectivesIn } from './collective-names.ts'
import { opensUnit } from '../reader/unit-words.ts'
import { matchUnit, nameWords } from './unit-names.ts'

/** Who can be meant by a name in a plan: areas and units of its day, saved lists, and the area that the plan is for. */
export type Namable = {
  readonly areas: readonly Area[]
  readonly units: readonly Unit[]
  readonly lists: readonly UnitList[]
  readonly area: Id<'area'> | null
  readonly on: LocalDate | null
}

/** Words of a name and the units that they stand for; none when nobody known here bears them. */
export type NamedUnits = { readonly words: string; readonly units: readonly Id<'unit'>[] }

/**
 * "UBND các phường, xã" is every people's committee of a commune below the plan's area on the plan's day; "các cơ quan, đơn vị"
 * the saved list that fits best, else all offices; any other name the one unit that bears it.
 */
export function unitsNamed(name: string, town: Namable): readonly NamedUnits[] {
  const standing = town.units.filter((unit) => town.on === null || stands(unit, town.on))
  const { found, rest } = collectivesIn(name)
  return [
    ...found.map((one) => ({ words: one.words, units: expand(one, standing, town) })),
    ...namesIn(rest).map((words) => ({ words, units: [matchUnit(words, standing)].filter((id) => id !== null) })),
  ]
}

function expand(collective: Collective, standing: readonly Unit[], town: Namable): readonly Id<'unit'>[] {
  return collective.kind === 'communes'
    ? committeesBelow(collective.areas, standing, town)
    : officesOf(collective, standing, town)
}

function committeesBelow(
  kinds: readonly Area['kind'][],
  standing: readonly Unit[],
  town: Namable,
): readonly Id<'unit'>[] {
  const below = town.area === null ? town.areas : within(town.areas, town.area)
  const communes = below.filter(
    (area) => kinds.includes(area.kind) && area.id !== town.area && (town.on === null || stands(area, town.on)),
  )
  const areas = new Set(communes.map(({ id }) => id))
  return standing.filter(({ kind, area }) => kind === 'peoples-committee' && areas.has(area)).map(({ id }) => id)
}

function officesOf(
  { words, units: kinds }: Extract<Collective, { kind: 'offices' }>,
  standing: readonly Unit[],
  { lists, area }: Namable,
): readonly Id<'unit'>[] {
  const standingIds = new Set(standing.map(({ id }) => id))
  const list = bestList(words, lists)
  if (list) return list.units.filter((unit) => standingIds.has(unit))
  // Who "những cơ quan liên quan" are is not said: a person decides.
  if (/liên quan/u.test(words)) return []
  return standing
    .filter((unit) => kinds.includes(unit.kind) && (area === null || unit.area === area))
    .map(({ id }) => id)
}

/** The list whose name shares most words with what is written; a list for others ("liên quan") only when that is written. */
function bestList(words: string, lists: readonly UnitList[]): UnitList | null {
  const written = new Set(nameWords(words))
  const ranked = lists
    .map((list) => ({ list, share: sharedWords(written, new Set(nameWords(list.name))) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
  return ranked[0]?.list ?? null
}

const LEAST_SHARE = 0.5

/** Share of common words of the shorter one; 0 when only one of them speaks of others ("liên quan"). */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.has('lien') !== b.has('lien')) return 0
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size)
}

/** Single names side by side: a new one begins only at a noun of bodies, so "Văn hóa, Thông tin và Thể thao" stays whole. */
const namesIn = (rest: string): readonly string[] =>
  rest
    .split(';')
    .flatMap(namesBeside)
    .map((name) => name.replace(/^(?:[\s,]|(?:và|cùng|với)(?!\p{L}))+|(?:[\s,]|\s(?:và|cùng|với))+$/gu, ''))
    .filter((name) => /\p{L}/u.test(name))

function namesBeside(stretch: string): readonly string[] {
  const names: string[] = ['']
  for (const piece of stretch.split(/(?=,\s|\s(?:và|cùng|với)\s)/u)) {
    const opens = opensUnit(capitalised(piece.replace(/^(?:,\s*|\s(?:và|cùng|với)\s+)/u, '')))
    if (opens) names.push(piece)
    else names[names.length - 1] += piece
  }
  return names
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
