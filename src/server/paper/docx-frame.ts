import {
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import type { Run } from '../../kernel/paper.ts'
import { docxStyles, SPACER } from './docx-styles.ts'
import type { Columns, Grid, Line, Part, Section } from './layout.ts'
import { type LookName, PAGE, ROOM, RULE_POINTS } from './looks.ts'
import { fromMm, fromPoints } from './twips.ts'

export type Frame = {
  readonly sections: readonly Section[]
  readonly title: string
  readonly creator: string
  readonly watermark: string | null
  /** The word that stands for a grid, in a paragraph of its own. */
  readonly markOf: (grid: Grid) => string
}

/** The package of a document with all its parts but the grids, which are markers. */
export const packFrame = (frame: Frame): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: frame.title,
      creator: frame.creator,
      styles: docxStyles(),
      sections: frame.sections.map((section, at) =>
        at === 0 ? firstSection(section, frame) : nextSection(section, frame),
      ),
    }),
  )

// The page number stands in the top margin of every page but the first; annexes go on with both.
const firstSection = (section: Section, frame: Frame): ISectionOptions => ({
  properties: pagesOf(section),
  headers: {
    default: new Header({ children: [paragraph('page-number', [new TextRun({ children: [PageNumber.CURRENT] })])] }),
    first: new Header({ children: [spacer()] }),
  },
  footers: { default: watermarkFooter(frame.watermark), first: watermarkFooter(frame.watermark) },
  children: sectionChildren(section, frame),
})

const nextSection = (section: Section, frame: Frame): ISectionOptions => ({
  properties: { ...pagesOf(section), type: SectionType.NEXT_PAGE },
  children: sectionChildren(section, frame),
})

const pagesOf = (section: Section) =>
  section.of === 'annex'
    ? { page: pageOf(section) }
    : { page: { ...pageOf(section), pageNumbers: { start: 1 } }, titlePage: true }

const pageOf = ({ page }: Section) => ({
  size: {
    width: fromMm(PAGE.width),
    height: fromMm(PAGE.height),
    orientation: page === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: {
    top: fromMm(PAGE.top),
    bottom: fromMm(PAGE.bottom),
    left: fromMm(PAGE.left),
    right: fromMm(PAGE.right),
    header: fromMm(PAGE.header),
    footer: fromMm(PAGE.footer),
  },
})

const watermarkFooter = (watermark: string | null) =>
  new Footer({ children: [watermark === null ? spacer() : paragraph('watermark', textRuns(watermark))] })

const sectionChildren = ({ page, parts }: Section, frame: Frame): (Paragraph | Table)[] =>
  parts.flatMap((part, at) => {
    if (part.kind === 'grid') return [gridPlace(part, frame)]
    if (part.kind === 'columns') return [columnsTable(part), spacer()]
    return lineParagraphs(part, ROOM[page], leadsToSignature(parts[at + 1]) ? 'next' : 'by-look')
  })

/** The signature is never alone on its page, nor with a table alone. */
const leadsToSignature = (next: Part | undefined) =>
  next?.kind === 'columns' || (next?.kind === 'grid' && next.keep === 'next')

const gridPlace = (grid: Grid, { markOf }: Frame) =>
  new Paragraph({ style: SPACER, children: [new TextRun(markOf(grid))], keepNext: grid.keep === 'next' })

function lineParagraphs(line: Line, room: number, keep: 'next' | 'by-look' = 'by-look'): Paragraph[] {
  const children = line.runs.flatMap(runChildren)
  const written = new Paragraph({ style: line.look, children, ...(keep === 'next' ? { keepNext: true } : {}) })
  return line.rule === null ? [written] : [written, rule(line.rule, room)]
}

const runChildren = ({ text, emphasis }: Run) =>
  textRuns(text, {
    ...(emphasis === 'bold' ? { bold: true } : {}),
    ...(emphasis === 'italic' ? { italics: true } : {}),
  })

const textRuns = (text: string, emphasis: { readonly bold?: true; readonly italics?: true } = {}) =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...emphasis, ...(at === 0 ? {} : { break: 1 }) }))

const paragraph = (style: LookName | typeof SPACER, children: readonly TextRun[]) => new Paragraph({ style, children })

const spacer = () => new Paragraph({ style: SPACER })

/** A drawn line in the middle of the room, both in mm. */
function rule(length: number, room: number): Paragraph {
  const side = fromMm((room - length) / 2)
  return new Paragraph({
    style: SPACER,
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE_POINTS * 8, space: 1, color: '000000' } },
    spacing: { before: fromPoints(1.5), after: fromPoints(6) },
  })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 }

const columnsTable = ({ widths, rows }: Columns) =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(fromMm),
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({ cantSplit: true, children: cells.map((lines, at) => columnCell(lines, widths[at] ?? 0)) }),
    ),
  })

function columnCell(lines: readonly Line[], width: number): TableCell {
  const children = lines.flatMap((line) => lineParagraphs(line, width))
  return new TableCell({ children: children.length === 0 ? [spacer()] : children })
}
