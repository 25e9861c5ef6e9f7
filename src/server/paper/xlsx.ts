import { type LocalDate, daysBetween, isLocalDate } from '../../kernel/day.ts'
import type { Sheet, SheetCell, SheetColumn } from '../../kernel/sheet.ts'
import * as parts from './xlsx-parts.ts'
import { escapeMarkup, legal } from '../../kernel/xml.ts'
import { type Entry, zipStream } from './zip.ts'

/** The content type of what `writeXlsx` writes. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The sheet as an Office Open XML workbook, written row by row. Text is never a formula. Nothing is cut off: what passes the
 * rows of a tab (`tabRows`, titles included) goes on in the next tab, what passes the letters of a cell goes on in the row below.
 */
export const writeXlsx = (sheet: Sheet, tabRows = TAB_ROWS): AsyncGenerator<Uint8Array> =>
  zipStream(entries(sheet, tabRows))

/** What Excel takes: rows of a tab, letters of a cell. */
const TAB_ROWS = 1_048_576
const CELL_LETTERS = 32_767

type Row = readonly SheetCell[]
/** The rows yet to be written; `ahead` is the next of them, null when there is none. */
type Supply = { readonly rows: AsyncGenerator<Row>; ahead: Row | null }
type OpenTab = { readonly number: number; readonly room: number; lastRow: number }

async function* entries(sheet: Sheet, tabRows: number): AsyncGenerator<Entry> {
  const lastColumn = parts.columnName(sheet.columns.length - 1)
  const supply: Supply = { rows: printableRows(sheet), ahead: null }
  const tabs: parts.Tab[] = []
  try {
    await advance(supply)
    do {
      const tab: OpenTab = { number: tabs.length + 1, lastRow: 0, room: tabRows }
      yield { name: `xl/worksheets/sheet${tab.number}.xml`, content: tabXml(sheet, supply, tab) }
      tabs.push({ number: tab.number, lastRow: tab.lastRow, name: parts.tabName(legal(sheet.name), tab.number) })
    } while (supply.ahead !== null)
  } finally {
    await supply.rows.return(undefined) // lets go of the source when the reader goes away
  }
  yield { name: 'xl/workbook.xml', content: [parts.workbook(tabs, lastColumn)] }
  yield { name: 'xl/_rels/workbook.xml.rels', content: [parts.workbookRelations(tabs)] }
  yield { name: 'xl/styles.xml', content: [parts.styles] }
  yield { name: '_rels/.rels', content: [parts.packageRelations] }
  yield { name: '[Content_Types].xml', content: [parts.contentTypes(tabs)] }
}

async function advance(supply: Supply): Promise<void> {
  const next = await supply.rows.next()
  supply.ahead = next.done === true ? null : next.value
}

async function* tabXml({ title, columns }: Sheet, supply: Supply, tab: OpenTab): AsyncGenerator<string> {
  const letters = columns.map((_, at) => parts.columnName(at))
  const nextRow = (cells: readonly string[], lines: number) => {
    tab.lastRow += 1
    const placed = cells.map((cell, at) => `<c r="${letters[at]}${tab.lastRow}"${cell}`)
    return `<row r="${tab.lastRow}"${lines > 1 ? ` ht="${Math.min(lines * LINE, TALLEST)}" customHeight="1"` : ''}>${placed.join('')}</row>`
  }
  const titles = columns.map((column) => column.title)
  yield parts.sheetOpening(columns)
  yield nextRow([textXml(title, parts.FORMAT.title)], 1)
  yield nextRow(
    titles.map((words) => textXml(words, parts.FORMAT.head)),
    linesOf(titles, columns),
  )
  for (let row = supply.ahead; row !== null && tab.lastRow < tab.room; row = supply.ahead) {
    yield nextRow(
      row.map((cell, at) => cellXml(cell, columns[at]?.type ?? 'text')),
      linesOf(row, columns),
    )
    await advance(supply)
  }
  yield parts.sheetClosing(parts.columnName(columns.length - 1), tab.lastRow)
}

/** Height of a line of 12 pt and of the tallest row that Excel takes, in points. */
const LINE = 16
const TALLEST = 409

/** Lines that the fullest cell of a row is wrapped to, so that none is hidden where the program does not measure rows itself. */
const linesOf = (row: Row, columns: Sheet['columns']) =>
  row.reduce<number>((most, cell, at) => {
    const width = columns[at]?.width ?? 1
    return typeof cell === 'string' && (cell.length > width || cell.includes('\n'))
      ? Math.max(most, wrapped(cell, width))
      : most
  }, 1)

// A width is in digits; letters are narrower than digits on the whole, which makes up for lines that words do not fill.
const wrapped = (text: string, width: number) =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0)

async function* printableRows({ columns, rows }: Sheet): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.length !== columns.length)
      throw new Error(`a row of ${row.length} cells in a sheet of ${columns.length} columns`)
    if (row.some(isTooLong)) yield* spread(row)
    else yield row
  }
}

const isTooLong = (cell: SheetCell) => typeof cell === 'string' && cell.length > CELL_LETTERS

/** One row as several, one below the other, each cell short enough. */
function spread(row: Row): readonly Row[] {
  const pieces = row.map((cell) => (typeof cell === 'string' ? slices(cell) : [cell]))
  const height = Math.max(...pieces.map((piece) => piece.length))
  return Array.from({ length: height }, (_, at) => pieces.map((piece) => piece[at] ?? null))
}

function slices(text: string): readonly string[] {
  const cut: string[] = []
  for (let from = 0; from < text.length; from += cut.at(-1)?.length ?? 1) {
    const piece = text.slice(from, from + CELL_LETTERS)
    // A letter of two code units is not cut in half.
    cut.push(/[\ud800-\udbff]$/.test(piece) && piece.length > 1 ? piece.slice(0, -1) : piece)
  }
  return cut
}

/** A cell from its format on; its place is written before it. */
function cellXml(cell: SheetCell, type: SheetColumn['type']): string {
  if (cell === null) return ` s="${EMPTY_FORMAT[type]}"/>`
  if (type === 'number' && typeof cell === 'number' && Number.isFinite(cell)) return numberXml(cell)
  if (type === 'date' && typeof cell === 'string' && isLocalDate(cell) && cell >= FIRST_DAY) return dayXml(cell)
  return textXml(String(cell), parts.FORMAT.text)
}

const EMPTY_FORMAT = { text: parts.FORMAT.text, number: parts.FORMAT.whole, date: parts.FORMAT.day } as const

const numberXml = (cell: number) =>
  ` s="${Number.isInteger(cell) ? parts.FORMAT.whole : parts.FORMAT.decimal}"><v>${cell}</v></c>`

// Excel holds 1900 for a leap year: serials agree with the calendar from 1 March on.
const FIRST_DAY = '1900-03-01'
const DAY_ZERO = '1899-12-30' as LocalDate
const dayXml = (cell: LocalDate) => ` s="${parts.FORMAT.day}"><v>${daysBetween(DAY_ZERO, cell)}</v></c>`

const textXml = (text: string, format: number) =>
  ` s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(literal(legal(text)))}</t></is></c>`

// Excel reads _x0041_ as the letter A; written with its own underscore escaped it stays as it is.
const literal = (text: string) => (text.includes('_x') ? text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_') : text)
