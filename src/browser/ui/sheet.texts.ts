import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

/** What every table that is taken in says. */
export const sheetTexts = {
  under: {
    vi: 'Dán từ Excel hoặc chọn tệp XLSX, CSV. Xem trước, sửa rồi mới ghi; tệp chỉ đọc trên máy này.',
    en: 'Paste from Excel or choose an XLSX or CSV file. Look first, then save; the file is read on this computer only.',
  },
  paste: { vi: 'Dán bảng vào đây', en: 'Paste the table here' },
  file: { vi: 'Chọn tệp XLSX, CSV', en: 'Choose an XLSX or CSV file' },
  sample: { vi: 'Tải tệp mẫu', en: 'Sample file' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  line: { vi: 'Dòng', en: 'Row' },
  faults: { vi: 'Chưa đúng', en: 'What is wrong' },
  copyFaults: { vi: 'Sao chép dòng sai', en: 'Copy the wrong rows' },
} as const satisfies Readonly<Record<string, Sentence>>

export const countSays = (right: number, wrong: number): Sentence => ({
  vi: `${showNumber(right)} dòng đúng, ${showNumber(wrong)} dòng chưa đúng`,
  en: `${showNumber(right)} rows are right, ${showNumber(wrong)} are not`,
})
export const saveSays = (right: number): Sentence => ({
  vi: `Ghi ${showNumber(right)} dòng đúng`,
  en: `Save ${showNumber(right)} right rows`,
})
export const savedSays = (saved: number): Sentence => ({
  vi: `Đã ghi ${showNumber(saved)} dòng`,
  en: `${showNumber(saved)} rows are saved`,
})
export const moreSays = (left: number): Sentence => ({
  vi: `… và ${showNumber(left)} dòng nữa`,
  en: `… and ${showNumber(left)} more rows`,
})
