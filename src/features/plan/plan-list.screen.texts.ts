import type { Sentence } from '../../kernel/sentence.ts'

export const planListTexts = {
  title: { vi: 'Tất cả kế hoạch', en: 'All plans' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  name: { vi: 'Trích yếu', en: 'Title' },
  year: { vi: 'Năm', en: 'Year' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  area: { vi: 'Địa bàn', en: 'Area' },
  owner: { vi: 'Chủ kế hoạch', en: 'Plan owner' },
  tasks: { vi: 'Số việc', en: 'Tasks' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  file: { vi: 'Văn bản gốc', en: 'Original' },
  import: { vi: 'Nhập văn bản kế hoạch', en: 'Import a plan document' },
  empty: {
    vi: 'Kế hoạch đã xác nhận sẽ ở đây. Hãy bắt đầu bằng văn bản kế hoạch đã ký.',
    en: 'Confirmed plans are listed here. Begin with the signed plan document.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
