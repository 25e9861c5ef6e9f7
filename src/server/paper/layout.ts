import {
  type Block,
  type Cell,
  type Column,
  type HandTable,
  type Paper,
  plain,
  type Run,
  type Table,
} from '../../kernel/paper.ts'
import { balance, widest } from './letters.ts'
import { LOOKS, type LookName, ROOM } from './looks.ts'
import * as wording from '../../kernel/paper-wording.ts'
import { legal } from '../../kernel/xml.ts'

/** A paragraph of the printed page, every word of it decided. `rule`: mm of a centred rule drawn below it; null draws none. */
export type Line = {
  readonly kind: 'line'
  readonly look: LookName
  readonly runs: readonly Run[]
  readonly rule: number | null
}
/** Two columns without borders, widths in mm; read row by row. */
export type Columns = {
  readonly kind: 'columns'
  readonly widths: readonly [left: number, right: number]
  readonly rows: readonly (readonly [left: readonly Line[], right: readonly Line[]])[]
}
export type Grid = {
  readonly kind: 'grid'
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly Cell[]>
  readonly total: readonly Cell[] | null
  /** Of its rows, in mm, at least; null: as high as their words. */
  readonly rowHeight: number | null
  /** `next`: on one page with what follows it. */
  readonly keep: 'alone' | 'next'
}
export type Part = Line | Columns | Grid
/** Starts on a new page, but for the first. `of`: the pages of a paper are counted from its beginning. */
export type Section = {
  readonly page: 'portrait' | 'landscape'
  readonly of: 'paper' | 'annex'
  readonly parts: readonly Part[]
}

/**
 * The paper as it is printed: the words that the form adds, the breaks of its headings (`\n`), the lengths of its rules.
 * All writers print this and nothing else, so that they read the same. Characters that no document may hold are gone.
 */
export const layOut = (paper: Paper): readonly Section[] => [
  { page: 'portrait', of: 'paper', parts: mainParts(paper) },
  ...paper.annexes.map((annex) => ({
    page: annex.page,
    of: 'annex' as const,
    parts: [
      line('annex-number', wording.annexNumber(annex.number)),
      heading('annex-title', wording.capitals(annex.title), ROOM[annex.page]),
      ruled(heading('annex-reference', wording.annexReference(paper), ROOM[annex.page])),
      ...annex.body.flatMap(blockParts),
    ],
  })),
]

/** One cell across a table of several columns. */
export const isBand = (row: readonly Cell[], columns: readonly Column[]): boolean =>
  row.length === 1 && columns.length > 1

const HEAD_WIDTHS = [67, ROOM.portrait - 67] as const
const SIGNATURE_WIDTHS = [78, ROOM.portrait - 78] as const
/** Phụ lục I: a rule of 1/3 to 1/2 of the line. */
const RULE_SHARE = 0.4
/** Headings keep this far from the edges of their room (mm), so that a near twin of the font breaks them no further. */
const SIDE_GAP = 2

const mainParts = (paper: Paper): readonly Part[] => [
  headColumns(paper),
  ...titleLines(paper),
  ...addresseeLines(paper.addressees),
  ...withSignature(paper.body.flatMap(blockParts)),
  signatureColumns(paper),
]

/** The signature is never alone on its page: a short table that stands last goes along. */
function withSignature(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1)
  return last?.kind === 'grid' && isShort(last) ? [...parts.slice(0, -1), { ...last, keep: 'next' }] : parts
}

const SHORT = 6

function isShort({ rows }: Grid): boolean {
  let seen = 0
  for (const _ of rows) if (++seen > SHORT) return false
  return true
}

const headColumns = ({ head, typeName, abstract }: Paper): Columns => ({
  kind: 'columns',
  widths: HEAD_WIDTHS,
  rows: [
    [
      [
        ...(head.superior === null ? [] : [heading('superior', wording.capitals(head.superior), HEAD_WIDTHS[0])]),
        ruled(heading('agency', wording.capitals(head.agency), HEAD_WIDTHS[0])),
      ],
      [line('nation', wording.NATION), ruled(line('motto', wording.MOTTO), 1)],
    ],
    [
      [
        line('number', wording.numberLine(head)),
        ...(typeName === null ? [heading('subject', `V/v ${abstract}`, HEAD_WIDTHS[0])] : []),
      ],
      [line('place', wording.placeLine(head))],
    ],
  ],
})

const titleLines = ({ typeName, abstract }: Paper): readonly Line[] =>
  typeName === null
    ? []
    : [line('type', wording.capitals(typeName)), ruled(heading('abstract', abstract, ROOM.portrait - 10))]

function addresseeLines(addressees: readonly string[]): readonly Line[] {
  const [title, ...others] = wording.addresseeLines(addressees)
  if (title === undefined) return []
  if (others.length === 0) return [line('addressee-alone', title)]
  return [line('addressees-title', title), ...others.map((text) => line('addressee', text))]
}

const signatureColumns = ({ recipients, signature }: Paper): Columns => ({
  kind: 'columns',
  widths: SIGNATURE_WIDTHS,
  rows: [
    [
      recipients.length === 0
        ? []
        : [
            line('recipients-title', 'Nơi nhận:'),
            ...wording.recipientLines(recipients).map((text) => line('recipient', text)),
          ],
      [
        ...[...signature.authority, signature.post].map((text, at) =>
          heading(at === 0 ? 'authority-first' : 'authority', wording.capitals(text), SIGNATURE_WIDTHS[1]),
        ),
        line('signer', signature.name ?? ''),
      ],
    ],
  ],
})

function blockParts(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [line(`heading-${block.level}`, `${block.label} ${block.text}`)]
    case 'paragraph':
      return [lineOf(block.style, block.runs)]
    case 'item':
      return [lineOf('item', [plain('- '), ...block.runs])]
    case 'table':
    case 'hand-table':
      return [...(block.caption === null ? [] : [line('caption', block.caption)]), gridOf(block)]
  }
}

const gridOf = (table: Table | HandTable): Grid => ({
  kind: 'grid',
  columns: table.columns.map((column) => ({ ...column, title: legal(column.title) })),
  rows: { [Symbol.iterator]: () => fitting(table) },
  total: table.total === null ? null : fit(table.total, table.columns.length),
  rowHeight: table.kind === 'hand-table' ? table.rowHeight : null,
  keep: 'alone',
})

function* fitting({ kind, rows, columns }: Table | HandTable): Generator<readonly Cell[]> {
  for (const row of rows) yield fit(row, kind === 'hand-table' && row.length === 1 ? 1 : columns.length)
}

function fit(row: readonly Cell[], columns: number): readonly Cell[] {
  if (row.length !== columns) throw new Error(`a row of ${row.length} cells in a table of ${columns} columns`)
  return row.map((cell) => ({ text: legal(cell.text), opens: cell.opens }))
}

const line = (look: LookName, text: string): Line => lineOf(look, [plain(text)])

const lineOf = (look: LookName, runs: readonly Run[]): Line => ({
  kind: 'line',
  look,
  runs: runs.map((run) => ({ ...run, text: legal(run.text) })),
  rule: null,
})

/** A centred line that is broken evenly where it is longer than its room. */
const heading = (look: LookName, text: string, room: number): Line =>
  line(look, balance(text, LOOKS[look].size, room - 2 * SIDE_GAP).join('\n'))

const ruled = (above: Line, share = RULE_SHARE): Line => ({
  ...above,
  rule:
    share *
    widest(
      above.runs.flatMap(({ text }) => text.split('\n')),
      LOOKS[above.look].size,
    ),
})
