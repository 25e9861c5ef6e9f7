import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import { MEASURES, type Measure } from '../../../kernel/figure.ts'
import type { Horizon, Id, Instant } from '../../../kernel/kernel.ts'
import { id, line, localDate, prose } from '../../../kernel/schema.ts'
import { workKinds } from '../work-kind.ts'

/** A stretch of the plan's text, in UTF-16 code units; `end` is after the last. */
export const Place = z.object({ start: z.int().check(z.minimum(0)), end: z.int().check(z.minimum(1)) })
export type Place = z.infer<typeof Place>

/** Says where a date or a number comes from: the document itself, or the plan owner who gave it later. */
export const BASES = ['document', 'owner'] as const
export type Basis = (typeof BASES)[number]

/** A due day; `from` when the text gives a stretch (in October: 1–31/10). `words`: as written, when it is from the document. */
export const Due = z.object({
  from: z.nullable(localDate),
  to: localDate,
  basis: z.enum(BASES),
  words: z.nullable(prose(300)),
})
export type Due = z.infer<typeof Due>

export const Doer = z.object({
  id: id<'assignment'>(),
  unit: id<'unit'>(),
  role: z.enum(['lead', 'partner']),
  /** As the document names it, e.g. "UBND các phường, xã"; null when the owner assigned it. */
  writtenAs: z.nullable(prose(300)),
})
export type Doer = z.infer<typeof Doer>
export type DoerRole = Doer['role']

/** One work that the plan orders, with its places in the text (the form of work in one part, the duty in another). */
export const Task = z.object({
  id: id<'task'>(),
  title: line(600),
  kind: z.enum(workKinds),
  measure: z.enum(MEASURES),
  places: z.array(Place).check(z.maxLength(50)),
})
export type Task = z.infer<typeof Task>

/** A task of a confirmed plan, in the plan's order. */
export type TaskRow = Task & { readonly plan: Id<'plan'>; readonly ordinal: number }

/** Seen and accepted are rows with a who and a when; this is their fold. */
export type Assignment = {
  readonly id: Id<'assignment'>
  readonly task: Id<'task'>
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly role: DoerRole
  readonly writtenAs: string | null
  readonly state: 'not-seen' | 'seen' | 'accepted'
  readonly seenAt: Instant | null
  readonly acceptedAt: Instant | null
}

/** The highest target that can be given. */
export const MOST_TARGET = 1_000_000_000

/** What a unit (or the whole task, when null) is to reach. A null value takes an earlier target back. */
export const Target = z.object({
  id: id<'target'>(),
  task: id<'task'>(),
  unit: z.nullable(id<'unit'>()),
  value: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_TARGET))),
  basis: z.enum(BASES),
  replaces: z.nullable(id<'target'>()),
})
export type Target = z.infer<typeof Target>

/** When a unit (or every doer, when null) is to be done. A null due takes an earlier one back. */
export const DueDate = z.object({
  id: id<'due-date'>(),
  task: id<'task'>(),
  unit: z.nullable(id<'unit'>()),
  due: z.nullable(Due),
  replaces: z.nullable(id<'due-date'>()),
})
export type DueDate = z.infer<typeof DueDate>

export type TaskRefusal =
  | { readonly code: 'task-unknown' }
  | { readonly code: 'assignment-unknown' }
  | { readonly code: 'assignment-not-yours' }
  | { readonly code: 'unit-assigned-already' }
  | { readonly code: 'unit-not-assigned' }
  | { readonly code: 'set-meanwhile' }
  | { readonly code: 'due-before-plan'; readonly due: LocalDate; readonly issuedOn: LocalDate }
  | { readonly code: 'due-ends-before-it-begins'; readonly from: LocalDate; readonly to: LocalDate }

/** What the rules need to know of a task and its plan. */
export type TaskFacts = {
  readonly task: TaskRow
  readonly plan: {
    readonly id: Id<'plan'>
    readonly issuedOn: LocalDate
    readonly ownerUnit: Id<'unit'>
    readonly area: Id<'area'>
  }
  readonly measure: Measure
  readonly doers: readonly Id<'unit'>[]
}

/** Tasks of a plan and who does them. `asOf`: as they stood at that block; null: now. */
export type TaskPort = {
  readonly findTask: (task: Id<'task'>) => Promise<TaskFacts | null>
  readonly addTasks: (plan: Id<'plan'>, tasks: readonly Task[], commandId: Id<'command'>) => Promise<void>
  readonly listTasks: (plan: Id<'plan'>, asOf: Horizon | null) => Promise<readonly TaskRow[]>
  readonly listAssignments: (plan: Id<'plan'>, asOf: Horizon | null) => Promise<readonly Assignment[]>
  /** False when the unit does the task already. */
  readonly assign: (task: Id<'task'>, doers: readonly Doer[], commandId: Id<'command'>) => Promise<boolean>
  /** False when the task has no such assignment that stands. */
  readonly endAssignment: (assignment: Id<'assignment'>, task: Id<'task'>, commandId: Id<'command'>) => Promise<boolean>
  /** Marks all of the unit's assignments in the plan as seen; those seen before stay as they are. */
  readonly markSeen: (plan: Id<'plan'>, unit: Id<'unit'>, commandId: Id<'command'>) => Promise<void>
  /** The unit of the assignment, or null when there is none. Accepted before: nothing changes. */
  readonly markAccepted: (assignment: Id<'assignment'>, unit: Id<'unit'>, commandId: Id<'command'>) => Promise<boolean>
}

/** Targets and due dates, which replace one another. */
export type TargetPort = {
  /** False when the one it replaces was replaced meanwhile, or one stands that it does not name. */
  readonly setTarget: (target: Target, commandId: Id<'command'>) => Promise<boolean>
  readonly setDue: (due: DueDate, commandId: Id<'command'>) => Promise<boolean>
  /** Those that stand, of one plan, as they stood at `asOf` (null: now). */
  readonly listTargets: (plan: Id<'plan'>, asOf: Horizon | null) => Promise<readonly Target[]>
  readonly listDues: (plan: Id<'plan'>, asOf: Horizon | null) => Promise<readonly DueDate[]>
}
