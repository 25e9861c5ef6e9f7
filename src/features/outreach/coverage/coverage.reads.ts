import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { AreaPort } from '../../area/area.ts'
import type { SuccessionPort } from '../../area/succession.ts'
import type { PlanPort } from '../../plan/plan.ts'
import type { CoverageNow, CoverageReadPort, CoverageRow } from './coverage.ts'
import { coverageNow, coverageOf } from './coverage.rules.ts'
import { yearPeriod } from '../../../kernel/day.ts'
import type { RegisterSumPort } from '../../household/register/register.ts'

type Places = { readonly areas: AreaPort; readonly successions: SuccessionPort }
type Ports = Places & {
  readonly plans: PlanPort
  readonly coverageReads: CoverageReadPort
  readonly registerSums: RegisterSumPort
}

export const coverageReads = {
  'outreach.coverage': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the wards and neighbourhoods of one plan, with what its records say of them',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async (
      { plan: asked },
      { today, plans, areas, successions, coverageReads: reads, registerSums }: Asking & Ports,
    ) => {
      const plan = await plans.findPlan(asked)
      if (!plan) return null
      const { to } = yearPeriod(plan.year)
      const [all, counts, register, reached] = await Promise.all([
        areas.listAreas(plan.issuedOn),
        reads.listCounts(plan.area, to),
        registerSums.countRegister(plan.area, to),
        reads.listReached(plan.id, plan.area),
      ])
      const rows = coverageOf(plan.area, { areas: all, counts, register, reached })
      return { plan, rows, now: await nowOf(rows, { today, areas, successions }) }
    },
  }),
}

/** Null while the wards of the plan are those of today. */
async function nowOf(
  rows: readonly CoverageRow[],
  { today, areas, successions }: Places & Pick<Asking, 'today'>,
): Promise<CoverageNow | null> {
  const wards = rows.filter(({ ward }) => ward === null).map(({ area }) => area)
  const all = await successions.listSuccessions(wards, 'onward')
  if (!all.some(({ change }) => change.on <= today)) return null
  const standing = await areas.findAreas(all.map(({ successor }) => successor))
  return coverageNow(rows, { successions: all, on: today, standing })
}
