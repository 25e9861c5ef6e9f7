import type { Cell, Paper, Run } from '../../kernel/paper.ts'
import { gridWidths } from './grid-widths.ts'
import { STYLE } from './html-style.ts'
import { type Columns, type Grid, isBand, layOut, type Line, type Part, type Section } from './layout.ts'
import { type LookName, ROOM } from './looks.ts'
import { type Html, html } from '../../kernel/html.ts'
import { legal } from '../../kernel/xml.ts'

/**
 * The paper as a page to look at before it is printed: one sheet for the document and one for each annex, figures as links.
 * In pieces, tables row by row; no script, no inline style but the one style element.
 */
export function* writeHtml(paper: Paper): Generator<string> {
  for (const piece of pieces(paper)) yield piece.toString()
}

function* pieces(paper: Paper): Generator<Html> {
  yield html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${legal(paper.abstract)}</title><style>${STYLE}</style></head><body>
`
  for (const section of layOut(paper)) yield* sectionHtml(section)
  if (paper.watermark !== null) yield html`<p class="watermark">${legal(paper.watermark)}</p>`
  yield html`</body></html>
`
}

function* sectionHtml({ page, parts }: Section): Generator<Html> {
  yield html`<article class="${page}">
`
  for (const part of parts) yield* partHtml(part, ROOM[page])
  yield html`</article>
`
}

function* partHtml(part: Part, room: number): Generator<Html> {
  if (part.kind === 'line') yield lineHtml(part)
  else if (part.kind === 'columns') yield columnsHtml(part)
  else yield* gridHtml(part, room)
}

const TAGS: Partial<Readonly<Record<LookName, string>>> = {
  type: 'h1',
  'annex-number': 'h2',
  'heading-1': 'h2',
  'heading-2': 'h3',
  'heading-3': 'h4',
}

const lineHtml = ({ look, runs, rule }: Line) => {
  const tag = TAGS[look] ?? 'p'
  return html`<${tag} class="${look}">${runs.map(runHtml)}</${tag}>${rule === null ? null : html`<hr width="${pixels(rule)}">`}
`
}

const pixels = (mm: number) => Math.round((mm / 25.4) * 96)

function runHtml({ text, emphasis, opens }: Run): Html {
  const words = linked({ text, opens })
  if (emphasis === 'bold') return html`<b>${words}</b>`
  return emphasis === 'italic' ? html`<i>${words}</i>` : words
}

const linked = ({ text, opens }: Cell) =>
  opens !== null && OPENABLE.test(opens) ? html`<a href="${opens}">${text}</a>` : html`${text}`

// A figure opens within the site or over HTTPS; nothing that a browser would run.
const OPENABLE = /^(?:https?:\/\/|\/(?!\/)|[?#])/

const columnsHtml = ({
  widths,
  rows,
}: Columns) => html`<table class="columns"><colgroup>${widths.map((width) => html`<col width="${pixels(width)}">`)}</colgroup>${rows.map(
  (cells) => html`<tr>${cells.map((lines) => html`<td>${lines.map(lineHtml)}</td>`)}</tr>`,
)}</table>
`

function* gridHtml(grid: Grid, room: number): Generator<Html> {
  const { columns, rows, total } = grid
  const widths = gridWidths(grid, room).map((width) => html`<col width="${Math.round((width / room) * 1000) / 10}%">`)
  const titles = columns.map(({ title }) => html`<th scope="col" class="column-title">${title}</th>`)
  const looks = columns.map(({ align }): LookName => `cell-${align}`)
  yield html`<table class="grid"><colgroup>${widths}</colgroup><thead><tr>${titles}</tr></thead><tbody>
`
  for (const row of rows) yield isBand(row, columns) ? bandHtml(row, columns.length) : rowHtml(row, looks, 'row')
  if (total !== null) yield rowHtml(total, looks, 'total')
  yield html`</tbody></table>
`
}

const bandHtml = (cells: readonly Cell[], columns: number) =>
  html`<tr class="band">${cells.map((cell) => html`<td class="cell-left" colspan="${columns}"><b>${linked(cell)}</b></td>`)}</tr>
`

const rowHtml = (cells: readonly Cell[], looks: readonly LookName[], kind: 'row' | 'total') =>
  html`<tr class="${kind}">${cells.map((cell, at) => html`<td class="${looks[at] ?? null}">${linked(cell)}</td>`)}</tr>
`
