import type { Period } from './day.ts'
import type { Horizon, Id } from './kernel.ts'

/** What a number counts. Sums over events are attendances (lượt người), never people. */
export const MEASURES = [
  'article',
  'broadcast',
  'run',
  'sheet',
  'piece',
  'meeting',
  'attendance',
  'class',
  'visit',
  'survey',
  'inspection',
  'registration',
  'dossier',
  'report',
  'time',
] as const
export type Measure = (typeof MEASURES)[number]

/** How a number came in: logged act by act, declared as a monthly total (kê khai), or entered by the owner for a unit (nhập thay). */
export const SOURCES = ['logged', 'declared', 'on-behalf'] as const
export type Source = (typeof SOURCES)[number]

/**
 * Which records a figure was counted from: never a list of ids. `null` means "not bound by this".
 * `asOf`: null is now; else the records as they stood at that block.
 */
export type Selection = {
  readonly plan: Id<'plan'>
  readonly task: Id<'task'> | null
  readonly unit: Id<'unit'> | null
  readonly area: Id<'area'> | null
  readonly source: Source | null
  /** Numbers in different measures are never added: what sums quantities is bound to one; what counts records is not. */
  readonly measure: Measure | null
  readonly period: Period
  readonly asOf: Horizon | null
}

/** A number and the selection that opens it: folding what opens gives the value again. */
export type Figure = {
  readonly value: number
  readonly measure: Measure
  readonly records: number
  /** How many of the records have evidence: the share is shown beside the figure. */
  readonly withEvidence: number
  readonly opens: Selection
}
