import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, localDate } from '../../../kernel/schema.ts'
import type { WorkKind } from '../../plan/work-kind.ts'
import type { WorkRow } from '../../plan/work/work.ts'
import { clock, type Hours } from './clock.ts'

/** The kind of tasks whose records are runs. */
export const RUNS: readonly WorkKind[] = ['loudspeaker-run']

/** A station stands somewhere; a car drives. `contract`: who is paid for it stands with the money. A change replaces. */
export const LOUDSPEAKER_KINDS = ['car', 'station'] as const
export type LoudspeakerKind = (typeof LOUDSPEAKER_KINDS)[number]
export const Loudspeaker = z.object({
  id: id<'loudspeaker'>(),
  unit: id<'unit'>(),
  kind: z.enum(LOUDSPEAKER_KINDS),
  name: line(120),
  contract: z.nullable(z.object({ number: line(60), about: z.nullable(line(300)) })),
  replaces: z.nullable(id<'loudspeaker'>()),
})
export type Loudspeaker = z.infer<typeof Loudspeaker>

/**
 * When or where loudspeakers are silent: hours of an area, or a place in it with or without hours. From–to may pass midnight.
 * `basis`: whose rule it is. Dated: an officer enters it, no law is built in.
 */
export const QUIET_KINDS = ['hours', 'school', 'hospital', 'worship', 'other'] as const
export type QuietKind = (typeof QUIET_KINDS)[number]
export const QuietRule = z.object({
  id: id<'quiet-rule'>(),
  area: id<'area'>(),
  kind: z.enum(QUIET_KINDS),
  name: line(200),
  hours: z.nullable(z.object({ from: clock, to: clock })),
  validFrom: localDate,
  validTo: z.nullable(localDate),
  basis: z.nullable(line(200)),
})
export type QuietRule = z.infer<typeof QuietRule>

