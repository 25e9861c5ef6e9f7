import type { Sentence } from '../../../kernel/sentence.ts'

export const reportingDateTexts = {
  title: { vi: 'Mốc báo cáo', en: 'Reporting dates' },
  under: {
    vi: 'Chủ kế hoạch nhập theo văn bản. Mốc chưa chắc được ghi rõ là chưa chắc.',
    en: 'Entered by the plan’s owner from the acts. What is not sure says so.',
  },
  add: { vi: 'Thêm mốc', en: 'Add a date' },
  change: { vi: 'Sửa', en: 'Change' },
  end: { vi: 'Thôi dùng', en: 'End' },
  steps: { vi: 'Việc', en: 'Steps' },
  save: { vi: 'Ghi mốc', en: 'Save' },
  none: { vi: 'Chưa có mốc báo cáo nào.', en: 'No reporting date yet.' },
  report: { vi: 'Báo cáo', en: 'Report' },
  level: { vi: 'Cấp', en: 'Level' },
  day: { vi: 'Ngày', en: 'Day' },
  months: { vi: 'Tháng', en: 'Months' },
  monthsHint: { vi: 'Để trống là hằng tháng.', en: 'Empty: every month.' },
  sender: { vi: 'Ai gửi', en: 'From' },
  receiver: { vi: 'Gửi ai', en: 'To' },
  source: { vi: 'Căn cứ (văn bản, điều)', en: 'Source (act, article)' },
  certainty: { vi: 'Mức chắc chắn', en: 'How sure' },
} as const satisfies Readonly<Record<string, Sentence>>
