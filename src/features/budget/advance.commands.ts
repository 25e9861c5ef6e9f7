import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { addDays } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import type { EvidencePort } from '../evidence/evidence.ts'
import { Advance, type AdvancePort, type AdvanceRefusal, AdvanceReturn } from './advance.ts'
import { checkAdvance, checkReturn } from './advance.rules.ts'
import type { CommitmentPort, CommitmentRefusal } from './commitment.ts'
import { bindsNow, dossierOf, paperSubject, stopsPayment } from './commitment.rules.ts'
import type { LedgerPort, LedgerRefusal } from './ledger.ts'
import { accountOf, holdsMoney } from './ledger.rules.ts'

type Ports = { readonly commitments: CommitmentPort; readonly advances: AdvancePort; readonly ledger: LedgerPort }
type Filing = { readonly evidence: EvidencePort }
type No = AdvanceRefusal | CommitmentRefusal | LedgerRefusal

const writes = (officer: Officer) => holdsRole(officer, 'plan-owner', 'unit-officer')

export const advanceCommands = {
  'budget.advance': command({
    version: 1,
    schema: Advance,
    may: writes,
    example: (town): Advance => ({
      id: town.id<'advance'>('new-advance'),
      commitment: town.id<'commitment'>('commitment'),
      paidOn: town.today,
      settleBy: addDays(town.today, 60),
      basis: 'Giấy đề nghị tạm ứng số 3',
      amount: 1_000_000,
    }),
    effects: noEffects,
    decide: async (advance, asking: Asking & Ports & Filing): Decided<No> => {
      const { officer, today, commitments, advances, ledger, evidence, commandId } = asking
      const found = await commitments.findCommitment(advance.commitment)
      if (!found) return refuse({ code: 'commitment-unknown' })
      if (!holdsMoney(officer, found)) return refuse({ code: 'money-not-yours' })
      if (!bindsNow(found)) return refuse({ code: 'commitment-not-in-force' })
      const refusals = checkAdvance(advance, today)
      if (refusals.length > 0) return refuse(...refusals)
      const files = await evidence.listEvidence(found.papers.map(({ id }) => paperSubject(found.id, id)))
      const stopped = stopsPayment(dossierOf(found, files), 'advance')
      if (stopped.length > 0) return refuse(...stopped)
      await advances.addAdvance(advance, commandId)
      const [from, to] = [accountOf('commitment', found.id), accountOf('advance', found.id)]
      const { id, amount } = advance
      const moved = await ledger.move(
        { id: id as never, plan: found.plan, from, to, amount, on: today, reverses: null },
        null,
        commandId,
      )
      return moved.end === 'short' ? refuse({ code: 'commitment-too-small', free: moved.free }) : accept(null)
    },
  }),

  'budget.return-advance': command({
    version: 1,
    schema: AdvanceReturn,
    may: writes,
    example: (town): AdvanceReturn => ({
      id: town.id<'advance-return'>('new-return'),
      commitment: town.id<'commitment'>('advanced'),
      returnedOn: town.today,
      basis: 'Phiếu thu số 7',
      amount: 200_000,
    }),
    effects: noEffects,
    decide: async (returned, asking: Asking & Ports): Decided<No> => {
      const { officer, today, commitments, advances, ledger, commandId } = asking
      const found = await commitments.findCommitment(returned.commitment)
      if (!found) return refuse({ code: 'commitment-unknown' })
      if (!holdsMoney(officer, found)) return refuse({ code: 'money-not-yours' })
      const refusals = checkReturn(returned, { first: await advances.firstAdvance(found.id), today })
      if (refusals.length > 0) return refuse(...refusals)
      await advances.addReturn(returned, commandId)
      const [from, to] = [accountOf('advance', found.id), accountOf('commitment', found.id)]
      const { id, amount } = returned
      const moved = await ledger.move(
        { id: id as never, plan: found.plan, from, to, amount, on: today, reverses: null },
        null,
        commandId,
      )
      return moved.end === 'short' ? refuse({ code: 'advance-too-small', free: moved.free }) : accept(null)
    },
  }),
}
