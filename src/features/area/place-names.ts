import { fold } from '../../kernel/text.ts'
import { within } from './area.rules.ts'
import type { Area } from './area.ts'

/** The areas below (and with) `top` under the name that tells them apart: a neighbourhood with the commune it is in. */
export function placeNames(
  areas: readonly Area[],
  top: Area['id'],
): readonly { readonly id: Area['id']; readonly name: string }[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return within(areas, top).map(({ id, name, kind, parent }) => {
    const above = kind === 'hamlet' || kind === 'quarter' ? ((parent && names.get(parent)) ?? null) : null
    return { id, name: placeName(name, above) }
  })
}

/** `Khu phố 1, Phường Mẫu`; a name that says its commune already says it once. */
export const placeName = (name: string, commune: string | null) =>
  commune === null || lies(name, commune) ? name : `${name}, ${commune}`

/** Places one after the other; a commune that a neighbourhood beside it names already is not said again. */
export const placesInWords = (places: readonly { readonly name: string }[]) =>
  places
    .filter(({ name }) => !places.some((other) => other.name !== name && lies(other.name, name)))
    .map(({ name }) => name)
    .join('; ')

/** Does the name say that it lies in that commune: `Khu phố 1, phường Mẫu`? */
const lies = (name: string, commune: string) => fold(name).endsWith(`, ${fold(commune)}`)
