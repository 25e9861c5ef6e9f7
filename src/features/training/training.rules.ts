import { holdsRole, type Officer } from '../../kernel/command.ts'
import { daysBetween, type Period } from '../../kernel/day.ts'
import type { Measure } from '../../kernel/figure.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { WorkRecord } from '../plan/work/work.ts'
import type { Attendance } from './learner.ts'
import type { ClassFacts, ClassInvitation, ClassRefusal, ClassRow, Session, TrainingClass } from './training.ts'

// Guards against slips of the thumb, not norms: how many lessons a session has differs from place to place.
const LESSONS = { from: 1, to: 12 } as const
const PLACES = { from: 1, to: 2000 } as const
/** As long as one record may be. */
const MOST_DAYS = 31

/** Who holds a class and the plan's owner write it; both know every learner. */
export const mayRun = (officer: Officer, { unit, ownerUnit }: Pick<ClassRow, 'unit' | 'ownerUnit'>): boolean =>
  (holdsRole(officer, 'unit-officer', 'plan-owner') && officer.unit === unit) ||
  (holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit)

/** What is wrong with a class by itself. */
export function checkClass({ sessions, quotas, speakers }: TrainingClass): readonly ClassRefusal[] {
  const known = speakers.map(({ name }) => name.personalId)
  const units = quotas.map(({ unit }) => unit)
  const named = sessions.flatMap((session) => session.speakers)
  const refusals: readonly (readonly [ClassRefusal, boolean])[] = [
    [{ code: 'class-without-session' }, sessions.length === 0],
    [{ code: 'lessons-out-of-range', ...LESSONS }, sessions.some(({ lessons }) => !isWithin(lessons, LESSONS))],
    [{ code: 'quota-out-of-range', ...PLACES }, quotas.some(({ places }) => !isWithin(places, PLACES))],
    [{ code: 'quota-twice' }, new Set(units).size < units.length],
    [{ code: 'speaker-name-missing' }, speakers.some(({ name }) => !name.text.trim())],
    [{ code: 'speaker-unknown' }, named.some((speaker) => !known.includes(speaker))],
  ]
  return [...refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : [])), ...checkSessions(sessions)]
}

const isWithin = (number: number, { from, to }: { readonly from: number; readonly to: number }) =>
  number >= from && number <= to

function checkSessions(sessions: readonly Session[]): readonly ClassRefusal[] {
  const backwards = sessions.find(({ from, to }) => to <= from)
  if (backwards) return [{ code: 'session-ends-before-it-begins', on: backwards.on }]
  const inOrder = inTime(sessions)
  const clash = inOrder.find((session, at) => isDuring(session, inOrder[at - 1]))
  if (clash) return [{ code: 'sessions-overlap', on: clash.on }]
  if (sessions.length === 0) return []
  const { from, to } = daysOf(sessions)
  const days = daysBetween(from, to) + 1
  return days > MOST_DAYS ? [{ code: 'class-too-long', days, most: MOST_DAYS }] : []
}

const isDuring = (session: Session, before: Session | undefined) =>
  before !== undefined && before.on === session.on && session.from < before.to

/** In the order in which they are held. */
export const inTime = (sessions: readonly Session[]): readonly Session[] =>
  sessions.toSorted((a, b) => `${a.on} ${a.from}`.localeCompare(`${b.on} ${b.from}`))

/** From the first to the last day of a class. */
export function daysOf(sessions: readonly Session[]): Period {
  const days = sessions.map(({ on }) => on).toSorted()
  const [from] = days
  const to = days.at(-1)
  if (!from || !to) throw new Error('a class without a session')
  return { from, to }
}

/** A new version follows the last one, of a class that was neither held nor cancelled, and keeps the sessions that were held. */
export function checkSuccession(
  officer: Officer,
  version: TrainingClass,
  before: ClassFacts | null,
): readonly ClassRefusal[] {
  if (!before) return version.after === null ? [] : [{ code: 'class-unknown' }]
  if (!mayRun(officer, before)) return [{ code: 'class-not-yours' }]
  if (before.id !== version.after) return [{ code: 'class-changed-meanwhile' }]
  if (before.task !== version.task || before.unit !== version.unit) return [{ code: 'class-moves-task' }]
  const lost = before.sessions.find(
    (session) => isHeld(session, before.attendance) && !isKept(session, version.sessions),
  )
  return [...checkOpen(before), ...(lost ? [{ code: 'session-held-already', on: lost.on } as const] : [])]
}

const isHeld = ({ id }: Session, attendance: readonly Attendance[]) => attendance.some(({ session }) => session === id)
const isKept = (held: Session, sessions: readonly Session[]) =>
  sessions.some(({ id, on, from }) => id === held.id && on === held.on && from === held.from)

/** Whether anything of it may still change. */
export function checkOpen({ state }: Pick<ClassFacts, 'state'>): readonly ClassRefusal[] {
  if (state === 'cancelled') return [{ code: 'class-cancelled' }]
  return state === 'held' ? [{ code: 'class-held-already' }] : []
}

/** Everybody who came to a session at least: one person counts once for a class, however many sessions it has. */
export const presentIn = (attendance: readonly Attendance[]): ReadonlySet<Id<'learner'>> =>
  new Set(attendance.flatMap(({ present }) => present))

/** The number of the record of a class, in the measure of its task. */
export const countedIn = (measure: Measure, attendance: readonly Attendance[]): number =>
  measure === 'attendance' ? presentIn(attendance).size : 1

/** A class is closed when each of its sessions has its attendance; its record says what was counted, on the days it was held. */
export function checkClosing(
  work: Pick<WorkRecord, 'quantity' | 'measure' | 'from' | 'to'>,
  held: Pick<ClassFacts, 'sessions' | 'attendance' | 'state'>,
): readonly ClassRefusal[] {
  const closed = checkOpen(held)
  if (closed.length > 0) return closed
  const { sessions, attendance } = held
  const missing = sessions.filter((session) => !isHeld(session, attendance)).length
  if (missing > 0) return [{ code: 'attendance-missing', sessions: missing }]
  if (presentIn(attendance).size === 0) return [{ code: 'nobody-came' }]
  const counted = countedIn(work.measure, attendance)
  const days = daysOf(sessions)
  return [
    ...(work.quantity === counted ? [] : [{ code: 'quantity-not-counted', counted } as const]),
    ...(work.from === days.from && work.to === days.to ? [] : [{ code: 'closing-days-differ', ...days } as const]),
  ]
}

type Told = Pick<ClassRow, 'venue' | 'sessions' | 'invitations'>

/** The last invitations that were printed, when they say another time or place than the class has now; null: there are none such. */
export function movedSince({ invitations, ...now }: Told): ClassInvitation | null {
  const last = invitations.at(-1)
  return last && timeAndPlace(last) !== timeAndPlace(now) ? last : null
}

/** The last printed invitations with another time or place, whether or not new ones were printed since: what a new one replaces. */
export const replacedInvitation = ({ invitations, ...now }: Told): ClassInvitation | null =>
  invitations.findLast((one) => timeAndPlace(one) !== timeAndPlace(now)) ?? null

const timeAndPlace = ({ venue, sessions }: Pick<Told, 'venue' | 'sessions'>): string =>
  JSON.stringify([venue, inTime(sessions).map(({ on, from, to }) => [on, from, to])])
