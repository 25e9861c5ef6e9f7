import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'

/** Kinds of entries of the log: who opened personal data, took a file out, came in or was turned away, asked for something. */
export const LOG_KINDS = ['read', 'export', 'sign-in', 'command'] as const
export type LogKind = (typeof LOG_KINDS)[number]

/** Kinds whose entries are removed when their time is over. Kept commands stay as long as what they wrote. */
export const REMOVABLE_KINDS = ['read', 'export', 'sign-in'] as const

/** How many months entries of a kind are kept, from a day on, and which act says so. The last that holds counts. */
export const LogRetention = z.object({
  id: id<'log-retention'>(),
  kind: z.enum(REMOVABLE_KINDS),
  months: z.int(),
  source: line(200),
  holdsFrom: localDate,
})
export type LogRetention = z.infer<typeof LogRetention>

/**
 * An entry of the log. `what`: name of the read, list, event or command; `form`: of the file that went out; `about`: what was opened in
 * words, without a name of a resident; `officerName` null: nobody is known by what was typed.
 */
export type LogRow = {
  readonly kind: LogKind
  readonly id: string
  readonly at: Instant
  readonly officerName: string | null
  readonly unitName: string | null
  readonly what: string
  readonly form: string | null
  readonly address: string | null
  readonly about: string | null
}

export type LogFilter = {
  readonly kind: LogKind | null
  readonly officer: Id<'officer'> | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export type AuditRefusal =
  | { readonly code: 'retention-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'retention-in-past'; readonly today: LocalDate }

/** The log, newest first, and how long it is kept. */
export type AuditPort = {
  /** `next`: where the next page begins. */
  readonly listEntries: (
    filter: LogFilter,
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly LogRow[]; readonly next: string | null }>
  /** Newest first. */
  readonly listRetentions: () => Promise<readonly LogRetention[]>
  readonly addRetention: (retention: LogRetention, commandId: Id<'command'>) => Promise<void>
}
