import type { Officer } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Dong } from '../../kernel/dong.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { type Id, sum } from '../../kernel/kernel.ts'
import { fold } from '../../kernel/text.ts'
import type { EvidenceRow } from '../evidence/evidence.ts'
import type {
  Commitment,
  CommitmentListed,
  CommitmentRefusal,
  CommitmentRow,
  CommitmentState,
  CommitmentVerdict,
  LineHolders,
  PaperState,
  Payment,
  SameVoucher,
  Voucher,
} from './commitment.ts'
import type { DossierPaper } from './estimate.ts'
import { holdsMoney } from './ledger.rules.ts'

/** The holder binds itself; another unit asks, when the task is its own. */
export function checkCommitment(
  officer: Officer,
  { supplier, signedOn }: Commitment,
  { line, today }: { readonly line: LineHolders; readonly today: LocalDate },
): readonly CommitmentRefusal[] {
  const refusals: readonly (readonly [CommitmentRefusal, boolean])[] = [
    [{ code: 'only-doers-contract' }, !holdsMoney(officer, line) && !line.doers.includes(officer.unit)],
    [{ code: 'contract-in-future', today }, signedOn > today],
    [{ code: 'supplier-missing' }, supplier.text.trim() === ''],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

/** A commitment of another unit is judged once; a no says why. */
export function checkJudging(
  { verdict, reason }: CommitmentVerdict,
  commitment: CommitmentRow,
): readonly CommitmentRefusal[] {
  const refusals: readonly (readonly [CommitmentRefusal, boolean])[] = [
    [{ code: 'commitment-judged-already' }, stateOf(commitment) !== 'waiting'],
    [{ code: 'decline-reason-missing' }, verdict === 'declined' && !reason?.text.trim()],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

function stateOf({ verdict, committed, advanced, paid, cancelledBy }: CommitmentRow): CommitmentState {
  if (verdict === 'declined') return 'declined'
  if (cancelledBy !== null) return 'cancelled'
  if (committed === 0) return 'waiting'
  if (paid === 0) return advanced > 0 ? 'advanced' : 'committed'
  return paid < committed ? 'partly-paid' : 'paid'
}

/** A payment rests on vouchers of days that have been, of a commitment that binds. */
export function checkPayment(
  { paidOn, vouchers }: Payment,
  commitment: CommitmentRow,
  today: LocalDate,
): readonly CommitmentRefusal[] {
  const later = vouchers.find(({ issuedOn }) => issuedOn > today)
  const twice = vouchers.find((one, at) =>
    vouchers.slice(0, at).some((other) => sameVoucher(one) === sameVoucher(other)),
  )
  return [
    ...(bindsNow(commitment) ? [] : [{ code: 'commitment-not-in-force' } as const]),
    ...(paidOn > today ? [{ code: 'payment-in-future', today } as const] : []),
    ...(later ? [{ code: 'voucher-after-payment', number: later.number } as const] : []),
    ...(twice ? [{ code: 'voucher-twice', number: twice.number, issuer: twice.issuer.text } as const] : []),
  ]
}

/** Is its money committed, so that it may be advanced and paid? */
export const bindsNow = (commitment: CommitmentRow): boolean =>
  !['waiting', 'declined', 'cancelled'].includes(stateOf(commitment))

/** What tells a voucher from others: number, day and issuer, however they are spelt. */
export const sameVoucher = ({ number, issuedOn, issuer }: Pick<Voucher, 'number' | 'issuedOn' | 'issuer'>): string =>
  [
    fold(number).replaceAll(' ', ''),
    issuedOn,
    fold(issuer.text)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ].join('|')

/** The vouchers that another payment, which stands, rests on. */
export const paidAlready = (
  vouchers: readonly Voucher[],
  found: readonly SameVoucher[],
): readonly CommitmentRefusal[] =>
  vouchers
    .filter((voucher) => found.some(({ same, payment }) => payment === 'stands' && same === sameVoucher(voucher)))
    .map(({ number, issuer }) => ({ code: 'voucher-twice', number, issuer: issuer.text }))

export const amountOfPayment = ({ vouchers }: Pick<Payment, 'vouchers'>): Dong =>
  sum(vouchers.map(({ amount }) => amount))

/** What a file of a dossier proves: one paper of one commitment. */
export const paperSubject = (commitment: Id<'commitment'>, paper: Id<'dossier-paper'>): Id<'subject'> =>
  derivedId('dossier', `${commitment} ${paper}`)

/** The dossier of a commitment: a paper is there by a file, or since the program has it or prints it whole. */
export const dossierOf = (
  commitment: Pick<CommitmentRow, 'id' | 'paid' | 'papers'>,
  files: readonly EvidenceRow[],
): readonly PaperState[] =>
  commitment.papers.map((paper) => {
    const subject = paperSubject(commitment.id, paper.id)
    const own = files.filter((file) => file.subject === subject)
    const state = own.length > 0 ? 'filed' : isPrinted(paper, commitment) ? 'printed' : 'missing'
    return { ...paper, state, files: own }
  })

/** The plan and the estimate are there; a payment request is once something was paid. Minutes must come back signed. */
function isPrinted({ printed }: DossierPaper, { paid }: Pick<CommitmentRow, 'paid'>): boolean {
  if (printed === 'plan' || printed === 'estimate') return true
  return printed === 'payment-request' && paid > 0
}

export const listed = (commitment: CommitmentRow, files: readonly EvidenceRow[]): CommitmentListed => ({
  ...commitment,
  state: stateOf(commitment),
  dossier: dossierOf(commitment, files),
})

export const missingOf = (dossier: readonly PaperState[]): readonly PaperState[] =>
  dossier.filter(({ state }) => state === 'missing')

/** Papers without which nothing is paid, or nothing is even advanced. */
export const stopsPayment = (
  dossier: readonly PaperState[],
  of: 'advance' | 'payment',
): readonly CommitmentRefusal[] => {
  const names = missingOf(dossier)
    .filter(({ need, printed }) => STOPPING[of].includes(need) && printed !== 'payment-request')
    .map(({ name }) => name)
  return names.length > 0 ? [{ code: 'papers-missing', names }] : []
}

const STOPPING: Readonly<Record<'advance' | 'payment', readonly DossierPaper['need'][]>> = {
  advance: ['before-advance'],
  payment: ['before-advance', 'before-payment'],
}

/** The holder and the unit that contracts bring papers. */
export const mayFile = (
  officer: Officer,
  commitment: { readonly unit: Id<'unit'>; readonly ownerUnit: Id<'unit'> },
): boolean => holdsMoney(officer, commitment) || officer.unit === commitment.unit
