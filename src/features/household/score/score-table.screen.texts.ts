import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import { residenceNames } from '../standard.texts.ts'
import type { ScoreTable } from './score-table.ts'

export const scoreTexts = {
  title: { vi: 'Bảng điểm B1', en: 'Tables of points (B1)' },
  note: {
    vi: 'Điểm nhập theo văn bản, người khác đối chiếu rồi xác nhận mới dùng. Chưa có bảng thì cộng trên phiếu giấy và ghi tổng điểm.',
    en: 'Points are entered by an act and used once another officer confirmed them. Without a table the total of the paper form is typed in.',
  },
  none: {
    vi: 'Chưa có bảng điểm nào. Các phiếu ghi tổng điểm cộng trên giấy.',
    en: 'There is no table of points. Interviews have the total of the paper form.',
  },
  enter: { vi: 'Nhập bảng điểm', en: 'Enter a table' },
  replace: { vi: 'Nhập bảng thay', en: 'Enter one that replaces it' },
  replaces: {
    vi: 'Bảng này thay một bảng đã nhập. Bảng trước vẫn dùng cho đến khi bảng này được xác nhận.',
    en: 'It replaces a table that was entered. The one before holds until this one is confirmed.',
  },
  confirm: { vi: 'Xác nhận đã đối chiếu', en: 'Confirm: compared with the act' },
  confirmNote: {
    vi: 'Hãy so từng ô với văn bản. Sau khi xác nhận, phiếu khảo sát hỏi theo từng mục và hệ thống cộng điểm.',
    en: 'Compare each cell with the act. Once confirmed, interviews ask item by item and the program adds up.',
  },
  ownNote: {
    vi: 'Bạn đã nhập bảng này: một chủ kế hoạch khác đối chiếu và xác nhận.',
    en: 'You have entered this table: another plan owner compares and confirms it.',
  },
  back: { vi: 'Các bảng điểm', en: 'All tables' },
  standards: { vi: 'Chuẩn nghèo', en: 'Poverty standards' },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  source: { vi: 'Văn bản, điều', en: 'Act, article' },
  sourceHint: { vi: 'Ví dụ: Thông tư số …, Phụ lục …', en: 'For example: Circular …, Appendix …' },
  valid: { vi: 'Hiệu lực', en: 'Holds' },
  validFrom: { vi: 'Từ ngày', en: 'From' },
  validTo: { vi: 'Đến ngày', en: 'To' },
  validToHint: { vi: 'Chưa biết thì để trống.', en: 'Leave it empty when it is not known.' },
  state: { vi: 'Tình trạng', en: 'State' },
  items: { vi: 'Số mục', en: 'Items' },
  checksum: { vi: 'Mã kiểm tra', en: 'Checksum' },
  checksumNote: {
    vi: 'hai nơi nhập cùng số điểm thì cùng mã',
    en: 'the same wherever the same points are entered',
  },
  entered: { vi: 'Người nhập', en: 'Entered by' },
  confirmed: { vi: 'Người xác nhận', en: 'Confirmed by' },
  pasted: { vi: 'Bảng, dán từ Excel', en: 'The table, pasted from Excel' },
  pastedHint: {
    vi: 'Dòng đầu: Mã mục, Mục, Mã lựa chọn, Lựa chọn, rồi mỗi vùng một cột. Mỗi lựa chọn một dòng, theo thứ tự của phiếu. Hộ có thể không thuộc lựa chọn nào của mục thì thêm dòng “Không có”.',
    en: 'First row: Item code, Item, Option code, Option, then a column for each region. One row for each option, in the order of the form. Where a household may have none of the options, add a row “None”.',
  },
  file: { vi: 'Chọn tệp CSV hoặc TSV', en: 'Choose a CSV or TSV file' },
  fileUnread: {
    vi: 'Tệp này không phải tệp chữ. Hãy lưu từ Excel thành “CSV UTF-8”, hoặc chép các ô rồi dán vào đây.',
    en: 'This is no text file. Save it from Excel as “CSV UTF-8”, or copy the cells and paste them here.',
  },
  faults: { vi: 'Chỗ cần sửa', en: 'What to mend' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  item: { vi: 'Mục', en: 'Item' },
  option: { vi: 'Lựa chọn', en: 'Option' },
  urbanColumn: { vi: 'Cột điểm cho hộ thành thị', en: 'Points of urban households' },
  ruralColumn: { vi: 'Cột điểm cho hộ nông thôn', en: 'Points of rural households' },
  columnHint: {
    vi: 'Vùng của địa phương mình, theo văn bản. Không dùng thì để trống.',
    en: 'The region of this town, by the act. Leave it empty when none holds.',
  },
  send: { vi: 'Gửi để xác nhận', en: 'Send to be confirmed' },
  pointsBy: { vi: 'Điểm B1', en: 'Points (B1)' },
  byItems: { vi: 'Trả lời từng mục của bảng điểm', en: 'Answer item by item' },
  byTotal: { vi: 'Chỉ có tổng điểm cộng trên phiếu giấy', en: 'Only the total of the paper form is known' },
  notAnswered: { vi: 'Chưa trả lời', en: 'Not answered' },
  eachItem: { vi: 'Từng mục của bảng điểm', en: 'Each item of the table' },
} as const satisfies Readonly<Record<string, Sentence>>

/** `từ 01/01/2022 đến 31/12/2026`; without a last day it holds until another follows. */
export const spanSaid = ({
  validFrom,
  validTo,
}: {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}): Sentence =>
  validTo === null
    ? { vi: `từ ${showDay(validFrom)}`, en: `from ${showDay(validFrom)}` }
    : {
        vi: `từ ${showDay(validFrom)} đến ${showDay(validTo)}`,
        en: `${showDay(validFrom)} to ${showDay(validTo)}`,
      }

/** `Đọc được 4 mục, 12 lựa chọn.` */
export const readSaid = ({ items }: Pick<ScoreTable, 'items'>): Sentence => {
  const options = items.reduce((all, one) => all + one.options.length, 0)
  return { vi: `Đọc được ${items.length} mục, ${options} lựa chọn.`, en: `${items.length} items, ${options} options.` }
}

/** How many faults are not shown. */
export const moreFaultsSaid = (number: number): Sentence => ({
  vi: `và ${number} chỗ khác.`,
  en: `and ${number} more.`,
})

/** What is known of the total while one answers. */
export const runningSaid = (total: number | null, open: number): Sentence =>
  total === null
    ? { vi: `Chưa có tổng điểm: còn ${open} mục chưa trả lời.`, en: `No total yet: ${open} items are not answered.` }
    : { vi: `Tổng điểm: ${showNumber(total)}`, en: `Total: ${showNumber(total)}` }

/** Which households a column of points holds for; null: for none. */
export function columnSaid(region: string, { urban, rural }: ScoreTable['columns']): Sentence | null {
  const used = [
    ...(urban === region ? [residenceNames.urban] : []),
    ...(rural === region ? [residenceNames.rural] : []),
  ]
  if (used.length === 0) return null
  const words = (language: 'vi' | 'en') => used.map((name) => name[language].toLowerCase()).join(', ')
  return { vi: `hộ ${words('vi')}`, en: `${words('en')} households` }
}
