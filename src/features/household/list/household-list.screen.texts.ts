import type { Names, Sentence } from '../../../kernel/sentence.ts'
import { showDay } from '../../../kernel/day.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { HouseholdListRow, ListedYear } from './household-list.ts'
import { listedAsNames } from './household-list.texts.ts'
import type { ListFaultCode, ReadList } from './read-list.ts'

export const listTexts = {
  title: { vi: 'Danh sách hộ các năm trước', en: 'Lists of households of earlier years' },
  under: {
    vi: 'Nhập tệp Excel danh sách hộ nghèo, cận nghèo đã công nhận, không phải gõ lại.',
    en: 'Takes the Excel file of recognised poor and near-poor households, without typing it again.',
  },
  taken: { vi: 'Đã nhập', en: 'Taken' },
  noLists: { vi: 'Chưa nhập danh sách nào. Hãy chọn tệp Excel.', en: 'No list was taken yet. Choose an Excel file.' },
  choose: { vi: 'Chọn tệp Excel (.xlsx)', en: 'Choose an Excel file (.xlsx)' },
  reading: { vi: 'Đang đọc tệp…', en: 'Reading the file…' },
  noList: {
    vi: 'Tệp này không có bảng nào có cột Họ và tên và Quan hệ với chủ hộ. Hãy kiểm tra lại tệp.',
    en: 'No table of this file has columns for names and relations to the head. Check the file.',
  },
  year: { vi: 'Năm', en: 'Year' },
  area: { vi: 'Phường, xã', en: 'Ward or commune' },
  standard: { vi: 'Chuẩn nghèo', en: 'Poverty standard' },
  number: { vi: 'Số quyết định', en: 'Number of the decision' },
  on: { vi: 'Ngày ban hành', en: 'Day of the decision' },
  source: { vi: 'Nguồn', en: 'Source' },
  residence: { vi: 'Khu vực', en: 'Residence' },
  match: { vi: 'Đối chiếu với sổ hộ', en: 'Match with the register' },
  matching: { vi: 'Đang đối chiếu…', en: 'Matching…' },
  places: { vi: 'Nơi ở trong tệp', en: 'Places in the file' },
  placesHint: {
    vi: 'Chọn thôn, tổ dân phố cho nơi chưa nhận ra. Hộ chưa có nơi ở thì chưa nhập.',
    en: 'Choose the neighbourhood of each place that was not recognised. Households without one are not taken.',
  },
  inFile: { vi: 'Trong tệp', en: 'In the file' },
  noPlace: { vi: '(không ghi)', en: '(not said)' },
  households: { vi: 'Số hộ', en: 'Households' },
  place: { vi: 'Thôn, tổ dân phố', en: 'Neighbourhood' },
  namesakes: { vi: 'Hộ trùng tên trong sổ', en: 'Namesakes in the register' },
  namesakesHint: {
    vi: 'Xác nhận từng hộ: cùng hộ hay hộ mới. Không gộp hộ nào khi chưa chọn.',
    en: 'Say for each whether it is the same household or a new one. None is merged unless you choose it.',
  },
  head: { vi: 'Chủ hộ', en: 'Head' },
  born: { vi: 'Ngày sinh', en: 'Born' },
  is: { vi: 'Là hộ nào', en: 'Which household' },
  isNew: { vi: 'Hộ mới', en: 'A new household' },
  fresh: { vi: 'Hộ mới sẽ ghi', en: 'New households' },
  wrong: { vi: 'Chưa nhập được', en: 'Not taken' },
  sheet: { vi: 'Bảng', en: 'Sheet' },
  row: { vi: 'Dòng', en: 'Row' },
  column: { vi: 'Cột', en: 'Column' },
  why: { vi: 'Vì sao', en: 'Why' },
  copyWrong: { vi: 'Chép các dòng này', en: 'Copy these rows' },
  listedAs: { vi: 'Phân loại', en: 'Class' },
  members: { vi: 'Nhân khẩu', en: 'Members' },
  take: { vi: 'Nhập vào sổ hộ', en: 'Take into the register' },
  open: { vi: 'Xem danh sách', en: 'See the list' },
  withdraw: { vi: 'Rút danh sách', en: 'Withdraw the list' },
  withdrawWhy: { vi: 'Vì sao rút danh sách', en: 'Why it is withdrawn' },
  withdrawHint: {
    vi: 'Danh sách không còn tính vào biểu; các hộ vẫn ở trong sổ hộ.',
    en: 'The list counts in no table any more; its households stay in the register.',
  },
  none: { vi: 'Danh sách này chưa có hộ nào trong địa bàn của bạn.', en: 'This list has no household in your areas.' },
} as const satisfies Readonly<Record<string, Sentence>>

