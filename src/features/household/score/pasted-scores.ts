import { groupBy } from '../../../kernel/kernel.ts'
import { fold, parseNumber } from '../../../kernel/text.ts'
import { cellsOf, separatorOf } from '../sheet-cells.ts'
import type { ScoreItem, ScoreOption, ScoreRegion, ScoreTable } from './score-table.ts'

/** What is wrong with one cell of a pasted table, or with its heading. `row` counts from 1 and the heading is the first. */
export type ScoreFault =
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'column-unnamed'; readonly place: number }
  | { readonly code: 'region-missing' }
  | { readonly code: 'quote-open'; readonly row: number }
  | { readonly code: 'cells-over'; readonly row: number; readonly found: number; readonly most: number }
  | { readonly code: 'cell-empty'; readonly row: number; readonly column: string }
  | { readonly code: 'cell-too-long'; readonly row: number; readonly column: string; readonly most: number }
  | { readonly code: 'points-empty'; readonly row: number; readonly column: string }
  | { readonly code: 'points-unread'; readonly row: number; readonly column: string; readonly found: string }
  | { readonly code: 'points-not-whole'; readonly row: number; readonly column: string; readonly found: string }
  | { readonly code: 'option-again'; readonly row: number; readonly item: string; readonly option: string }
  | { readonly code: 'item-renamed'; readonly row: number; readonly first: string; readonly found: string }

/** A table as far as it could be read; it is whole when there are no faults. */
export type ReadScores = Pick<ScoreTable, 'regions' | 'items'> & { readonly faults: readonly ScoreFault[] }

/**
 * Reads a table as it was copied from Excel or saved as CSV: a heading, then one row for each option with the code and name of its item, its
 * own code and name, and one column of points for each region. An item that is left empty, as merged cells are, is that of the row
 * above. Nothing is guessed: points that are not there are a fault.
 */
export function readScores(text: string): ReadScores {
  const rows = rowsOf(text)
  const [heading, ...others] = rows
  if (!heading) return { regions: [], items: [], faults: [] }
  if (heading.cells === null) return { regions: [], items: [], faults: [{ code: 'quote-open', row: heading.number }] }
  const columns = columnsOf(heading.cells)
  const regions = columns.regions.map(({ code, label }) => ({ code, label }))
  if (columns.faults.length > 0) return { regions, items: [], faults: columns.faults }
  const read = withItems(others, columns).map((row) => readRow(row, columns))
  const options = read.flatMap(({ option }) => (option ? [option] : []))
  return {
    regions,
    items: itemsOf(options),
    faults: [...read.flatMap(({ faults }) => faults), ...repeated(options)],
  }
}

/** The text that is read as that table, parted by tabs. */
export function scoresText({ regions, items }: Pick<ScoreTable, 'regions' | 'items'>): string {
  const heading = [...KNOWN.map((one) => NAMES[one]), ...regions.map(({ label }) => label)]
  const rows = items.flatMap((item) =>
    item.options.map(({ code, label, points }) => [
      item.code,
      item.label,
      code,
      label,
      ...regions.map((region) => String(points[region.code] ?? '')),
    ]),
  )
  return [heading, ...rows].map((cells) => cells.map(quoted).join('\t')).join('\n')
}

const quoted = (cell: string) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell)

type Row = { readonly number: number; readonly cells: readonly string[] | null }

/** Rows that have something in them; a quoted cell may hold line ends. */
function rowsOf(text: string): readonly Row[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
  const separator = separatorOf(lines.find((line) => line.trim() !== '') ?? '')
  const rows: Row[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const number = at + 1
    let row = lines[at] ?? ''
    let cells = cellsOf(row, separator)
    for (; cells === null && at + 1 < lines.length; cells = cellsOf(row, separator)) {
      at += 1
      row += `\n${lines[at]}`
    }
    rows.push({ number, cells: cells && cells.map(tidy) })
  }
  return rows.filter(({ cells }) => cells === null || cells.some((cell) => cell !== ''))
}

const tidy = (cell: string) => cell.replace(/\s+/g, ' ').trim()

const KNOWN = ['item-code', 'item', 'option-code', 'option'] as const
type Known = (typeof KNOWN)[number]
const TITLES: Readonly<Record<string, Known>> = {
  'ma muc': 'item-code',
  'item code': 'item-code',
  muc: 'item',
  'ten muc': 'item',
  item: 'item',
  'ma lua chon': 'option-code',
  'ma phuong an': 'option-code',
  'option code': 'option-code',
  'lua chon': 'option',
  'ten lua chon': 'option',
  'phuong an': 'option',
  option: 'option',
}
const NAMES: Readonly<Record<Known, string>> = {
  'item-code': 'Mã mục',
  item: 'Mục',
  'option-code': 'Mã lựa chọn',
  option: 'Lựa chọn',
}
const MOST_LETTERS: Readonly<Record<Known, number>> = { 'item-code': 20, item: 300, 'option-code': 20, option: 300 }
const MOST_REGION = 80

type Columns = {
  readonly known: Readonly<Record<Known, number>>
  readonly regions: readonly (ScoreRegion & { readonly at: number })[]
  readonly width: number
  readonly faults: readonly ScoreFault[]
}

