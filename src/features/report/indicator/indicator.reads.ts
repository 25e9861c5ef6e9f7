import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { type LocalDate, yearOf, yearPeriod } from '../../../kernel/day.ts'
import type { Horizon, Id } from '../../../kernel/kernel.ts'
import { id, localDate } from '../../../kernel/schema.ts'
import type { AreaPort } from '../../area/area.ts'
import type { EvidencePort } from '../../evidence/evidence.ts'
import type { Plan, PlanPort } from '../../plan/plan.ts'
import type { TaskPort } from '../../plan/task/task.ts'
import { fold, type FoldPorts } from './fold-indicators.ts'
import type { IndicatorLine, IndicatorReadPort } from './indicator.ts'
import { itemsOf, linesOf, placesOf } from './indicator.rules.ts'

/** What the numbers of indicators are read from. */
export type IndicatorPorts = FoldPorts & { readonly indicatorReads: IndicatorReadPort }
type Ports = IndicatorPorts & {
  readonly plans: PlanPort
  readonly tasks: TaskPort
  readonly areas: AreaPort
  readonly evidence: EvidencePort
}

export const indicatorReads = {
  'report.indicators': read({
    params: z.object({ plan: id<'plan'>(), area: z.nullable(id<'area'>()) }),
    bound: 'the indicators of one installation in the year of one plan, in one place',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), area: null }),
    answer: async ({ plan: asked, area }, ports: Asking & Ports) => {
      const plan = await ports.plans.findPlan(asked)
      if (!plan) return null
      const places = placesOf(await ports.areas.listAreas(plan.issuedOn), plan.area)
      const place = places.find((one) => one.id === (area ?? plan.area)) ?? null
      if (!place) return null
      const lines = await foldLines({ plan, area: place.id, asOf: null, until: yearPeriod(plan.year).to }, ports)
      const tasks = (await ports.tasks.listTasks(plan.id, null)).map(({ id: task, title }) => ({ id: task, title }))
      return { plan, today: ports.today, place, places, lines, items: itemsOf(lines), tasks }
    },
  }),

  /** One number of one indicator: who told it when, what it was before, and the files that show it. */
  'report.indicator': read({
    params: z.object({
      plan: id<'plan'>(),
      indicator: id<'indicator'>(),
      area: id<'area'>(),
      from: localDate,
      asOf: z.nullable(z.string().check(z.regex(/^\d{1,9}$/))),
    }),
    bound: 'one period of one indicator in one place, with every correction of it',
    may: anyOfficer,
    example: (town) => ({
      plan: town.id<'plan'>('plan'),
      indicator: town.id<'indicator'>('indicator'),
      area: town.id<'area'>('ward'),
      from: yearPeriod(yearOf(town.today)).from,
      asOf: null,
    }),
    answer: async (params, ports: Asking & Ports) => {
      const { indicator, area, from } = params
      const asOf = params.asOf === null ? null : (Number(params.asOf) as Horizon)
      const plan = await ports.plans.findPlan(params.plan)
      const place = plan && (await ports.areas.findArea(area))
      if (!plan || !place) return null
      const scope = { plan, area, asOf, until: yearPeriod(yearOf(from)).to }
      const line = (await foldLines(scope, ports)).find((one) => one.indicator.root === indicator)
      const cell = line?.cells.find(({ period }) => period.from === from)
      if (!line || !cell) return null
      const told = await ports.indicatorReads.listTold({ indicator, area, from }, asOf)
      const subjects = told.map((one) => one.id as string as Id<'subject'>)
      const proofs = subjects.length === 0 ? [] : await ports.evidence.listEvidence(subjects)
      return { plan, place, asOf, today: ports.today, indicator: line.indicator, cell, told, proofs }
    },
  }),
}

/** `until`: the last day that the program's own numbers are folded to; its year is that of the periods. */
export type FoldScope = {
  readonly plan: Plan
  readonly area: Id<'area'>
  readonly asOf: Horizon | null
  readonly until: LocalDate
}

/** The indicators of a year in a place, typed ones and those that the program folds. */
export async function foldLines(
  { plan, area, asOf, until }: FoldScope,
  ports: Asking & IndicatorPorts,
): Promise<readonly IndicatorLine[]> {
  const year = yearOf(until)
  const of = { area, period: yearPeriod(year), asOf }
  const { indicatorReads: reads, today } = ports
  const [indicators, values, targets] = await Promise.all([
    reads.listIndicators(asOf),
    reads.listValues(of),
    reads.listTargets(of),
  ])
  const folded = await fold(indicators, { plan, area, asOf, until: until < today ? until : today }, ports)
  return linesOf({ indicators, values, targets, folded }, { year, today })
}