export const faultNames: Names<ListFaultCode> = {
  'head-missing': { vi: 'Không có dòng chủ hộ của hộ này', en: 'The row of its head is missing' },
  'name-missing': { vi: 'Thiếu họ tên', en: 'No name' },
  'born-unreadable': { vi: 'Ngày sinh không có trong lịch', en: 'The calendar has no such birth date' },
  'born-in-future': { vi: 'Ngày sinh sau hôm nay', en: 'Born after today' },
  'sex-unreadable': { vi: 'Giới tính phải là Nam hoặc Nữ', en: 'Sex is Nam or Nữ' },
  'class-unreadable': {
    vi: 'Phân loại phải là Hộ nghèo hoặc Hộ cận nghèo',
    en: 'The class is Hộ nghèo or Hộ cận nghèo',
  },
  'count-unreadable': { vi: 'Số nhân khẩu phải từ 1 đến 60', en: 'Members are 1 to 60' },
  'count-below-rows': { vi: 'Số nhân khẩu ít hơn số dòng của hộ', en: 'Fewer members than it has rows' },
  'household-twice': { vi: 'Hộ này đứng hai lần trong bảng', en: 'The household stands twice in the sheet' },
}

/** `Danh sách năm 2023, Quyết định số 1520/QĐ-UBND ngày 20/12/2023`. */
export const listSaid = ({ year, number, on }: Pick<HouseholdListRow, 'year' | 'number' | 'on'>): Sentence => ({
  vi: `Danh sách năm ${year}, Quyết định số ${number} ngày ${showDay(on)}`,
  en: `List of ${year}, decision ${number} of ${showDay(on)}`,
})

export const listedYearSaid = ({ listedAs, ...list }: ListedYear): Sentence => ({
  vi: `${listSaid(list).vi}: ${listedAsNames[listedAs].vi.toLocaleLowerCase('vi')}.`,
  en: `${listSaid(list).en}: ${listedAsNames[listedAs].en.toLocaleLowerCase('en')}.`,
})

/** What the file has, in one breath: `Đọc được 6 hộ (14 dòng); 2 dòng chưa nhập được.` */
export const readSaid = ({ households, rows, wrongRows, repeated }: ReadList): Sentence => ({
  vi: `Đọc được ${showNumber(households.length)} hộ trong ${showNumber(rows)} dòng; ${showNumber(wrongRows)} dòng chưa nhập được${repeated > 0 ? `; ${showNumber(repeated)} hộ có ở hai bảng, tính theo bảng sau rà soát` : ''}.`,
  en: `${showNumber(households.length)} households in ${showNumber(rows)} rows; ${showNumber(wrongRows)} rows cannot be taken${repeated > 0 ? `; ${showNumber(repeated)} households stand in two sheets and count as the list says` : ''}.`,
})

/** What was left out on purpose: columns, and sheets without a list. */
export const leftOutSaid = ({ leftOut, tabsWithoutList, tabsUnclear }: ReadList): readonly Sentence[] => [
  ...(leftOut.length === 0
    ? []
    : [
        {
          vi: `Không đọc cột ${leftOut.join(', ')}: hệ thống không giữ số định danh và dân tộc.`,
          en: `Not read: the columns ${leftOut.join(', ')}. Identity numbers and ethnicity are not kept.`,
        },
      ]),
  ...(tabsWithoutList.length === 0
    ? []
    : [
        {
          vi: `Bảng không có danh sách hộ: ${tabsWithoutList.join(', ')}.`,
          en: `Sheets without a list: ${tabsWithoutList.join(', ')}.`,
        },
      ]),
  ...(tabsUnclear.length === 0
    ? []
    : [
        {
          vi: `Không rõ là hộ thoát nghèo hay thoát cận nghèo nên chưa đọc bảng: ${tabsUnclear.join(', ')}. Hãy ghi rõ trong tên bảng.`,
          en: `Not read, since nobody can tell which list these left: ${tabsUnclear.join(', ')}. Say it in the name of the sheet.`,
        },
      ]),
]

/** What pressing the button takes, and what waits. */
export const readySaid = (ready: number, waiting: number): Sentence => ({
  vi: `Sẽ nhập ${showNumber(ready)} hộ${waiting > 0 ? `; ${showNumber(waiting)} hộ còn chờ chọn nơi ở hoặc chọn hộ` : ''}.`,
  en: `${showNumber(ready)} households will be taken${waiting > 0 ? `; ${showNumber(waiting)} wait for a place or a choice` : ''}.`,
})

export const takenSaid = (taken: number, all: number): Sentence => ({
  vi: `Đã nhập ${showNumber(taken)} trên ${showNumber(all)} hộ.`,
  en: `${showNumber(taken)} of ${showNumber(all)} households were taken.`,
})

export const skippedSaid = (skipped: number): Sentence => ({
  vi: `${showNumber(skipped)} hộ đã có trong danh sách này từ lần nhập trước, được bỏ qua.`,
  en: `${showNumber(skipped)} households are in this list since an earlier time and are left out.`,
})

/** Rows of which each was said to be the same household of the register. */
export const twiceSaid = (heads: readonly string[]): Sentence => ({
  vi: `Nhiều dòng cùng chọn một hộ trong sổ: ${heads.join(', ')}. Hãy chọn lại.`,
  en: `Several rows are said to be one household of the register: ${heads.join(', ')}. Choose again.`,
})

/** `Cùng hộ: Lý Mẫu Một, 1962, Tổ dân phố 1 (3 người)`. */
export const sameSaid = (said: {
  readonly born: string
  readonly areaName: string
  readonly members: number
}): Sentence => ({
  vi: `Cùng hộ trong sổ: ${said.born}, ${said.areaName} (${said.members} người)`,
  en: `The same as in the register: ${said.born}, ${said.areaName} (${said.members})`,
})
