import { type Cell, cell, type Table } from '../../../kernel/paper.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Period } from '../../../kernel/day.ts'
import type { ReportFacts } from '../report.ts'
import type { LineSelection, LineSum } from './report-line.ts'
import { lineNames, lineUnits } from './report-line.texts.ts'

/** What came of the work, line by line; each number opens. Lines without a row are left out, so that none is said of what nobody recorded. */
export const lineTable = (facts: ReportFacts, toDate: Period): Table => ({
  kind: 'table',
  caption: 'Kết quả theo phần việc',
  columns: [
    { title: 'TT', width: 1, align: 'center' },
    { title: 'Nội dung', width: 8, align: 'left' },
    { title: 'Đơn vị tính', width: 2.4, align: 'center' },
    { title: 'Kỳ này', width: 3, align: 'right' },
    { title: 'Lũy kế', width: 3, align: 'right' },
  ],
  rows: facts.lines.map((sum, at) => [
    cell(String(at + 1)),
    cell(lineNames[sum.line].vi),
    cell(lineUnits[sum.line].vi),
    figure(facts, sum, { value: sum.inPeriod, period: facts.report.period }),
    figure(facts, sum, { value: sum.toDate, period: toDate }),
  ]),
  total: null,
})

const figure = (
  { report, plan }: ReportFacts,
  { line }: LineSum,
  { value, period }: { readonly value: number; readonly period: Period },
): Cell => ({
  text: showNumber(value),
  opens: lineAddress({ plan: plan.id, line, period, asOf: report.frozen?.horizon ?? null }),
})

/** The address of the rows that a number of a line was counted from. */
export const lineAddress = ({ plan, line, period, asOf }: LineSelection) =>
  `/report-line?${[
    ['plan', plan],
    ['line', line],
    ['from', period.from],
    ['to', period.to],
    ...(asOf === null ? [] : [['asOf', String(asOf)]]),
  ]
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`
