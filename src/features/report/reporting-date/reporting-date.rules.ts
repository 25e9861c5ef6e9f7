import { addDays, day as dayOf, lastDayOf, type LocalDate, monthOf, yearOf } from '../../../kernel/day.ts'
import type { ReportingDate, ReportingDateRefusal, ReportingDateRow } from './reporting-date.ts'

type Recurring = Pick<ReportingDate, 'day' | 'months'>

/** What is wrong with a date by itself: what was read in an act names it. */
export function checkReportingDate({
  day,
  months,
  source,
  certainty,
}: Pick<ReportingDate, 'day' | 'months' | 'source' | 'certainty'>): readonly ReportingDateRefusal[] {
  const isMonth = (month: number) => month >= 1 && month <= 12
  const refusals: ReportingDateRefusal[] = []
  if (day < 1 || day > 31 || !months.every(isMonth)) refusals.push({ code: 'reporting-day-out-of-range' })
  if (certainty === 'read' && source === null) refusals.push({ code: 'reporting-source-missing' })
  return refusals
}

/** The next day that it falls on, today included. */
export function nextDue(date: Recurring, today: LocalDate): LocalDate {
  const [year, month] = [yearOf(today), monthOf(today)]
  const coming = Array.from({ length: 13 }, (_, ahead) => month - 1 + ahead)
    .map((at) => ({ year: year + Math.floor(at / 12), month: (at % 12) + 1 }))
    .filter((one) => date.months.length === 0 || date.months.includes(one.month))
    .map((one) => dayIn(date.day, one))
  return coming.find((on) => on >= today) ?? addDays(today, 366)
}

/** The soonest first. */
export const upcoming = (
  dates: readonly Omit<ReportingDate, 'replaces'>[],
  today: LocalDate,
): readonly ReportingDateRow[] =>
  dates
    .map((date) => ({ ...date, next: nextDue(date, today) }))
    .toSorted((a, b) => a.next.localeCompare(b.next) || a.report.localeCompare(b.report))

function dayIn(day: number, { year, month }: { readonly year: number; readonly month: number }): LocalDate {
  const last = Math.min(day, lastDayOf(year, month))
  return dayOf(`${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`)
}
