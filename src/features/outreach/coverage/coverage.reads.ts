import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { AreaPort } from '../../area/area.ts'
import type { PlanPort } from '../../plan/plan.ts'
import type { CoverageReadPort } from './coverage.ts'
import { coverageOf } from './coverage.rules.ts'

type Ports = { readonly plans: PlanPort; readonly areas: AreaPort; readonly coverageReads: CoverageReadPort }

export const coverageReads = {
  'outreach.coverage': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the wards and neighbourhoods of one plan, with what its records say of them',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan: asked }, { today, plans, areas, coverageReads: reads }: Asking & Ports) => {
      const plan = await plans.findPlan(asked)
      if (!plan) return null
      const [all, counts, reached] = await Promise.all([
        areas.listAreas(today),
        reads.listCounts(plan.area),
        reads.listReached(plan.id, plan.area),
      ])
      return { plan, rows: coverageOf(plan.area, { areas: all, counts, reached }) }
    },
  }),
}
