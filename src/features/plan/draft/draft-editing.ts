import type { Id } from '../../../kernel/kernel.ts'
import type { DraftContent, TaskDraft } from './draft.ts'
import { mergeTasks, splitTask } from './draft.rules.ts'

/** A draft being edited: what it is now, what it was before each step, and what was undone. */
export type Editing = {
  readonly content: DraftContent
  readonly past: readonly Step[]
  readonly future: readonly DraftContent[]
}

/** What stood before a step. `field`: what was typed into; typing on is the same step. Null: a step of its own. */
type Step = { readonly before: DraftContent; readonly field: string | null }

export type HeadChange = Partial<Omit<DraftContent, 'tasks'>>
export type TaskChange = Partial<Omit<TaskDraft, 'id'>>

/** What an officer does on the confirm screen. Ids of what is new are made by the asker. */
export type Edit =
  | { readonly kind: 'change-head'; readonly change: HeadChange }
  | { readonly kind: 'change-task'; readonly task: Id<'task'>; readonly change: TaskChange }
  /** The task that is named first keeps its title and its place in the list and takes everything of the others, which go. */
  | { readonly kind: 'merge'; readonly tasks: readonly Id<'task'>[] }
  | {
      readonly kind: 'split'
      readonly task: Id<'task'>
      readonly fresh: { readonly task: Id<'task'>; readonly doers: readonly Id<'assignment'>[] }
    }
  /** Stands after the task that is named, or at the end. */
  | { readonly kind: 'add'; readonly task: TaskDraft; readonly after: Id<'task'> | null }
  | { readonly kind: 'drop'; readonly task: Id<'task'> }
  /** Someone else saved meanwhile. Both versions stay in the history: undo shows theirs, once more ours. */
  | { readonly kind: 'settle'; readonly theirs: DraftContent; readonly settled: DraftContent }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

export const startEditing = (content: DraftContent): Editing => ({ content, past: [], future: [] })

/** The draft after one edit. What changes nothing is no step. */
export function edit(editing: Editing, step: Edit): Editing {
  if (step.kind === 'undo') return undo(editing)
  if (step.kind === 'redo') return redo(editing)
  if (step.kind === 'settle') return settle(editing, step)
  const content = apply(editing.content, step)
  if (content === editing.content) return editing
  const field = typedField(step)
  const goesOn = field !== null && editing.past.at(-1)?.field === field
  return {
    content,
    past: goesOn ? editing.past : [...editing.past, { before: editing.content, field }],
    future: [],
  }
}

function undo({ content, past, future }: Editing): Editing {
  const last = past.at(-1)
  return last
    ? { content: last.before, past: past.slice(0, -1), future: [content, ...future] }
    : { content, past, future }
}

function redo({ content, past, future }: Editing): Editing {
  const [next, ...later] = future
  return next
    ? { content: next, past: [...past, { before: content, field: null }], future: later }
    : { content, past, future }
}

function settle({ content, past }: Editing, { theirs, settled }: Extract<Edit, { kind: 'settle' }>): Editing {
  const both = [content, theirs].map((before) => ({ before, field: null }))
  return { content: settled, past: [...past, ...both], future: [] }
}

type Change = Exclude<Edit, { kind: 'undo' | 'redo' | 'settle' }>

function apply(content: DraftContent, step: Change): DraftContent {
  switch (step.kind) {
    case 'change-head':
      return changes(content, step.change) ? { ...content, ...step.change } : content
    case 'change-task':
      return withTasks(content, changeTask(content.tasks, step))
    case 'merge':
      return withTasks(content, mergeAll(content.tasks, step.tasks))
    case 'split':
      return withTasks(content, splitAt(content.tasks, step))
    case 'add':
      return withTasks(content, addAfter(content.tasks, step))
    case 'drop':
      return withTasks(content, without(content.tasks, [step.task]))
  }
}

// A day is typed too: on the way to 1/9/2024 stands 1/9/20.
const TYPED: ReadonlySet<string> = new Set(['title', 'number', 'agency', 'place', 'issuedOn', 'due'])

function typedField(step: Change): string | null {
  if (step.kind !== 'change-head' && step.kind !== 'change-task') return null
  const [name, ...others] = Object.keys(step.change)
  if (name === undefined || others.length > 0 || !TYPED.has(name)) return null
  return step.kind === 'change-task' ? `${step.task} ${name}` : name
}

const changes = <T extends object>(of: T, change: Partial<T>) =>
  Object.entries(change).some(([name, value]) => of[name as keyof T] !== value)

const withTasks = (content: DraftContent, tasks: readonly TaskDraft[]): DraftContent =>
  tasks === content.tasks ? content : { ...content, tasks: [...tasks] }

function changeTask(
  tasks: readonly TaskDraft[],
  { task, change }: { readonly task: Id<'task'>; readonly change: TaskChange },
): readonly TaskDraft[] {
  const found = tasks.find(({ id }) => id === task)
  if (!found || !changes(found, change)) return tasks
  return tasks.map((one) => (one === found ? { ...one, ...change } : one))
}

function mergeAll(tasks: readonly TaskDraft[], merged: readonly Id<'task'>[]): readonly TaskDraft[] {
  const [first, ...rest] = [...new Set(merged)].flatMap((task) => tasks.find(({ id }) => id === task) ?? [])
  if (!first || rest.length === 0) return tasks
  const one = rest.reduce(mergeTasks, first)
  return tasks.filter((task) => !rest.includes(task)).map((task) => (task === first ? one : task))
}

function splitAt(tasks: readonly TaskDraft[], { task, fresh }: Extract<Edit, { kind: 'split' }>): readonly TaskDraft[] {
  if (!stands(tasks, task) || stands(tasks, fresh.task)) return tasks
  return tasks.flatMap((one) => (one.id === task ? splitTask(one, fresh) : [one]))
}

function addAfter(tasks: readonly TaskDraft[], { task, after }: Extract<Edit, { kind: 'add' }>): readonly TaskDraft[] {
  if (stands(tasks, task.id)) return tasks
  const at = tasks.findIndex(({ id }) => id === after)
  return at < 0 ? [...tasks, task] : tasks.toSpliced(at + 1, 0, task)
}

const stands = (tasks: readonly TaskDraft[], task: Id<'task'>) => tasks.some(({ id }) => id === task)

function without(tasks: readonly TaskDraft[], dropped: readonly Id<'task'>[]): readonly TaskDraft[] {
  const left = tasks.filter(({ id }) => !dropped.includes(id))
  return left.length === tasks.length ? tasks : left
}
