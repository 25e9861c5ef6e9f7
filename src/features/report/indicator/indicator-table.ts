import { type Cell, cell, type Table } from '../../../kernel/paper.ts'
import { showNumber, showPercent } from '../../../kernel/text.ts'
import type { ReportFacts } from '../report.ts'
import type { IndicatorItem } from './indicator.ts'
import { indicatorAddress } from './indicator-address.ts'
import { reachedOf } from './indicator.rules.ts'
import { NOT_KNOWN, periodName, reachedNames, valueWords } from './indicator.texts.ts'

/** Indicators in the paper of a report, each by its last period that something is known of; a number opens what it comes from. */
export const indicatorTable = (facts: ReportFacts): Table => ({
  kind: 'table',
  caption: 'Chỉ tiêu giám sát, đánh giá',
  columns: [
    { title: 'TT', width: 1, align: 'center' },
    { title: 'Chỉ tiêu', width: 7, align: 'left' },
    { title: 'Đơn vị tính', width: 2, align: 'center' },
    { title: 'Kỳ', width: 2.6, align: 'center' },
    { title: 'Giá trị', width: 3, align: 'right' },
    { title: 'Phải đạt', width: 2, align: 'right' },
    { title: 'Kết quả', width: 2.4, align: 'center' },
  ],
  rows: facts.indicators.map((item, at) => [
    cell(String(at + 1)),
    cell(item.indicator.name),
    cell(item.indicator.unit),
    cell(periodName(item.indicator.every, item.cell).vi),
    valueCell(facts, item),
    cell(wantedWords(item)),
    cell(resultWords(item)),
  ]),
  total: null,
})

function valueCell({ plan, report }: ReportFacts, { indicator, cell: of }: IndicatorItem): Cell {
  if (of.parts === null) return cell(NOT_KNOWN.vi.toLowerCase())
  const asOf = report.frozen?.horizon ?? null
  const opens =
    of.opens?.rows ??
    indicatorAddress({ plan: plan.id, indicator: indicator.root, area: plan.area, from: of.period.from, asOf })
  return { text: valueWords(of.parts, indicator), opens }
}

function wantedWords({ cell: { target } }: IndicatorItem): string {
  const wanted = target?.value ?? null
  return wanted === null ? '' : showNumber(wanted)
}

function resultWords({ indicator, cell: of }: IndicatorItem): string {
  const reached = reachedOf(of, indicator)
  if (reached === null) return ''
  return reached.percent === null ? reachedNames[reached.is].vi : showPercent(reached.percent)
}
