import * as z from 'zod/mini'
import type { Role } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, localDate } from '../../../kernel/schema.ts'
import { ROLES } from '../staff.ts'

/** A role in an area, from a day to a day (null: until it is taken back), both included. */
export const OfficerRight = z.object({
  id: id<'officer-right'>(),
  officer: id<'officer'>(),
  role: z.enum(ROLES),
  area: id<'area'>(),
  from: localDate,
  to: z.nullable(localDate),
})
export type OfficerRight = z.infer<typeof OfficerRight>

/** `on`: the last day on which it holds. */
export const RightEnd = z.object({ right: id<'officer-right'>(), on: localDate })
export type RightEnd = z.infer<typeof RightEnd>

/** A right as a list shows it; `to`: its last day as given, or as taken back. */
export type RightRow = OfficerRight & { readonly areaName: string; readonly state: 'coming' | 'held' | 'past' }

export type RightRefusal =
  | { readonly code: 'right-ends-before-it-begins'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'right-beyond-your-areas'; readonly areaName: string }
  | { readonly code: 'right-there-already'; readonly role: Role; readonly areaName: string }
  | { readonly code: 'right-unknown' }
  | { readonly code: 'right-ended-already' }
  | { readonly code: 'right-is-your-own' }

/** The rights of officers. */
export type RightPort = {
  /** Of one officer, those held first, then by their first day. */
  readonly listRights: (officer: Id<'officer'>, on: LocalDate) => Promise<readonly RightRow[]>
  readonly findRight: (right: Id<'officer-right'>, on: LocalDate) => Promise<RightRow | null>
  readonly addRight: (right: OfficerRight, commandId: Id<'command'>) => Promise<void>
  /** False when it was taken back before. */
  readonly endRight: (end: RightEnd, commandId: Id<'command'>) => Promise<boolean>
}
