import type { LocalDate } from '../../../kernel/day.ts'
import type { Figure, Source } from '../../../kernel/figure.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Assignment, Basis, Due, TaskRow } from '../task/task.ts'

/**
 * A figure in whole and by how it came in: the parts are shown apart and add up to the whole. `others`: what was done for the
 * same in other measures, a figure for each, never added.
 */
export type Counted = {
  readonly all: Figure
  readonly bySource: Readonly<Record<Source, Figure>>
  readonly others: readonly Figure[]
}

/** Where a task stands. `no-date`: nobody said when; it is listed, never guessed. */
export type Standing = 'done' | 'overdue' | 'due-soon' | 'under-way' | 'no-date'

/** Null stays null: no target, no percentage. */
export type Reached = { readonly target: number | null; readonly basis: Basis | null; readonly percent: number | null }

/** One unit’s part of a task. */
export type UnitShare = {
  readonly assignment: Assignment
  readonly due: Due | null
  readonly counted: Counted
  readonly reached: Reached
  readonly standing: Standing
}

/** A task with what was done, by whom, and where it stands. */
export type TaskProgress = {
  readonly task: TaskRow
  readonly due: Due | null
  readonly counted: Counted
  readonly reached: Reached
  readonly standing: Standing
  readonly last: LocalDate | null
  readonly units: readonly UnitShare[]
}

/** Records of a unit over all tasks: a count of records, since measures differ and are never added. */
export type UnitProgress = {
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly tasks: number
  readonly notSeen: number
  readonly overdue: number
  readonly counted: Counted
}

/** Records with a place in an area. One record in two areas counts in both, so areas are never added. */
export type AreaProgress = { readonly area: Id<'area'>; readonly areaName: string; readonly counted: Counted }

/** Progress by task and by unit; `waiting` and `withoutEvidence` count records. */
export type PlanProgress = {
  readonly tasks: readonly TaskProgress[]
  readonly units: readonly UnitProgress[]
  readonly waiting: number
  readonly withoutEvidence: number
}
