import type { Id } from '../../../kernel/kernel.ts'
import type { DraftContent, TaskDraft } from './draft.ts'

export type HeadField = Exclude<keyof DraftContent, 'tasks'>

/** Where two versions of a draft differ. A task that only one of them has is null in the other. */
export type Difference =
  | { readonly kind: 'head'; readonly key: HeadField; readonly side: Side }
  | {
      readonly kind: 'task'
      readonly key: Id<'task'>
      readonly ours: TaskDraft | null
      readonly theirs: TaskDraft | null
      readonly side: Side
    }

/** Whose version is taken. What only one side changed since both began is proposed from that side; else ours. */
export type Side = 'ours' | 'theirs'

/** Two versions of one draft and what both began with. */
export type Versions = { readonly base: DraftContent; readonly ours: DraftContent; readonly theirs: DraftContent }

/** Where the versions differ, in the order of the screen, each with the side that is proposed. */
export function differencesOf({ base, ours, theirs }: Versions): readonly Difference[] {
  const heads = HEAD_FIELDS.filter((key) => ours[key] !== theirs[key]).map(
    (key): Difference => ({ kind: 'head', key, side: ours[key] === base[key] ? 'theirs' : 'ours' }),
  )
  const ids = new Set([...ours.tasks, ...theirs.tasks].map(({ id }) => id))
  const tasks = [...ids].flatMap((key): readonly Difference[] => {
    const own = findTask(ours, key)
    const other = findTask(theirs, key)
    if (same(own, other)) return []
    return [{ kind: 'task', key, ours: own, theirs: other, side: same(own, findTask(base, key)) ? 'theirs' : 'ours' }]
  })
  return [...heads, ...tasks]
}

/** One draft out of two: each difference from the side that was chosen for it, all else as it is in both. */
export function joinVersions({ ours, theirs }: Versions, chosen: readonly Difference[]): DraftContent {
  const fromTheirs = chosen.filter(({ side }) => side === 'theirs')
  const heads = fromTheirs.flatMap(({ kind, key }) => (kind === 'head' ? [[key, theirs[key]] as const] : []))
  const taken = new Map(fromTheirs.flatMap((one) => (one.kind === 'task' ? [[one.key, one.theirs] as const] : [])))
  const kept = ours.tasks.flatMap((task) => (taken.has(task.id) ? (taken.get(task.id) ?? []) : [task]))
  const added = theirs.tasks.filter(({ id }) => taken.has(id) && findTask(ours, id) === null)
  return {
    ...ours,
    ...Object.fromEntries(heads),
    tasks: added.reduce((tasks, task) => place(tasks, task, theirs), kept),
  }
}

/** Equal in every value, whatever order the names of the values stand in. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === Object.keys(b).length &&
    left.every(([name, value]) => Object.hasOwn(b, name) && same(value, (b as Readonly<Record<string, unknown>>)[name]))
  )
}

const HEAD_FIELDS: readonly HeadField[] = [
  'number',
  'issuedOn',
  'agency',
  'place',
  'title',
  'year',
  'area',
  'ownerUnit',
  'programme',
  'parentPlan',
]

const findTask = ({ tasks }: DraftContent, task: Id<'task'>) => tasks.find(({ id }) => id === task) ?? null

/** A task of theirs stands after the same one that it stands after there. */
function place(tasks: readonly TaskDraft[], task: TaskDraft, theirs: DraftContent): TaskDraft[] {
  const before = theirs.tasks.slice(
    0,
    theirs.tasks.findIndex(({ id }) => id === task.id),
  )
  const at = tasks.findLastIndex(({ id }) => before.some((one) => one.id === id))
  return tasks.toSpliced(at + 1, 0, task)
}
