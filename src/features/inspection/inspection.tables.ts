import { dayColumn, type ListTable, textColumn } from '../../kernel/list-table.ts'
import type { RecommendationRow } from './inspection.ts'
import { recommendationNames } from './inspection.texts.ts'

/** What the list of recommendations shows, by the name of its read. */
export const inspectionTables = {
  'inspection.recommendations': {
    name: { vi: 'Kiến nghị sau kiểm tra', en: 'Recommendations' },
    columns: [
      textColumn('Kiến nghị', 'Recommendation', 60),
      textColumn('Phát hiện', 'Finding', 50),
      textColumn('Đơn vị làm', 'Unit', 36),
      dayColumn('Hạn', 'Due'),
      textColumn('Trạng thái', 'State', 16),
      textColumn('Trả lời', 'Answer', 50),
      dayColumn('Trả lời ngày', 'Answered on'),
      dayColumn('Kiểm tra ngày', 'Inspected on'),
      textColumn('Đơn vị kiểm tra', 'Inspected by', 36),
    ],
    row: (row, language) => [
      row.advice ?? '',
      row.finding ?? '',
      row.unitName ?? '',
      row.due,
      recommendationNames[row.state][language],
      row.answer ?? '',
      row.answeredOn,
      row.on,
      row.inspectorName,
    ],
  } satisfies ListTable<RecommendationRow>,
}
