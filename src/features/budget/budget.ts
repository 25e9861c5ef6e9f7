import type { Id } from '../../kernel/kernel.ts'
import type { CommitmentRow, PaymentRow } from './commitment.ts'
import type { BudgetCode, ExpenseKind, FundingRow, LineRow, Norm } from './estimate.ts'
import type { MoneySelection, TransferRow } from './ledger.ts'

/** A page of what a sum was made of; `total` is the sum of all pages; `next`: where the next one begins. */
export type MoneyPage = {
  readonly rows: readonly TransferRow[]
  readonly total: number
  readonly next: string | null
}

/** Reads of money. */
export type BudgetReadPort = {
  readonly listFundings: (plan: Id<'plan'>) => Promise<readonly FundingRow[]>
  /** In the order of the plan's tasks. */
  readonly listLines: (plan: Id<'plan'>) => Promise<readonly LineRow[]>
  /** Newest first; of one line when it is not null. */
  readonly listCommitments: (plan: Id<'plan'>, line: Id<'estimate-line'> | null) => Promise<readonly CommitmentRow[]>
  readonly listPayments: (commitment: Id<'commitment'>) => Promise<readonly PaymentRow[]>
  readonly listTransfers: (selection: MoneySelection, after: string | null) => Promise<MoneyPage>
  /** What stands of codes, norms and kinds of expense, also what has ended. */
  readonly listCodes: () => Promise<readonly BudgetCode[]>
  readonly listNorms: () => Promise<readonly Norm[]>
  readonly listExpenseKinds: () => Promise<readonly ExpenseKind[]>
}
