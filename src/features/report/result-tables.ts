import { showDay } from '../../kernel/day.ts'
import type { Figure } from '../../kernel/figure.ts'
import { type Annex, type Cell, cell, type Column, type Table } from '../../kernel/paper.ts'
import { showNumber, showPercent } from '../../kernel/text.ts'
import { placesInWords } from '../area/place-names.ts'
import { measureNames, sourceSays } from '../plan/plan.texts.ts'
import { recordsIn } from '../plan/progress/progress.rules.ts'
import type { Counted, Reached, UnitShare } from '../plan/progress/progress.ts'
import { figureAddress } from '../plan/selection.ts'
import type { TaskRow } from '../plan/task/task.ts'
import type { WorkRow } from '../plan/work/work.ts'
import type { ReportFacts } from './report.ts'
import { found, measureOf, resultsOf, sameMeasureIn, titleOf } from './results.ts'

/** Results task by task. No total: measures differ and are never added. */
export const taskTable = (facts: ReportFacts): Table => ({
  kind: 'table',
  caption: 'Kết quả theo nhiệm vụ',
  columns: [
    column('TT', 1, 'center'),
    column('Nhiệm vụ', 7),
    column('Đơn vị tính', 2, 'center'),
    ...FIGURE_COLUMNS,
    column('Có minh chứng trong kỳ', 2.6, 'center'),
  ],
  rows: resultsOf(facts).flatMap((result, at) => [
    [
      cell(String(at + 1)),
      cell(titleOf(result)),
      ...resultCells(result.inPeriod.all, result.toDate.all, result.reached),
    ],
    ...otherRows(result).map((cells) => [cell(''), ...cells]),
  ]),
  total: null,
})

/** Annex I, and annex II when the records are listed; one alone has no number. */
export function annexesOf(facts: ReportFacts): readonly Annex[] {
  const annexes = [unitAnnex(facts), ...(facts.records.length === 0 ? [] : [recordAnnex(facts.records)])]
  return annexes.map((annex, at) => ({ ...annex, number: annexes.length === 1 ? null : (ROMAN[at] ?? null) }))
}

const ROMAN = ['I', 'II'] as const

const unitAnnex = (facts: ReportFacts): Omit<Annex, 'number'> => ({
  title: 'Kết quả theo đơn vị',
  page: 'landscape',
  body: [
    {
      kind: 'table',
      caption: null,
      columns: [
        column('TT', 1, 'center'),
        column('Đơn vị', 5),
        column('Nhiệm vụ', 8),
        column('Đơn vị tính', 2, 'center'),
        ...FIGURE_COLUMNS,
        column('Có minh chứng trong kỳ', 2.6, 'center'),
      ],
      rows: { [Symbol.iterator]: () => unitRows(facts) },
      total: null,
    },
  ],
})

/** A unit stands with every task that it has a result or a target in; with neither it stands once, and the row says so. */
function* unitRows({ inPeriod, toDate }: ReportFacts): Generator<readonly Cell[]> {
  const now = new Map(inPeriod.tasks.flatMap(({ units }) => units.map((share) => [share.assignment.id, share])))
  for (const [at, { unit, unitName }] of toDate.units.entries()) {
    const shares = toDate.tasks.flatMap((progress) =>
      progress.units
        .filter((share) => share.assignment.unit === unit && isWorthARow(share))
        .map((share) => ({ task: progress.task, share, inPeriod: found(now.get(share.assignment.id)) })),
    )
    const rows = shares.length === 0 ? [[cell('Chưa có kết quả'), ...blanks(6)]] : shares.flatMap(shareRows)
    for (const [row, cells] of rows.entries())
      yield [...(row === 0 ? [cell(String(at + 1)), cell(unitName)] : blanks(2)), ...cells]
  }
}

type ShareOf = { readonly task: TaskRow; readonly share: UnitShare; readonly inPeriod: UnitShare }

