/**
 * The cells of a table as it is pasted or saved: tab, semicolon or comma between them, whichever the first line has most of; quotes around
 * cells with such a sign or a line break. NFC, single spaces, without lines that are empty.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, '').normalize('NFC')
  const rows = splitRows(body, separatorOf(body.slice(0, body.search(/\r|\n|$/))))
  return rows.map((row) => row.map(tidyCell)).filter((row) => row.some((cell) => cell !== ''))
}

/** One space where Excel has several or a hard one. */
export const tidyCell = (cell: string) => cell.replace(/[\s\u00A0]+/g, ' ').trim()

const SEPARATORS = ['\t', ';', ','] as const

function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '')
  const counted = SEPARATORS.map((sign) => ({ sign, times: bare.split(sign).length }))
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).sign
}

function splitRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator)
    row.push(cell)
    if (text[next] === separator) {
      at = next + 1
      continue
    }
    rows.push(row)
    row = []
    at = text[next] === '\r' && text[next + 1] === '\n' ? next + 2 : next + 1
  }
  return rows
}

type Cell = { readonly cell: string; readonly next: number }

function bareCell(text: string, from: number, separator: string): Cell {
  let next = from
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next += 1
  return { cell: text.slice(from, next), next }
}

/** Two quotes inside are one; a quote that nobody closes goes to the end. */
function quotedCell(text: string, from: number): Cell {
  let next = text.indexOf('"', from + 1)
  while (next >= 0 && text[next + 1] === '"') next = text.indexOf('"', next + 2)
  const end = next < 0 ? text.length : next
  return { cell: text.slice(from + 1, end).replaceAll('""', '"'), next: end + (next < 0 ? 0 : 1) }
}
