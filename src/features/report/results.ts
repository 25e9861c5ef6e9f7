import { type Period, showDay } from '../../kernel/day.ts'
import type { Figure, Selection, Source } from '../../kernel/figure.ts'
import { type Block, bold, paragraph, plain, type Run } from '../../kernel/paper.ts'
import { showNumber, showPercent } from '../../kernel/text.ts'
import { measureNames } from '../plan/plan.texts.ts'
import { wholePlan } from '../plan/plan.reads.ts'
import { recordsIn } from '../plan/progress/progress.rules.ts'
import type { Counted, Reached, TaskProgress } from '../plan/progress/progress.ts'
import { figureAddress } from '../plan/selection.ts'
import { silentUnits } from './report.rules.ts'
import type { ReportFacts } from './report.ts'

/** One task in both columns of a report: the period itself, and from the plan's first day to the period's last. */
export type TaskResult = {
  readonly task: TaskProgress['task']
  readonly inPeriod: Counted
  readonly toDate: Counted
  /** What was reached to date; without a target no percentage. */
  readonly reached: Reached
}

/** Every task of the plan, in the plan's order. */
export function resultsOf({ inPeriod, toDate }: Pick<ReportFacts, 'inPeriod' | 'toDate'>): readonly TaskResult[] {
  const inPeriodOf = new Map(inPeriod.tasks.map((progress) => [progress.task.id, progress]))
  return toDate.tasks.map((progress) => ({
    task: progress.task,
    inPeriod: found(inPeriodOf.get(progress.task.id)).counted,
    toDate: progress.counted,
    reached: progress.reached,
  }))
}

/** Both columns are folded over the same tasks and assignments; one that stands in only one of them is a bug. */
export function found<T>(inOtherColumn: T | undefined): T {
  if (inOtherColumn === undefined) throw new Error('the two columns of the report have other tasks')
  return inOtherColumn
}

/** The selection of everything that a report counts in that period. */
export const wholeReport = ({ report, plan }: Pick<ReportFacts, 'report' | 'plan'>, period: Period): Selection => ({
  plan: plan.id,
  task: null,
  unit: null,
  area: null,
  source: null,
  measure: null,
  period,
  asOf: report.frozen?.horizon ?? null,
})

/** In words: how many tasks have results, one sentence for each task, and the units that have no record. */
export const resultSentences = (facts: ReportFacts): readonly Block[] => [
  overview(facts),
  ...resultsOf(facts).map((result, at) => paragraph(plain(`${at + 1}. ${titleOf(result)}: `), ...taskRuns(result))),
  ...silentSentence(facts),
]

function overview(facts: ReportFacts): Block {
  const results = resultsOf(facts)
  const begun = results.filter(({ toDate }) => !isNone(toDate)).length
  const opens = figureAddress(wholeReport(facts, toDatePeriod(facts)))
  const { from, to } = facts.report.period
  return paragraph(
    plain(
      `Kỳ báo cáo từ ngày ${showDay(from)} đến ngày ${showDay(to)}; số lũy kế tính từ khi có kế hoạch. Đến hết kỳ, `,
    ),
    { ...bold(`${begun}/${results.length}`), opens },
    plain(' nhiệm vụ đã có kết quả.'),
  )
}

function taskRuns(result: TaskResult): readonly Run[] {
  const { toDate, reached } = result
  const own = toDate.all.records === 0 ? noneRuns(toDate, reached) : ownRuns(result)
  return [...own, ...otherRuns(result), plain('.')]
}

const noneRuns = (toDate: Counted, reached: Reached): readonly Run[] => [
  plain(isNone(toDate) ? 'chưa có kết quả' : `chưa có số ${measureOf(toDate.all)}`),
  ...targetRuns(reached, toDate.all),
]

