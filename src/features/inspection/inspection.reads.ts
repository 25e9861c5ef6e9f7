import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { EvidencePort } from '../evidence/evidence.ts'
import type { PlanPort } from '../plan/plan.ts'
import { type InspectionReadPort, RECOMMENDATION_STATES } from './inspection.ts'

type Ports = { readonly inspectionReads: InspectionReadPort; readonly evidence: EvidencePort }

const PAGE = 50

/** The day it is due, and the finding. */
const cursor = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/))

export const inspectionReads = {
  'inspection.checklists': read({
    params: z.object({}),
    bound: 'the checklists of one installation, each by its last version',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { inspectionReads }: Asking & Ports) => ({ checklists: await inspectionReads.listChecklists() }),
  }),

  /** Null inside when the record says no more than its number. */
  'inspection.told': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record says of its inspection, with the photos of its findings',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('inspection') }),
    answer: async ({ work }, { inspectionReads, evidence }: Asking & Ports) => {
      const told = await inspectionReads.getInspection(work)
      const subjects = (told?.findings ?? []).map((finding) => finding.id as string as Id<'subject'>)
      return { told, photos: subjects.length === 0 ? [] : await evidence.listEvidence(subjects) }
    },
  }),

  'inspection.recommendations': read({
    params: z.object({
      plan: id<'plan'>(),
      state: z.nullable(z.enum([...RECOMMENDATION_STATES, 'late'])),
      owes: z.nullable(id<'unit'>()),
      q: z.nullable(z.string().check(z.maxLength(100))),
      after: z.nullable(cursor),
    }),
    bound: 'the recommendations of inspections of one plan, 50 a page; which plans have some, 20 at most',
    may: anyOfficer,
    example: (town) => ({
      plan: town.id<'plan'>('inspection-plan'),
      state: null,
      owes: null,
      q: null,
      after: null,
    }),
    answer: async (
      { after, ...filter },
      { inspectionReads, plans, today }: Asking & Ports & { readonly plans: PlanPort },
    ) => {
      const plan = await plans.findPlan(filter.plan)
      if (!plan) return null
      const [page, sums, have] = await Promise.all([
        inspectionReads.listRecommendations(filter, { today, after, most: PAGE }),
        inspectionReads.sumRecommendations(filter, today),
        inspectionReads.listPlansWithRecommendations(),
      ])
      return { plan, today, sums, have, ...page }
    },
  }),
}
