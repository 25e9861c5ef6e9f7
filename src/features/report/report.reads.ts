import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import type { Horizon } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanProgress } from '../plan/progress/progress.ts'
import { type ProgressPorts, progressOver, wholeOf, wholePlan } from '../plan/plan.reads.ts'
import type { IndicatorItem } from './indicator/indicator.ts'
import { foldLines, type IndicatorPorts } from './indicator/indicator.reads.ts'
import { latestOf } from './indicator/indicator.rules.ts'
import type { LineSum, LineSumPort } from './line/report-line.ts'
import type { PrintPort } from './print.ts'
import type { Report, ReportPort } from './report.ts'
import { differences } from './report.rules.ts'

type Folding = ProgressPorts & IndicatorPorts & { readonly lineSums: LineSumPort }
type Ports = Folding & { readonly reports: ReportPort; readonly prints: PrintPort }

export const reportReads = {
  'report.list': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the reports of one plan, and the cut-off rules',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { reports }: Asking & Ports) => ({
      reports: await reports.listReports(plan),
      rules: await reports.listCutOffRules(),
    }),
  }),

  /** A report with its figures and its prints; a signed one with the figures it was signed with, and what would be another today. */
  'report.show': read({
    params: z.object({ report: id<'report'>() }),
    bound: 'one report: sums of one plan over two periods',
    may: anyOfficer,
    example: (town) => ({ report: town.id<'report'>('report') }),
    answer: async (params, ports: Asking & Ports) => {
      const report = await ports.reports.findReport(params.report)
      const plan = report && (await ports.plans.findPlan(report.plan))
      if (!report || !plan) return null
      const signed = await foldReport(report, plan, ports)
      const now = report.frozen ? await foldReport({ ...report, frozen: null }, plan, ports) : signed
      const prints = await ports.prints.listPrints(report.id)
      return { report, plan, ...signed, prints, today: ports.today, differences: differences(signed, now) }
    },
  }),
}

/** Both columns of a report: the period itself, and from the plan's first day to the period's last; the lines beside its tasks, and the indicators. */
export async function foldReport(
  report: Report,
  plan: Plan,
  ports: Asking & Folding,
): Promise<{
  inPeriod: PlanProgress
  toDate: PlanProgress
  lines: readonly LineSum[]
  indicators: readonly IndicatorItem[]
}> {
  const asOf: Horizon | null = report.frozen?.horizon ?? null
  const today = report.frozen?.on ?? ports.today
  const until = report.period.to
  const toDate = { from: wholePlan(plan).from, to: report.period.to }
  return {
    inPeriod: await progressOver({ ...wholeOf(plan.id, report.period), asOf }, today, ports),
    toDate: await progressOver({ ...wholeOf(plan.id, toDate), asOf }, today, ports),
    lines: await ports.lineSums.sumLines(plan.id, { inPeriod: report.period, toDate }, asOf),
    indicators: latestOf(await foldLines({ plan, area: plan.area, asOf, until }, { ...ports, today }), until),
  }
}