/** Runs that are planned: one loudspeaker of one unit for one task, places one after the other. */
export const SlotsPlanned = z.object({
  task: id<'task'>(),
  unit: id<'unit'>(),
  loudspeaker: id<'loudspeaker'>(),
  slots: z
    .array(
      z.object({
        id: id<'broadcast-slot'>(),
        area: id<'area'>(),
        on: localDate,
        from: clock,
        to: clock,
        version: id<'message-version'>(),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
})
export type SlotsPlanned = z.infer<typeof SlotsPlanned>
export type PlannedSlot = SlotsPlanned['slots'][number]

/** A run as its record says it beyond its number. What is unknown is null. */
export const BroadcastRun = z.object({
  from: clock,
  to: clock,
  version: z.nullable(id<'message-version'>()),
  loudspeaker: z.nullable(id<'loudspeaker'>()),
  slot: z.nullable(id<'broadcast-slot'>()),
})
export type BroadcastRun = z.infer<typeof BroadcastRun>

/** A loudspeaker as it stands: `id` is that of its first row and stays, `last` is what a change replaces. */
export type LoudspeakerRow = Omit<Loudspeaker, 'replaces'> & {
  readonly last: Id<'loudspeaker'>
  readonly unitName: string
}

/** A rule that a run or a slot falls under, as a list names it. */
export type QuietNamed = Pick<QuietRule, 'kind' | 'name' | 'hours'>

/** Run since; its day is over; still to come. */
export type SlotState = 'run' | 'missed' | 'planned'

/** A planned run in the list. */
export type SlotRow = Hours & {
  readonly id: Id<'broadcast-slot'>
  readonly task: Id<'task'>
  readonly unit: Id<'unit'>
  readonly on: LocalDate
  readonly area: Id<'area'>
  readonly areaName: string
  readonly wardName: string
  readonly loudspeaker: Id<'loudspeaker'>
  readonly loudspeakerName: string
  readonly version: Id<'message-version'>
  readonly message: Id<'message'>
  readonly idea: string | null
  /** The record of its run; null: none yet. */
  readonly work: Id<'work'> | null
}

/** A run in the list, with what stands of its record. */
export type RunRow = Hours &
  Pick<WorkRow, 'places' | 'quantity' | 'evidence' | 'state' | 'unitName'> & {
    readonly work: Id<'work'>
    readonly on: LocalDate
    readonly loudspeaker: Id<'loudspeaker'> | null
    readonly loudspeakerName: string | null
    readonly message: Id<'message'> | null
    readonly idea: string | null
    readonly planned: 'by-slot' | 'unplanned'
  }

/** A run as its record's page shows it. */
export type RunTold = BroadcastRun & {
  readonly loudspeakerName: string | null
  readonly message: Id<'message'> | null
  readonly idea: string | null
  readonly plannedOn: LocalDate | null
}

/** Which slots or runs a list shows: those of one ward or neighbourhood, of one loudspeaker, of a stretch of days. */
export type BroadcastFilter = {
  readonly plan: Id<'plan'>
  readonly area: Id<'area'> | null
  readonly loudspeaker: Id<'loudspeaker'> | null
  readonly period: Period
}
export type BroadcastPage = { readonly after: string | null; readonly most: number }

export type BroadcastRefusal =
  | { readonly code: 'quiet-ends-before-it-begins' }
  | { readonly code: 'quiet-hours-missing' }
  | { readonly code: 'quiet-rule-unknown' }
  | { readonly code: 'quiet-not-yours' }
  | { readonly code: 'loudspeaker-not-yours' }
  | { readonly code: 'loudspeaker-changed-meanwhile' }
  | { readonly code: 'loudspeaker-unknown' }
  | { readonly code: 'slot-in-past'; readonly today: LocalDate }
  | { readonly code: 'broadcast-ends-before-it-begins' }
  | { readonly code: 'loudspeaker-busy'; readonly on: LocalDate; readonly from: string; readonly to: string }
  | { readonly code: 'slot-unknown' }
  | { readonly code: 'slot-run-already' }
  | { readonly code: 'run-longer-than-a-day' }
  | { readonly code: 'message-not-in-use' }

/** Writes of loudspeakers, rules of quiet, slots and runs, and what they are judged by. */
export type BroadcastPort = {
  /** False when it was changed meanwhile. */
  readonly addLoudspeaker: (loudspeaker: Loudspeaker, commandId: Id<'command'>) => Promise<boolean>
  readonly findLoudspeaker: (loudspeaker: Id<'loudspeaker'>) => Promise<Pick<Loudspeaker, 'unit'> | null>
  readonly addQuietRule: (rule: QuietRule, commandId: Id<'command'>) => Promise<void>
  /** False when there is no such rule, or it has ended. */
  readonly findQuietRule: (rule: Id<'quiet-rule'>) => Promise<Pick<QuietRule, 'area'> | null>
  readonly endQuietRule: (rule: Id<'quiet-rule'>, on: LocalDate, commandId: Id<'command'>) => Promise<boolean>
  /** A planned slot of that loudspeaker that shares a minute with one of these; who plans for the same loudspeaker waits until this transaction ends. */
  readonly findClash: (planned: SlotsPlanned) => Promise<(Hours & { readonly on: LocalDate }) | null>
  readonly addSlots: (planned: SlotsPlanned & { readonly plan: Id<'plan'> }, commandId: Id<'command'>) => Promise<void>
  /** What stands of a slot, and the record that it was run by; who runs it waits until this transaction ends. */
  readonly findSlot: (slot: Id<'broadcast-slot'>) => Promise<SlotFacts | null>
  readonly endSlot: (slot: Id<'broadcast-slot'>, commandId: Id<'command'>) => Promise<boolean>
  /** Whether an approved version may go out on that day; what the slot or the corrected record carries, goes out. */
  readonly isUsable: (version: Id<'message-version'>, on: LocalDate, kept: Kept) => Promise<boolean>
  readonly addRun: (work: Id<'work'>, run: BroadcastRun, commandId: Id<'command'>) => Promise<void>
}
type Kept = { readonly slot: Id<'broadcast-slot'> | null; readonly replaces: Id<'work'> | null }
export type SlotFacts = { readonly task: Id<'task'>; readonly unit: Id<'unit'>; readonly work: Id<'work'> | null }

/** Reads of loudspeakers; lists in the order of days, `after` is the cursor of the page before. */
export type BroadcastReadPort = {
  readonly listLoudspeakers: () => Promise<readonly LoudspeakerRow[]>
  readonly listQuietRules: () => Promise<readonly (QuietRule & { readonly areaName: string })[]>
  readonly listSlots: (filter: BroadcastFilter, page: BroadcastPage) => Promise<PageOf<SlotRow>>
  readonly listRuns: (filter: BroadcastFilter, page: BroadcastPage) => Promise<PageOf<RunRow>>
  readonly getRun: (work: Id<'work'>) => Promise<RunTold | null>
}
export type PageOf<Row> = { readonly rows: readonly Row[]; readonly next: string | null }
