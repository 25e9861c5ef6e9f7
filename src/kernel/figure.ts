import type { Period } from './day.ts'
import type { Horizon, Id } from './kernel.ts'

/** What a number counts. Sums over events are attendances (lượt người), never people. */
export type Measure =
  | 'article'
  | 'broadcast'
  | 'run'
  | 'sheet'
  | 'piece'
  | 'meeting'
  | 'attendance'
  | 'class'
  | 'visit'
  | 'survey'
  | 'inspection'
  | 'registration'
  | 'dossier'
  | 'report'
  | 'time'

/** How a number came in: logged act by act, declared as a monthly total (kê khai), or entered by the owner for a unit (nhập thay). */
export type Source = 'logged' | 'declared' | 'on-behalf'

/**
 * Which records a figure was counted from: never a list of ids. `null` means "not bound by this".
 * `asOf`: null is now; else the records as they stood at that block.
 */
export type Selection = {
  readonly key: string
  readonly plan: Id<'plan'>
  readonly task: Id<'task'> | null
  readonly unit: Id<'unit'> | null
  readonly area: Id<'area'> | null
  readonly period: Period
  readonly asOf: Horizon | null
}

/** A number and the selection that opens it. `fold(opened) = value`. */
export type Figure = {
  readonly key: string
  readonly value: number
  readonly measure: Measure
  readonly opens: Selection
}
