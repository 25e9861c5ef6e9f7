import * as z from 'zod/mini'
import type { Dong } from '../../kernel/dong.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { id, personalText } from '../../kernel/schema.ts'

/** Where money stands. `advance`: given on a commitment, not settled yet; `paid`: settled by vouchers. */
export const ACCOUNT_KINDS = ['source', 'allotment', 'line', 'commitment', 'advance', 'paid'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** `of`: a funding (source, allotment), an estimate line, or a commitment (commitment, advance, paid). */
export type Account = { readonly kind: AccountKind; readonly of: Id<'account'> }

/** Money that moves from one account to the next; `reverses`: it goes back the way that transfer came. Only ever added. */
export type Transfer = {
  /** That of what it was made for: a funding, a line, a commitment, an advance, a payment; a reversal has its own. */
  readonly id: Id<'transfer'>
  readonly plan: Id<'plan'>
  readonly from: Account
  readonly to: Account
  readonly amount: Dong
  /** The day on which it was written. */
  readonly on: LocalDate
  readonly reverses: Id<'transfer'> | null
}

/** Takes a transfer back, once, with a reason. */
export const Reversal = z.object({ id: id<'transfer'>(), transfer: id<'transfer'>(), reason: personalText(500) })
export type Reversal = z.infer<typeof Reversal>

/** What transfers come to: money allotted by a decision, estimated for a task, committed, advanced and not settled yet, paid. */
export const STEPS = ['allotted', 'estimated', 'committed', 'advanced', 'paid'] as const
export type Step = (typeof STEPS)[number]

/** Which transfers a sum was made of: one step of a plan, narrowed by what is not null. */
export type MoneySelection = {
  readonly plan: Id<'plan'>
  readonly step: Step
  readonly funding: Id<'funding'> | null
  readonly task: Id<'task'> | null
  readonly code: Id<'budget-code'> | null
  readonly line: Id<'estimate-line'> | null
  readonly commitment: Id<'commitment'> | null
}

/** A transfer as a list shows it: `amount` is negative when money went back, so that what opens adds up to the sum. */
export type TransferRow = {
  readonly id: Id<'transfer'>
  readonly ordinal: number
  readonly step: Step
  readonly amount: number
  readonly on: LocalDate
  readonly keptAt: Instant
  readonly unitName: string
  readonly officerName: string | null
  /** The decision, the line or the commitment. */
  readonly title: string
  readonly commitment: Id<'commitment'> | null
  readonly line: Id<'estimate-line'> | null
  readonly reason: string | null
  readonly vouchers: readonly VoucherShown[]
}
/** A voucher beside the payment that rests on it. */
export type VoucherShown = {
  readonly number: string
  readonly issuedOn: LocalDate
  /** Null: erased. */
  readonly issuer: string | null
  readonly amount: Dong
  readonly file: string | null
}

export type LedgerRefusal =
  | { readonly code: 'money-not-yours' }
  | { readonly code: 'transfer-unknown' }
  | { readonly code: 'reversal-not-reversed' }
  | { readonly code: 'reversed-already' }
  | { readonly code: 'reversal-reason-missing' }
  | { readonly code: 'money-moved-on'; readonly free: Dong }

/** How a transfer ended; `short`: the account had no more than `free`. */
export type Moved =
  | { readonly end: 'moved' }
  | { readonly end: 'short'; readonly free: Dong }
  | { readonly end: 'twice' }

/** The ledger of all plans. */
export type LedgerPort = {
  readonly openAccounts: (accounts: readonly Account[], commandId: Id<'command'>) => Promise<void>
  /**
   * Moves money if the account has it (a source has any), else nothing: the account is locked until the transaction ends, so
   * that of many at once none spends what another spends. Called last.
   */
  readonly move: (transfer: Transfer, reason: Id<'personal-text'> | null, commandId: Id<'command'>) => Promise<Moved>
  readonly findTransfer: (
    transfer: Id<'transfer'>,
  ) => Promise<(Transfer & { readonly ownerUnit: Id<'unit'>; readonly reversedBy: Id<'transfer'> | null }) | null>
}
