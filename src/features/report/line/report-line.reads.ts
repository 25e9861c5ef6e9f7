import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import type { Horizon } from '../../../kernel/kernel.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { LineParams, type LineSumPort, type ReportLinePort } from './report-line.ts'

type Ports = {
  readonly plans: PlanPort
  readonly lineSums: LineSumPort
  readonly reportLines: ReportLinePort
}

export const reportLineReads = {
  'report.line': read({
    params: LineParams,
    bound: 'the sum of one line of one plan in one period, and at most 2,000 of its rows in the areas of the asker',
    may: anyOfficer,
    example: (town) => ({
      plan: town.id<'plan'>('plan'),
      line: 'publication' as const,
      from: town.today,
      to: town.today,
      asOf: null,
    }),
    answer: async ({ plan: asked, line, from, to, asOf }, { plans, lineSums, reportLines }: Asking & Ports) => {
      const plan = await plans.findPlan(asked)
      if (!plan) return null
      const selection = {
        plan: plan.id,
        line,
        period: { from, to },
        asOf: asOf === null ? null : (Number(asOf) as Horizon),
      }
      const [total, { rows, within }] = await Promise.all([
        lineSums.countLine(selection),
        reportLines.listLine(selection),
      ])
      // Counted, and not opened to who asks: they lie in areas that are not his.
      return { ...selection, ...total, rows, beyond: total.count - within, plan }
    },
  }),
}
