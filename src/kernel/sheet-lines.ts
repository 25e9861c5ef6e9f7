import { addDays, day, dayOf, type LocalDate, parseDay } from './day.ts'
import { fold } from './text.ts'

/** A row as it stands: its cells by column. `line`: as a person counts, the head is 1. */
export type RawLine<Column extends string> = {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/** A row of a table that is taken in: what it says, or what is wrong in which cells. */
export type SheetLine<Column extends string, Value, Fault> = RawLine<Column> & {
  readonly value: Value | null
  readonly faults: readonly { readonly column: Column; readonly fault: Fault }[]
}

/** What any cell can be: empty where it must not be, too long, no day. */
export type PlainFault =
  | { readonly code: 'cell-empty' }
  | { readonly code: 'cell-too-long' }
  | { readonly code: 'day-unread' }

/** What a cell says, or why not. */
export type CellRead<T, Fault> = { readonly value: T } | { readonly fault: Fault }

/** The columns of a kind of table: in the order of its sample, by the titles that people give them (folded), and the one that makes a first row a head. */
export type SheetColumns<Column extends string> = {
  readonly order: readonly Column[]
  readonly titles: Readonly<Record<string, Column>>
  readonly head: Column
}

/** The rows of a table; with a head the columns may have any order. */
export function rawLines<Column extends string>(
  rows: readonly (readonly string[])[],
  { order, titles, head }: SheetColumns<Column>,
): readonly RawLine<Column>[] {
  const named = (rows[0] ?? []).map((title) => titles[fold(title)] ?? null)
  const hasHead = named.includes(head)
  const columns = hasHead ? named : order
  const cell = (row: readonly string[], column: Column) => row[columns.indexOf(column)] ?? ''
  return rows.slice(hasHead ? 1 : 0).map((row, at) => ({
    line: at + (hasHead ? 2 : 1),
    cells: Object.fromEntries(order.map((column) => [column, cell(row, column)])) as Record<Column, string>,
  }))
}

/** The faults of the cells of a row, in the order of its columns. */
export const faultsIn = <Column extends string, Fault>(
  columns: readonly Column[],
  read: Readonly<Record<Column, CellRead<unknown, Fault>>>,
): SheetLine<Column, unknown, Fault>['faults'] =>
  columns.flatMap((column) => {
    const one = read[column]
    return 'fault' in one ? [{ column, fault: one.fault }] : []
  })

/** Words that must be there. */
export function wordsIn(cell: string, most: number): CellRead<string, PlainFault> {
  if (cell === '') return { fault: { code: 'cell-empty' } }
  return cell.length > most ? { fault: { code: 'cell-too-long' } } : { value: cell }
}

/** What was read, or the fault where nothing was. */
export const given = <T, Fault>(value: T | null, fault: Fault): CellRead<T, Fault> =>
  value === null ? { fault } : { value }

/** A day of the cell; the other one where it is empty. `15/9/2024`, ISO, or the number that Excel has for a day. */
export function dayIn<T extends LocalDate | null>(
  cell: string,
  { empty, year }: { readonly empty: T; readonly year: number },
): CellRead<LocalDate | T, PlainFault> {
  if (cell === '') return { value: empty }
  return given<LocalDate, PlainFault>(readDay(cell, year), { code: 'day-unread' })
}

function readDay(cell: string, year: number): LocalDate | null {
  if (/^\d{5}$/.test(cell)) return addDays(EXCEL_DAY_61, Number(cell) - 61)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell)
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : parseDay(cell, year)
}
/** Its earlier days are one too many: it counts a 29/2/1900. */
const EXCEL_DAY_61 = day('1900-03-01')
