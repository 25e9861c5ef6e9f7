import type { Sentence } from '../../kernel/sentence.ts'

export const calendarTexts = {
  title: { vi: 'Lịch', en: 'Calendar' },
  before: { vi: 'Tháng trước', en: 'Month before' },
  after: { vi: 'Tháng sau', en: 'Month after' },
  thisMonth: { vi: 'Tháng này', en: 'This month' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  kind: { vi: 'Loại', en: 'Kind' },
  all: { vi: 'Tất cả', en: 'All' },
  none: { vi: 'Tháng này chưa có gì trong lịch.', en: 'Nothing stands in this month.' },
  noneFits: { vi: 'Không có gì khớp với điều kiện đã chọn.', en: 'Nothing fits.' },
  fromToday: { vi: 'Từ hôm nay,', en: 'From today,' },
  wholeMonth: { vi: 'Xem cả tháng', en: 'Whole month' },
  list: { vi: 'Danh sách', en: 'List' },
  coming: { vi: 'Sắp tới', en: 'Coming up' },
  nothingComing: { vi: 'Hai tuần tới chưa có gì trong lịch.', en: 'Nothing in the next two weeks.' },
  wholeCalendar: { vi: 'Mở lịch', en: 'Open the calendar' },
  // Announcing
  announce: { vi: 'Báo lịch họp, sự kiện', en: 'Announce an event' },
  change: { vi: 'Sửa lịch', en: 'Change the event' },
  save: { vi: 'Lưu lịch', en: 'Save' },
  eventTitle: { vi: 'Nội dung', en: 'What it is about' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  on: { vi: 'Ngày', en: 'Day' },
  from: { vi: 'Từ giờ', en: 'From' },
  to: { vi: 'Đến giờ (nếu biết)', en: 'To (if known)' },
  timeHint: { vi: 'ví dụ 19h30', en: 'such as 19:30' },
  notATime: { vi: 'Giờ viết như 19h30 hoặc 19:30.', en: 'A time is written as 19:30.' },
  area: { vi: 'Địa bàn', en: 'Area' },
  venue: { vi: 'Nơi họp', en: 'Venue' },
  openTo: { vi: 'Ai dự', en: 'Who may come' },
  callOff: { vi: 'Hủy lịch này', en: 'Call it off' },
  callOffNote: {
    vi: 'Lịch này không còn trong lịch và trên trang người dân.',
    en: 'It leaves the calendar and the public pages.',
  },
  logIt: { vi: 'Ghi việc đã làm', en: 'Log what was done' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Readonly<Record<string, Sentence>>

export const monthName = (year: number, month: number): Sentence => ({
  vi: `Tháng ${month}/${year}`,
  en: `${MONTHS[month - 1] ?? ''} ${year}`,
})
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const WEEKDAYS: readonly Sentence[] = [
  { vi: 'Thứ hai', en: 'Monday' },
  { vi: 'Thứ ba', en: 'Tuesday' },
  { vi: 'Thứ tư', en: 'Wednesday' },
  { vi: 'Thứ năm', en: 'Thursday' },
  { vi: 'Thứ sáu', en: 'Friday' },
  { vi: 'Thứ bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
]

export const moreWords = (number: number): Sentence => ({ vi: `+ ${number} mục nữa`, en: `+ ${number} more` })
export const recordsWords = (number: number): Sentence => ({
  vi: `✓ ${number} bản ghi`,
  en: `✓ ${number} ${number === 1 ? 'record' : 'records'}`,
})
