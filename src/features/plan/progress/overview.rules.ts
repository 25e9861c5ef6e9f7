import { groupBy } from '../../../kernel/kernel.ts'
import type { Plan } from '../plan.ts'
import type { PlanProgress, TaskProgress, UnitProgress, UnitShare } from './progress.ts'

/** What the table of units is narrowed to: the three groups that the first screen counts. */
export const UNIT_GROUPS = ['not-seen', 'late', 'nothing'] as const
export type UnitGroup = (typeof UNIT_GROUPS)[number]

/** What the first screen of a plan counts and what it asks its owner to do now. */
export type Overview = {
  readonly tasks: number
  /** Tasks with at least one standing record. */
  readonly withResults: number
  readonly overdue: number
  readonly dueSoon: number
  /** Units that have not seen what they are to do. */
  readonly notSeen: readonly UnitProgress[]
  /** Tasks that no unit leads: a doubt to settle. */
  readonly withoutLead: readonly TaskProgress[]
  readonly withoutDate: readonly TaskProgress[]
  /** Units that are late, with the tasks they are late with. */
  readonly late: readonly LateUnit[]
  /** Units that are assigned work and have no record at all. */
  readonly withNothing: readonly UnitProgress[]
}

export type LateUnit = {
  readonly unitName: string
  readonly unit: UnitProgress['unit']
  readonly titles: readonly string[]
}

/** Folds the counts out of a plan's progress. */
export function overviewOf({ tasks, units }: PlanProgress): Overview {
  return {
    tasks: tasks.length,
    withResults: tasks.filter(hasResult).length,
    overdue: tasks.filter(({ standing }) => standing === 'overdue').length,
    dueSoon: tasks.filter(({ standing }) => standing === 'due-soon').length,
    notSeen: units.filter(({ notSeen }) => notSeen > 0),
    withoutLead: tasks.filter(({ units: shares }) => !shares.some(isLead)),
    withoutDate: tasks.filter(({ standing }) => standing === 'no-date'),
    late: lateUnits(tasks),
    withNothing: units.filter(({ counted }) => counted.all.records === 0),
  }
}

/** A group as it stands in an address; what is unknown there is no group. */
export const unitGroupOf = (word: string | null): UnitGroup | null => UNIT_GROUPS.find((one) => one === word) ?? null

/** The units of one group, in the order of all; null: all of them. */
export function unitsIn(overview: Overview, units: readonly UnitProgress[], group: UnitGroup | null) {
  if (group === null) return units
  const own = { 'not-seen': overview.notSeen, late: overview.late, nothing: overview.withNothing }[group]
  const named = new Set(own.map(({ unit }) => unit))
  return units.filter(({ unit }) => named.has(unit))
}

/** Those whom the plan's owner reminds: not his own unit. */
export const toRemind = <T extends Pick<UnitProgress, 'unit'>>(
  units: readonly T[],
  { ownerUnit }: Pick<Plan, 'ownerUnit'>,
): readonly T[] => units.filter(({ unit }) => unit !== ownerUnit)

/** At least one standing record, in whatever measure. */
export const hasResult = ({ last }: Pick<TaskProgress, 'last'>) => last !== null

export const isLead = ({ assignment }: UnitShare) => assignment.role === 'lead'

/** Who leads a task and is past its due day; a partner is not pressed. */
function lateUnits(tasks: readonly TaskProgress[]): readonly LateUnit[] {
  const late = tasks.flatMap(({ task, units }) =>
    units
      .filter((share) => isLead(share) && share.standing === 'overdue')
      .map(({ assignment }) => ({ ...assignment, title: task.title })),
  )
  return [...groupBy(late, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    unitName: own[0]?.unitName ?? '',
    titles: own.map(({ title }) => title),
  }))
}

/** Most records first; the units with none last, in their order. */
export const byRecords = (units: readonly UnitProgress[]) =>
  [...units].sort((a, b) => b.counted.all.records - a.counted.all.records)
