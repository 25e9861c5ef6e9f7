import { within } from './area.rules.ts'
import type { Area } from './area.ts'

/** The areas below (and with) `top` under the name that tells them apart: a neighbourhood with the commune it is in. */
export function placeNames(
  areas: readonly Area[],
  top: Area['id'],
): readonly { readonly id: Area['id']; readonly name: string }[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return within(areas, top).map(({ id, name, kind, parent }) => {
    const above = kind === 'hamlet' || kind === 'quarter' ? parent && names.get(parent) : null
    return { id, name: above ? `${name}, ${above}` : name }
  })
}
