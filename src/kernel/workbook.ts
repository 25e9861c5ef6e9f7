/** A cell as a workbook keeps it: words, a number (a day is one too), or nothing. */
export type WorkbookCell = string | number | null
/** `number`: of the row, from 1, as the program that made it shows it. Cells by their columns, from 0. */
export type WorkbookRow = { readonly number: number; readonly cells: readonly WorkbookCell[] }
export type WorkbookTab = { readonly name: string; readonly rows: readonly WorkbookRow[] }
/** `daysFrom`: the year from whose beginning its numbers are days. */
export type Workbook = { readonly daysFrom: 1900 | 1904; readonly tabs: readonly WorkbookTab[] }

/** The parts of a workbook's package that its tabs are read from; a part that is not there is null. */
export type WorkbookParts = (name: string) => Promise<string | null>

/** Why a file is not read. */
export type WorkbookFault =
  | { readonly code: 'workbook-too-large'; readonly megabytes: number; readonly most: number }
  | { readonly code: 'workbook-unfolds-too-far'; readonly most: number }
  | { readonly code: 'workbook-old-format' }
  | { readonly code: 'workbook-locked' }
  | { readonly code: 'workbook-unreadable' }

/** `A`, `Z`, `AA`: the column of that number, from 0, as it is written above it. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
