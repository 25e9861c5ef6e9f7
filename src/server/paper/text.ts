import type { Paper, Run } from '../../kernel/paper.ts'
import { type Columns, type Grid, layOut, type Line, type Part } from './layout.ts'
import { legal } from '../../kernel/xml.ts'

/**
 * What a reader of the paper reads, in reading order: a line for each paragraph and each cell of a table, white space as
 * single spaces, nothing for empty ones; the watermark once, at the end. The other writers are tested against it.
 */
export function textOf(paper: Paper): string {
  const lines = layOut(paper).flatMap(({ parts }) => parts.flatMap(partTexts))
  return [...lines, legal(paper.watermark ?? '')]
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n')
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

const partTexts = (part: Part): readonly string[] =>
  part.kind === 'line' ? [lineText(part)] : part.kind === 'columns' ? columnTexts(part) : gridTexts(part)

const lineText = ({ runs }: { readonly runs: readonly Run[] }) => runs.map((run) => run.text).join('')

const columnTexts = ({ rows }: Columns) => rows.flat(2).map((line: Line) => lineText(line))

const gridTexts = ({ columns, rows, total }: Grid): readonly string[] => [
  ...columns.map((column) => column.title),
  ...[...rows, total ?? []].flatMap((row) => row.map((cell) => cell.text)),
]
