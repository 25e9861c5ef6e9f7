import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'

export const documentTexts = {
  title: { vi: 'Văn bản', en: 'Documents' },
  under: {
    vi: 'Văn bản kế hoạch đã ký thành kế hoạch để giao việc',
    en: 'Signed plan documents become plans with tasks',
  },
  import: { vi: 'Nhập văn bản kế hoạch', en: 'Import a plan document' },
  importHelp: {
    vi: 'Kéo tệp Word (.docx) hoặc văn bản (.txt) vào đây, hoặc chọn tệp. Chương trình đọc và đề xuất nhiệm vụ; chưa thành kế hoạch cho tới khi bạn xác nhận.',
    en: 'Drop a Word file (.docx) or plain text (.txt) here, or choose one. It is read and tasks are proposed; nothing becomes a plan until you confirm.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  sending: { vi: 'Đang gửi văn bản', en: 'Sending the document' },
  reading: { vi: 'Đang đọc văn bản…', en: 'Reading the document…' },
  sample: { vi: 'Tải văn bản mẫu', en: 'Download a sample document' },
  trySample: { vi: 'Dùng thử văn bản mẫu', en: 'Try it with the sample' },
  drafts: { vi: 'Đang đọc, chưa xác nhận', en: 'Read, not confirmed yet' },
  noDrafts: { vi: 'Không có văn bản nào đang chờ xác nhận.', en: 'No document waits to be confirmed.' },
  plans: { vi: 'Kế hoạch đã xác nhận', en: 'Confirmed plans' },
  noPlans: {
    vi: 'Kế hoạch đã xác nhận và văn bản gốc sẽ ở đây.',
    en: 'Confirmed plans and their originals are listed here.',
  },
  file: { vi: 'Tệp', en: 'File' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  name: { vi: 'Trích yếu', en: 'Title' },
  tasks: { vi: 'Số việc', en: 'Tasks' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  savedAt: { vi: 'Lưu lúc', en: 'Saved at' },
  original: { vi: 'Văn bản gốc', en: 'Original' },
  text: { vi: 'Nội dung', en: 'Text' },
  readText: { vi: 'Xem nội dung', en: 'Read the text' },
  action: { vi: 'Việc cần làm', en: 'To do' },
  goOn: { vi: 'Xem và xác nhận', en: 'Look and confirm' },
  drop: { vi: 'Bỏ', en: 'Drop' },
  sure: { vi: 'Bỏ bản đang đọc này?', en: 'Drop this draft?' },
  keep: { vi: 'Giữ lại', en: 'Keep it' },
  notOwner: {
    vi: 'Chủ kế hoạch nhập và xác nhận văn bản; bạn xem được kế hoạch đã xác nhận.',
    en: 'The plan owner imports and confirms documents; you can read confirmed plans.',
  },
  planText: { vi: 'Nội dung văn bản', en: 'Text of the plan' },
  openOriginal: { vi: 'Mở văn bản gốc', en: 'Open the original' },
  toTask: { vi: 'Mở việc này', en: 'Open the task' },
  pointAtMark: {
    vi: 'Bấm vào một chỗ tô màu để biết đó là việc nào.',
    en: 'Click a marked place to see which task it is.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** What is lost when a draft is dropped. The file itself is kept. */
export const dropConsequence = (tasks: number): Sentence => ({
  vi: `${showNumber(tasks)} nhiệm vụ đã đọc và những chỗ đã sửa sẽ mất. Tệp gốc vẫn được giữ.`,
  en: `${showNumber(tasks)} tasks that were read, and your corrections, are lost. The file itself is kept.`,
})
