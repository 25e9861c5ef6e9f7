import { showDay } from '../../kernel/day.ts'
import type { Sentence } from '../../kernel/sentence.ts'
import type { AreaVersion } from './area.ts'
import { areaKindNames } from './area.texts.ts'

export const areaPageTexts = {
  allAreas: { vi: 'Tất cả địa bàn', en: 'All areas' },
  kind: { vi: 'Loại', en: 'Kind' },
  code: { vi: 'Mã', en: 'Code' },
  noCode: { vi: 'Danh mục không ghi', en: 'Not in the list' },
  parent: { vi: 'Thuộc', en: 'Belongs to' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  stillStands: { vi: 'Đang còn', en: 'Still stands' },
  alsoFoundBy: { vi: 'Cũng tìm được bằng', en: 'Also found by' },
  spelling: { vi: 'Tên gọi khác, tên cũ', en: 'Another name' },
  addSpelling: { vi: 'Thêm tên gọi', en: 'Add the name' },
  changes: { vi: 'Sắp xếp đơn vị', en: 'Changes' },
  below: { vi: 'Trực thuộc', en: 'What lies in it' },
  nothingBelow: {
    vi: 'Chưa ghi khu phố, ấp hay điểm nào ở đây. Bấm “Nhập từ tệp” ở trang Địa bàn để thêm nhiều nơi một lần.',
    en: 'No neighbourhood or site is recorded here. Use “Import” on the page of areas to add many at once.',
  },
  versions: { vi: 'Đã ghi', en: 'What was recorded' },
  correct: { vi: 'Sửa', en: 'Correct' },
  end: { vi: 'Ghi hết hiệu lực', en: 'End' },
  reorganise: { vi: 'Ghi sắp xếp', en: 'Record a change' },
  name: { vi: 'Tên', en: 'Name' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonNote: {
    vi: 'Bản cũ vẫn giữ; lý do ghi cạnh bản mới.',
    en: 'The old version is kept; the reason stands beside the new one.',
  },
  save: { vi: 'Ghi', en: 'Save' },
  lastDay: { vi: 'Ngày cuối cùng', en: 'Last day' },
  endNote: {
    vi: 'Nếu có đơn vị thay thế, hãy dùng “Ghi sắp xếp”: số liệu sẽ cộng dồn về đơn vị mới.',
    en: 'If something follows it, use “Record a change”: figures are then added to what followed.',
  },
  changeKind: { vi: 'Hình thức', en: 'What happens' },
  changeOn: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  act: { vi: 'Văn bản', en: 'Legal act' },
  actNote: { vi: 'Ví dụ: Nghị quyết 1662/NQ-UBTVQH15.', en: 'For example: Nghị quyết 1662/NQ-UBTVQH15.' },
  together: { vi: 'Cùng nhập với', en: 'Merged with' },
  into: { vi: 'Thành (đơn vị đã có)', en: 'Becomes (areas that stand)' },
  begins: { vi: 'Thành (đơn vị mới)', en: 'Becomes (new areas)' },
  beginsNote: {
    vi: 'Mỗi dòng một đơn vị: mã; tên. Ví dụ: 26104; Phường Xuân Lập',
    en: 'One a line: code; name. For example: 26104; Phường Xuân Lập',
  },
  becomesNothing: { vi: 'Chọn hoặc ghi ít nhất một đơn vị mới', en: 'Choose or write at least one area' },
  beginsUnread: {
    vi: 'Mỗi dòng cần mã và tên, tên bắt đầu bằng Phường, Xã hay Đặc khu',
    en: 'Every line needs a code and a name that begins with Phường, Xã or Đặc khu',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export const foundBySays = (spellings: readonly string[]): Sentence => ({
  vi: spellings.join('; '),
  en: spellings.join('; '),
})

/** `Phường Xuân Lập (26104), Phường, từ 01/07/2025`. */
export const versionSays = ({ name, code, kind, validFrom, validTo }: AreaVersion): Sentence => {
  const called = code === null ? name : `${name} (${code})`
  return {
    vi: `${called}, ${areaKindNames[kind].vi}, từ ${showDay(validFrom)}${validTo ? ` đến ${showDay(validTo)}` : ''}`,
    en: `${called}, ${areaKindNames[kind].en}, from ${showDay(validFrom)}${validTo ? ` to ${showDay(validTo)}` : ''}`,
  }
}
