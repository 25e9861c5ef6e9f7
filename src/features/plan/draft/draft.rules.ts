import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { DraftContent, DraftRefusal, Doubt, TaskDraft } from './draft.ts'
import type { PlanHead } from '../plan.ts'
import { isSameDocument } from '../plan.rules.ts'
import type { Doer, Place } from '../task/task.ts'

/** What a person should look at; the screen shows these first ("còn 4 chỗ cần xem"). */
export const doubtsOf = (tasks: readonly TaskDraft[]): readonly Doubt[] =>
  tasks.flatMap(({ id: task, doers, due, places, kind, unmatched }) => [
    ...(doers.some(({ role }) => role === 'lead') ? [] : [{ code: 'no-lead', task } as const]),
    ...(unmatched.length > 0 ? [{ code: 'unit-unmatched', task } as const] : []),
    ...(due === null ? [{ code: 'no-date', task } as const] : []),
    ...(places.length === 0 ? [{ code: 'no-place', task } as const] : []),
    ...(kind === 'other' ? [{ code: 'kind-unsure', task } as const] : []),
  ])

/** As it is saved: lines without blanks at their ends and without line breaks; an emptied line is unknown. */
export function tidyDraft(content: DraftContent): DraftContent {
  const { number, agency, place, title } = content
  return {
    ...content,
    number: tidyLine(number),
    agency: tidyLine(agency),
    place: tidyLine(place),
    title: tidyLine(title),
    tasks: content.tasks.map(tidyTask),
  }
}

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

/** The plan that the document became before, however its number and agency are spelt. */
export function takenBy<P extends Pick<PlanHead, 'number' | 'issuedOn' | 'agency'>>(
  { number, issuedOn, agency }: DraftContent,
  plans: readonly P[],
): P | null {
  if (number === null || issuedOn === null || agency === null) return null
  return plans.find((plan) => isSameDocument(plan, { number, issuedOn, agency })) ?? null
}

/** Is everything known that a plan's head needs? */
export const isHeadComplete = (content: DraftContent) => NEEDED.every((field) => content[field] !== null)

/** The head of a draft that passed `checkDraft`. */
export function headOf(content: DraftContent): PlanHead | null {
  const { tasks: _, ...head } = content
  return isHeadComplete(content) ? (head as PlanHead) : null
}

function checkTask(
  task: TaskDraft,
  ordinal: number,
  { content, length }: { content: DraftContent; length: number },
): readonly DraftRefusal[] {
  const refusals: DraftRefusal[] = []
  if (task.title.trim() === '') refusals.push({ code: 'task-without-title', ordinal })
  if (content.tasks.filter(({ id }) => id === task.id).length > 1) refusals.push({ code: 'task-twice', ordinal })
  if (new Set(task.doers.map(({ unit }) => unit)).size < task.doers.length)
    refusals.push({ code: 'unit-twice-in-task', ordinal })
  if (task.places.some(({ start, end }) => start >= end || end > length))
    refusals.push({ code: 'place-outside-text', ordinal })
  return [...refusals, ...checkDraftDue(task, ordinal, content.issuedOn)]
}

/** What is wrong with the date of a task, told while it is typed: it runs backwards, or ends before the plan was issued. */
export function checkDraftDue(
  { due }: Pick<TaskDraft, 'due'>,
  ordinal: number,
  issuedOn: LocalDate | null,
): readonly DraftRefusal[] {
  if (due === null) return []
  const { from, to } = due
  if (from !== null && to < from) return [{ code: 'task-due-runs-backwards', ordinal, from, to }]
  return issuedOn !== null && to < issuedOn ? [{ code: 'task-due-before-plan', ordinal, due: to, issuedOn }] : []
}

/**
 * Two tasks become one: the first's title, kind and measure; every place, every doer (who leads one of them leads the
 * whole) and the first date that is known.
 */
export function mergeTasks(first: TaskDraft, second: TaskDraft): TaskDraft {
  return {
    ...first,
    places: inOrder([...first.places, ...second.places]),
    doers: mergeDoers(first.doers, second.doers),
    due: first.due ?? second.due,
    unmatched: [
      ...first.unmatched,
      ...second.unmatched.filter(({ name }) => !first.unmatched.some((one) => one.name === name)),
    ],
  }
}

/**
 * One task becomes two with the same doers: the first keeps its first place, the second takes the others; a single place
 * is shared.
 */
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

function tidyTask(task: TaskDraft): TaskDraft {
  const title = tidyLine(task.title) ?? ''
  return title === task.title ? task : { ...task, title }
}

const tidyLine = (text: string | null) => (text === null ? null : text.replace(/\s+/gu, ' ').trim() || null)

const inOrder = (places: readonly Place[]) =>
  [...new Map(places.map((place) => [`${place.start}-${place.end}`, place])).values()].sort((a, b) => a.start - b.start)

function mergeDoers(first: readonly Doer[], second: readonly Doer[]): Doer[] {
  const leads = new Set(second.filter(({ role }) => role === 'lead').map(({ unit }) => unit))
  const known = new Set(first.map(({ unit }) => unit))
  const raised = first.map((doer): Doer => (leads.has(doer.unit) ? { ...doer, role: 'lead' } : doer))
  return [...raised, ...second.filter(({ unit }) => !known.has(unit))]
}
