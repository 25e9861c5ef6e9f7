import type { Id } from '../../kernel/kernel.ts'
import type { DraftContent, DraftRefusal, Doubt, TaskDraft } from './draft.ts'
import type { PlanHead } from './plan.ts'
import type { Place } from './task.ts'

/** What a person should look at; the screen shows these first ("còn 4 chỗ cần xem"). */
export const doubtsOf = (tasks: readonly TaskDraft[]): readonly Doubt[] =>
  tasks.flatMap(({ id: task, doers, due, places, kind }) => [
    ...(doers.some(({ role }) => role === 'lead') ? [] : [{ code: 'no-lead', task } as const]),
    ...(due === null ? [{ code: 'no-date', task } as const] : []),
    ...(places.length === 0 ? [{ code: 'no-place', task } as const] : []),
    ...(kind === 'other' ? [{ code: 'kind-unsure', task } as const] : []),
  ])

const NEEDED = ['number', 'issuedOn', 'agency', 'place', 'title', 'year', 'area', 'ownerUnit'] as const

/** What keeps a draft from becoming a plan. `length`: characters of the text that the places point into. */
export function checkDraft(content: DraftContent, length: number): readonly DraftRefusal[] {
  const missing = NEEDED.filter((field) => content[field] === null).map(
    (field) => ({ code: 'head-missing', field }) as const,
  )
  const empty: readonly DraftRefusal[] = content.tasks.length === 0 ? [{ code: 'no-tasks' }] : []
  const { issuedOn, year } = content
  const late: readonly DraftRefusal[] =
    issuedOn !== null && year !== null && year < Number(issuedOn.slice(0, 4))
      ? [{ code: 'plan-before-its-year', issuedOn, year }]
      : []
  return [
    ...missing,
    ...empty,
    ...late,
    ...content.tasks.flatMap((task, i) => checkTask(task, i + 1, { content, length })),
  ]
}

/** The head of a draft that passed `checkDraft`. */
export function headOf(content: DraftContent): PlanHead | null {
  const { tasks: _, ...head } = content
  return NEEDED.every((field) => head[field] !== null) ? (head as PlanHead) : null
}

function checkTask(
  task: TaskDraft,
  ordinal: number,
  { content, length }: { content: DraftContent; length: number },
): readonly DraftRefusal[] {
  const refusals: DraftRefusal[] = []
  if (content.tasks.filter(({ id }) => id === task.id).length > 1) refusals.push({ code: 'task-twice', ordinal })
  if (new Set(task.doers.map(({ unit }) => unit)).size < task.doers.length)
    refusals.push({ code: 'unit-twice-in-task', ordinal })
  if (task.places.some(({ start, end }) => start >= end || end > length))
    refusals.push({ code: 'place-outside-text', ordinal })
  const { issuedOn } = content
  if (task.due && issuedOn && task.due.to < issuedOn)
    refusals.push({ code: 'task-due-before-plan', ordinal, due: task.due.to, issuedOn })
  return refusals
}

/** Two tasks become one: the first's title and kind; places, doers and a date of both. */
export function mergeTasks(first: TaskDraft, second: TaskDraft): TaskDraft {
  const known = new Set(first.doers.map(({ unit }) => unit))
  return {
    ...first,
    places: inOrder([...first.places, ...second.places]),
    doers: [...first.doers, ...second.doers.filter(({ unit }) => !known.has(unit))],
    due: first.due ?? second.due,
  }
}

/** One task becomes two with the same doers: the second takes the places from `from` on, or shares a single place. */
export function splitTask(
  task: TaskDraft,
  fresh: { readonly task: Id<'task'>; readonly doers: readonly Id<'assignment'>[] },
): readonly [TaskDraft, TaskDraft] {
  const [first, ...rest] = task.places
  const second: TaskDraft = {
    ...task,
    id: fresh.task,
    places: rest.length > 0 ? rest : task.places,
    doers: task.doers.map((doer, i) => ({ ...doer, id: fresh.doers[i] ?? doer.id })),
  }
  return [{ ...task, places: first && rest.length > 0 ? [first] : task.places }, second]
}

const inOrder = (places: readonly Place[]) =>
  [...new Map(places.map((place) => [`${place.start}-${place.end}`, place])).values()].sort((a, b) => a.start - b.start)
