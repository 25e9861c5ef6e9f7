import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'
import { clock } from '../outreach/broadcast/clock.ts'

/** Who may come: any resident, told on the public pages too; or who is invited. */
export const OPEN_TO = ['residents', 'invited'] as const
export type OpenTo = (typeof OPEN_TO)[number]

/** A meeting, contest or visit of a task, told before it is held. A change replaces; what came of it is a record of the task. */
export const AnnouncedEvent = z.object({
  id: id<'announced-event'>(),
  task: id<'task'>(),
  unit: id<'unit'>(),
  on: localDate,
  from: clock,
  to: z.nullable(clock),
  area: id<'area'>(),
  venue: line(200),
  title: line(300),
  openTo: z.enum(OPEN_TO),
  replaces: z.nullable(id<'announced-event'>()),
})
export type AnnouncedEvent = z.infer<typeof AnnouncedEvent>

/** What stands in the calendar: what is due, what will be held, and what was done. */
export const ENTRY_KINDS = [
  'task',
  'event',
  'class',
  'run',
  'recommendation',
  'banner',
  'report',
  'message',
  'record',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * One thing of one day. `subject`: what it is an entry of (for records: their task). `title` and `place` are null when nobody
 * wrote them or they were erased. `from`, `to`: times of the day. `records`: how many records an entry of kind `record` stands for, else 0.
 */
export type CalendarEntry = {
  readonly kind: EntryKind
  readonly subject: string
  readonly on: LocalDate
  readonly from: string | null
  readonly to: string | null
  readonly title: string | null
  readonly place: string | null
  readonly unit: Id<'unit'> | null
  readonly unitName: string | null
  readonly records: number
}

/** An announced event as pages show it. */
export type EventRow = Omit<AnnouncedEvent, 'replaces'> & {
  readonly plan: Id<'plan'>
  readonly unitName: string
  readonly areaName: string
}

/** A run, class or event that residents may know of. */
export type PublicEntry = Pick<CalendarEntry, 'on' | 'from' | 'to' | 'title' | 'place' | 'unitName'> & {
  readonly kind: 'event' | 'class' | 'run'
  /** The ward or commune it is held in; null: of the whole town. */
  readonly ward: string | null
}

export type CalendarRefusal =
  | { readonly code: 'event-in-past'; readonly today: LocalDate }
  | { readonly code: 'event-ends-before-it-begins' }
  | { readonly code: 'event-changed-meanwhile' }
  | { readonly code: 'event-unknown' }

/** Writes of announced events. */
export type CalendarPort = {
  /** The event as it stands; null when it was changed or called off. */
  readonly findEvent: (event: Id<'announced-event'>) => Promise<EventRow | null>
  /** False when the one it replaces was changed meanwhile. */
  readonly addEvent: (event: AnnouncedEvent, plan: Id<'plan'>, commandId: Id<'command'>) => Promise<boolean>
  /** False when it was called off before. */
  readonly endEvent: (event: Id<'announced-event'>, commandId: Id<'command'>) => Promise<boolean>
}

/** Reads of the calendar. `unit` null: of all units. */
export type CalendarReadPort = {
  readonly listEntries: (plan: Id<'plan'>, period: Period, unit: Id<'unit'> | null) => Promise<readonly CalendarEntry[]>
  /** What residents may know of, in all plans, the soonest first. */
  readonly listPublic: (period: Period) => Promise<readonly PublicEntry[]>
}
