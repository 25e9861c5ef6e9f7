import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { IndicatorItem } from './indicator.ts'
import { amountOf, reachedOf } from './indicator.rules.ts'
import { directionNames, NOT_KNOWN, periodName, reachedNames, rhythmNames } from './indicator.texts.ts'

/** What the list of indicators is in Excel: a line for each period. */
export const indicatorTables = {
  'report.indicators': {
    name: { vi: 'Chỉ tiêu giám sát, đánh giá', en: 'Indicators' },
    columns: [
      textColumn('Mã', 'Code', 12),
      textColumn('Chỉ tiêu', 'Indicator', 60),
      textColumn('Đơn vị tính', 'Unit', 14),
      textColumn('Kỳ', 'Rhythm', 14),
      textColumn('Kỳ số liệu', 'Period', 18),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
      numberColumn('Tử số', 'Part'),
      numberColumn('Mẫu số', 'Whole'),
      numberColumn('Giá trị', 'Value'),
      textColumn('Tình trạng', 'State', 18),
      numberColumn('Mức phải đạt', 'To reach', 14),
      numberColumn('% mức phải đạt', '% reached', 14),
      textColumn('Kết quả', 'Result', 12),
      textColumn('Chiều tốt', 'Better', 20),
      textColumn('Cách tính', 'How it is measured', 60),
      textColumn('Căn cứ', 'Source', 40),
    ],
    row: ({ indicator, cell }, language) => {
      const { parts } = cell
      const isPart = parts !== null && parts.denominator !== null
      const reached = reachedOf(cell, indicator)
      return [
        indicator.code,
        indicator.name,
        indicator.unit,
        rhythmNames[indicator.every][language],
        periodName(indicator.every, cell)[language],
        cell.period.from,
        cell.period.to,
        isPart ? parts.numerator : null,
        isPart ? parts.denominator : null,
        parts === null ? null : amountOf(parts),
        parts === null ? NOT_KNOWN[language] : '',
        cell.target?.value ?? null,
        reached?.percent ?? null,
        reached === null ? '' : reachedNames[reached.is][language],
        directionNames[indicator.better][language],
        indicator.measured,
        indicator.source,
      ]
    },
  } satisfies ListTable<IndicatorItem>,
}
