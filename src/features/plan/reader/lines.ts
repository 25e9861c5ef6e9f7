import type { Copy } from './spelling.ts'
import { withoutEnd } from './trimming.ts'

/** One printed line. `bar`: only `|`; `row`: a table row on one line; `rule`: dashes under a heading; `page`: a page number. */
export type Line = {
  readonly kind: 'text' | 'blank' | 'bar' | 'row' | 'rule' | 'page'
  /** Offsets in the copy, blanks and Markdown signs at both ends left out. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** Bold print at the end of the line: closed there, still open, or none. */
  readonly bold: 'closed' | 'open' | 'none'
}

/** The lines of a copy, page numbers told apart from table cells. */
export function linesOf(copy: Copy): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= copy.text.length) {
    const found = copy.text.indexOf('\n', from)
    const until = found === -1 ? copy.text.length : found
    lines.push(lineOf(copy.text, from, until))
    from = until + 1
  }
  return lines.map((line, i) => (isPageNumber(lines, i) ? { ...line, kind: 'page' } : line))
}

function lineOf(text: string, from: number, until: number): Line {
  const raw = text.slice(from, until)
  const lead = raw.length - raw.replace(/^[\s*#>]+/, '').length
  const trail = raw.length - withoutEnd(raw, ' *').length
  const words = raw.slice(lead, Math.max(lead, raw.length - trail)).replace(/\*+/g, '')
  const start = from + Math.min(lead, raw.length)
  return { kind: kindOf(words), start, end: Math.max(start, until - trail), words, bold: boldAtEnd(raw) }
}

function boldAtEnd(raw: string): Line['bold'] {
  const signs = raw.split('**').length - 1
  if (signs === 0) return 'none'
  if (signs % 2 === 1 && !/\*\*\s*$/.test(raw)) return 'open'
  return /\*\*\s*$/.test(raw) ? 'closed' : 'none'
}

function kindOf(words: string): Line['kind'] {
  if (words === '') return 'blank'
  if (/^[|\s]+$/.test(words)) return words.replace(/[^|]/g, '').length > 1 ? 'row' : 'bar'
  if (/^[-=~.\s|:]{3,}$/.test(words)) return 'rule'
  return words.startsWith('|') && words.indexOf('|', 1) !== -1 ? 'row' : 'text'
}

const PAGE_NUMBER = /^(?:-\s?)?\d{1,3}(?:\s?-)?$|^Trang \d{1,3}(?:\s?\/\s?\d{1,3})?$/i

/** A number alone on its line, unless bars of a table stand on both sides of it without blank lines. */
function isPageNumber(lines: readonly Line[], i: number): boolean {
  const line = lines[i]
  if (line?.kind !== 'text' || line.words.length > 16 || !PAGE_NUMBER.test(line.words)) return false
  return !(inTable(lines[i - 1]) && inTable(lines[i + 1]))
}

const inTable = (line: Line | undefined) => line?.kind === 'bar' || line?.kind === 'row'
