import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import type { Horizon } from '../../../kernel/kernel.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { LineParams, type ReportLinePort } from './report-line.ts'

type Ports = { readonly plans: PlanPort; readonly reportLines: ReportLinePort }

export const reportLineReads = {
  'report.line': read({
    params: LineParams,
    bound: 'one line of one plan in one period, at most 2,000 rows',
    may: anyOfficer,
    example: (town) => ({
      plan: town.id<'plan'>('plan'),
      line: 'publication' as const,
      from: town.today,
      to: town.today,
      asOf: null,
    }),
    answer: async ({ plan: asked, line, from, to, asOf }, { plans, reportLines }: Asking & Ports) => {
      const plan = await plans.findPlan(asked)
      if (!plan) return null
      const selection = {
        plan: plan.id,
        line,
        period: { from, to },
        asOf: asOf === null ? null : (Number(asOf) as Horizon),
      }
      return { ...selection, ...(await reportLines.listLine(selection)), plan }
    },
  }),
}
