import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id, Instant } from '../../../kernel/kernel.ts'
import { id, line, localDate } from '../../../kernel/schema.ts'

/** A region of the act, one column of points. `code`: its name without diacritics, as `dong-nam-bo`. */
const ScoreRegion = z.object({ code: line(80), label: line(80) })
export type ScoreRegion = z.infer<typeof ScoreRegion>

/** One answer, with its points for each region. */
const ScoreOption = z.object({
  code: line(20),
  label: line(300),
  points: z.record(z.string().check(z.maxLength(80)), z.number()),
})
export type ScoreOption = z.infer<typeof ScoreOption>

/** What is asked: exactly one of its options is the answer. */
const ScoreItem = z.object({ code: line(20), label: line(300), options: z.array(ScoreOption).check(z.maxLength(60)) })
export type ScoreItem = z.infer<typeof ScoreItem>

/**
 * The points of the paper form (B1) by an act, in the order of its sheet. `columns`: which region's points hold for the urban and for the
 * rural households of the town; null: none does. `validTo` null: until another table follows.
 */
export const ScoreTable = z.object({
  id: id<'score-table'>(),
  standard: line(40),
  validFrom: localDate,
  validTo: z.nullable(localDate),
  regions: z.array(ScoreRegion).check(z.maxLength(20)),
  columns: z.object({ urban: z.nullable(line(80)), rural: z.nullable(line(80)) }),
  items: z.array(ScoreItem).check(z.maxLength(100)),
  source: line(200),
  replaces: z.nullable(id<'score-table'>()),
})
export type ScoreTable = z.infer<typeof ScoreTable>

/** What a household answered by a table: the code of an option for each item; an item without one is not known. */
export const ScoreAnswers = z.object({
  table: id<'score-table'>(),
  answers: z.record(z.string().check(z.maxLength(20)), z.string().check(z.maxLength(20))),
})
export type ScoreAnswers = z.infer<typeof ScoreAnswers>

/** `waiting` to be confirmed; `in-force`: the last that was confirmed; another one has `replaced` it. */
export type ScoreTableState = 'waiting' | 'in-force' | 'replaced'

/** A table as it stands. `root`: the first of those that replaced each other, `number` its place among them. */
export type ScoreTableRow = Omit<ScoreTable, 'replaces'> & {
  readonly root: Id<'score-table'>
  readonly number: number
  readonly checksum: string
  readonly state: ScoreTableState
  readonly enteredBy: Id<'officer'>
}
/** With the names of those who entered and confirmed it. */
export type ScoreTablePage = ScoreTableRow & {
  readonly enteredName: string | null
  readonly enteredAt: Instant
  readonly confirmedName: string | null
  readonly confirmedAt: Instant | null
}
export type ScoreTableListRow = Omit<ScoreTablePage, 'regions' | 'items' | 'columns'> & {
  readonly itemCount: number
}

/** A cell of a table, by its labels. */
type At = { readonly item: string; readonly option: string; readonly region: string }

export type ScoreRefusal =
  | { readonly code: 'score-table-empty' }
  | { readonly code: 'score-region-twice'; readonly region: string }
  | { readonly code: 'score-item-twice'; readonly item: string }
  | { readonly code: 'score-option-twice'; readonly item: string; readonly option: string }
  | { readonly code: 'score-options-too-few'; readonly item: string }
  | ({ readonly code: 'score-points-missing' } & At)
  | ({ readonly code: 'score-points-not-whole' } & At)
  | ({ readonly code: 'score-points-out-of-range'; readonly from: number; readonly to: number } & At)
  | { readonly code: 'score-total-too-large'; readonly region: string; readonly found: number; readonly most: number }
  | { readonly code: 'score-column-missing' }
  | { readonly code: 'score-column-unknown'; readonly region: string }
  | { readonly code: 'score-table-ends-before-it-begins' }
  | {
      readonly code: 'score-tables-overlap'
      readonly from: LocalDate
      readonly to: LocalDate | null
      readonly source: string
    }
  | { readonly code: 'score-table-unknown' }
  | { readonly code: 'score-table-there-already' }
  | { readonly code: 'score-table-not-the-last' }
  | { readonly code: 'score-table-confirmed-already' }
  | { readonly code: 'score-table-own' }
  | { readonly code: 'score-table-unfit' }
  | { readonly code: 'score-answer-unknown'; readonly item: string; readonly option: string }
  | { readonly code: 'score-and-total' }

/** Writes of tables of points, and what they are judged by. */
export type ScoreTablePort = {
  readonly findTable: (table: Id<'score-table'>) => Promise<ScoreTableRow | null>
  /** The last of those that replaced each other. */
  readonly findLast: (root: Id<'score-table'>) => Promise<ScoreTableRow | null>
  /** Those in force by the standard; until the transaction ends nobody else holds them. */
  readonly holdInForce: (standard: string) => Promise<readonly ScoreTableRow[]>
  /** False when another one took its number, or its id, meanwhile. */
  readonly addTable: (
    table: ScoreTable,
    place: Pick<ScoreTableRow, 'root' | 'number'>,
    commandId: Id<'command'>,
  ) => Promise<boolean>
  /** False when it was confirmed before. */
  readonly confirmTable: (table: Id<'score-table'>, commandId: Id<'command'>) => Promise<boolean>
}

/** What screens show of tables of points. */
export type ScoreTableReadPort = {
  /** Newest first. */
  readonly listTables: () => Promise<readonly ScoreTableListRow[]>
  readonly getTable: (table: Id<'score-table'>) => Promise<ScoreTablePage | null>
  /** Those in force by the standards, and those of the ids. */
  readonly listFor: (
    standards: readonly string[],
    used: readonly Id<'score-table'>[],
  ) => Promise<readonly ScoreTableRow[]>
}
