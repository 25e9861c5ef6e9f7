import * as z from 'zod/mini'
import { type Asking, personalRead } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort } from '../../evidence/evidence.ts'
import type { HouseholdReadPort } from '../household.ts'
import { readsHouseholds } from '../household.rules.ts'
import type { ProcedurePage, ProcedurePort, ProcedureSumPort } from './procedure.ts'

type Ports = {
  readonly householdReads: HouseholdReadPort
  readonly procedure: ProcedurePort
  readonly procedureSums: ProcedureSumPort
  readonly evidence: EvidencePort
}

export const procedureReads = {
  'household.procedure': personalRead({
    params: z.object({ round: id<'review-round'>() }),
    bound: 'the steps of one round in the areas of the asker',
    may: readsHouseholds,
    example: (town) => ({ round: town.id<'review-round'>('round-in-procedure') }),
    personal: ({ round }) => round,
    answer: async ({ round: wanted }, asking: Asking & Ports): Promise<ProcedurePage | null> => {
      const { reach, householdReads, procedure, procedureSums, evidence } = asking
      const round = await householdReads.getRound(wanted)
      if (!round) return null
      const steps = await procedure.listSteps(wanted, reach.areas)
      const [asked, numbers, minutes] = await Promise.all([
        procedureSums.countAsked(wanted, round.area),
        procedure.listNumbers(),
        evidence.listEvidence(steps.meetings.map((one) => one.id as string as Id<'subject'>)),
      ])
      return { round, asked, numbers, minutes, ...steps }
    },
  }),
}
