import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../kernel/day.ts'
import type { Horizon, Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { id, line, localDate, prose, sha256 } from '../../kernel/schema.ts'
import type { PlanProgress } from '../plan/progress/progress.ts'
import type { Plan } from '../plan/plan.ts'
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

/** The signed copy comes back with its number and date; from then on the report is frozen. */
export const SignReport = z.object({
  id: id<'report-signature'>(),
  report: id<'report'>(),
  version: z.int(),
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
  readonly horizon: Horizon
}

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
}

/** Everything that the paper is made from. `records` fill the annex; an empty list leaves the annex out. */
export type ReportFacts = {
  readonly report: Report
  readonly plan: Plan
  readonly inPeriod: PlanProgress
  readonly toDate: PlanProgress
  readonly records: readonly WorkRow[]
  /** Printed in the margin when the data is invented. */
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
  | { readonly code: 'report-signed-already'; readonly number: string }
  | { readonly code: 'signed-in-future'; readonly today: LocalDate }
  | { readonly code: 'signed-before-period-began'; readonly from: LocalDate }
  | { readonly code: 'signed-copy-not-pdf-or-picture' }
  | { readonly code: 'cut-off-ends-before-it-begins' }
  | { readonly code: 'cut-off-id-taken' }

export type ReportPort = {
  readonly findReport: (report: Id<'report'>) => Promise<Report | null>
  readonly listReports: (plan: Id<'plan'>) => Promise<readonly Omit<Report, 'text'>[]>
  readonly addReport: (report: StartReport, text: ReportText, commandId: Id<'command'>) => Promise<boolean>
  /** Null when saved; else the version that stands now. */
  readonly saveText: (report: Id<'report'>, version: number, text: ReportText) => Promise<number | null>
  /** Null when signed, and the text can then be saved no more; else that it was signed before, or the version that stands now. */
  readonly addSignature: (
    signature: SignReport,
    frozen: { readonly horizon: Horizon; readonly text: ReportText },
    commandId: Id<'command'>,
  ) => Promise<'signed-before' | number | null>
  readonly addCutOffRule: (rule: CutOffRule, commandId: Id<'command'>) => Promise<boolean>
  readonly listCutOffRules: () => Promise<readonly CutOffRule[]>
}

/** Blocks of kept commands. */
export type HorizonPort = {
  /** The block that the door closed for this command: it holds every command kept before. */
  readonly lastBlock: () => Horizon
}
