import { daysBetween, type LocalDate } from '../../../kernel/day.ts'
import { type Figure, type Measure, MEASURES, type Selection, SOURCES, type Source } from '../../../kernel/figure.ts'
import { groupBy, type Id, sum } from '../../../kernel/kernel.ts'
import type {
  AreaProgress,
  Counted,
  PlanProgress,
  Reached,
  Standing,
  TaskProgress,
  UnitProgress,
  UnitShare,
} from './progress.ts'
import type { Assignment, Due, DueDate, Target, TaskRow } from '../task/task.ts'
import type { AreaSum, WorkSum } from '../work/work.ts'

/** Everything that progress is folded from. `today`: the day of the town. */
export type PlanFacts = {
  readonly tasks: readonly TaskRow[]
  readonly assignments: readonly Assignment[]
  readonly targets: readonly Target[]
  readonly dues: readonly DueDate[]
  readonly sums: readonly WorkSum[]
  readonly selection: Selection
  readonly today: LocalDate
}

const SOON_DAYS = 14

/** Progress by task and by unit. Each number carries the selection that opens it. */
export function planProgress(facts: PlanFacts): PlanProgress {
  const assignmentsOf = groupBy(facts.assignments, ({ task }) => task)
  const sumsOf = groupBy(facts.sums, ({ task }) => task)
  const tasks = facts.tasks.map((task) =>
    taskProgress(facts, task, { assignments: assignmentsOf.get(task.id) ?? [], sums: sumsOf.get(task.id) ?? [] }),
  )
  return {
    tasks,
    units: unitProgress(facts, tasks),
    waiting: sum(facts.sums.map(({ waiting }) => waiting)),
    withoutEvidence: sum(facts.sums.map(({ records, withEvidence }) => records - withEvidence)),
  }
}

type OfTask = { readonly assignments: readonly Assignment[]; readonly sums: readonly WorkSum[] }

function taskProgress(facts: PlanFacts, task: TaskRow, { assignments, sums }: OfTask): TaskProgress {
  const due = dueOf(facts.dues, task.id, null)
  const units = assignments.map((assignment) => unitShare(facts, task, { assignment, due, sums }))
  const counted = count(sums, task.measure, { ...facts.selection, task: task.id })
  const aim = taskTarget(facts.targets, task.id, assignments)
  const reached = reach(aim, counted.all.value)
  return {
    task,
    due,
    counted,
    reached,
    standing: taskStanding(units, { due, whole: aim?.of === 'whole' ? reached : null, today: facts.today }),
    last: lastDay(sums),
    units,
  }
}

function unitShare(
  facts: PlanFacts,
  task: TaskRow,
  of: { assignment: Assignment; due: Due | null; sums: readonly WorkSum[] },
): UnitShare {
  const { unit } = of.assignment
  const counted = count(
    of.sums.filter((s) => s.unit === unit),
    task.measure,
    { ...facts.selection, task: task.id, unit },
  )
  const target = facts.targets.find((t) => t.task === task.id && t.unit === unit)
  const reached = reach(target?.value ? target : null, counted.all.value)
  const due = dueOf(facts.dues, task.id, unit) ?? of.due
  return {
    assignment: of.assignment,
    due,
    counted,
    reached,
    standing: standing(isDone(reached, recordsIn(counted)), due, facts.today),
  }
}

/** With a target it is done when the target is reached; without one, when there is any record at all. */
const isDone = (reached: Reached, records: number) => (reached.percent === null ? records > 0 : isReached(reached))

const isReached = ({ percent }: Reached) => percent !== null && percent >= 100

/**
 * With a target of its own a task is done when that is reached, else when every leading unit is; without doers nobody
 * can be late but the plan is.
 */
function taskStanding(
  units: readonly UnitShare[],
  { due, whole, today }: { due: Due | null; whole: Reached | null; today: LocalDate },
): Standing {
  if (whole && isReached(whole)) return 'done'
  const judged = leading(units, ({ assignment }) => assignment)
  const states = new Set(judged.map((share) => share.standing))
  const worst = (['overdue', 'due-soon', 'no-date', 'under-way'] as const).find((state) => states.has(state))
  return worst ?? standing(!whole && judged.length > 0, due, today)
}

/** Those that lead; where nobody does, all. */
function leading<T>(doers: readonly T[], assignmentOf: (doer: T) => Assignment): readonly T[] {
  const leads = doers.filter((doer) => assignmentOf(doer).role === 'lead')
  return leads.length > 0 ? leads : doers
}

function standing(done: boolean, due: Due | null, today: LocalDate): Standing {
  if (done) return 'done'
  if (!due) return 'no-date'
  if (due.to < today) return 'overdue'
  return daysBetween(today, due.to) <= SOON_DAYS ? 'due-soon' : 'under-way'
}

