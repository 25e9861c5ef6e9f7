import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../kernel/day.ts'
import type { Horizon, Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { id, line, localDate, prose, sha256 } from '../../kernel/schema.ts'
import type { PlanProgress } from '../plan/progress/progress.ts'
import type { Plan } from '../plan/plan.ts'
import type { IndicatorItem } from './indicator/indicator.ts'
import type { LineSum } from './line/report-line.ts'
import type { WorkRow } from '../plan/work/work.ts'

/** How an office cuts its periods, from–to: `firstDay` 15 makes a month run from the 15th of the one before to the 14th. Dated data. */
export const CutOffRule = z.object({
  id: id<'cut-off-rule'>(),
  name: line(200),
  every: z.enum(['month', 'quarter', 'half-year', 'year']),
  firstDay: z.int().check(z.minimum(1), z.maximum(28)),
  validFrom: localDate,
  validTo: z.nullable(localDate),
})
export type CutOffRule = z.infer<typeof CutOffRule>

/** A report on a plan's results over one period. */
export const StartReport = z.object({
  id: id<'report'>(),
  plan: id<'plan'>(),
  title: line(300),
  from: localDate,
  to: localDate,
})
export type StartReport = z.infer<typeof StartReport>

/** What people write; figures are never typed. Survives recalculation. */
export const ReportText = z.object({
  superior: z.nullable(line(200)),
  agency: line(200),
  sign: line(40),
  place: line(100),
  /** Paragraphs are separated by line breaks. */
  opening: prose(5000),
  weaknesses: prose(10_000),
  causes: prose(10_000),
  proposals: prose(10_000),
  nextSteps: prose(10_000),
  authority: z.array(line(200)).check(z.maxLength(3)),
  post: line(200),
  signer: z.nullable(line(120)),
  recipients: z.array(line(200)).check(z.maxLength(40)),
})
export type ReportText = z.infer<typeof ReportText>
export const SaveReportText = z.object({ report: id<'report'>(), version: z.int(), text: ReportText })

/** The signed copy comes back with its number and date: what was printed for it is what was signed. */
export const SignReport = z.object({
  id: id<'report-signature'>(),
  report: id<'report'>(),
  print: id<'report-print'>(),
  number: line(60),
  signedOn: localDate,
  file: sha256,
  fileName: line(200),
})
export type SignReport = z.infer<typeof SignReport>

export type Signature = {
  readonly number: string
  readonly signedOn: LocalDate
  readonly file: Sha256
  readonly fileName: string
  readonly print: Id<'report-print'>
}

/** The records that were kept up to a horizon, judged on a day of the town. */
export type Frozen = { readonly horizon: Horizon; readonly on: LocalDate }

/** A signed report by its number; `agency`: as it is printed at its head. */
export type SignedReport = Pick<Signature, 'number' | 'signedOn'> & { readonly agency: string }

/** A report on a plan: its words, and its signature once the signed copy is back. `version`: of the words. */
export type Report = {
  readonly id: Id<'report'>
  readonly plan: Id<'plan'>
  readonly title: string
  readonly period: Period
  readonly version: number
  readonly text: ReportText
  readonly savedAt: Instant
  /** Null while it is being written. */
  readonly signature: Signature | null
  /** Null while its figures follow the records; a print and what was signed stay as they were. */
  readonly frozen: Frozen | null
}

/**
 * Everything that the paper is made from. `records` fill the annex; an empty list leaves the annex out. `today`: the day of the
 * town, on which a paper that follows the records is made.
 */
export type ReportFacts = {
  readonly report: Report
  readonly plan: Plan
  readonly inPeriod: PlanProgress
  readonly toDate: PlanProgress
  /** What came of the work beyond the figures of tasks. */
  readonly lines: readonly LineSum[]
  /** Of the plan's whole area. */
  readonly indicators: readonly IndicatorItem[]
  readonly records: readonly WorkRow[]
  readonly today: LocalDate
  /** Printed in the margin: that this is a draft, that the data is invented. */
  readonly watermark: string | null
}

/** A figure of a signed report that would be another today. */
export type Difference = {
  readonly taskTitle: string
  readonly period: 'in-period' | 'to-date'
  readonly signed: number
  readonly now: number
}

export type ReportRefusal =
  | { readonly code: 'report-unknown' }
  | { readonly code: 'report-id-taken' }
  | { readonly code: 'report-ends-before-it-begins' }
  | { readonly code: 'report-before-plan'; readonly issuedOn: LocalDate }
  | { readonly code: 'report-after-plan'; readonly to: LocalDate; readonly year: number }
  | { readonly code: 'report-number-taken'; readonly number: string; readonly signedOn: LocalDate }
  | { readonly code: 'report-signed-already'; readonly number: string }
  | { readonly code: 'signed-in-future'; readonly today: LocalDate }
  | { readonly code: 'signed-before-period-began'; readonly from: LocalDate }
  | { readonly code: 'signed-before-print'; readonly printedOn: LocalDate }
  | { readonly code: 'report-not-printed' }
  | { readonly code: 'print-unknown' }
  | { readonly code: 'signed-copy-not-pdf-or-picture' }
  | { readonly code: 'cut-off-ends-before-it-begins' }
  | { readonly code: 'cut-off-id-taken' }

export type ReportPort = {
  readonly findReport: (report: Id<'report'>) => Promise<Report | null>
  readonly listReports: (plan: Id<'plan'>) => Promise<readonly Omit<Report, 'text'>[]>
  readonly addReport: (report: StartReport, text: ReportText, commandId: Id<'command'>) => Promise<boolean>
  /** Null when saved; else the version that stands now. */
  readonly saveText: (report: Id<'report'>, version: number, text: ReportText) => Promise<number | null>
  /** Reports signed in that year. Whoever signs one in the same year meanwhile waits until this signature is kept. */
  readonly listSigned: (year: number) => Promise<readonly SignedReport[]>
  /** False when it was signed before. From then on the text can be saved no more. */
  readonly addSignature: (signature: SignReport, commandId: Id<'command'>) => Promise<boolean>
  readonly addCutOffRule: (rule: CutOffRule, commandId: Id<'command'>) => Promise<boolean>
  readonly listCutOffRules: () => Promise<readonly CutOffRule[]>
}