/** Columns by their names, in any order; whatever is none of the four is a region. */
function columnsOf(heading: readonly string[]): Columns {
  const width = heading.findLastIndex((title) => title !== '') + 1
  const titles = heading.slice(0, width)
  const words = titles.map(wordsOf)
  const placeOf = (one: Known) => words.findIndex((title) => TITLES[title] === one)
  const regions = titles.flatMap((label, at) =>
    TITLES[words[at] ?? ''] || label === '' ? [] : [{ code: (words[at] ?? '').replaceAll(' ', '-'), label, at }],
  )
  const faults: readonly ScoreFault[] = [
    ...KNOWN.filter((one) => placeOf(one) < 0).map((one) => ({ code: 'column-missing', column: NAMES[one] }) as const),
    ...titles.flatMap((column, at) => titleFaults(column, words.map(keyOf).indexOf(keyOf(words[at] ?? '')) < at, at)),
    ...(regions.length === 0 ? [{ code: 'region-missing' } as const] : []),
  ]
  const known = Object.fromEntries(KNOWN.map((one) => [one, placeOf(one)])) as Columns['known']
  return { known, regions, width, faults }
}

const wordsOf = (title: string) =>
  fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const keyOf = (words: string) => TITLES[words] ?? words

function titleFaults(column: string, isRepeated: boolean, at: number): readonly ScoreFault[] {
  if (column === '' || wordsOf(column) === '') return [{ code: 'column-unnamed', place: at + 1 }]
  if (isRepeated) return [{ code: 'column-twice', column }]
  return column.length > MOST_REGION ? [{ code: 'cell-too-long', row: 1, column, most: MOST_REGION }] : []
}

/** Each row with the item that it belongs to: its own, or that of the row above. */
function withItems(rows: readonly Row[], { known }: Columns): readonly Row[] {
  let above: readonly string[] = []
  return rows.map((row) => {
    if (row.cells === null) return row
    const cells = [...row.cells]
    const [code, label] = [cells[known['item-code']] ?? '', cells[known.item] ?? '']
    if (code === '' && label === '') {
      cells[known['item-code']] = above[known['item-code']] ?? ''
      cells[known.item] = above[known.item] ?? ''
    }
    above = cells
    return { ...row, cells }
  })
}

type ReadOption = ScoreOption & { readonly row: number; readonly itemCode: string; readonly itemLabel: string }
type ReadRow = { readonly option: ReadOption | null; readonly faults: readonly ScoreFault[] }

function readRow({ number: row, cells }: Row, columns: Columns): ReadRow {
  if (cells === null) return { option: null, faults: [{ code: 'quote-open', row }] }
  const found = cells.findLastIndex((one) => one !== '') + 1
  if (found > columns.width) return { option: null, faults: [{ code: 'cells-over', row, found, most: columns.width }] }
  const cell = (one: Known) => cells[columns.known[one]] ?? ''
  const points = columns.regions.map(
    ({ code, label, at }) => [code, readPoints(cells[at] ?? '', { row, column: label })] as const,
  )
  const faults = [
    ...KNOWN.flatMap((one) => wordFaults(one, { row, says: cell(one) })),
    ...points.flatMap(([, read]) => (typeof read === 'number' ? [] : [read])),
  ]
  if (faults.length > 0) return { option: null, faults }
  return {
    option: {
      row,
      itemCode: cell('item-code'),
      itemLabel: cell('item'),
      code: cell('option-code'),
      label: cell('option'),
      points: Object.fromEntries(points) as ScoreOption['points'],
    },
    faults,
  }
}

function wordFaults(of: Known, { row, says }: { readonly row: number; readonly says: string }): readonly ScoreFault[] {
  const at = { row, column: NAMES[of] }
  if (says === '') return [{ code: 'cell-empty', ...at }]
  return says.length > MOST_LETTERS[of] ? [{ code: 'cell-too-long', ...at, most: MOST_LETTERS[of] }] : []
}

function readPoints(found: string, at: { readonly row: number; readonly column: string }): number | ScoreFault {
  if (found === '') return { code: 'points-empty', ...at }
  const points = parseNumber(found)
  if (points === null) return { code: 'points-unread', ...at, found }
  return Number.isInteger(points) ? points : { code: 'points-not-whole', ...at, found }
}

const itemsOf = (options: readonly ReadOption[]): ScoreItem[] =>
  [...groupBy(options, ({ itemCode }) => itemCode)].map(([code, own]) => ({
    code,
    label: own[0]?.itemLabel ?? '',
    options: own.map(({ code: option, label, points }) => ({ code: option, label, points })),
  }))

/** An option that is there already, and an item that has two names. */
const repeated = (options: readonly ReadOption[]): readonly ScoreFault[] =>
  [...groupBy(options, ({ itemCode }) => itemCode).values()].flatMap((own) =>
    own.flatMap(({ row, itemCode, itemLabel, code }, at): readonly ScoreFault[] => {
      const first = own[0]?.itemLabel ?? ''
      return [
        ...(own.findIndex((one) => one.code === code) < at
          ? [{ code: 'option-again', row, item: itemCode, option: code } as const]
          : []),
        ...(itemLabel === first ? [] : [{ code: 'item-renamed', row, first, found: itemLabel } as const]),
      ]
    }),
  )
