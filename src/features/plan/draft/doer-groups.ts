import { groupBy, type Id } from '../../../kernel/kernel.ts'
import type { Doer, DoerRole } from '../task/task.ts'

/** Doers that the document names with one word ("UBND các phường, xã"), or one doer alone. `writtenAs` null: given by the owner. */
export type DoerGroup = { readonly role: DoerRole; readonly writtenAs: string | null; readonly doers: readonly Doer[] }

/** Doers as the screen shows them: who leads first, collectives in one. */
export function groupDoers(doers: readonly Doer[]): readonly DoerGroup[] {
  const groups = groupBy(doers, ({ id, role, writtenAs }) => `${role} ${writtenAs ?? id}`)
  const shown = [...groups.values()].flatMap((group) => (group[0] ? [{ ...group[0], doers: group }] : []))
  return [...shown.filter(({ role }) => role === 'lead'), ...shown.filter(({ role }) => role === 'partner')].map(
    ({ role, writtenAs, doers }) => ({ role, writtenAs, doers }),
  )
}

/** More units for a task, given by the officer; a unit that does it already stays as it is. */
export function addDoers(
  doers: readonly Doer[],
  added: readonly { readonly id: Id<'assignment'>; readonly unit: Id<'unit'> }[],
  role: DoerRole,
): Doer[] {
  const known = new Set(doers.map(({ unit }) => unit))
  return [...doers, ...added.filter(({ unit }) => !known.has(unit)).map((doer) => ({ ...doer, role, writtenAs: null }))]
}

/** The task without these doers. */
export const removeDoers = (doers: readonly Doer[], removed: readonly Doer[]): Doer[] =>
  doers.filter((doer) => !removed.includes(doer))

/** These doers with the other role: who led now helps, who helped now leads. */
export const swapRole = (doers: readonly Doer[], swapped: readonly Doer[]): Doer[] =>
  doers.map((doer) => (swapped.includes(doer) ? { ...doer, role: doer.role === 'lead' ? 'partner' : 'lead' } : doer))
