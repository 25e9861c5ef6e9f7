import type { LocalDate } from '../../kernel/day.ts'
import type { Reach } from '../../kernel/reach.ts'
import { sameSpelling } from '../../kernel/text.ts'
import { type Area, type AreaKind, type AreaPort, type AreaRefusal, SITE_KINDS } from './area.ts'

/** An area ends no earlier than it begins. */
export function checkArea({ validFrom, validTo }: Area): readonly AreaRefusal[] {
  return validTo !== null && validTo < validFrom ? [{ code: 'area-ends-before-it-begins', validFrom, validTo }] : []
}

/**
 * What is against areas beside their rivals: those in the same places or with the same codes, also among themselves. A code names
 * one unit of the country at a time, or one neighbourhood of its commune; a name stands once in one place on a day, unless
 * somebody says why twice.
 */
export function checkRivals(
  areas: readonly Area[],
  rivals: readonly Area[],
  reason: string | null,
): readonly AreaRefusal[] {
  const register = openRivals([...rivals, ...areas])
  return areas.flatMap((area) => [...checkArea(area), ...register.against(area, reason)])
}

/** Areas by code and by name, for many that are judged one after the other. */
export function openRivals(areas: readonly Area[]) {
  const byCode = new Map<string, Area[]>()
  const byName = new Map<string, Area[]>()
  const add = (area: Area) => {
    if (area.code !== null) put(byCode, codeKey(area, area.code), area)
    put(byName, nameKey(area), area)
  }
  for (const area of areas) add(area)
  const against = (area: Area, reason: string | null): readonly AreaRefusal[] => [
    ...codeTaken(area, byCode),
    ...(reason === null ? nameTaken(area, byName) : []),
  ]
  return { add, against }
}

/** Areas that would lie in themselves, by way of one another. */
export function checkLoops(areas: readonly Area[]): readonly AreaRefusal[] {
  const parents = new Map(areas.map(({ id, parent }) => [id, parent]))
  return areas.flatMap(({ id, name }) => {
    const seen = new Set<Area['id']>()
    let above = parents.get(id) ?? null
    while (above !== null && above !== id && !seen.has(above)) {
      seen.add(above)
      above = parents.get(above) ?? null
    }
    return above === id ? [{ code: 'area-inside-itself' as const, name }] : []
  })
}

function codeTaken(area: Area, byCode: ReadonlyMap<string, readonly Area[]>): readonly AreaRefusal[] {
  if (area.code === null) return []
  const other = otherThen(area, byCode.get(codeKey(area, area.code)) ?? [])
  return other ? [{ code: 'area-code-taken', areaCode: area.code, name: other.name, validFrom: other.validFrom }] : []
}

function nameTaken(area: Area, byName: ReadonlyMap<string, readonly Area[]>): readonly AreaRefusal[] {
  const other = otherThen(area, byName.get(nameKey(area)) ?? [])
  return other ? [{ code: 'area-name-taken', name: other.name, validFrom: other.validFrom }] : []
}

const otherThen = (area: Area, all: readonly Area[]) => all.find((one) => one.id !== area.id && overlap(one, area))

const put = (map: Map<string, Area[]>, key: string, area: Area) => {
  const known = map.get(key)
  if (known) known.push(area)
  else map.set(key, [area])
}

const codeKey = ({ kind, parent }: Area, code: string) => (isNational(kind) ? code : `${code} in ${parent}`)
const nameKey = ({ name, parent }: Area) => `${sameSpelling(name)} in ${parent}`

/** Units of the state, whose codes the whole country shares. */
export const isNational = (kind: AreaKind) => kind !== 'hamlet' && kind !== 'quarter' && !isSite(kind)
const isSite = (kind: AreaKind) => (SITE_KINDS as readonly AreaKind[]).includes(kind)
/** The level that has an office of its own and officers of its own. */
export const isCommune = (kind: AreaKind) => kind === 'commune' || kind === 'ward' || kind === 'special-zone'

type Dated = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** Does it stand on that day? */
export const stands = ({ validFrom, validTo }: Dated, on: LocalDate) =>
  validFrom <= on && (validTo === null || on <= validTo)

/** Is there a day on which both stand? */
export const overlap = (a: Dated, b: Dated) =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo)

/** May he act in this area? It lies in one where his rights hold. */
export const isInReach = async (area: Area['id'], reach: Reach, areas: Pick<AreaPort, 'isWithin'>): Promise<boolean> =>
  reach.holds === 'everywhere' || areas.isWithin(area, reach.areas)

/** The area itself and everything below it. */
export function within(areas: readonly Area[], top: Area['id']): readonly Area[] {
  const below = areas.filter(({ parent }) => parent === top).flatMap(({ id }) => within(areas, id))
  return [...areas.filter(({ id }) => id === top), ...below]
}

/** `Xuân Lập` of `Phường Xuân Lập`: the name without the word of its kind. The same as `bare_name` of the database. */
export const bareName = (name: string) =>
  name.replace(/^(?:thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+/i, '')
