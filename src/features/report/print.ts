import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Horizon, Id, Instant } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { Report, ReportText } from './report.ts'

/** The report goes to be signed, as it stands at that version of its words and with everything that was kept before. */
export const PrintReport = z.object({ id: id<'report-print'>(), report: id<'report'>(), version: z.int() })
export type PrintReport = z.infer<typeof PrintReport>

/** A print in a list. `printedOn`: the day of the town. */
export type PrintRow = PrintReport & {
  readonly horizon: Horizon
  readonly printedOn: LocalDate
  readonly printedAt: Instant
}

/** What was printed for signing: words, and the horizon that its figures are folded at. */
export type Print = PrintRow & { readonly text: ReportText }

/** The report as that print shows it: not signed, and never another. */
export const asPrinted = (report: Report, { text, horizon, printedOn }: Print): Report => ({
  ...report,
  text,
  signature: null,
  frozen: { horizon, on: printedOn },
})

/** Reports as they were printed for signing. */
export type PrintPort = {
  readonly addPrint: (print: Omit<Print, 'printedAt'>, commandId: Id<'command'>) => Promise<void>
  readonly findPrint: (print: Id<'report-print'>) => Promise<Print | null>
  /** The last one first. */
  readonly listPrints: (report: Id<'report'>) => Promise<readonly PrintRow[]>
}

/** Blocks of kept commands. */
export type HorizonPort = {
  /** The block that the door closed for this command: it holds every command kept before. */
  readonly lastBlock: () => Horizon
}
