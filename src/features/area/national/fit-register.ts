import { groupBy, type Id } from '../../../kernel/kernel.ts'
import { bareName, overlap } from '../area.rules.ts'
import type { Area } from '../area.ts'
import type { Succession } from '../succession.ts'
import type { RegisterPart } from './national-list.ts'

/** What stands already: areas of the state, and who has been followed. */
export type Standing = { readonly areas: readonly Area[]; readonly known: readonly Succession[] }

/**
 * What a list adds to the register. An area that stands already, entered by hand or by an earlier load, stays as it is and takes
 * the place of the list's: the same code or rank, the same name, days in common. So a list that is loaded twice adds nothing.
 */
export function fitRegister(part: RegisterPart, { areas, known }: Standing): RegisterPart {
  const own = ownIds(part.areas, areas)
  const idOf = (id: Id<'area'>) => own.get(id) ?? id
  const followed = new Set(known.map(({ predecessor }) => predecessor))
  return {
    areas: part.areas
      .filter(({ id }) => !own.has(id))
      .map((area) => ({ ...area, parent: area.parent && idOf(area.parent) })),
    successions: part.successions
      .map((one) => ({ ...one, predecessor: idOf(one.predecessor), successor: idOf(one.successor) }))
      .filter(({ predecessor, successor }) => predecessor !== successor && !followed.has(predecessor)),
    spellings: part.spellings.map(({ area, spelling }) => ({ area: idOf(area), spelling })),
  }
}

/** The ids of those that stand already, by the list's; provinces come before what lies in them. */
function ownIds(listed: readonly Area[], standing: readonly Area[]): ReadonlyMap<Id<'area'>, Id<'area'>> {
  const byName = groupBy(standing, key)
  const own = new Map<Id<'area'>, Id<'area'>>()
  const above = listed.filter(({ kind }) => kind === 'province')
  for (const area of [...above, ...listed.filter(({ kind }) => kind !== 'province')]) {
    const rivals = byName.get(key(area)) ?? []
    const parent = area.parent && (own.get(area.parent) ?? area.parent)
    const same = rivals.find(({ id }) => id === area.id) ?? rivals.find((one) => isSame({ ...area, parent }, one))
    if (same) own.set(area.id, same.id)
  }
  return own
}

const key = ({ name, kind }: Area) => `${bareName(name).toLowerCase()} ${rankOf(kind)}`
const rankOf = (kind: Area['kind']) => (kind === 'province' || kind === 'district' ? kind : 'commune')

/** Codes decide where both have one; without, a namesake counts that was entered by hand and lies in the same province, or nowhere. */
function isSame(listed: Area, one: Area): boolean {
  if (!overlap(listed, one) || one.code === null) return false
  if (listed.code !== null) return listed.code === one.code
  return one.parent === null || one.parent === listed.parent
}
