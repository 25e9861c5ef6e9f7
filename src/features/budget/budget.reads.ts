import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { EvidencePort } from '../evidence/evidence.ts'
import type { PlanPort } from '../plan/plan.ts'
import type { AdvanceReadPort } from './advance.ts'
import type { BudgetReadPort } from './budget.ts'
import { advanceStateOf, openAdvances } from './advance.rules.ts'
import type { CommitmentFacts, CommitmentPort, CommitmentRow } from './commitment.ts'
import { listed, paperSubject } from './commitment.rules.ts'
import { STEPS } from './ledger.ts'

type Ports = {
  readonly budgetReads: BudgetReadPort
  readonly advanceReads: AdvanceReadPort
  readonly plans: PlanPort
  readonly evidence: EvidencePort
}

export const budgetReads = {
  'budget.estimate': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'decisions and estimate lines of one plan',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan: planId }, { budgetReads: money, plans }: Asking & Ports) => {
      const plan = await plans.findPlan(planId)
      if (!plan) return null
      return { plan, fundings: await money.listFundings(plan.id), lines: await money.listLines(plan.id) }
    },
  }),

  'budget.rules': read({
    params: z.object({}),
    bound: 'budget codes, norms and kinds of expense of one installation',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { budgetReads: money }: Asking & Ports) => ({
      codes: await money.listCodes(),
      norms: await money.listNorms(),
      kinds: await money.listExpenseKinds(),
    }),
  }),

  'budget.commitments': read({
    params: z.object({ plan: id<'plan'>(), line: z.nullable(id<'estimate-line'>()) }),
    bound: 'commitments of one plan with their dossiers',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), line: null }),
    answer: async ({ plan: planId, line }, { budgetReads: money, plans, evidence }: Asking & Ports) => {
      const plan = await plans.findPlan(planId)
      if (!plan) return null
      const found = await money.listCommitments(plan.id, line)
      const files = await evidence.listEvidence(found.flatMap(subjectsOf))
      return { plan, commitments: found.map((one) => listed(one, files)) }
    },
  }),

  'budget.commitment': read({
    params: z.object({ commitment: id<'commitment'>() }),
    bound: 'one commitment, its advances, its payments with vouchers, and its dossier',
    may: anyOfficer,
    example: (town) => ({ commitment: town.id<'commitment'>('commitment') }),
    answer: async ({ commitment: asked }, ports: Asking & Ports & { readonly commitments: CommitmentPort }) => {
      const found: CommitmentFacts | null = await ports.commitments.findCommitment(asked)
      const plan = found && (await ports.plans.findPlan(found.plan))
      if (!found || !plan) return null
      const { ownerUnit: _, ...row } = found
      const commitment = listed(row, await ports.evidence.listEvidence(subjectsOf(row)))
      return {
        plan,
        commitment,
        payments: await ports.budgetReads.listPayments(found.id),
        advances: await ports.advanceReads.listAdvances(found.id),
        returns: await ports.advanceReads.listReturns(found.id),
      }
    },
  }),

  'budget.advances': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'advances on the commitments of one plan',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan: planId }, { advanceReads, plans, today }: Asking & Ports) => {
      const plan = await plans.findPlan(planId)
      if (!plan) return null
      const found = openAdvances(await advanceReads.listAdvancesOfPlan(plan.id), ({ used }) => used)
      return { plan, advances: found.map((one) => ({ ...one, state: advanceStateOf(one, today) })) }
    },
  }),

  'budget.transfers': read({
    params: z.object({
      plan: id<'plan'>(),
      step: z.enum(STEPS),
      funding: z.nullable(id<'funding'>()),
      task: z.nullable(id<'task'>()),
      code: z.nullable(id<'budget-code'>()),
      line: z.nullable(id<'estimate-line'>()),
      commitment: z.nullable(id<'commitment'>()),
      after: z.nullable(z.string().check(z.regex(/^\d{1,18}$/))),
    }),
    bound: 'a page of the transfers of one step of one plan',
    may: anyOfficer,
    example: (town) => ({
      plan: town.id<'plan'>('plan'),
      step: 'committed' as const,
      funding: null,
      task: null,
      code: null,
      line: null,
      commitment: null,
      after: null,
    }),
    answer: async ({ after, ...selection }, { budgetReads: money, plans }: Asking & Ports) => {
      const plan = await plans.findPlan(selection.plan)
      return plan && { plan, ...(await money.listTransfers(selection, after)) }
    },
  }),
}

const subjectsOf = ({ id: commitment, papers }: CommitmentRow): readonly Id<'subject'>[] =>
  papers.map((paper) => paperSubject(commitment, paper.id))
