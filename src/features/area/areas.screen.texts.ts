import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

export const areasTexts = {
  title: { vi: 'Địa bàn', en: 'Areas' },
  under: {
    vi: 'Tỉnh, xã, phường, khu phố, ấp như đã có vào ngày chọn; đơn vị sáp nhập hay đổi tên vẫn giữ bản cũ.',
    en: 'Provinces, communes, wards and quarters as they stood on the chosen day; what was merged or renamed is kept.',
  },
  on: { vi: 'Vào ngày', en: 'On' },
  words: { vi: 'Tìm tên hoặc mã', en: 'Name or code' },
  name: { vi: 'Tên', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  code: { vi: 'Mã', en: 'Code' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  toNote: { vi: 'Bỏ trống nếu vẫn còn.', en: 'Leave empty while it stands.' },
  parent: { vi: 'Thuộc', en: 'Belongs to' },
  codeNote: {
    vi: 'Mã của Tổng cục Thống kê; khu phố, ấp dùng mã do xã, phường đặt.',
    en: 'As in the national register; a quarter has the code its ward gives it.',
  },
  add: { vi: 'Thêm địa bàn', en: 'Add an area' },
  save: { vi: 'Ghi', en: 'Save' },
  empty: {
    vi: 'Không có địa bàn nào vào ngày này. Hãy chọn ngày khác hoặc thêm địa bàn.',
    en: 'No area stands on this day. Choose another day or add an area.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export const belowCount = (below: number): Sentence => ({
  vi: `${showNumber(below)} địa bàn trực thuộc`,
  en: `${showNumber(below)} areas below`,
})
