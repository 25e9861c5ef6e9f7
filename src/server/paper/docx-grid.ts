import type { Cell, Column } from '../../kernel/paper.ts'
import { gridWidths } from './grid-widths.ts'
import { type Grid, isBand } from './layout.ts'
import type { LookName } from './looks.ts'
import { fromMm } from './twips.ts'
import { escapeMarkup } from '../../kernel/xml.ts'

/** A table as WordprocessingML, row by row, `room` mm wide; its head row comes again on every page, no row is split. */
export function* gridXml(grid: Grid, room: number): Generator<string> {
  const { columns, rows, total, rowHeight, keep } = grid
  const widths = gridWidths(grid, room).map((width) => Math.round(fromMm(width)))
  const body = columns.map(({ align }, at) => cellOpening(`cell-${align}`, widths[at], { keep, cell: '' }))
  yield `<w:tbl>${PROPERTIES}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  yield titleRow(columns, widths, keep)
  const height = rowHeight === null ? '' : `<w:trHeight w:val="${fromMm(rowHeight)}" w:hRule="atLeast"/>`
  const middle = columns.map(({ align }, at) => cellOpening(`cell-${align}`, widths[at], { keep, cell: MIDDLE }))
  const openings = rowHeight === null ? body : middle
  for (const row of rows) yield isBand(row, columns) ? bandXml(row, columns.length) : rowXml(row, openings, height)
  if (total !== null)
    yield rowXml(
      total,
      body.map((opening) => opening + BOLD),
    )
  yield '</w:tbl>'
}

/** A band keeps to the row below it. */
const bandXml = (row: readonly Cell[], columns: number) =>
  rowXml(row, [
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="cell-left"/><w:keepNext/></w:pPr><w:r>${BOLD}`,
  ])

const titleRow = (columns: readonly Column[], widths: readonly number[], keep: Grid['keep']) =>
  rowXml(
    columns.map(({ title }) => ({ text: title })),
    widths.map((width) => cellOpening('column-title', width, { keep, cell: MIDDLE })),
    '<w:tblHeader/>',
  )

const rowXml = (cells: readonly Pick<Cell, 'text'>[], openings: readonly string[], properties = '') =>
  `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map(({ text }, at) => openings[at] + textXml(text)).join('')}</w:tr>`

type Opening = { readonly keep: Grid['keep']; readonly cell: string }

const cellOpening = (look: LookName, width = 0, { keep, cell }: Opening) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${cell}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${look}"/>${keep === 'next' ? '<w:keepNext/>' : ''}</w:pPr><w:r>`

const textXml = (text: string) =>
  `${TEXT}${escapeMarkup(text).replaceAll('\n', `</w:t><w:br/>${TEXT}`)}</w:t></w:r></w:p></w:tc>`

const MIDDLE = '<w:vAlign w:val="center"/>'
const TEXT = '<w:t xml:space="preserve">'
const BOLD = '<w:rPr><w:b/></w:rPr>'
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')
const MARGINS = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
const PROPERTIES = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>`
