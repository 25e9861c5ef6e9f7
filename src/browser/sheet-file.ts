import { strFromU8, unzipSync } from 'fflate'
import { readTable, tidyCell } from '../kernel/table-text.ts'

/** What a file of a table holds, or why it could not be read. */
export type SheetFile =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly why: 'too-large' | 'not-a-table' }

const MOST_BYTES = 20_000_000
/** A package says how much it unpacks to; more than this is none of ours. */
const MOST_UNPACKED = 200_000_000

/** The first sheet of an XLSX file, or a CSV file in UTF-8, UTF-16 or Windows-1258. Read on this machine; nothing is sent. */
export async function readSheetFile(file: Blob): Promise<SheetFile> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    return { ok: true, rows: isPackage ? rowsOfXlsx(bytes) : readTable(decodeSheet(bytes)) }
  } catch {
    return { ok: false, why: 'not-a-table' }
  }
}

/** What is no UTF-8 was saved by an older Excel: Windows-1258, whose tone marks are letters of their own until NFC joins them. */
export function decodeSheet(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}

function rowsOfXlsx(bytes: Uint8Array): readonly (readonly string[])[] {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name !== SHARED && !SHEET.test(name)) return false
      unpacked += originalSize
      if (unpacked > MOST_UNPACKED) throw new Error('the package is too large')
      return true
    },
  })
  const first = Object.keys(parts)
    .filter((name) => SHEET.test(name))
    .toSorted(byNumber)[0]
  const sheet = first && parts[first]
  if (!sheet) throw new Error('the package has no sheet')
  const shared = parts[SHARED]
  const words = shared ? [...parse(shared).getElementsByTagName('si')].map(textOf) : []
  return [...parse(sheet).getElementsByTagName('row')]
    .map((row) => cellsOf(row, words))
    .filter((row) => row.some((cell) => cell !== ''))
}

const SHARED = 'xl/sharedStrings.xml'
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/
const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

function parse(bytes: Uint8Array): Document {
  const found = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml')
  if (found.getElementsByTagName('parsererror').length > 0) throw new Error('the sheet is damaged')
  return found
}

/** Words may stand in several runs; what tells how they sound does not count. */
const textOf = (of: Element) =>
  [...of.getElementsByTagName('t')]
    .filter((run) => run.parentElement?.tagName !== 'rPh')
    .map((run) => run.textContent ?? '')
    .join('')

/** Cells in their columns: a sheet leaves out those that are empty. */
function cellsOf(row: Element, words: readonly string[]): readonly string[] {
  const cells: string[] = []
  for (const cell of row.getElementsByTagName('c')) {
    const column = columnOf(cell.getAttribute('r') ?? '')
    while (cells.length < column) cells.push('')
    cells.push(tidyCell(valueOf(cell, words).normalize('NFC')))
  }
  return cells
}

function valueOf(cell: Element, words: readonly string[]): string {
  const kind = cell.getAttribute('t')
  if (kind === 'inlineStr') return textOf(cell)
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? ''
  return kind === 's' ? (words[Number(value)] ?? '') : value
}

/** `C7` is in column 2. */
const columnOf = (place: string) =>
  [...(/^[A-Z]+/.exec(place)?.[0] ?? 'A')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
