import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import { type Dong, dong } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../kernel/schema.ts'
import type { EvidenceRow } from '../evidence/evidence.ts'
import type { DossierPaper } from './estimate.ts'

/** A unit binds itself to pay somebody out of an estimate line. That of another unit waits for the holder of the money. */
export const Commitment = z.object({
  id: id<'commitment'>(),
  line: id<'estimate-line'>(),
  title: line(300),
  /** Whom it is paid to: may be a person. */
  supplier: personalText(300),
  contract: z.nullable(line(100)),
  signedOn: localDate,
  amount: dong,
})
export type Commitment = z.infer<typeof Commitment>

/** What the holder says to another unit's commitment; a no has a reason. */
export const CommitmentVerdict = z.object({
  commitment: id<'commitment'>(),
  verdict: z.enum(['approved', 'declined']),
  reason: z.nullable(personalText(500)),
})
export type CommitmentVerdict = z.infer<typeof CommitmentVerdict>

/**
 * An invoice or a receipt. It pays once: number, day and issuer tell it from others. Its issuer is a business, or a person who signed a
 * receipt: nothing tells the two apart, so every issuer is personal and can be erased; a digest still knows the voucher again.
 */
export const Voucher = z.object({
  id: id<'voucher'>(),
  number: line(60),
  issuedOn: localDate,
  issuer: personalText(200),
  content: line(300),
  amount: dong,
  file: z.nullable(sha256),
})
export type Voucher = z.infer<typeof Voucher>

/** What was paid of a commitment: as much as its vouchers. */
export const Payment = z.object({
  id: id<'payment'>(),
  commitment: id<'commitment'>(),
  paidOn: localDate,
  /** New money, or what was advanced before: vouchers then settle the advance (thanh toán tạm ứng). */
  drawnFrom: z.enum(['commitment', 'advance']),
  vouchers: z.array(Voucher).check(z.minLength(1), z.maxLength(100)),
})
export type Payment = z.infer<typeof Payment>

/** A paper of a commitment's dossier as a file. */
export const PaperFile = z.object({
  id: id<'evidence'>(),
  commitment: id<'commitment'>(),
  paper: id<'dossier-paper'>(),
  file: sha256,
  fileName: line(200),
})
export type PaperFile = z.infer<typeof PaperFile>

/** Asked for · declined · binding · money was advanced · partly paid · paid · taken back. */
export const COMMITMENT_STATES = [
  'waiting',
  'declined',
  'committed',
  'advanced',
  'partly-paid',
  'paid',
  'cancelled',
] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

/** A paper of a dossier: there by a file, there since the program has it, or missing. */
export type PaperState = DossierPaper & {
  readonly state: 'filed' | 'printed' | 'missing'
  readonly files: readonly EvidenceRow[]
}

/** A commitment in a list. `supplier` null: erased. */
export type CommitmentRow = Omit<Commitment, 'supplier'> & {
  readonly supplier: string | null
  readonly plan: Id<'plan'>
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly lineTitle: string
  readonly taskTitle: string
  readonly expenseName: string
  readonly verdict: 'approved' | 'declined' | null
  readonly reason: string | null
  /** Money that moved into it, what of it is advanced and not settled, and what was paid of it. */
  readonly committed: Dong
  readonly advanced: Dong
  readonly paid: Dong
  /** When its money went back: that transfer. */
  readonly cancelledBy: Id<'transfer'> | null
  /** The list of its kind of expense that it keeps: which version, from which day on it held. */
  readonly list: { readonly version: number; readonly validFrom: LocalDate }
  readonly papers: readonly DossierPaper[]
}

/** A commitment with what is there of its dossier. */
export type CommitmentListed = CommitmentRow & {
  readonly state: CommitmentState
  readonly dossier: readonly PaperState[]
}

/** A voucher as lists have it. `issuer` null: erased. */
export type VoucherRow = Omit<Voucher, 'issuer'> & { readonly issuer: string | null }

/** A payment of a commitment; `reversedBy`: it was taken back. */
export type PaymentRow = Omit<Payment, 'vouchers'> & {
  readonly amount: Dong
  readonly vouchers: readonly VoucherRow[]
  readonly reversedBy: Id<'transfer'> | null
  readonly reason: string | null
}

export type CommitmentRefusal =
  | { readonly code: 'line-unknown' }
  | { readonly code: 'only-doers-contract' }
  | { readonly code: 'contract-in-future'; readonly today: LocalDate }
  | { readonly code: 'supplier-missing' }
  | { readonly code: 'line-too-small'; readonly free: Dong }
  | { readonly code: 'commitment-unknown' }
  | { readonly code: 'commitment-judged-already' }
  | { readonly code: 'decline-reason-missing' }
  | { readonly code: 'commitment-not-in-force' }
  | { readonly code: 'payment-in-future'; readonly today: LocalDate }
  | { readonly code: 'voucher-after-payment'; readonly number: string }
  | { readonly code: 'voucher-twice'; readonly number: string; readonly issuer: string }
  | { readonly code: 'commitment-too-small'; readonly free: Dong }
  | { readonly code: 'papers-missing'; readonly names: readonly string[] }
  | { readonly code: 'paper-unknown' }
  | { readonly code: 'paper-paid-upon' }

/** What a commitment out of a line is judged by. */
export type LineHolders = {
  readonly plan: Id<'plan'>
  readonly ownerUnit: Id<'unit'>
  /** Units that the line's task is assigned to. */
  readonly doers: readonly Id<'unit'>[]
}

/** A commitment, and who holds its money. */
export type CommitmentFacts = CommitmentRow & { readonly ownerUnit: Id<'unit'> }

/** The last voucher of a chain of equal ones, and what became of its payment. `same`: as it was asked for. */
export type SameVoucher = {
  readonly id: Id<'voucher'>
  readonly same: string
  readonly payment: 'stands' | 'reversed'
}
/** `same`: what tells it from others, of which a digest is kept; `replaces`: the equal one of a payment that was taken back. */
export type KeptVoucher = Voucher & { readonly same: string; readonly replaces: Id<'voucher'> | null }

/** Writes of commitments and payments, and what they are judged by. */
export type CommitmentPort = {
  readonly findLine: (line: Id<'estimate-line'>) => Promise<LineHolders | null>
  readonly addCommitment: (
    commitment: Commitment & { readonly plan: Id<'plan'>; readonly unit: Id<'unit'> },
    commandId: Id<'command'>,
  ) => Promise<void>
  readonly findCommitment: (commitment: Id<'commitment'>) => Promise<CommitmentFacts | null>
  /** False when it was judged before. */
  readonly judge: (verdict: CommitmentVerdict, commandId: Id<'command'>) => Promise<boolean>
  readonly findSame: (same: readonly string[]) => Promise<readonly SameVoucher[]>
  /** False when one of the vouchers was paid meanwhile. */
  readonly addPayment: (
    payment: Omit<Payment, 'vouchers'> & { readonly plan: Id<'plan'> },
    vouchers: readonly KeptVoucher[],
    commandId: Id<'command'>,
  ) => Promise<boolean>
}
