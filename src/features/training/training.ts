import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate, personalText } from '../../kernel/schema.ts'
import type { EvidenceRow } from '../evidence/evidence.ts'
import { CLASS_KINDS } from '../plan/work/log-work.ts'
import type { WorkKind } from '../plan/work-kind.ts'
import type { WorkState } from '../plan/work/work.ts'
import type { ClassExtras } from './certificate.ts'
import type { Attendance, ClassLearner } from './learner.ts'

/** The kinds of tasks that classes are held for; on a field visit there is a host, and learners are the group. */
export const TAUGHT = CLASS_KINDS

/** A time of the day, `07:30`. */
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** One sitting of a class: its day, its times, how many lessons (tiết) it has, who speaks. */
export const Session = z.object({
  id: id<'session'>(),
  on: localDate,
  from: clock,
  to: clock,
  lessons: z.int(),
  speakers: z.array(id<'personal-text'>()).check(z.maxLength(10)),
})
export type Session = z.infer<typeof Session>

/** Who teaches. `name` is personal; `post`: title and office, as the invitation says it. */
const Speaker = z.object({ name: personalText(120), post: z.nullable(line(160)) })

/** How many learners a unit may send. */
export const Quota = z.object({ unit: id<'unit'>(), places: z.int() })
export type Quota = z.infer<typeof Quota>

/** One version of a class: only ever added; a new one follows the one it was written `after`. */
export const TrainingClass = z.object({
  id: id<'class-version'>(),
  class: id<'class'>(),
  task: id<'task'>(),
  /** Who holds it. */
  unit: id<'unit'>(),
  title: line(300),
  audience: z.nullable(line(300)),
  topics: z.array(line(300)).check(z.maxLength(20)),
  /** Who shows the model on a field visit: a household, a person, an office; personal. */
  host: z.nullable(personalText(200)),
  venue: line(200),
  area: id<'area'>(),
  sessions: z.array(Session).check(z.maxLength(60)),
  quotas: z.array(Quota).check(z.maxLength(300)),
  speakers: z.array(Speaker).check(z.maxLength(30)),
  after: z.nullable(id<'class-version'>()),
})
export type TrainingClass = z.infer<typeof TrainingClass>

/** Planned; invited, in whole or in part; held, when its closing counts; cancelled. */
export const CLASS_STATES = ['planned', 'invited', 'held', 'cancelled'] as const
export type ClassState = (typeof CLASS_STATES)[number]

/** A speaker as pages show him; null when his name was erased. */
export type SpeakerRow = {
  readonly id: Id<'personal-text'>
  readonly name: string | null
  readonly post: string | null
}

/** Invitations that were printed, and what they say of time and place. */
export type ClassInvitation = Pick<TrainingClass, 'venue' | 'sessions'> & {
  readonly version: Id<'class-version'>
  readonly on: LocalDate
}

/** The last version of a class as pages show it. */
export type ClassRow = Omit<TrainingClass, 'host' | 'quotas' | 'speakers' | 'after'> & {
  /** Null: there is none, or the name was erased. */
  readonly host: string | null
  readonly number: number
  readonly plan: Id<'plan'>
  readonly kind: WorkKind
  readonly unitName: string
  readonly ownerUnit: Id<'unit'>
  readonly areaName: string
  readonly quotas: readonly (Quota & { readonly unitName: string })[]
  readonly speakers: readonly SpeakerRow[]
  readonly state: ClassState
  /** The newest version last. */
  readonly invitations: readonly ClassInvitation[]
  /** Its `number` is 0 while nothing was chosen. */
  readonly extras: ClassExtras
}

/** A class in the list. `learners`: on its list; `present`: people who came to a session at least. */
export type ClassListed = Pick<ClassRow, 'class' | 'title' | 'kind' | 'unitName' | 'venue' | 'state'> & {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly sessions: number
  readonly places: number
  readonly learners: number
  readonly present: number
}

/** The record that counts a class. */
export type ClassClosing = { readonly root: Id<'work'>; readonly work: Id<'work'>; readonly state: WorkState }

/** One class opened. `learners`: all for who holds the class and for the plan's owner, else those of the asker's unit. */
export type ClassPage = {
  readonly class: ClassRow
  readonly learners: readonly ClassLearner[]
  readonly attendance: readonly Attendance[]
  readonly closing: ClassClosing | null
  readonly evidence: readonly EvidenceRow[]
}

export type ClassRefusal =
  | { readonly code: 'class-unknown' }
  | { readonly code: 'class-not-yours' }
  | { readonly code: 'class-changed-meanwhile' }
  | { readonly code: 'class-moves-task' }
  | { readonly code: 'class-without-session' }
  | { readonly code: 'class-too-long'; readonly days: number; readonly most: number }
  | { readonly code: 'session-ends-before-it-begins'; readonly on: LocalDate }
  | { readonly code: 'sessions-overlap'; readonly on: LocalDate }
  | { readonly code: 'lessons-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'session-held-already'; readonly on: LocalDate }
  | { readonly code: 'quota-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'quota-twice' }
  | { readonly code: 'speaker-unknown' }
  | { readonly code: 'speaker-name-missing' }
  | { readonly code: 'class-held-already' }
  | { readonly code: 'class-cancelled' }
  | { readonly code: 'cancellation-reason-missing' }
  | { readonly code: 'attendance-missing'; readonly sessions: number }
  | { readonly code: 'nobody-came' }
  | { readonly code: 'quantity-not-counted'; readonly counted: number }
  | { readonly code: 'closing-days-differ'; readonly from: LocalDate; readonly to: LocalDate }

/** What is known of a class that something is asked for: its last version, and what became of it. */
export type ClassFacts = Pick<
  ClassRow,
  'id' | 'class' | 'number' | 'task' | 'unit' | 'ownerUnit' | 'sessions' | 'state' | 'extras'
> & {
  readonly closing: ClassClosing | null
  readonly attendance: readonly Attendance[]
}

/** Writes of classes, and what they are judged by. */
export type ClassPort = {
  /** Who changes, fills or closes the same class waits until this transaction ends. */
  readonly findClass: (of: Id<'class'>) => Promise<ClassFacts | null>
  /** `number`: its place among the versions, from 1. False when another one took it meanwhile. */
  readonly addVersion: (version: TrainingClass, number: number, commandId: Id<'command'>) => Promise<boolean>
  /** False when it was cancelled before. */
  readonly cancel: (of: Id<'class'>, reason: Id<'personal-text'>, commandId: Id<'command'>) => Promise<boolean>
  /** Once for a version, on its first day. */
  readonly addInvitation: (version: Id<'class-version'>, on: LocalDate, commandId: Id<'command'>) => Promise<void>
  readonly addExtras: (extras: ClassExtras, commandId: Id<'command'>) => Promise<void>
  readonly addClosing: (of: Id<'class'>, root: Id<'work'>, commandId: Id<'command'>) => Promise<void>
}

/** Reads of classes. */
export type ClassReadPort = {
  readonly listClasses: (plan: Id<'plan'>) => Promise<readonly ClassListed[]>
  readonly getClass: (of: Id<'class'>) => Promise<Omit<ClassPage, 'learners' | 'evidence'> | null>
}
