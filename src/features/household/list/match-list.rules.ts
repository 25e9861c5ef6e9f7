import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import type { Area } from '../../area/area.ts'
import type { Residence } from '../standard.ts'
import {
  type HouseholdList,
  type ListedHousehold,
  type ListPart,
  MOST_AT_ONCE,
  type NamesakeRow,
} from './household-list.ts'
import type { ReadHousehold } from './read-list.ts'

/** Words of the workbook for where households live, with the place that they surely mean. */
export type PlaceWords = { readonly words: string; readonly households: number; readonly area: Id<'area'> | null }

/** What the workbook says of where a household lives. */
export const placeWords = ({ neighbourhood, address }: ReadHousehold): string => neighbourhood || (address ?? '')

/** Every place that the workbook names, once: its name, or an address that names one. What is not sure a person says, and comes first. */
export function namedPlaces(households: readonly ReadHousehold[], areas: readonly Area[]): readonly PlaceWords[] {
  const named = areas.map(({ id, name }) => ({ id, name: own(name) }))
  const counted = new Map<string, number>()
  for (const one of households) counted.set(placeWords(one), (counted.get(placeWords(one)) ?? 0) + 1)
  const places = [...counted].map(([words, count]) => ({ words, households: count, area: areaOf(words, named) }))
  return [...places.filter(({ area }) => area === null), ...places.filter(({ area }) => area !== null)]
}

type Named = { readonly id: Id<'area'>; readonly name: string }

/** The one area that is so named, with or without what it is called; else the one whose name stands in the words. */
function areaOf(words: string, areas: readonly Named[]): Id<'area'> | null {
  const said = fold(words)
  if (said === '') return null
  const only = (fits: (name: string) => boolean) => {
    const [one, ...others] = areas.filter(({ name }) => fits(name))
    return one && others.length === 0 ? one.id : null
  }
  const [short, spoken] = [bare(own(words)), ` ${said.replace(/[,.;-]/g, ' ')} `]
  return (
    only((name) => name === said) ??
    only((name) => bare(name) === short) ??
    only((name) => spoken.includes(` ${name} `))
  )
}

/** `khu pho 1` of `Khu phố 1, phường Mẫu`. */
const own = (name: string) => fold(name.split(',')[0] ?? name)
const bare = (name: string) =>
  name.replace(/^(thon|to dan pho|to|khu pho|khu dan cu|ap|ban|buon|lang|khoi|kp|tdp)\.? ?(?=\d|(?<= ))/, '')

/** `same`: name, birth and place agree. `alike`: the name does, and nothing else speaks against it. */
export type Namesake = NamesakeRow & { readonly fit: 'same' | 'alike' }

/** Households of the register by the folded names of their heads. */
export type Register = ReadonlyMap<string, readonly NamesakeRow[]>

export const byHead = (rows: readonly NamesakeRow[]): Register => Map.groupBy(rows, ({ head }) => fold(head))

/** The households of the register that a household of the workbook may be. */
export function namesakesOf(
  { members: [head] }: ReadHousehold,
  area: Id<'area'> | null,
  register: Register,
): readonly Namesake[] {
  if (!head) return []
  return (register.get(fold(head.name)) ?? []).flatMap((row): readonly Namesake[] => {
    const born = isSameBirth(head.born, row.born)
    if (born === 'no') return []
    return [{ ...row, fit: born === 'yes' && row.area === area ? 'same' : 'alike' }]
  })
}

/** A year agrees with each day in it; a birth that nobody knows agrees with none and speaks against none. */
function isSameBirth(one: string | null, other: string | null): 'yes' | 'no' | 'open' {
  if (one === null || other === null) return 'open'
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) === other.slice(0, length) ? 'yes' : 'no'
}

/** What a household of the workbook is: `new`, one of the register, or not said yet. */
export type Sameness = 'new' | Id<'household'> | null

/** What is chosen before anybody has: nobody alike is new, one that agrees in everything is that; the rest a person says. */
export function sameAtFirst(namesakes: readonly Namesake[]): Sameness {
  if (namesakes.length === 0) return 'new'
  const [only, ...others] = namesakes
  return only?.fit === 'same' && others.length === 0 ? only.household : null
}

/** Households of the register that more than one of these is said to be. */
export function saidTwice(said: readonly { readonly is: Sameness }[]): ReadonlySet<Sameness> {
  const once = new Set<Sameness>()
  const twice = new Set<Sameness>()
  for (const { is } of said) {
    if (is === null || is === 'new') continue
    if (once.has(is)) twice.add(is)
    once.add(is)
  }
  return twice
}

/** A household of the workbook with where it lives and who it is. */
export type Decided = { readonly read: ReadHousehold; readonly area: Id<'area'>; readonly is: Exclude<Sameness, null> }

type NewIds = {
  readonly text: () => Id<'personal-text'>
  readonly household: () => Id<'household'>
  readonly version: () => Id<'household-version'>
}

/** The commands' contents that take these households into the list, so many in each. */
export function partsOf(
  list: HouseholdList,
  decided: readonly Decided[],
  { residence, ids }: { readonly residence: Residence; readonly ids: NewIds },
): readonly ListPart[] {
  const households = decided.map((one) => listed(one, residence, ids))
  return Array.from({ length: Math.ceil(households.length / MOST_AT_ONCE) }, (_, at) => ({
    list,
    households: households.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  }))
}

function listed({ read, area, is }: Decided, residence: Residence, ids: NewIds): ListedHousehold {
  const { listedAs, count: members, address } = read
  if (is !== 'new') return { household: is, area, listedAs, members, written: null }
  const text = (words: string) => ({ personalId: ids.text(), text: words })
  const written = {
    version: ids.version(),
    residence,
    address: address === null ? null : text(address.slice(0, 300)),
    members: read.members.map(({ name, born, sex, relation }) => ({
      name: text(name),
      born: born === null ? null : text(born),
      sex,
      relation,
    })),
  }
  return { household: ids.household(), area, listedAs, members, written }
}
