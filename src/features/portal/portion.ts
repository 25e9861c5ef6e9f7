import type { Html } from '../../kernel/html.ts'

/** Bytes for the rows of one public page, which with all around them stays below 60,000: for that a slow telephone waits. */
const ROOM = 50_000

/** Rows of a list on one page. `next`: where the next page begins; null when no row is left. */
export type Portion<Row> = { readonly rows: readonly Row[]; readonly next: number | null }

/** The rows from one of them on, as many as a page has room for, and never none while there are any. */
export function portion<Row>(rows: readonly Row[], from: number, write: (row: Row) => Html): Portion<Row> {
  const start = from < rows.length ? from : 0
  let room = ROOM
  let end = start
  for (const row of rows.slice(start)) {
    room -= bytesOf(write(row).toString())
    if (room < 0 && end > start) break
    end += 1
  }
  return { rows: rows.slice(start, end), next: end < rows.length ? end : null }
}

/** As UTF-8 at most: Vietnamese letters with two marks are three bytes. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes += unit < 0x80 ? 0 : unit < 0x800 ? 1 : 2
  }
  return bytes
}

/** Where a page begins, as its address says it; the first row when it says nothing that is a place. */
export const startOf = (said: unknown): number =>
  typeof said === 'string' && /^\d{1,6}$/.test(said) ? Number(said) : 0