/** From the title of the task on: its own row, and one for each other measure. */
function shareRows({ task, share, inPeriod }: ShareOf): readonly (readonly Cell[])[] {
  const columns = { inPeriod: inPeriod.counted, toDate: share.counted }
  const own = resultCells(columns.inPeriod.all, columns.toDate.all, share.reached)
  return [[cell(titleOf({ task })), ...own], ...otherRows(columns)]
}

/** A row below for each other measure that the same task has results in, from its title on. */
const otherRows = ({ inPeriod, toDate }: { readonly inPeriod: Counted; readonly toDate: Counted }) =>
  toDate.others.map((figure): readonly Cell[] => [
    cell('ngoài ra'),
    ...resultCells(sameMeasureIn(inPeriod, figure), figure, NO_TARGET),
  ])

const NO_TARGET: Reached = { target: null, basis: null, percent: null }

/** From the measure to the last column. */
const resultCells = (inPeriod: Figure, toDate: Figure, reached: Reached): readonly Cell[] => [
  cell(measureOf(toDate)),
  ...figureCells(inPeriod, toDate, reached),
  evidenceCell(inPeriod),
]

const isWorthARow = ({ counted, reached }: UnitShare) => recordsIn(counted) > 0 || reached.target !== null

const blanks = (count: number) => Array.from({ length: count }, () => cell(''))

const recordAnnex = (records: readonly WorkRow[]): Omit<Annex, 'number'> => ({
  title: 'Danh mục bản ghi trong kỳ',
  page: 'landscape',
  body: [
    {
      kind: 'table',
      caption: null,
      columns: [
        column('TT', 1, 'center'),
        column('Ngày', 2.8, 'center'),
        column('Đơn vị', 4.5),
        column('Nhiệm vụ', 6),
        column('Nơi', 4),
        column('Số lượng', 1.8, 'right'),
        column('Đơn vị tính', 1.8, 'center'),
        column('Nguồn', 2, 'center'),
        column('Minh chứng', 2, 'center'),
      ],
      rows: { [Symbol.iterator]: () => recordRows(records) },
      total: null,
    },
  ],
})

function* recordRows(records: readonly WorkRow[]): Generator<readonly Cell[]> {
  for (const [at, work] of records.entries())
    yield [
      cell(String(at + 1)),
      cell(daysOf(work)),
      cell(work.unitName),
      cell(work.taskTitle),
      cell(placesInWords(work.places)),
      { text: showNumber(work.quantity), opens: `/works/${work.id}` },
      cell(measureNames[work.measure].vi),
      cell(sourceSays(work).vi),
      cell(work.evidence === 0 ? 'Chưa có' : String(work.evidence)),
    ]
}

/** One day, or the first and the last. */
const daysOf = ({ from, to }: Pick<WorkRow, 'from' | 'to'>) =>
  from === to ? showDay(from) : `${showDay(from)} - ${showDay(to)}`

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align })

const FIGURE_COLUMNS: readonly Column[] = [
  column('Kỳ này', 1.9, 'right'),
  column('Lũy kế', 1.9, 'right'),
  column('Chỉ tiêu', 1.9, 'right'),
  column('%', 2, 'right'),
]

const figureCells = (inPeriod: Figure, toDate: Figure, { target, percent }: Reached): readonly Cell[] => [
  figureCell(inPeriod),
  figureCell(toDate),
  cell(target === null ? '' : showNumber(target)),
  percent === null ? cell('') : { text: showPercent(percent), opens: figureAddress(toDate.opens) },
]

const figureCell = ({ value, opens }: Figure): Cell => ({ text: showNumber(value), opens: figureAddress(opens) })

/** `23/31`: records with evidence of all; blank where there is no record. */
const evidenceCell = ({ records, withEvidence, opens }: Figure): Cell =>
  records === 0 ? cell('') : { text: `${withEvidence}/${records}`, opens: figureAddress(opens) }
