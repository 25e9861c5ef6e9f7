import { accept, type Result } from '../kernel/kernel.ts'
import { readTable, tidyCell } from '../kernel/table-text.ts'
import type { WorkbookFault, WorkbookRow } from '../kernel/workbook.ts'
import { openWorkbook } from './open-workbook.ts'

type Rows = readonly (readonly string[])[]

/** The first sheet of an XLSX file, or a CSV file in UTF-8, UTF-16 or Windows-1258. Read on this machine; nothing is sent. */
export async function readSheetFile(file: Blob): Promise<Result<Rows, WorkbookFault>> {
  if (await isText(file)) return accept(readTable(decodeSheet(new Uint8Array(await file.arrayBuffer()))))
  const opened = await openWorkbook(file)
  return opened.ok ? accept((opened.value.tabs[0]?.rows ?? []).map(wordsOf).filter(isFilled)) : opened
}

/** Whatever is no package and not too large for anybody's table: the reader of workbooks says what is wrong with the rest. */
async function isText(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return file.size <= MOST_TEXT && !NO_TEXT.some((begins) => begins.every((byte, at) => first[at] === byte))
}

const MOST_TEXT = 20_000_000
const NO_TEXT = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
]

const wordsOf = ({ cells }: WorkbookRow) => cells.map((cell) => tidyCell(String(cell ?? '').normalize('NFC')))
const isFilled = (row: readonly string[]) => row.some((cell) => cell !== '')

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
