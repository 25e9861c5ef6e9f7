import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'
import { Unit } from './staff.ts'

/** What a unit should have said. `number`: the version that was looked at when it was corrected. */
export const UnitCorrection = z.object({ unit: Unit, number: z.int(), reason: line(300) })
export type UnitCorrection = z.infer<typeof UnitCorrection>

/** The last day of a unit. */
export const UnitEnd = z.object({ unit: id<'unit'>(), number: z.int(), lastDay: localDate, reason: line(300) })
export type UnitEnd = z.infer<typeof UnitEnd>

/** A unit as it was entered or corrected: number 1 is how it was added. */
export type UnitVersion = Unit & { readonly number: number; readonly reason: string | null; readonly keptAt: Instant }

export type UnitVersionRefusal =
  | { readonly code: 'unit-changed-meanwhile'; readonly number: number }
  | { readonly code: 'unit-ended-before'; readonly name: string; readonly lastDay: LocalDate }
  | { readonly code: 'unit-has-officers'; readonly name: string; readonly officers: number }

/** Versions of units. */
export type UnitVersionPort = {
  /** Writes the version after `number`; null when done, else the number that stands. */
  readonly reviseUnit: (
    unit: Unit,
    number: number,
    of: { readonly reason: string; readonly commandId: Id<'command'> },
  ) => Promise<number | null>
  readonly listUnitVersions: (unit: Id<'unit'>) => Promise<readonly UnitVersion[]>
  /** Officers of the unit who have not left by that day. */
  readonly countOfficers: (unit: Id<'unit'>, on: LocalDate) => Promise<number>
}
