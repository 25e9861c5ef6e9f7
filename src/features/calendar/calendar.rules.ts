import { addDays, day, daysBetween, lastDayOf, type LocalDate, monthOf, type Period, yearOf } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { figureAddress } from '../plan/selection.ts'
import type { Assignment, DueDate, TaskRow } from '../plan/task/task.ts'
import type { ReportingDate } from '../report/reporting-date/reporting-date.ts'
import { nextDue } from '../report/reporting-date/reporting-date.rules.ts'
import { type AnnouncedEvent, type CalendarEntry, type CalendarRefusal, ENTRY_KINDS } from './calendar.ts'

/** What is wrong with an announcement by itself: it is told beforehand, and ends after it begins. */
export function checkEvent(
  { on, from, to }: Pick<AnnouncedEvent, 'on' | 'from' | 'to'>,
  today: LocalDate,
): readonly CalendarRefusal[] {
  const refusals: CalendarRefusal[] = []
  if (on < today) refusals.push({ code: 'event-in-past', today })
  if (to !== null && to <= from) refusals.push({ code: 'event-ends-before-it-begins' })
  return refusals
}

/** The longest that is shown at once, in days: a year. */
const MOST_DAYS = 366

/** A period as the calendar shows it: never backwards, never longer than a year. */
export function shownPeriod({ from, to }: Period): Period {
  if (to < from) return { from, to: from }
  return daysBetween(from, to) < MOST_DAYS ? { from, to } : { from, to: addDays(from, MOST_DAYS - 1) }
}

/** All entries in the order of a day: without a time first, then by time, kind and title; what was done comes last. */
export const inOrder = (entries: readonly CalendarEntry[]): readonly CalendarEntry[] =>
  entries.toSorted(
    (a, b) =>
      a.on.localeCompare(b.on) ||
      Number(a.kind === 'record') - Number(b.kind === 'record') ||
      (a.from ?? '').localeCompare(b.from ?? '') ||
      ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) ||
      (a.title ?? '').localeCompare(b.title ?? '', 'vi'),
  )

type PlanDues = {
  readonly tasks: readonly TaskRow[]
  readonly assignments: readonly Assignment[]
  readonly dues: readonly DueDate[]
}

/** When tasks are due, in that period. `unit` null: all; else what that unit does, by its own date when it has one. */
export function dueEntries(
  { tasks, assignments, dues }: PlanDues,
  period: Period,
  unit: Id<'unit'> | null,
): readonly CalendarEntry[] {
  const unitNames = new Map(assignments.map((one) => [one.unit, one.unitName]))
  const taskOf = new Map(tasks.map((task) => [task.id, task]))
  const isDoer = (task: Id<'task'>) => assignments.some((one) => one.task === task && one.unit === unit)
  const hasOwn = (task: Id<'task'>) => dues.some((one) => one.task === task && one.unit === unit && one.due !== null)
  const isShown = (due: DueDate) =>
    unit === null || due.unit === unit || (due.unit === null && isDoer(due.task) && !hasOwn(due.task))
  return dues.flatMap((one) => {
    const task = taskOf.get(one.task)
    if (!task || one.due === null || !isShown(one) || !isWithin(one.due.to, period)) return []
    const name = one.unit === null ? null : (unitNames.get(one.unit) ?? null)
    return [
      entry({ kind: 'task', subject: task.id, on: one.due.to, title: task.title, unit: one.unit, unitName: name }),
    ]
  })
}

/** The days of a period on which reports are owed by law or order. */
export const reportEntries = (
  dates: readonly Omit<ReportingDate, 'replaces'>[],
  period: Period,
): readonly CalendarEntry[] =>
  dates.flatMap((date) =>
    daysOwed(date, period).map((on) =>
      entry({ kind: 'report', subject: date.id, on, title: `${date.report}: ${date.sender} → ${date.receiver}` }),
    ),
  )

function daysOwed(date: Pick<ReportingDate, 'day' | 'months'>, { from, to }: Period): readonly LocalDate[] {
  const next = nextDue(date, from)
  return next > to ? [] : [next, ...daysOwed(date, { from: addDays(next, 1), to })]
}

const isWithin = (on: LocalDate, { from, to }: Period) => on >= from && on <= to

const entry = (told: Pick<CalendarEntry, 'kind' | 'subject' | 'on'> & Partial<CalendarEntry>): CalendarEntry => ({
  from: null,
  to: null,
  title: null,
  place: null,
  unit: null,
  unitName: null,
  records: 0,
  ...told,
})

/** The weeks that a month lies in, each from Monday to Sunday. */
export function weeksOf(year: number, month: number): readonly (readonly LocalDate[])[] {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  const number = Math.ceil((daysBetween(monday, first) + lastDayOf(year, month)) / 7)
  return Array.from({ length: number }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => addDays(monday, week * 7 + at)),
  )
}

/** The first day of a month so many months later. */
export function monthBeside(month: LocalDate, later: number): LocalDate {
  const at = yearOf(month) * 12 + monthOf(month) - 1 + later
  return day(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`)
}

/** Where an entry opens: its own page, or the records that it stands for. */
export function addressOf({ kind, subject, on, unit }: CalendarEntry, plan: Id<'plan'>): string {
  const ofPlan = (path: string, more: Readonly<Record<string, string>> = {}) =>
    `${path}?${Object.entries({ plan, ...more })
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')}`
  const period = { from: on, to: on }
  switch (kind) {
    case 'task':
      return ofPlan(`/tasks/${subject}`)
    case 'event':
      return ofPlan('/calendar', { event: subject, month: on.slice(0, 7) })
    case 'class':
      return `/classes/${subject}`
    case 'run':
      return ofPlan('/broadcasts', period)
    case 'recommendation':
    case 'banner':
      return `/works/${subject}`
    case 'report':
      return '/reporting-dates'
    case 'message':
      return `/messages/${subject}`
    case 'record':
      return figureAddress({
        plan,
        task: subject as Id<'task'>,
        unit,
        area: null,
        source: null,
        measure: null,
        period,
        asOf: null,
      })
  }
}
