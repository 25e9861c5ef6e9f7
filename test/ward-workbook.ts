import type { WorkbookCell } from '../src/kernel/workbook.ts'
import type { DrawnTab } from './household-workbook.ts'

type Row = readonly WorkbookCell[]
/** Name, relation, birth as the cell has it, sex. */
type Person = readonly [string, string, WorkbookCell, string]
type Written = {
  readonly place: string
  readonly is: string
  readonly people: readonly Person[]
  readonly count: WorkbookCell
}

const DECISION = ['1520/QĐ-UBND', '20/12/2023'] as const
/** Invented identity numbers and peoples: they must never come in. */
export const NEVER_READ = ['999000000', 'Dân tộc Mẫu']
const identity = (at: number) => `999000000${String(at).padStart(3, '0')}`

const LIST_TITLES: Row = [
  'Chủ hộ',
  'Họ và tên chủ hộ',
  'Họ và tên thành viên',
  'Quan hệ với chủ hộ',
  'Ngày sinh (dd/mm/yyyy)',
  'Giới tính',
  'CCCD',
  'Tỉnh',
  'Huyện',
  'Mã huyện',
  'Xã',
  'Mã xã',
  'Thôn',
  'Dân tộc',
  'Phân loại hộ',
  'Số quyết định công nhận',
  'Ngày ban hành quyết định',
  'B1',
  'B2',
  'Số nhân khẩu',
]

const listRows = (households: readonly Written[]): readonly Row[] =>
  households.flatMap(({ place, is, people, count }, i) =>
    people.map(([name, relation, born, sex], j) => [
      relation === 'Chủ hộ' ? 'x' : null,
      people[0]?.[0] ?? null,
      name,
      relation,
      born,
      sex,
      identity(i * 10 + j),
      'Thành phố Mẫu',
      'Quận Mẫu',
      '901',
      'Phường Xuân Bình',
      '26077',
      place,
      NEVER_READ[1] ?? null,
      is,
      ...DECISION,
      120,
      30,
      j === 0 ? count : null,
    ]),
  )

const LEFT_TITLES: Row = [
  'Chủ hộ',
  'Họ và tên',
  'Quan hệ với chủ hộ',
  'Giới tính',
  'Ngày sinh',
  'CCCD',
  'Dân tộc',
  'Địa chỉ',
  'B1',
  'B2',
  'Ghi chú',
  'Tuổi',
  'Số nhân khẩu',
]

const leftRows = (households: readonly Written[]): readonly Row[] =>
  households.flatMap(({ place, people, count }, i) =>
    people.map(([name, relation, born, sex], j) => [
      relation === 'Chủ hộ' ? 'x' : null,
      name,
      relation,
      sex,
      born,
      identity(500 + i * 10 + j),
      NEVER_READ[1] ?? null,
      place,
      150,
      20,
      null,
      40,
      j === 0 ? count : null,
    ]),
  )

const above = (rows: number, title: string): readonly Row[] => [
  ['ỦY BAN NHÂN DÂN PHƯỜNG XUÂN BÌNH (minh họa)'],
  [],
  [title],
  ...Array.from({ length: rows - 3 }, () => []),
]

/** The workbook of a ward in the columns that are in use: the list after the review, and who left either list. */
export const wardWorkbook = (lists: {
  readonly listed: readonly Written[]
  readonly leftPoverty: readonly Written[]
  readonly leftNearPoverty: readonly Written[]
}): readonly DrawnTab[] => [
  {
    name: 'Sau rà soát',
    rows: [...above(6, 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU RÀ SOÁT'), LIST_TITLES, ...listRows(lists.listed)],
  },
  {
    name: 'Thoát nghèo',
    rows: [...above(8, 'DANH SÁCH HỘ THOÁT NGHÈO'), LEFT_TITLES, ...leftRows(lists.leftPoverty)],
  },
  {
    name: 'Thoát cận nghèo',
    rows: [...above(8, 'DANH SÁCH HỘ THOÁT CẬN NGHÈO'), LEFT_TITLES, ...leftRows(lists.leftNearPoverty)],
  },
]

const place = (number: number) => `Khu phố ${number}`

/**
 * The sample of the guide: invented people of a ward of the demo. One household is in the register as it is here, one by the same name in
 * another place; one row has a day that no calendar has.
 */
export const sampleWorkbook = (): readonly DrawnTab[] =>
  wardWorkbook({
    listed: [
      {
        place: place(1),
        is: 'Hộ nghèo',
        people: [
          ['Đặng Mẫu Hòa', 'Chủ hộ', '12/03/1958', 'Nam'],
          ['Lê Mẫu Tư', 'Vợ', '01/07/1960', 'Nữ'],
          ['Đặng Mẫu Nhi', 'Cháu nội', '05/09/2012', 'Nữ'],
        ],
        count: 3,
      },
      {
        place: place(3),
        is: 'Hộ cận nghèo',
        people: [['Trần Mẫu Đào', 'Chủ hộ', '1977', 'Nữ']],
        count: 1,
      },
      {
        place: 'KP2',
        is: 'Hộ cận nghèo',
        people: [
          ['Hồ Mẫu Sậy', 'Chủ hộ', 22_766, 'Nam'],
          ['Hồ Mẫu Lau', 'Con gái', '00/00/2015', 'Nữ'],
        ],
        count: 2,
      },
      {
        place: place(2),
        is: 'Hộ nghèo',
        people: [['Tạ Mẫu Bưởi', 'Chủ hộ', '31/02/1966', 'Nữ']],
        count: 1,
      },
    ],
    leftPoverty: [
      {
        place: 'Số 9, khu phố 2, phường Xuân Bình',
        is: '',
        people: [['Tống Mẫu Ngô', 'Chủ hộ', '15/08/1971', 'Nam']],
        count: 4,
      },
    ],
    leftNearPoverty: [
      {
        place: 'Số 21, khu phố 3, phường Xuân Bình',
        is: '',
        people: [['Vi Mẫu Khoai', 'Chủ hộ', '1980', 'Nữ']],
        count: 2,
      },
    ],
  })
