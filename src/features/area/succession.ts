import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'
import { Area } from './area.ts'

/** What happens to areas. `raised`: of another rank with the same land, as a commune that becomes a ward; `moved`: under another parent. */
export const CHANGE_KINDS = ['merged', 'split', 'renamed', 'raised', 'moved'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A reorganisation by a legal act, in force from a day. */
export const AreaChange = z.object({
  id: id<'area-change'>(),
  kind: z.enum(CHANGE_KINDS),
  on: localDate,
  /** Number and name of the act, as one cites it. */
  act: line(300),
})
export type AreaChange = z.infer<typeof AreaChange>

/**
 * A change with whom it concerns: every area of `from` ends the day before and is followed by every area of `to`, which begin
 * with it (`begins`) or stood before. Several become one, or one becomes several.
 */
export const Reorganisation = z.object({
  change: AreaChange,
  from: z.array(id<'area'>()).check(z.minLength(1), z.maxLength(50)),
  to: z.array(id<'area'>()).check(z.minLength(1), z.maxLength(50)),
  begins: z.array(Area).check(z.maxLength(50)),
})
export type Reorganisation = z.infer<typeof Reorganisation>

/** One area after another, and why. */
export type Succession = {
  readonly predecessor: Id<'area'>
  readonly successor: Id<'area'>
  readonly change: AreaChange
}

export type SuccessionRefusal =
  | { readonly code: 'change-many-to-many' }
  | { readonly code: 'change-begins-other-day'; readonly name: string; readonly on: LocalDate }
  | { readonly code: 'predecessor-not-standing'; readonly name: string; readonly on: LocalDate }
  | { readonly code: 'successor-not-standing'; readonly name: string; readonly on: LocalDate }
  | { readonly code: 'already-followed'; readonly name: string; readonly act: string }
  | { readonly code: 'change-in-circle'; readonly name: string }

/** Who followed whom. */
export type SuccessionPort = {
  /** Every succession that leads on from these areas, or back from them, however far. */
  readonly listSuccessions: (areas: readonly Id<'area'>[], way: 'onward' | 'back') => Promise<readonly Succession[]>
  /** The successions that one area takes part in. */
  readonly listChangesOf: (area: Id<'area'>) => Promise<readonly Succession[]>
  readonly addSuccessions: (of: readonly Succession[], commandId: Id<'command'>) => Promise<void>
}
