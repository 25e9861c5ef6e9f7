import * as z from 'zod/mini'
import {
  type Asking,
  command,
  type Decided,
  holdsRole,
  noEffects,
  type Officer,
  type Town,
} from '../../kernel/command.ts'
import { accept, type Id, refuse, type Result } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../evidence/evidence.ts'
import { isMediaType, kindOf } from '../evidence/evidence.rules.ts'
import type { AdvanceRefusal } from './advance.ts'
import {
  Commitment,
  type CommitmentFacts,
  type CommitmentPort,
  type CommitmentRefusal,
  CommitmentVerdict,
  PaperFile,
  Payment,
} from './commitment.ts'
import {
  amountOfPayment,
  checkCommitment,
  checkJudging,
  checkPayment,
  dossierOf,
  mayFile,
  paidAlready,
  paperSubject,
  sameVoucher,
  stopsPayment,
} from './commitment.rules.ts'
import type { LedgerPort, LedgerRefusal } from './ledger.ts'
import { accountOf, holdsMoney } from './ledger.rules.ts'

type Ports = { readonly commitments: CommitmentPort; readonly ledger: LedgerPort }
type Filing = { readonly evidence: EvidencePort }
type No = AdvanceRefusal | CommitmentRefusal | LedgerRefusal

const writes = (officer: Officer) => holdsRole(officer, 'plan-owner', 'unit-officer')

export const commitmentCommands = {
  'budget.commit': command({
    version: 1,
    schema: Commitment,
    may: writes,
    example: (town): Commitment => ({
      id: town.id<'commitment'>('new-commitment'),
      line: town.id<'estimate-line'>('line'),
      title: 'Thuê xe phát loa đợt 2',
      supplier: typed(town, 'new-supplier', 'Cơ sở Âm thanh Mẫu'),
      contract: '12/HĐ',
      signedOn: town.today,
      amount: 1_000_000,
    }),
    effects: noEffects,
    decide: async (commitment, asking: Asking & Ports): Decided<No> => {
      const { officer, today, commitments, commandId } = asking
      const line = await commitments.findLine(commitment.line)
      if (!line) return refuse({ code: 'line-unknown' })
      const refusals = checkCommitment(officer, commitment, { line, today })
      if (refusals.length > 0) return refuse(...refusals)
      await commitments.addCommitment({ ...commitment, plan: line.plan, unit: officer.unit }, commandId)
      return holdsMoney(officer, line) ? bind({ ...commitment, plan: line.plan }, asking) : accept(null)
    },
  }),

  'budget.judge-commitment': command({
    version: 1,
    schema: CommitmentVerdict,
    may: writes,
    example: (town): CommitmentVerdict => ({
      commitment: town.id<'commitment'>('asked'),
      verdict: 'approved',
      reason: null,
    }),
    effects: noEffects,
    decide: async (verdict, asking: Asking & Ports): Decided<No> => {
      const { officer, commitments, commandId } = asking
      const found = await commitments.findCommitment(verdict.commitment)
      if (!found) return refuse({ code: 'commitment-unknown' })
      if (!holdsMoney(officer, found)) return refuse({ code: 'money-not-yours' })
      const refusals = checkJudging(verdict, found)
      if (refusals.length > 0) return refuse(...refusals)
      if (!(await commitments.judge(verdict, commandId))) return refuse({ code: 'commitment-judged-already' })
      return verdict.verdict === 'approved' ? bind(found, asking) : accept(null)
    },
  }),

  'budget.pay': command({
    version: 3,
    schema: Payment,
    may: writes,
    example: (town): Payment => ({
      id: town.id<'payment'>('new-payment'),
      commitment: town.id<'commitment'>('commitment'),
      paidOn: town.today,
      drawnFrom: 'commitment',
      vouchers: [
        {
          id: town.id<'voucher'>('new-voucher'),
          number: '0000124',
          issuedOn: town.today,
          issuer: typed(town, 'new-issuer', 'Cơ sở Âm thanh Mẫu'),
          content: 'Thuê xe phát loa',
          amount: 500_000,
          file: null,
        },
      ],
    }),
    effects: noEffects,
    decide: async (payment, asking: Asking & Ports & Filing): Decided<No | EvidenceRefusal> => {
      const { officer, today, commitments } = asking
      const found = await commitments.findCommitment(payment.commitment)
      if (!found) return refuse({ code: 'commitment-unknown' })
      if (!holdsMoney(officer, found)) return refuse({ code: 'money-not-yours' })
      const refusals = checkPayment(payment, found, today)
      if (refusals.length > 0) return refuse(...refusals)
      const files = await checkFiles(payment, found, asking)
      return files.length > 0 ? refuse(...files) : payOut(payment, found, asking)
    },
  }),

  'budget.add-paper': command({
    version: 1,
    schema: PaperFile,
    may: writes,
    example: (town): PaperFile => ({
      id: town.id<'evidence'>('new-paper'),
      commitment: town.id<'commitment'>('commitment'),
      paper: town.id<'dossier-paper'>('acceptance'),
      file: 'd'.repeat(64) as never,
      fileName: 'nghiem-thu.pdf',
    }),
    effects: ({ file }) => [{ kind: 'evidence.make-thumbnail', key: file }],
    decide: async (added, asking: Asking & Ports & Filing): Decided<No | EvidenceRefusal> => {
      const found = await findToFile(added, asking)
      if (!found.ok) return found
      const file = await asking.evidence.findFile(added.file)
      if (!file) return refuse({ code: 'file-not-sent', file: added.file })
      if (!isMediaType(file.mediaType)) return refuse({ code: 'file-type-refused', found: file.mediaType })
      const { id: evidenceId, file: sha256, fileName } = added
      const row = { id: evidenceId, subject: found.value, file: sha256, fileName, caption: null }
      return (await asking.evidence.addEvidence(row, kindOf(file.mediaType), asking.commandId))
        ? accept(null)
        : refuse({ code: 'evidence-there-already' })
    },
  }),

  'budget.take-paper-back': command({
    version: 1,
    schema: z.object({ evidence: id<'evidence'>(), commitment: id<'commitment'>(), paper: id<'dossier-paper'>() }),
    may: writes,
    example: (town) => ({
      evidence: town.id<'evidence'>('contract'),
      commitment: town.id<'commitment'>('commitment'),
      paper: town.id<'dossier-paper'>('contract'),
    }),
    effects: noEffects,
    decide: async (taken, asking: Asking & Ports & Filing): Decided<No | EvidenceRefusal> => {
      const found = await findToFile(taken, asking)
      if (!found.ok) return found
      const isPaid = ((await asking.commitments.findCommitment(taken.commitment))?.paid ?? 0) > 0
      if (isPaid) return refuse({ code: 'paper-paid-upon' })
      const row = await asking.evidence.findEvidence(taken.evidence)
      if (row?.subject !== found.value) return refuse({ code: 'evidence-unknown' })
      return (await asking.evidence.takeBack(taken.evidence, asking.commandId))
        ? accept(null)
        : refuse({ code: 'evidence-unknown' })
    },
  }),
}

