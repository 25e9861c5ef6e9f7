import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import type { Standing, TaskProgress, UnitShare } from '../progress/progress.ts'
import { type WorkKind, workKinds } from '../work-kind.ts'

/** What a list of tasks is narrowed by; null: not by this. `words`: without diacritics. */
export type TaskFilter = {
  readonly standing: Standing | null
  readonly unit: Id<'unit'> | null
  readonly kind: WorkKind | null
  readonly seen: 'not-seen' | null
  readonly words: string
}

/** With a unit, standing and seen are that unit's own: a task may be late for one and done for another. */
export const fittingTasks = (tasks: readonly TaskProgress[], filter: TaskFilter): readonly TaskProgress[] =>
  tasks.filter((task) => fits(task, filter))

export const STANDINGS = ['overdue', 'due-soon', 'under-way', 'no-date', 'done'] as const satisfies readonly Standing[]

/** A filter as it stands in an address; what is unknown there narrows nothing. */
export function filterOf(read: (name: string) => string | null): TaskFilter {
  return {
    standing: STANDINGS.find((standing) => standing === read('standing')) ?? null,
    unit: read('unit') as Id<'unit'> | null,
    kind: workKinds.find((kind) => kind === read('kind')) ?? null,
    seen: read('seen') === 'not-seen' ? 'not-seen' : null,
    words: read('q') ?? '',
  }
}

function fits({ task, standing, units }: TaskProgress, filter: TaskFilter): boolean {
  const own = filter.unit === null ? units : units.filter(({ assignment }) => assignment.unit === filter.unit)
  if (filter.unit !== null && own.length === 0) return false
  if (filter.kind !== null && task.kind !== filter.kind) return false
  if (filter.seen !== null && !own.some(isUnseen)) return false
  const standings = filter.unit === null ? [standing] : own.map((share) => share.standing)
  if (filter.standing !== null && !standings.includes(filter.standing)) return false
  return fold(`${task.title} ${own.map(({ assignment }) => assignment.unitName).join(' ')}`).includes(
    fold(filter.words),
  )
}

export const isUnseen = ({ assignment }: UnitShare) => assignment.state === 'not-seen'
