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
  namesake: { vi: 'Lý do có hai nơi trùng tên', en: 'Why there are two of that name' },
  namesakeNote: { vi: 'Ghi lại cùng địa bàn.', en: 'Kept with the area.' },
  ask: { vi: 'Nơi này nay là đơn vị nào?', en: 'What is this place now?' },
  askNote: { vi: 'Ví dụ: Xuân Lập 2024', en: 'For example: Xuân Lập 2024' },
  askButton: { vi: 'Xem', en: 'Ask' },
  nothingFound: {
    vi: 'Không có nơi nào tên như vậy, hoặc không có vào năm đó. Hãy thử tên khác, hay nạp danh mục toàn quốc.',
    en: 'No place is called so, or none was in that year. Try another name, or load the national list.',
  },
  import: { vi: 'Nhập từ tệp', en: 'Import' },
  national: { vi: 'Nạp danh mục toàn quốc', en: 'Load the national list' },
  nationalNote: {
    vi: 'Xã, phường, đặc khu trước và sau 1/7/2025, cùng đơn vị cũ thành đơn vị nào. Danh mục đi kèm chương trình, không cần mạng. Nạp lại không ghi trùng; địa bàn đã ghi tay được giữ nguyên. Ngày bắt đầu của đơn vị cũ lấy 01/01/2021 vì danh mục không ghi.',
    en: 'Communes before and after 1/7/2025, and which became which. The list comes with the program and needs no network. Loading it again doubles nothing; what was entered by hand stays. Old units begin on 01/01/2021, since the list does not say.',
  },
  load: { vi: 'Nạp', en: 'Load' },
  loadAll: { vi: 'Nạp cả 34 tỉnh, thành phố', en: 'Load all 34 provinces' },
  empty: {
    vi: 'Không có địa bàn nào vào ngày này. Hãy chọn ngày khác hoặc thêm địa bàn.',
    en: 'No area stands on this day. Choose another day or add an area.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export const belowCount = (below: number): Sentence => ({
  vi: `${showNumber(below)} địa bàn trực thuộc`,
  en: `${showNumber(below)} areas below`,
})

export const standingSays = (standing: number, communes: number): Sentence => ({
  vi: `${showNumber(standing)}/${showNumber(communes)} mã xã, phường đã có`,
  en: `${showNumber(standing)} of ${showNumber(communes)} codes are there`,
})

export const loadingSays = (name: string, at: number, of: number): Sentence => ({
  vi: `Đang nạp ${name} (${at}/${of})`,
  en: `Loading ${name} (${at} of ${of})`,
})
