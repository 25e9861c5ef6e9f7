import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import { areaSentences } from '../area.texts.ts'
import type { CellFault, SheetColumn } from './area-sheet.ts'

export const importTexts = {
  title: { vi: 'Nhập khu phố, ấp, điểm từ tệp', en: 'Import neighbourhoods and sites' },
  under: {
    vi: 'Dán từ Excel hoặc chọn tệp XLSX, CSV. Xem trước, sửa rồi mới ghi; tệp chỉ đọc trên máy này.',
    en: 'Paste from Excel or choose an XLSX or CSV file. Look first, then save; the file is read on this computer only.',
  },
  paste: { vi: 'Dán bảng vào đây', en: 'Paste the table here' },
  pasteNote: {
    vi: 'Các cột: Mã, Tên, Loại, Thuộc (tên hoặc mã phường, xã, khu phố), Từ ngày, Đến ngày. Có dòng tiêu đề thì thứ tự cột tùy ý.',
    en: 'Columns: code, name, kind, belongs to (name or code), from, to. With a head the columns may have any order.',
  },
  file: { vi: 'Chọn tệp XLSX, CSV', en: 'Choose an XLSX or CSV file' },
  sample: { vi: 'Tải tệp mẫu', en: 'Sample file' },
  from: { vi: 'Từ ngày, cho dòng bỏ trống', en: 'First day of rows without one' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  line: { vi: 'Dòng', en: 'Row' },
  nothing: { vi: 'Chưa có dòng nào.', en: 'There is no row yet.' },
  faults: { vi: 'Chưa đúng', en: 'What is wrong' },
  copyFaults: { vi: 'Sao chép dòng sai', en: 'Copy the wrong rows' },
} as const satisfies Readonly<Record<string, Sentence>>

export const columnNames: Readonly<Record<SheetColumn, Sentence>> = {
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  parent: { vi: 'Thuộc', en: 'Belongs to' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
}

const FAULTS: Readonly<Record<string, Sentence>> = {
  'cell-empty': { vi: 'còn trống', en: 'is empty' },
  'cell-too-long': { vi: 'quá dài', en: 'is too long' },
  'kind-unread': {
    vi: 'không phải khu phố, ấp, chợ, nhà văn hóa, trường, trạm y tế hay đường',
    en: 'is no quarter, hamlet, market, culture house, school, clinic or street',
  },
  'parent-not-found': { vi: 'không có địa bàn tên hoặc mã này', en: 'is no area by name or code' },
  'parent-not-clear': {
    vi: 'có nhiều nơi trùng tên; hãy ghi mã, hoặc “tên, phường”',
    en: 'is the name of several areas; write the code, or “name, ward”',
  },
  'day-unread': { vi: 'không phải ngày', en: 'is no day' },
}

/** What is wrong in a cell. */
export function faultSays(fault: CellFault): Sentence {
  const own = FAULTS[fault.code]
  if (own) return own
  const say = areaSentences[fault.code as keyof typeof areaSentences] as (of: CellFault) => Sentence
  return say(fault)
}

export const countSays = (right: number, wrong: number): Sentence => ({
  vi: `${showNumber(right)} dòng đúng, ${showNumber(wrong)} dòng chưa đúng`,
  en: `${showNumber(right)} rows are right, ${showNumber(wrong)} are not`,
})
export const saveSays = (right: number): Sentence => ({
  vi: `Ghi ${showNumber(right)} dòng đúng`,
  en: `Save ${showNumber(right)} right rows`,
})
export const savedSays = (saved: number, of: number): Sentence => ({
  vi: `Đã ghi ${showNumber(saved)}/${showNumber(of)} dòng`,
  en: `${showNumber(saved)} of ${showNumber(of)} rows are saved`,
})
export const moreSays = (left: number): Sentence => ({
  vi: `… và ${showNumber(left)} dòng nữa`,
  en: `… and ${showNumber(left)} more rows`,
})
