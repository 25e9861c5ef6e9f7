import { recordsIn } from '../progress/progress.rules.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import { hasResult } from '../progress/overview.rules.ts'
import type { Standing, TaskProgress, UnitShare } from '../progress/progress.ts'
import { type WorkKind, workKinds } from '../work-kind.ts'

/** What a list of tasks is narrowed by; null: not by this. `words`: without diacritics. */
export type TaskFilter = {
  readonly standing: Standing | null
  readonly unit: Id<'unit'> | null
  readonly kind: WorkKind | null
  readonly seen: 'not-seen' | null
  readonly results: 'with' | null
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
    results: read('results') === 'with' ? 'with' : null,
    words: read('q') ?? '',
  }
}

/** A filter as an address says it: the reverse of `filterOf`. */
export const wordsOf = ({ words, ...filter }: TaskFilter) => ({ ...filter, q: words })

function fits(progress: TaskProgress, filter: TaskFilter): boolean {
  const { task, units } = progress
  const own = filter.unit === null ? units : units.filter(({ assignment }) => assignment.unit === filter.unit)
  if (filter.unit !== null && own.length === 0) return false
  const words = `${task.title} ${own.map(({ assignment }) => assignment.unitName).join(' ')}`
  return (
    (filter.kind === null || task.kind === filter.kind) &&
    (filter.seen === null || own.some(isUnseen)) &&
    fitsStanding(progress, own, filter) &&
    fitsResults(progress, own, filter) &&
    fold(words).includes(fold(filter.words))
  )
}

function fitsStanding(progress: TaskProgress, own: readonly UnitShare[], { unit, standing }: TaskFilter): boolean {
  const standings = unit === null ? [progress.standing] : own.map((share) => share.standing)
  return standing === null || standings.includes(standing)
}

function fitsResults(progress: TaskProgress, own: readonly UnitShare[], { unit, results }: TaskFilter): boolean {
  if (results === null) return true
  return unit === null ? hasResult(progress) : own.some(({ counted }) => recordsIn(counted) > 0)
}

export const isUnseen = ({ assignment }: UnitShare) => assignment.state === 'not-seen'
