import type { Relation, Sex } from '../household.ts'
import type { ListedAs } from './household-list.ts'

/** A member as the workbook has it. `born`: a day as `1962-04-30`, a year alone, or null. */
export type ReadMember = {
  readonly name: string
  readonly born: string | null
  readonly sex: Sex
  readonly relation: Relation
}

/** Households of the workbook that could be read: its head comes first. `count`: how many people it says, or has. */
export type ReadHousehold = {
  readonly sheet: string
  readonly row: number
  readonly listedAs: ListedAs
  readonly neighbourhood: string
  readonly address: string | null
  readonly members: readonly ReadMember[]
  readonly count: number
}

/** Why a household is not taken: a cell of one of its rows. `found`: what stands there. */
export type ListFault = {
  readonly code: ListFaultCode
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly found: string
}
export const LIST_FAULTS = [
  'head-missing',
  'name-missing',
  'born-unreadable',
  'born-in-future',
  'sex-unreadable',
  'class-unreadable',
  'count-unreadable',
  'count-below-rows',
  'household-twice',
] as const
export type ListFaultCode = (typeof LIST_FAULTS)[number]

/** What a workbook says: what can be taken, what cannot, and what was left out. */
export type ReadList = {
  readonly households: readonly ReadHousehold[]
  readonly faults: readonly ListFault[]
  /** Rows of members, of all tabs; and those of households with a fault. */
  readonly rows: number
  readonly wrongRows: number
  /** Tabs without a list, and tabs of which nobody can tell what their households are. */
  readonly tabsWithoutList: readonly string[]
  readonly tabsUnclear: readonly string[]
  /** Titles of columns that are never read. */
  readonly leftOut: readonly string[]
  /** Households that stand in the list, and in a tab of those who left one too. */
  readonly repeated: number
  /** Decisions that rows name, the most frequent first. */
  readonly decisions: readonly { readonly number: string; readonly on: string | null; readonly households: number }[]
}