function unitProgress(
  { assignments, sums, selection }: PlanFacts,
  tasks: readonly TaskProgress[],
): readonly UnitProgress[] {
  const sumsOf = groupBy(sums, ({ unit }) => unit)
  const shares = groupBy(
    tasks.flatMap((task) => task.units),
    (share) => share.assignment.unit,
  )
  return [...groupBy(assignments, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    unitName: own[0]?.unitName ?? '',
    tasks: own.length,
    notSeen: own.filter(({ state }) => state === 'not-seen').length,
    overdue: (shares.get(unit) ?? []).filter((share) => share.standing === 'overdue').length,
    counted: countRecords(sumsOf.get(unit) ?? [], { ...selection, unit }),
  }))
}

/** The plan by the areas below it, those without records too. */
export const areaProgress = (sums: readonly AreaSum[], selection: Selection): readonly AreaProgress[] =>
  [...groupBy(sums, ({ area }) => area)].map(([area, own]) => ({
    area,
    areaName: own[0]?.areaName ?? '',
    counted: bySource(own, { ...selection, area }, (some, opens) =>
      figure(some, { value: sum(some.map((s) => s.records)), measure: 'time', opens }),
    ),
  }))

/** All records behind what was counted, in whatever measure. */
export const recordsIn = ({ all, others }: Counted): number => all.records + sum(others.map(({ records }) => records))

/** The quantity in one measure. Records of the task in another measure are not added: each has its own figure beside. */
function count(sums: readonly WorkSum[], measure: Measure, opens: Selection): Counted {
  const inMeasure = (one: Measure) => sums.filter((s) => s.measure === one)
  const counted = bySource(inMeasure(measure), { ...opens, measure }, (own, selection) =>
    quantity(own, measure, selection),
  )
  const others = MEASURES.filter((other) => other !== measure && inMeasure(other).length > 0)
  return { ...counted, others: others.map((other) => quantity(inMeasure(other), other, { ...opens, measure: other })) }
}

const quantity = (sums: readonly WorkSum[], measure: Measure, opens: Selection): Figure =>
  figure(sums, { value: sum(sums.map((s) => s.quantity)), measure, opens })

/** The number of records, whatever they measure. */
const countRecords = (sums: readonly WorkSum[], opens: Selection): Counted =>
  bySource(sums, opens, (own, selection) =>
    figure(own, { value: sum(own.map((s) => s.records)), measure: 'time', opens: selection }),
  )

function bySource<S extends { readonly source: Source | null }>(
  sums: readonly S[],
  opens: Selection,
  of: (sums: readonly S[], opens: Selection) => Figure,
): Counted {
  const parts = SOURCES.map(
    (source) =>
      [
        source,
        of(
          sums.filter((s) => s.source === source),
          { ...opens, source },
        ),
      ] as const,
  )
  return {
    all: of(sums, opens),
    bySource: Object.fromEntries(parts) as Readonly<Record<Source, Figure>>,
    others: [],
  }
}

const figure = (
  sums: readonly Pick<WorkSum, 'records' | 'withEvidence'>[],
  of: Pick<Figure, 'value' | 'measure' | 'opens'>,
): Figure => ({
  ...of,
  records: sum(sums.map((s) => s.records)),
  withEvidence: sum(sums.map((s) => s.withEvidence)),
})

type Aim = Pick<Target, 'value' | 'basis'> & { readonly of: 'whole' | 'units' }

/** The one given for the whole task, else the sum of its units' – unknown as long as one leading unit has none. */
function taskTarget(targets: readonly Target[], task: Id<'task'>, assignments: readonly Assignment[]): Aim | null {
  const own = targets.filter((target) => target.task === task && target.value !== null)
  const whole = own.find(({ unit }) => unit === null)
  if (whole) return { ...whole, of: 'whole' }
  const basis = own[0]?.basis
  const isKnown = leading(assignments, (doer) => doer).every(({ unit }) => own.some((target) => target.unit === unit))
  return basis && isKnown ? { value: sum(own.map(({ value }) => value ?? 0)), basis, of: 'units' } : null
}

function reach(target: Pick<Target, 'value' | 'basis'> | null, value: number): Reached {
  if (!target?.value) return { target: null, basis: null, percent: null }
  return { target: target.value, basis: target.basis, percent: percentOf(value, target.value) }
}

/** To one decimal, halves up; 100 and more only when the target is reached. */
function percentOf(value: number, target: number): number {
  const rounded = Math.floor((value * 2000 + target) / (target * 2)) / 10
  return value < target ? Math.min(rounded, 99.9) : rounded
}

const dueOf = (dues: readonly DueDate[], task: Id<'task'>, unit: Id<'unit'> | null) =>
  dues.find((row) => row.task === task && row.unit === unit)?.due ?? null

const lastDay = (sums: readonly WorkSum[]): LocalDate | null =>
  sums.reduce<LocalDate | null>((latest, { last }) => (latest === null || last > latest ? last : latest), null)
