import { addDays, type LocalDate } from '../../kernel/day.ts'
import { groupBy, type Id } from '../../kernel/kernel.ts'
import type { Area, AreaRefusal } from './area.ts'
import { stands } from './area.rules.ts'
import type { AreaChange, Reorganisation, Succession, SuccessionRefusal } from './succession.ts'

/** The areas of a reorganisation and the successions that these take part in already. */
export type ChangeFacts = { readonly areas: readonly Area[]; readonly known: readonly Succession[] }

/** What is against a reorganisation. Who has a successor has all of them: a second change of the same area would say otherwise. */
export function checkReorganisation(
  { change, from, to, begins }: Reorganisation,
  { areas, known }: ChangeFacts,
): readonly SuccessionRefusal[] {
  if (from.length > 1 && to.length > 1) return [{ code: 'change-many-to-many' }]
  const find = (id: Id<'area'>) => [...begins, ...areas].filter((area) => area.id === id)
  const { on } = change
  return [
    ...begins
      .filter(({ validFrom }) => validFrom !== on)
      .map(({ name }) => ({ code: 'change-begins-other-day' as const, name, on })),
    ...from.flatMap(find).flatMap((area) => checkPredecessor(area, on, known)),
    ...to
      .flatMap(find)
      .filter((area) => !stands(area, on))
      .map(({ name }) => ({ code: 'successor-not-standing' as const, name, on })),
    ...from
      .flatMap(find)
      .filter(({ id }) => to.some((one) => one === id || leadsTo(known, one, id)))
      .map(({ name }) => ({ code: 'change-in-circle' as const, name })),
  ]
}

/** It began before; it may have ended earlier, when nobody says what became of it meanwhile. */
function checkPredecessor(
  { id, name, validFrom }: Area,
  on: LocalDate,
  known: readonly Succession[],
): readonly SuccessionRefusal[] {
  const followed = known.find(({ predecessor }) => predecessor === id)
  if (followed) return [{ code: 'already-followed', name, act: followed.change.act }]
  return validFrom >= on ? [{ code: 'predecessor-not-standing', name, on: addDays(on, -1) }] : []
}

/** The successions that a reorganisation makes. */
export const successionsOf = ({ change, from, to }: Reorganisation): readonly Succession[] =>
  from.flatMap((predecessor) => to.map((successor) => ({ predecessor, successor, change })))

/** Does a way lead from the one to the other? */
function leadsTo(all: readonly Succession[], from: Id<'area'>, to: Id<'area'>): boolean {
  const next = groupBy(all, ({ predecessor }) => predecessor)
  const seen = new Set<Id<'area'>>()
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(next.get(at) ?? []).map(({ successor }) => successor))
  }
  return false
}

/** A corrected area still fits to the changes that it took part in: it begins no later, and ends before it was followed. */
export function checkDates(
  { id, name, validFrom, validTo }: Area,
  changes: readonly Succession[],
): readonly AreaRefusal[] {
  return changes
    .filter(({ predecessor, successor, change }) =>
      predecessor === id
        ? validTo === null || validTo >= change.on
        : successor === id && !stands({ validFrom, validTo }, change.on),
    )
    .map(({ change: { act, on } }) => ({ code: 'area-bound-by-change', name, act, on }))
}

/** What became of an area up to a day: the changes on the way, and what stands in its place then. */
export type Followed = {
  readonly changes: readonly AreaChange[]
  readonly now: readonly Id<'area'>[]
  /** More than one place: its figures cannot be added to any of them. */
  readonly way: 'stays' | 'followed' | 'split'
}

/** Follows an area to a day, step by step as each change came into force. */
export function follow(area: Id<'area'>, all: readonly Succession[], on: LocalDate): Followed {
  const next = groupBy(
    all.filter(({ change }) => change.on <= on),
    ({ predecessor }) => predecessor,
  )
  const ends = new Set<Id<'area'>>()
  const changes = new Map<AreaChange['id'], AreaChange>()
  const open = [area]
  const seen = new Set<Id<'area'>>()
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const steps = next.get(at) ?? []
    if (steps.length === 0) ends.add(at)
    for (const { successor, change } of steps) {
      changes.set(change.id, change)
      open.push(successor)
    }
  }
  return {
    changes: [...changes.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    now: [...ends],
    way: ends.has(area) ? 'stays' : ends.size === 1 ? 'followed' : 'split',
  }
}

/** A sum of one area as it was counted. */
export type AreaValue = { readonly area: Id<'area'>; readonly value: number }
/** Sums of areas as they stand on a day; `apart`: of areas that were split, which nobody can add to one of the parts. */
export type RolledUp = {
  readonly sums: readonly (AreaValue & { readonly of: readonly Id<'area'>[] })[]
  readonly apart: readonly (AreaValue & { readonly into: readonly Id<'area'>[] })[]
}

/** Adds sums of areas up to those that followed them. What is added and what stays apart is together what came in. */
export function rollUp(values: readonly AreaValue[], all: readonly Succession[], on: LocalDate): RolledUp {
  const followed = values.map((one) => ({ ...one, now: follow(one.area, all, on).now }))
  const clear = groupBy(
    followed.filter(({ now }) => now.length === 1),
    ({ now }) => now[0],
  )
  return {
    sums: [...clear].flatMap(([area, of]) =>
      area ? [{ area, value: of.reduce((sum, { value }) => sum + value, 0), of: of.map((one) => one.area) }] : [],
    ),
    apart: followed.filter(({ now }) => now.length !== 1).map(({ area, value, now }) => ({ area, value, into: now })),
  }
}
