import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { workCursor } from '../../plan/work/work.reads.ts'
import type { MovementReadPort } from './movement.ts'

type Ports = { readonly emulationReads: MovementReadPort; readonly plans: PlanPort }

const PAGE = 50

export const emulationReads = {
  'outreach.registrations': read({
    params: z.object({ plan: id<'plan'>(), after: z.nullable(workCursor) }),
    bound: 'registrations of one plan, 50 a page',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('inspection-plan'), after: null }),
    answer: async ({ plan, after }, { emulationReads, plans }: Asking & Ports) => {
      const found = await plans.findPlan(plan)
      return found && { plan: found, ...(await emulationReads.listRegistrations(plan, { after, most: PAGE })) }
    },
  }),

  'outreach.commendations': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'commendations of one plan',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { emulationReads, plans }: Asking & Ports) => {
      const found = await plans.findPlan(plan)
      return found && { plan: found, commendations: await emulationReads.listCommendations(plan) }
    },
  }),

  /** Null inside when the record says no more than its number. */
  'outreach.registration': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record registered',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('registration') }),
    answer: async ({ work }, { emulationReads }: Asking & Ports) => ({
      told: await emulationReads.getRegistration(work),
    }),
  }),
}
