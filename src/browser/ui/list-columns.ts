import type { ReactNode } from 'react'
import { isLocalDate, showDay } from '../../kernel/day.ts'
import type { Language } from '../../kernel/kernel.ts'
import type { ListColumn, ListTable } from '../../kernel/list-table.ts'
import type { SheetCell } from '../../kernel/sheet.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Column } from './DataTable.tsx'

type Wish<Row> = {
  readonly language: Language
  /** Cells that show more than their text, by the Vietnamese title of the column. */
  readonly cells: Readonly<Record<string, (row: Row) => ReactNode>>
  /** Columns that another cell shows too, by their Vietnamese title: they stand in print of the whole and in Excel. */
  readonly without: readonly string[]
}

/** The columns of a list as Excel has them, for the screen. A title that the list has not is a bug and throws. */
export function listColumns<Row>(
  table: ListTable<Row>,
  { language, cells, without }: Wish<Row>,
): readonly Column<Row>[] {
  const titles = table.columns.map(({ title }) => title.vi)
  const unknown = [...Object.keys(cells), ...without].find((title) => !titles.includes(title))
  if (unknown !== undefined) throw new Error(`the list has no column ${unknown}`)
  return table.columns.flatMap((column, at) => {
    if (without.includes(column.title.vi)) return []
    const value = (row: Row) => table.row(row, language)[at] ?? null
    const cell = cells[column.title.vi]
    return [{ ...base(column, value), ...(cell ? { cell } : {}) }]
  })
}

const base = <Row>({ title, type }: ListColumn, value: (row: Row) => SheetCell): Column<Row> => ({
  key: title.vi,
  title,
  text: (row) => shown(value(row)),
  order: value,
  align: type === 'number' ? 'right' : 'left',
})

function shown(value: SheetCell): string {
  if (typeof value === 'number') return showNumber(value)
  return value !== null && isLocalDate(value) ? showDay(value) : (value ?? '')
}
