import { dayOf, isLocalDate, type LocalDate, monthPeriod, type Period, yearPeriod } from '../../../kernel/day.ts'
import type { Deadline } from '../reader/reading.ts'
import type { Due } from '../task/task.ts'

/** What is known of the plan a time stands in. */
type PlanDays = { readonly issuedOn: LocalDate | null; readonly year: number | null }

/**
 * The due days of a time as the document gives it: "trong tháng 10" is 1–31/10. Null when it has no last day (from a day on,
 * after another event, again and again) or ends before the plan was issued, which is a slip of the document or of the reading.
 */
export function dueFrom(deadline: Deadline | null, plan: PlanDays): Due | null {
  const days = deadline && daysOf(deadline, plan)
  if (!deadline || !days || (plan.issuedOn !== null && days.to < plan.issuedOn)) return null
  return { ...days, basis: 'document', words: deadline.text.slice(0, MOST_WORDS) || null }
}

const MOST_WORDS = 300

type Days = { readonly from: LocalDate | null; readonly to: LocalDate }

function daysOf(deadline: Deadline, plan: PlanDays): Days | null {
  if ('date' in deadline) return ofDate(deadline)
  if (!('period' in deadline)) return null
  const { kind, period } = deadline
  if (kind === 'in' || kind === 'range') return ofStretch(period)
  if (kind === 'until') return lastOf(period.replace(/^\.\./, ''))
  return kind === 'recurring' ? ofYearly(period, plan.year) : null
}

const ofDate = ({ kind, date }: Extract<Deadline, { readonly date: LocalDate }>): Days | null =>
  kind === 'from' ? null : { from: kind === 'event' ? date : null, to: date }

/** `a..b`, or one month, quarter or year. */
function ofStretch(period: string): Days | null {
  const [first = '', last = first] = period.split('..')
  const from = periodOf(first)
  const to = periodOf(last)
  return from && to ? { from: from.from, to: to.to } : null
}

function lastOf(period: string): Days | null {
  const last = periodOf(period)
  return last && { from: null, to: last.to }
}

/** `yearly-11-15`: in the year of the plan. */
function ofYearly(period: string, year: number | null): Days | null {
  const [, month, day] = /^yearly-(\d{2})-(\d{2})$/.exec(period) ?? []
  const to = year === null ? null : dayOf(year, Number(month), Number(day))
  return to && { from: null, to }
}

/** A day, `2024-10`, `2025-Q4` or `2025`, from its first to its last day. */
function periodOf(text: string): Period | null {
  if (isLocalDate(text)) return { from: text, to: text }
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(text) ?? []
  if (year === undefined || dayOf(Number(year), 1, 1) === null) return null
  if (quarter !== undefined) return quarterPeriod(Number(year), Number(quarter))
  if (month === undefined) return yearPeriod(Number(year))
  return dayOf(Number(year), Number(month), 1) && monthPeriod(Number(year), Number(month))
}

const quarterPeriod = (year: number, quarter: number): Period => ({
  from: monthPeriod(year, quarter * 3 - 2).from,
  to: monthPeriod(year, quarter * 3).to,
})