function ownRuns({ inPeriod, toDate, reached }: TaskResult): readonly Run[] {
  const none = isNone(inPeriod) ? 'kết quả' : `số ${measureOf(inPeriod.all)}`
  const now =
    inPeriod.all.records === 0
      ? [plain(`trong kỳ chưa có ${none}`)]
      : [plain('trong kỳ '), ...amount(inPeriod.all), ...sourceRuns(inPeriod)]
  return [...now, plain('; lũy kế '), ...amount(toDate.all), ...sourceRuns(toDate), ...reachedRuns(reached, toDate.all)]
}

/** `; ngoài ra: 3 buổi (trong kỳ 2)`: what was done in other measures. */
const otherRuns = ({ inPeriod, toDate }: TaskResult): readonly Run[] =>
  toDate.others.flatMap((figure, at) => [
    plain(at === 0 ? '; ngoài ra: ' : ', '),
    ...amount(figure),
    ...inPeriodRuns(sameMeasureIn(inPeriod, figure)),
  ])

const inPeriodRuns = (figure: Figure): readonly Run[] =>
  figure.records === 0 ? [] : [plain(' (trong kỳ '), figureRun(figure), plain(')')]

/** What the other column has in that measure; zero when it has none. */
export const sameMeasureIn = ({ all, others }: Counted, { measure }: Pick<Figure, 'measure'>): Figure =>
  others.find((figure) => figure.measure === measure) ?? {
    value: 0,
    measure,
    records: 0,
    withEvidence: 0,
    opens: { ...all.opens, measure },
  }

const PARTS = { declared: 'kê khai', 'on-behalf': 'nhập thay' } as const satisfies Partial<Record<Source, string>>

/** Declared and on-behalf parts are said apart: `(trong đó kê khai 20, nhập thay 5)`. */
function sourceRuns({ bySource }: Counted): readonly Run[] {
  const said = (['declared', 'on-behalf'] as const).filter((source) => bySource[source].value > 0)
  if (said.length === 0) return []
  const runs = said.flatMap((source, at) => [
    plain(`${at === 0 ? ' (trong đó ' : ', '}${PARTS[source]} `),
    figureRun(bySource[source]),
  ])
  return [...runs, plain(')')]
}

const reachedRuns = ({ target, percent }: Reached, figure: Figure): readonly Run[] =>
  target === null || percent === null
    ? []
    : [
        plain(', đạt '),
        { ...bold(showPercent(percent)), opens: figureAddress(figure.opens) },
        plain(` chỉ tiêu ${showNumber(target)} ${measureOf(figure)}`),
      ]

const targetRuns = ({ target }: Reached, figure: Figure): readonly Run[] =>
  target === null ? [] : [plain(` (chỉ tiêu ${showNumber(target)} ${measureOf(figure)})`)]

const amount = (figure: Figure): readonly Run[] => [figureRun(figure), plain(` ${measureOf(figure)}`)]

const figureRun = (figure: Figure): Run => ({ ...bold(showNumber(figure.value)), opens: figureAddress(figure.opens) })

function silentSentence({ inPeriod }: ReportFacts): readonly Block[] {
  const silent = silentUnits(inPeriod)
  if (silent.length === 0) return []
  return [paragraph(plain(`Các đơn vị chưa có bản ghi trong kỳ: ${silent.join('; ')}.`))]
}

/** The unit of a figure as it is printed after it. */
export const measureOf = ({ measure }: Pick<Figure, 'measure'>) => measureNames[measure].vi

/** A title within a sentence: without the stop that the plan may end it with. */
export const titleOf = ({ task }: Pick<TaskResult, 'task'>) => task.title.replace(/[\s.;:,]+$/u, '')

const isNone = (counted: Counted) => recordsIn(counted) === 0

/** From the plan's first day to the last day of the report's period. */
export const toDatePeriod = ({ report, plan }: Pick<ReportFacts, 'report' | 'plan'>): Period => ({
  from: wholePlan(plan).from,
  to: report.period.to,
})
