import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'

/** A recognised list of one commune: of a round here, or taken from a workbook. */
export type RegisterKey = {
  readonly standard: string
  readonly year: number
  /** Number of the decision. */
  readonly number: string
}

/** What the newest list of a commune counts in one place of it; `area` null: nobody is on the list. */
export type RegisterCount = RegisterKey & {
  readonly commune: Id<'area'>
  readonly area: Id<'area'> | null
  readonly poor: number
  readonly nearPoor: number
  readonly on: LocalDate
}

export const COUNTED = ['poor', 'near-poor'] as const
export type Counted = (typeof COUNTED)[number]

/** Which households a number of the register counts. */
export type CountedBy = {
  /** A commune, or a neighbourhood. */
  readonly area: Id<'area'>
  readonly standard: string
  readonly year: number
  readonly class: Counted
}

/** One household that a number counts. */
export type CountedRow = {
  readonly household: Id<'household'>
  readonly head: string | null
  readonly areaName: string
  readonly members: number
  /** The round that decided it; null: a list of an earlier year. */
  readonly round: Id<'review-round'> | null
}

/** Numbers of the register, the same for everybody. */
export type RegisterSumPort = {
  /** Of the communes at or below an area, by the newest list that was decided no later than `until`. */
  readonly countRegister: (top: Id<'area'>, until: LocalDate) => Promise<readonly RegisterCount[]>
  readonly countHouseholds: (by: CountedBy) => Promise<number>
}

/** Their households, within somebody's areas. */
export type RegisterReadPort = {
  readonly listCounted: (
    by: CountedBy,
    page: { readonly areas: readonly Id<'area'>[]; readonly after: string | null; readonly most: number },
  ) => Promise<readonly (CountedRow & { readonly cursor: string })[]>
  readonly countWithin: (by: CountedBy, areas: readonly Id<'area'>[]) => Promise<number>
}
