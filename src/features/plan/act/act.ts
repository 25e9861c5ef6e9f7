import type { LocalDate } from '../../../kernel/day.ts'

export const ACT_KINDS = ['law', 'resolution', 'decree', 'decision', 'circular', 'standard'] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** How sure a fact about an act is: read in the act itself or its official page, told by others, remembered. */
export type ActSureness = 'verified' | 'reported' | 'recollected'

/** A legal act. `until`: the last day that it is in force; null: not known, or none. */
export type Act = {
  /** As printed: `55/2023/TT-BTC`. */
  readonly number: string
  readonly kind: ActKind
  readonly issuer: string
  /** What it is about, as a căn cứ line goes on; null: not known. */
  readonly about: string | null
  readonly issuedOn: LocalDate | null
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly source: string
  readonly sureness: ActSureness
}

/** What a later act does to an earlier one, from a day on. */
export type ActChange = {
  readonly act: string
  readonly how: 'replaces' | 'amends' | 'guides'
  readonly by: string
  readonly on: LocalDate | null
  readonly source: string
  readonly sureness: ActSureness
}

export type ActRegister = { readonly acts: readonly Act[]; readonly changes: readonly ActChange[] }

/** How an act stands on a day. */
export type ActStanding =
  | { readonly is: 'in-force'; readonly act: Act }
  | { readonly is: 'amended'; readonly act: Act; readonly by: readonly ActChange[] }
  | { readonly is: 'replaced'; readonly act: Act; readonly by: ActChange; readonly instead: Act | null }
  | { readonly is: 'ended'; readonly act: Act; readonly until: LocalDate }
  | { readonly is: 'not-yet'; readonly act: Act; readonly from: LocalDate }
  | { readonly is: 'unknown' }

/** Red only for what is sure; what is not in the register is not judged. */
export type ActTone = 'good' | 'note' | 'warn' | 'bad' | 'unknown'

/** An act that a document cites, and how it stood on the day of the document. */
export type CheckedAct = { readonly number: string; readonly standing: ActStanding; readonly tone: ActTone }
