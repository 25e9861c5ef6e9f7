import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line } from '../../../kernel/schema.ts'

/** Who owes the report. `district`: until it was abolished. */
export const LEVELS = ['commune', 'district', 'province', 'state'] as const
export type Level = (typeof LEVELS)[number]

/** How sure a date is: read in the act itself, told by somebody, not sure. */
export const CERTAINTIES = ['read', 'told', 'unsure'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/**
 * When a report is owed: a day of some months; no month is every month. `day` beyond the end of a month is its last day.
 * `source`: act and article. Only ever added: a change is a new row that `replaces`.
 */
export const ReportingDate = z.object({
  id: id<'reporting-date'>(),
  level: z.enum(LEVELS),
  report: line(200),
  day: z.int(),
  months: z.array(z.int()).check(z.maxLength(12)),
  sender: line(200),
  receiver: line(200),
  source: z.nullable(line(300)),
  certainty: z.enum(CERTAINTIES),
  replaces: z.nullable(id<'reporting-date'>()),
})
export type ReportingDate = z.infer<typeof ReportingDate>

/** A date that stands, and the next day that it falls on. */
export type ReportingDateRow = Omit<ReportingDate, 'replaces'> & { readonly next: LocalDate }

export type ReportingDateRefusal =
  | { readonly code: 'reporting-day-out-of-range' }
  | { readonly code: 'reporting-source-missing' }
  | { readonly code: 'reporting-date-changed-meanwhile' }

/** Writes and reads of reporting dates. */
export type ReportingDatePort = {
  readonly isStanding: (date: Id<'reporting-date'>) => Promise<boolean>
  /** False when the one it replaces was changed meanwhile. */
  readonly addDate: (date: ReportingDate, commandId: Id<'command'>) => Promise<boolean>
  /** False when it was ended before. */
  readonly endDate: (date: Id<'reporting-date'>, commandId: Id<'command'>) => Promise<boolean>
  readonly listDates: () => Promise<readonly Omit<ReportingDate, 'replaces'>[]>
}
