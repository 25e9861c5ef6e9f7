import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Measure, Source } from '../../../kernel/figure.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, localDate } from '../../../kernel/schema.ts'
import type { RegisterKey } from '../../household/register/register.ts'

/**
 * Who is to be reached in places on one day, by the word of one source: poor and near-poor households (both or neither), residents, officials.
 * Null: unknown. The same place and day said again replaces what it says anew.
 */
export const HouseholdCounts = z.object({
  on: localDate,
  source: line(200),
  counts: z
    .array(
      z.object({
        id: id<'household-count'>(),
        area: id<'area'>(),
        poor: z.nullable(z.int()),
        nearPoor: z.nullable(z.int()),
        residents: z.nullable(z.int()),
        officials: z.nullable(z.int()),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
})
export type HouseholdCounts = z.infer<typeof HouseholdCounts>

/** The newest number of one place. A ward's own number may be a sum of its neighbourhoods': see `householdsOf`. */
export type HouseholdCount = {
  readonly area: Id<'area'>
  readonly poor: number
  readonly nearPoor: number
  readonly on: LocalDate
  readonly source: string
  /** The list of the register that was counted; null: somebody entered it. */
  readonly register: RegisterKey | null
}

/** The newest number of residents, or of officials, of one place. */
export type PeopleCount = { readonly people: number; readonly on: LocalDate; readonly source: string }
export const AUDIENCES = ['residents', 'officials'] as const
export type CountedAudience = (typeof AUDIENCES)[number]

/** What was entered of one place on one day; null: not said. */
export type EnteredCount = Pick<HouseholdCount, 'area' | 'on' | 'source'> &
  Readonly<Record<'poor' | 'nearPoor' | CountedAudience, number | null>>

/**
 * Three levels that are never added: sheets that were handed to households, attendances, runs that were heard.
 * Each is what records of one measure say of a place and of what lies below it.
 */
export const LEVELS = { received: 'sheet', attended: 'attendance', earshot: 'run' } as const satisfies Readonly<
  Record<string, Measure>
>
export type Level = keyof typeof LEVELS

/** A level of one place by one source: sources stay apart. */
export type Reached = {
  readonly level: Level
  readonly source: Source
  readonly records: number
  readonly quantity: number
}

/** A ward or a neighbourhood of a plan, with what reached it. */
export type CoverageRow = {
  readonly area: Id<'area'>
  readonly name: string
  /** The ward that a neighbourhood lies in; null for a ward. */
  readonly ward: Id<'area'> | null
  readonly wardName: string
  /** Null: unknown. */
  readonly households: HouseholdCount | null
  readonly people: Readonly<Record<CountedAudience, PeopleCount | null>>
  readonly reached: readonly Reached[]
}

/** Households of the wards that a plan had, as the wards of today have them. `of`: the old wards of a sum; `apart`: old wards that were split. */
export type CoverageNow = {
  readonly sums: readonly { readonly name: string; readonly households: number; readonly of: readonly string[] }[]
  readonly apart: readonly { readonly name: string; readonly households: number }[]
}

export type CoverageRefusal =
  | { readonly code: 'count-in-future'; readonly today: LocalDate }
  | { readonly code: 'count-out-of-range'; readonly most: number }
  | { readonly code: 'count-twice' }
  | { readonly code: 'count-says-nothing' }
  | { readonly code: 'count-half' }
  | { readonly code: 'count-meanwhile' }
  | { readonly code: 'area-outside-unit' }

/** Entered numbers of households, and whose places areas are. */
export type CoveragePort = {
  /** How many of these areas lie in the area of that unit today, or below. */
  readonly countOwnAreas: (unit: Id<'unit'>, areas: readonly Id<'area'>[]) => Promise<number>
  /** False when somebody else said one of them meanwhile. */
  readonly addCounts: (counts: HouseholdCounts, commandId: Id<'command'>) => Promise<boolean>
}

/** What was counted and reached, by area; bound by one plan's area. */
export type CoverageReadPort = {
  /** Newest first of each place. */
  readonly listCounts: (top: Id<'area'>, until: LocalDate) => Promise<readonly EnteredCount[]>
  /** What records of a plan say of each area at or below `top`: one record counts once in an area, however many of its places lie there. */
  readonly listReached: (
    plan: Id<'plan'>,
    top: Id<'area'>,
  ) => Promise<readonly (Omit<Reached, 'level'> & { readonly area: Id<'area'>; readonly measure: Measure })[]>
}
