import type { Paper, Run } from '../../kernel/paper.ts'
import { legal } from '../../kernel/xml.ts'
import { gridWidths } from './grid-widths.ts'
import { type Columns, type Grid, isBand, layOut, type Line, type Part, type Section } from './layout.ts'
import { LOOKS, PAGE, ROOM, RULE_POINTS } from './looks.ts'
import { printable } from './print-letters.ts'

/** Papers as `paper.typ` reads them: every word decided and drawable; lengths in mm, sizes in points. */
export type PapersData = {
  readonly looks: typeof LOOKS
  readonly page: typeof PAGE
  readonly rule: number
  readonly title: string
  readonly papers: readonly PaperData[]
}
type PaperData = { readonly watermark: string | null; readonly sections: readonly SectionData[] }
type SectionData = Pick<Section, 'page' | 'of'> & { readonly parts: readonly PartData[] }
type PartData =
  | Line
  | Columns
  | {
      readonly kind: 'grid'
      readonly widths: readonly number[]
      readonly titles: readonly string[]
      readonly aligns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly total: readonly string[] | null
      readonly rowHeight: number | null
      readonly keep: Grid['keep']
    }

/** Throws `PaperTooLong` when there are more letters than one PDF is made of. */
export function papersData(papers: readonly [Paper, ...Paper[]]): PapersData {
  const room = { letters: MOST_LETTERS }
  const [first] = papers
  return {
    looks: LOOKS,
    page: PAGE,
    rule: RULE_POINTS,
    title: `${first.typeName ?? ''} ${legal(first.abstract)}`.trim(),
    papers: papers.map((paper) => ({
      watermark: paper.watermark === null ? null : drawn(legal(paper.watermark), room),
      sections: layOut(paper).map(({ page, of, parts }) => ({
        page,
        of,
        parts: parts.map((part) => partData(part, ROOM[page], room)),
      })),
    })),
  }
}

/** A PDF is set as a whole, in memory; what is longer goes out as a Word file, which is written row by row. */
export class PaperTooLong extends Error {}

const MOST_LETTERS = 900_000

type Room = { letters: number }

function partData(part: Part, wide: number, room: Room): PartData {
  if (part.kind === 'line') return drawnLine(part, room)
  if (part.kind === 'columns')
    return {
      ...part,
      rows: part.rows.map(
        ([left, right]) =>
          [left.map((line) => drawnLine(line, room)), right.map((line) => drawnLine(line, room))] as const,
      ),
    }
  return gridData(part, wide, room)
}

function gridData(grid: Grid, wide: number, room: Room): PartData {
  const { columns, total, rowHeight, keep } = grid
  const cells = (row: readonly { readonly text: string }[]) => row.map(({ text }) => drawn(text, room))
  const rows: (readonly string[])[] = []
  for (const row of grid.rows) rows.push(isBand(row, columns) ? cells(row).slice(0, 1) : cells(row))
  return {
    kind: 'grid',
    widths: gridWidths(grid, wide),
    titles: columns.map(({ title }) => drawn(title, room)),
    aligns: columns.map(({ align }) => align),
    rows,
    total: total && cells(total),
    rowHeight,
    keep,
  }
}

const drawnLine = (line: Line, room: Room): Line => ({
  ...line,
  runs: line.runs.map((run): Run => ({ ...run, text: drawn(run.text, room, 'inside') })),
})

/** `inside`: a piece of a line, whose spaces at either end part it from its neighbours. */
function drawn(text: string, room: Room, place: 'whole' | 'inside' = 'whole'): string {
  room.letters -= text.length
  if (room.letters < 0) throw new PaperTooLong('too many letters for one PDF')
  const lines = text.split('\n').map((line) => (place === 'whole' ? printable(line) : inside(line)))
  return lines.join('\n')
}

const inside = (text: string) => `${/^\s/.test(text) ? ' ' : ''}${printable(text)}${/\S\s+$/.test(text) ? ' ' : ''}`
