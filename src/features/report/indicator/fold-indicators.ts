import { type LocalDate, type Period, yearOf } from '../../../kernel/day.ts'
import type { Selection } from '../../../kernel/figure.ts'
import { sum, type Horizon, type Id } from '../../../kernel/kernel.ts'
import type { Plan } from '../../plan/plan.ts'
import { figureAddress } from '../../plan/selection.ts'
import type { TaskPort, TaskRow } from '../../plan/task/task.ts'
import type { WorkSumPort } from '../../plan/work/work.ts'
import { lineAddress } from '../line/report-line-table.ts'
import type { ReportLine, LineSumPort } from '../line/report-line.ts'
import type { FoldedNumber, IndicatorRow } from './indicator.ts'
import { calendarPeriods, cellKey } from './indicator.rules.ts'

/** What the program's own numbers are folded from. */
export type FoldPorts = {
  readonly tasks: TaskPort
  readonly workSums: WorkSumPort
  readonly lineSums: LineSumPort
}

/** `until`: the last day that counts. */
export type Folding = {
  readonly plan: Pick<Plan, 'id' | 'area'>
  readonly area: Id<'area'>
  readonly asOf: Horizon | null
  readonly until: LocalDate
}

/** The numbers that the program has itself, by the key of their cells; a period without a row is left out, since nobody knows it. */
export async function fold(
  indicators: readonly IndicatorRow[],
  folding: Folding,
  ports: FoldPorts,
): Promise<ReadonlyMap<string, FoldedNumber>> {
  const bound = indicators.filter(({ bound }) => bound !== null)
  if (bound.length === 0) return new Map()
  const tasks = await ports.tasks.listTasks(folding.plan.id, folding.asOf)
  const found = await Promise.all(bound.map((indicator) => foldOne(indicator, { ...folding, tasks }, ports)))
  return new Map(found.flat())
}

type WithTasks = Folding & { readonly tasks: readonly TaskRow[] }

async function foldOne(indicator: IndicatorRow, folding: WithTasks, ports: FoldPorts): Promise<readonly Folded[]> {
  const { bound } = indicator
  const periods = begun(indicator, folding.until)
  if (bound === null || periods.length === 0) return []
  if (bound.from === 'line') return foldLine(indicator, { ...folding, ...bound, periods }, ports)
  const task = folding.tasks.find(({ id }) => id === bound.task)
  if (!task) return []
  const found = await Promise.all(
    periods.map(async (period): Promise<readonly Folded[]> => {
      const selection = taskSelection(task, period, folding)
      const sums = await ports.workSums.sumWork(selection)
      if (sums.length === 0) return []
      const numerator = sum(sums.map(({ quantity }) => quantity))
      const opens = { rows: figureAddress(selection), whole: null }
      return [[cellKey(indicator.root, period.from), { numerator, denominator: null, opens }]]
    }),
  )
  return found.flat()
}

type Folded = readonly [key: string, FoldedNumber]

/** The periods of the year that have begun, the last one cut at the last day that counts. */
const begun = ({ every }: IndicatorRow, until: LocalDate): readonly Period[] =>
  calendarPeriods(every, yearOf(until))
    .filter(({ from }) => from <= until)
    .map(({ from, to }) => ({ from, to: to < until ? to : until }))

const taskSelection = ({ id, measure }: TaskRow, period: Period, { plan, area, asOf }: Folding): Selection => ({
  plan: plan.id,
  task: id,
  unit: null,
  area: area === plan.area ? null : area,
  source: null,
  measure,
  period,
  asOf,
})

type OfLine = Folding & {
  readonly line: ReportLine
  readonly of: ReportLine | null
  readonly periods: readonly Period[]
}

/** Lines are of the whole plan. A share of nothing is not known. */
async function foldLine(indicator: IndicatorRow, asked: OfLine, ports: FoldPorts): Promise<readonly Folded[]> {
  const { plan, area, asOf, line, of, periods } = asked
  if (area !== plan.area) return []
  const sumLine = (one: ReportLine) => ports.lineSums.sumByPeriod({ plan: plan.id, asOf, line: one }, periods)
  const [sums, wholes] = await Promise.all([sumLine(line), of === null ? null : sumLine(of)])
  return periods.flatMap((period, at): readonly Folded[] => {
    const whole = wholes?.[at] ?? null
    const numerator = sums[at] ?? (whole === null ? null : 0)
    if (numerator === null || (of !== null && whole === null)) return []
    const address = (one: ReportLine) => lineAddress({ plan: plan.id, asOf, line: one, period })
    const opens = { rows: address(line), whole: of === null ? null : address(of) }
    return [[cellKey(indicator.root, period.from), { numerator, denominator: whole, opens }]]
  })
}