/** The line's money becomes the commitment's. */
async function bind(
  { id: of, line, plan, amount }: Pick<CommitmentFacts, 'id' | 'line' | 'plan' | 'amount'>,
  { ledger, today: on, commandId }: Asking & Ports,
): Decided<No> {
  const [from, to] = [accountOf('line', line), accountOf('commitment', of)]
  await ledger.openAccounts([to, accountOf('advance', of), accountOf('paid', of)], commandId)
  const moved = await ledger.move({ id: of as never, plan, from, to, amount, on, reverses: null }, null, commandId)
  return moved.end === 'short' ? refuse({ code: 'line-too-small', free: moved.free }) : accept(null)
}

/** Papers that must be there before anything is paid, and files of vouchers. */
async function checkFiles(
  { vouchers }: Payment,
  found: CommitmentFacts,
  { evidence }: Filing,
): Promise<readonly (No | EvidenceRefusal)[]> {
  const files = await evidence.listEvidence(found.papers.map(({ id: paper }) => paperSubject(found.id, paper)))
  const stopped = stopsPayment(dossierOf(found, files), 'payment')
  if (stopped.length > 0) return stopped
  for (const { file } of vouchers)
    if (file !== null && !(await evidence.findFile(file))) return [{ code: 'file-not-sent', file }]
  return []
}

async function payOut(
  { vouchers, ...payment }: Payment,
  { plan }: CommitmentFacts,
  { commitments, ledger, today: on, commandId }: Asking & Ports,
): Decided<No> {
  const same = await commitments.findSame(vouchers.map(sameVoucher))
  const twice = paidAlready(vouchers, same)
  if (twice.length > 0) return refuse(...twice)
  const kept = vouchers.map((voucher) => {
    const key = sameVoucher(voucher)
    return { ...voucher, same: key, replaces: same.find((one) => one.same === key)?.id ?? null }
  })
  if (!(await commitments.addPayment({ ...payment, plan }, kept, commandId))) return refuse(...allTwice(vouchers))
  const [from, to] = [accountOf(payment.drawnFrom, payment.commitment), accountOf('paid', payment.commitment)]
  const amount = amountOfPayment({ vouchers })
  const moved = await ledger.move(
    { id: payment.id as never, plan, from, to, amount, on, reverses: null },
    null,
    commandId,
  )
  if (moved.end !== 'short') return accept(null)
  const code = payment.drawnFrom === 'advance' ? 'advance-too-small' : 'commitment-too-small'
  return refuse({ code, free: moved.free })
}

const allTwice = (vouchers: Payment['vouchers']) =>
  vouchers.slice(0, 1).map(({ number, issuer }) => ({ code: 'voucher-twice', number, issuer: issuer.text }) as const)

/** What a file of that paper proves, when the paper is of the commitment's dossier and the officer may file it. */
async function findToFile(
  { commitment, paper }: Pick<PaperFile, 'commitment' | 'paper'>,
  { officer, commitments }: Asking & Ports,
): Promise<Result<Id<'subject'>, No>> {
  const found = await commitments.findCommitment(commitment)
  if (!found) return refuse({ code: 'commitment-unknown' })
  if (!mayFile(officer, found)) return refuse({ code: 'money-not-yours' })
  return found.papers.some(({ id: own }) => own === paper)
    ? accept(paperSubject(commitment, paper))
    : refuse({ code: 'paper-unknown' })
}

const typed = (town: Town, name: string, text: string) => ({ personalId: town.id<'personal-text'>(name), text })
