import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../../kernel/day.ts'
import type { Horizon, Id } from '../../../kernel/kernel.ts'
import { id, localDate } from '../../../kernel/schema.ts'

/**
 * What a report tells beyond the figures of its tasks, in the order of the paper: each a fold over rows of its line that have
 * a day and a number. Tasks count acts; these say what came of them.
 */
export const REPORT_LINES = [
  'publication',
  'publication-fee',
  'printed',
  'banner-removed',
  'question',
  'answered',
  'pledge-reached',
  'commendation',
  'class',
  'learner',
  'interview',
  'finding',
  'finding-closed',
  'allotted',
  'estimated',
  'committed',
  'paid',
] as const
export type ReportLine = (typeof REPORT_LINES)[number]

/** Which rows a number of a line was counted from. `asOf` null: as they stand now. */
export type LineSelection = {
  readonly plan: Id<'plan'>
  readonly line: ReportLine
  readonly period: Period
  readonly asOf: Horizon | null
}

/** A line in both columns of a report. A line without a row is left out of the sums. */
export type LineSum = { readonly line: ReportLine; readonly inPeriod: number; readonly toDate: number }

/** One row that was counted. `subject`: the record, class, household or account that it opens; `words` null: erased. */
export type LineRow = {
  readonly subject: string
  readonly on: LocalDate
  readonly value: number
  readonly words: string | null
}

/** A selection of a line as it stands in an address. */
export const LineParams = z.object({
  plan: id<'plan'>(),
  line: z.enum(REPORT_LINES),
  from: localDate,
  to: localDate,
  asOf: z.nullable(z.string().check(z.regex(/^\d{1,9}$/))),
})

/** Most rows of an opened line; what is beyond is told as a number. */
export const MOST_ROWS = 2000

/** Sums of the lines of a report, of every area, as things stood at a horizon. */
export type LineSumPort = {
  /** Every line of a plan that has a row by the last day of `toDate`. */
  readonly sumLines: (
    plan: Id<'plan'>,
    columns: { readonly inPeriod: Period; readonly toDate: Period },
    asOf: Horizon | null,
  ) => Promise<readonly LineSum[]>
  /** What one line comes to in each period; null where it has no row. */
  readonly sumByPeriod: (
    of: Pick<LineSelection, 'plan' | 'line' | 'asOf'>,
    periods: readonly Period[],
  ) => Promise<readonly (number | null)[]>
  /** How many rows one line has, and how much they are together. */
  readonly countLine: (selection: LineSelection) => Promise<LineTotal>
}

export type LineTotal = { readonly count: number; readonly sum: number }

/** The rows of a line that the asker may see. */
export type ReportLinePort = {
  /** The latest first, `MOST_ROWS` at most; `within`: how many there are. */
  readonly listLine: (
    selection: LineSelection,
  ) => Promise<{ readonly rows: readonly LineRow[]; readonly within: number }>
}
