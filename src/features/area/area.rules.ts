import type { LocalDate } from '../../kernel/day.ts'
import type { Reach } from '../../kernel/reach.ts'
import type { Area, AreaPort, AreaRefusal } from './area.ts'

export function checkArea({ validFrom, validTo }: Area): readonly AreaRefusal[] {
  return validTo !== null && validTo < validFrom ? [{ code: 'area-ends-before-it-begins', validFrom, validTo }] : []
}

/** Does it stand on that day? */
export const stands = (dated: { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }, on: LocalDate) =>
  dated.validFrom <= on && (dated.validTo === null || on <= dated.validTo)

/** May he act in this area? It lies in one where his rights hold. */
export const isInReach = async (area: Area['id'], reach: Reach, areas: Pick<AreaPort, 'isWithin'>): Promise<boolean> =>
  reach.holds === 'everywhere' || areas.isWithin(area, reach.areas)

/** The area itself and everything below it. */
export function within(areas: readonly Area[], top: Area['id']): readonly Area[] {
  const below = areas.filter(({ parent }) => parent === top).flatMap(({ id }) => within(areas, id))
  return [...areas.filter(({ id }) => id === top), ...below]
}
