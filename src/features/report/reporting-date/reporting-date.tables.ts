import { dayColumn, type ListTable, textColumn } from '../../../kernel/list-table.ts'
import type { Language } from '../../../kernel/kernel.ts'
import type { ReportingDateRow } from './reporting-date.ts'
import { certaintyNames, levelNames } from './reporting-date.texts.ts'

/** What the list of reporting dates shows, by the name of its read. */
export const reportingDateTables = {
  'report.dates': {
    name: { vi: 'Mốc báo cáo', en: 'Reporting dates' },
    columns: [
      dayColumn('Hạn tới', 'Next'),
      textColumn('Báo cáo', 'Report', 50),
      textColumn('Hằng năm', 'Every year', 24),
      textColumn('Cấp', 'Level', 14),
      textColumn('Ai gửi', 'From', 30),
      textColumn('Gửi ai', 'To', 30),
      textColumn('Căn cứ', 'Source', 40),
      textColumn('Mức chắc chắn', 'How sure', 18),
    ],
    row: (row, language) => [
      row.next,
      row.report,
      recurs(row, language),
      levelNames[row.level][language],
      row.sender,
      row.receiver,
      row.source ?? '',
      certaintyNames[row.certainty][language],
    ],
  } satisfies ListTable<ReportingDateRow>,
}

function recurs({ day, months }: ReportingDateRow, language: Language): string {
  if (months.length === 0) return language === 'vi' ? `ngày ${day} hằng tháng` : `day ${day} of every month`
  return months
    .toSorted((a, b) => a - b)
    .map((month) => `${day}/${month}`)
    .join(', ')
}
