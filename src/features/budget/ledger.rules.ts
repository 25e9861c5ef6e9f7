import { holdsRole, type Officer } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Account, AccountKind, LedgerRefusal, Reversal, Step, Transfer } from './ledger.ts'

/** Money of a plan is held by the unit that owns it: its officers write it. */
export const holdsMoney = (officer: Officer, { ownerUnit }: { readonly ownerUnit: Id<'unit'> }): boolean =>
  officer.unit === ownerUnit && holdsRole(officer, 'plan-owner', 'unit-officer')

/** An account of something, by the id of that. */
export const accountOf = (kind: AccountKind, of: string): Account => ({ kind, of: of as Id<'account'> })

/** What stands in an account: what came in without what went out. */
export const balanceOf = ({ kind, of }: Account, transfers: readonly Transfer[]): number =>
  transfers.reduce(
    (balance, { from, to, amount }) =>
      balance + (isAccount(to, kind, of) ? amount : 0) - (isAccount(from, kind, of) ? amount : 0),
    0,
  )

const isAccount = (account: Account, kind: AccountKind, of: string) => account.kind === kind && account.of === of

/** What goes back is what came, the same way. */
export const reversalOf = (transfer: Transfer, { id, on }: Pick<Transfer, 'id' | 'on'>): Transfer => ({
  ...transfer,
  id,
  on,
  from: transfer.to,
  to: transfer.from,
  reverses: transfer.id,
})

/** What is against taking a transfer back, before it is known whether the money is still there. */
export function checkReversal(
  { reason }: Reversal,
  transfer: Pick<Transfer, 'reverses'> & { readonly reversedBy: Id<'transfer'> | null },
): readonly LedgerRefusal[] {
  const refusals: readonly (readonly [LedgerRefusal, boolean])[] = [
    [{ code: 'reversal-not-reversed' }, transfer.reverses !== null],
    [{ code: 'reversed-already' }, transfer.reversedBy !== null],
    [{ code: 'reversal-reason-missing' }, reason.text.trim() === ''],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

/** A way that money goes from one account to the next. The database holds the same list. */
export type Way = { readonly from: AccountKind; readonly to: AccountKind }

/** Ways that add to a step, and those that take from it; money that goes back counts the other way round. */
export const STEP_WAYS: Readonly<Record<Step, readonly (Way & { readonly sign: 1 | -1 })[]>> = {
  allotted: [{ from: 'source', to: 'allotment', sign: 1 }],
  estimated: [{ from: 'allotment', to: 'line', sign: 1 }],
  committed: [{ from: 'line', to: 'commitment', sign: 1 }],
  advanced: [
    { from: 'commitment', to: 'advance', sign: 1 },
    { from: 'advance', to: 'paid', sign: -1 },
    { from: 'advance', to: 'commitment', sign: -1 },
  ],
  paid: [
    { from: 'commitment', to: 'paid', sign: 1 },
    { from: 'advance', to: 'paid', sign: 1 },
  ],
}

/** Every way there is, once. */
export const WAYS: readonly Way[] = [
  ...STEP_WAYS.allotted,
  ...STEP_WAYS.estimated,
  ...STEP_WAYS.committed,
  ...STEP_WAYS.advanced,
  { from: 'commitment', to: 'paid' },
]
