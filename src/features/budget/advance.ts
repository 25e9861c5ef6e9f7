import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import { type Dong, dong } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'

/** Money given on a commitment before anything is delivered (tạm ứng); vouchers settle it, or it comes back. */
export const Advance = z.object({
  id: id<'advance'>(),
  commitment: id<'commitment'>(),
  paidOn: localDate,
  /** By then vouchers must settle it; the contract or the treasury says so. */
  settleBy: localDate,
  /** The request or payment order that it rests on. */
  basis: line(200),
  amount: dong,
})
export type Advance = z.infer<typeof Advance>

/** What of advances on a commitment was paid back to whoever holds the money. */
export const AdvanceReturn = z.object({
  id: id<'advance-return'>(),
  commitment: id<'commitment'>(),
  returnedOn: localDate,
  /** The receipt or paying-in slip. */
  basis: line(200),
  amount: dong,
})
export type AdvanceReturn = z.infer<typeof AdvanceReturn>

/** An advance or a return as a list shows it; `reversedBy`: it was taken back. */
type Reversible = { readonly reversedBy: Id<'transfer'> | null; readonly reason: string | null }
export type AdvanceRow = Advance & Reversible
export type ReturnRow = AdvanceReturn & Reversible

/** An advance in the list of a plan. `used`: what of all advances on its commitment was settled or came back. */
export type AdvanceOfPlan = AdvanceRow & {
  readonly title: string
  readonly supplier: string | null
  readonly unitName: string
  readonly used: Dong
}

/** An advance with what of it nobody has settled yet; the oldest is settled first. */
export type OpenAdvance<Row> = Row & { readonly open: Dong }

/** Settled · still open · open after its day. */
export const ADVANCE_STATES = ['settled', 'open', 'overdue'] as const
export type AdvanceState = (typeof ADVANCE_STATES)[number]

export type AdvanceRefusal =
  | { readonly code: 'advance-in-future'; readonly today: LocalDate }
  | { readonly code: 'settled-before-advanced'; readonly paidOn: LocalDate }
  | { readonly code: 'advance-too-small'; readonly free: Dong }
  | { readonly code: 'return-before-advanced'; readonly paidOn: LocalDate }

/** Writes of advances. */
export type AdvancePort = {
  readonly addAdvance: (advance: Advance, commandId: Id<'command'>) => Promise<void>
  readonly addReturn: (returned: AdvanceReturn, commandId: Id<'command'>) => Promise<void>
  /** The day of the first advance on the commitment that stands; null: there is none. */
  readonly firstAdvance: (commitment: Id<'commitment'>) => Promise<LocalDate | null>
}

/** Reads of advances. */
export type AdvanceReadPort = {
  readonly listAdvances: (commitment: Id<'commitment'>) => Promise<readonly AdvanceRow[]>
  readonly listReturns: (commitment: Id<'commitment'>) => Promise<readonly ReturnRow[]>
  /** All that stand, by the day they must be settled. */
  readonly listAdvancesOfPlan: (plan: Id<'plan'>) => Promise<readonly AdvanceOfPlan[]>
}
