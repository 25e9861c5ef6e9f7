/** One table as a workbook for people who count on. `server/paper` writes it as XLSX, row by row. */
export type Sheet = {
  /** Name of the tab. */
  readonly name: string
  /** Stands above the table. */
  readonly title: string
  readonly columns: readonly SheetColumn[]
  /** Cells in the order of the columns; any length, never held whole. A row of another number of cells throws. */
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>
}

/** `width` in letters. A day column takes days as `2024-09-15`; what is no number or no day there is written as text. */
export type SheetColumn = { readonly title: string; readonly width: number; readonly type: 'text' | 'number' | 'date' }
export type SheetCell = string | number | null
