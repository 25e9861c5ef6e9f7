import type { Sentence } from '../../../kernel/sentence.ts'

export const indicatorTexts = {
  title: { vi: 'Chỉ tiêu giám sát, đánh giá', en: 'Indicators of monitoring' },
  under: {
    vi: 'Chủ kế hoạch nhập chỉ tiêu theo văn bản. Chưa có số liệu không phải là 0; chưa có mức phải đạt thì không tính phần trăm.',
    en: 'The plan’s owner enters indicators from the acts. Not known is not zero; without a target there is no percentage.',
  },
  add: { vi: 'Thêm chỉ tiêu', en: 'Add an indicator' },
  change: { vi: 'Sửa chỉ tiêu', en: 'Change' },
  save: { vi: 'Ghi chỉ tiêu', en: 'Save' },
  none: { vi: 'Chưa có chỉ tiêu nào trong năm của kế hoạch.', en: 'No indicator in the year of the plan yet.' },
  place: { vi: 'Nơi', en: 'Place' },
  values: { vi: 'Số liệu', en: 'Values' },
  targets: { vi: 'Mức phải đạt', en: 'To reach' },
  typingHint: {
    vi: 'Gõ số rồi bấm Enter để ghi và xuống dòng. Tỷ lệ ghi 12/15 hoặc 80. Bấm vào một số để xem nguồn, minh chứng và sửa.',
    en: 'Type a number and press Enter. A share is 12/15 or 80. Press a number to see where it comes from, and to correct it.',
  },
  targetHint: {
    vi: 'Gõ mức phải đạt của từng kỳ, tỷ lệ ghi bằng phần trăm. Xóa trống là bỏ mức.',
    en: 'Type what each period is to reach, shares in per cent. Empty takes it away.',
  },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  folded: { vi: 'Lấy từ hệ thống', en: 'Counted by the program' },
  notYet: { vi: 'Chưa đến kỳ', en: 'To come' },
  wanted: { vi: 'phải đạt', en: 'to reach' },
  unreadable: {
    vi: 'Không đọc được số. Ghi như 1.250, 87,5 hoặc 12/15.',
    en: 'No number. Write 1.250, 87,5 or 12/15.',
  },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên chỉ tiêu', en: 'Name' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  measured: { vi: 'Cách tính', en: 'How it is measured' },
  shape: { vi: 'Dạng số', en: 'Form' },
  every: { vi: 'Kỳ', en: 'Rhythm' },
  better: { vi: 'Chiều tốt', en: 'Better' },
  source: { vi: 'Căn cứ (văn bản, điều)', en: 'Source (act, article)' },
  validFrom: { vi: 'Áp dụng từ ngày', en: 'In force from' },
  validTo: { vi: 'Đến ngày', en: 'Until' },
  validToHint: { vi: 'Để trống khi còn áp dụng.', en: 'Empty while it holds.' },
  whence: { vi: 'Số liệu', en: 'Numbers' },
  typed: { vi: 'Cán bộ nhập', en: 'Typed by officers' },
  ofLine: { vi: 'Hệ thống đếm: một phần việc', en: 'The program counts: a line of the report' },
  ofTask: { vi: 'Hệ thống đếm: một nhiệm vụ của kế hoạch', en: 'The program counts: a task of the plan' },
  line: { vi: 'Phần việc', en: 'Line' },
  wholeLine: { vi: 'Chia cho', en: 'Out of' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  back: { vi: 'Bảng chỉ tiêu', en: 'All indicators' },
  value: { vi: 'Giá trị', en: 'Value' },
  target: { vi: 'Mức phải đạt', en: 'To reach' },
  result: { vi: 'Kết quả', en: 'Result' },
  period: { vi: 'Kỳ', en: 'Period' },
  history: { vi: 'Các lần ghi', en: 'What was told' },
  proofs: { vi: 'Minh chứng', en: 'Evidence' },
  takeProofBack: { vi: 'Rút minh chứng', en: 'Take evidence back' },
  addProof: { vi: 'Thêm minh chứng', en: 'Add evidence' },
  noProof: { vi: 'Chưa có minh chứng.', en: 'No evidence yet.' },
  correct: { vi: 'Sửa số liệu', en: 'Correct the value' },
  tell: { vi: 'Ghi số liệu', en: 'Tell the value' },
  correction: { vi: 'Số đúng', en: 'What is right' },
  correctionHint: {
    vi: 'Tỷ lệ ghi 12/15 hoặc 80. Để trống nếu thật ra chưa có số liệu.',
    en: 'A share is 12/15 or 80. Empty if it is not known after all.',
  },
  reason: { vi: 'Vì sao sửa', en: 'Why' },
  saveValue: { vi: 'Ghi số', en: 'Save' },
  replaced: { vi: 'đã sửa', en: 'corrected' },
  rows: { vi: 'Mở các dòng đã đếm', en: 'Open the rows that were counted' },
  wholeRows: { vi: 'Mở các dòng của mẫu số', en: 'Open the rows of the whole' },
  asSigned: { vi: 'Như đã in trong báo cáo.', en: 'As it was printed in the report.' },
  unknown: { vi: 'Đường dẫn này không mở được số liệu nào.', en: 'This address opens no number.' },
  erased: { vi: '(đã xóa)', en: '(erased)' },
} as const satisfies Readonly<Record<string, Sentence>>

/** How many files show where a value comes from. */
export const proofsSaid = (number: number): Sentence => ({ vi: `${number} minh chứng`, en: `${number} evidence` })

/** What a cell of the table is called: the indicator and its period. */
export const cellWords = (code: string, period: Sentence): Sentence => ({
  vi: `${code}, ${period.vi}`,
  en: `${code}, ${period.en}`,
})
