import type { Id } from '../../../kernel/kernel.ts'
import type { Doubt, DraftRefusal, TaskDraft } from './draft.ts'

export type TaskPart = 'row' | 'title' | 'kind' | 'doers' | 'due' | 'places'

/** Id of a field of the head on the confirm screen. */
export const headFieldId = (field: string) => `head-${field}`

/** Id of a part of a task on the confirm screen. */
export const taskPartId = (task: Id<'task'>, part: TaskPart) => `${part}-${task}`

/** Where a doubt is cleared. */
export const partOfDoubt = (code: Doubt['code']): TaskPart => DOUBT_PARTS[code]

const DOUBT_PARTS: Readonly<Record<Doubt['code'], TaskPart>> = {
  'no-lead': 'doers',
  'unit-unmatched': 'doers',
  'no-date': 'due',
  'no-place': 'row',
  'kind-unsure': 'kind',
}

/** Where a gap is filled: a field of the head, or a part of a task that is to be opened first. */
export type GapPlace =
  | { readonly kind: 'head'; readonly field: string }
  | { readonly kind: 'task'; readonly task: Id<'task'>; readonly part: TaskPart }
  | { readonly kind: 'nowhere' }

export function placeOfGap(gap: DraftRefusal, tasks: readonly TaskDraft[]): GapPlace {
  if (gap.code === 'head-missing') return { kind: 'head', field: gap.field }
  if (gap.code === 'plan-before-its-year') return { kind: 'head', field: 'year' }
  if (gap.code === 'owner-not-your-unit') return { kind: 'head', field: 'ownerUnit' }
  const task = 'ordinal' in gap ? tasks[gap.ordinal - 1] : undefined
  return task ? { kind: 'task', task: task.id, part: GAP_PARTS[gap.code] ?? 'row' } : { kind: 'nowhere' }
}

const GAP_PARTS: Readonly<Partial<Record<DraftRefusal['code'], TaskPart>>> = {
  'task-without-title': 'title',
  'unit-twice-in-task': 'doers',
  'place-outside-text': 'places',
  'task-due-runs-backwards': 'due',
  'task-due-before-plan': 'due',
}
