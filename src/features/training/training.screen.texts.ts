import { type LocalDate, showDay } from '../../kernel/day.ts'
import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

export const trainingTexts = {
  title: { vi: 'Tập huấn', en: 'Training' },
  write: { vi: 'Lập lớp', en: 'New class' },
  change: { vi: 'Sửa lớp', en: 'Change the class' },
  none: {
    vi: 'Chưa có lớp nào. Lớp tập huấn hoặc chuyến tham quan lập ở đây: các buổi, chỉ tiêu cử người, danh sách, giấy mời, điểm danh.',
    en: 'No class yet. A training class or a field visit begins here: sessions, quotas, lists, invitations, attendance.',
  },
  all: { vi: 'Tất cả các lớp', en: 'All classes' },
  save: { vi: 'Lưu lớp', en: 'Save the class' },
  task: { vi: 'Nhiệm vụ của kế hoạch', en: 'Task of the plan' },
  noTask: {
    vi: 'Kế hoạch này chưa có nhiệm vụ tập huấn hay tham quan nào.',
    en: 'This plan has no task of training or field visits.',
  },
  unit: { vi: 'Đơn vị tổ chức', en: 'Held by' },
  name: { vi: 'Tên lớp', en: 'Name of the class' },
  audience: { vi: 'Đối tượng', en: 'For whom' },
  audienceHint: {
    vi: 'Ví dụ: cán bộ phường, xã; trưởng khu phố, ấp.',
    en: 'For example: ward officials, heads of quarters.',
  },
  topics: { vi: 'Nội dung', en: 'Topics' },
  topicsHint: { vi: 'Mỗi nội dung một dòng.', en: 'One topic a line.' },
  host: { vi: 'Nơi đến tham quan', en: 'Host' },
  hostHint: {
    vi: 'Hộ, hợp tác xã hoặc địa phương giới thiệu mô hình.',
    en: 'The household, cooperative or place that shows its model.',
  },
  venue: { vi: 'Địa điểm', en: 'Venue' },
  area: { vi: 'Thuộc địa bàn', en: 'In the area of' },
  speakers: { vi: 'Giảng viên', en: 'Speakers' },
  speaker: { vi: 'Họ tên giảng viên', en: 'Name of the speaker' },
  post: { vi: 'Chức danh, đơn vị', en: 'Title, office' },
  addSpeaker: { vi: 'Thêm giảng viên', en: 'Add a speaker' },
  sessions: { vi: 'Các buổi', en: 'Sessions' },
  on: { vi: 'Ngày', en: 'Day' },
  from: { vi: 'Từ giờ', en: 'From' },
  to: { vi: 'Đến giờ', en: 'To' },
  clockHint: { vi: 'Ví dụ 7h30', en: 'e.g. 7:30' },
  clockWrong: { vi: 'Hãy ghi giờ như 7h30.', en: 'Write a time like 7:30.' },
  lessons: { vi: 'Số tiết', en: 'Lessons' },
  lessonsHint: { vi: 'Theo quy định của địa phương', en: 'By the local rule' },
  addSession: { vi: 'Thêm buổi', en: 'Add a session' },
  drop: { vi: 'Bỏ', en: 'Remove' },
  quotas: { vi: 'Chỉ tiêu cử người', en: 'Quotas' },
  quotaUnits: { vi: 'Đơn vị được cử người', en: 'Units that send people' },
  fromList: { vi: 'Thêm cả danh sách đơn vị', en: 'Add a whole list of units' },
  eachSends: { vi: 'Mỗi đơn vị cử', en: 'Each sends' },
  fillIn: { vi: 'Chưa ghi', en: 'Fill this in' },
  missing: { vi: 'Còn thiếu', en: 'Still missing' },
  state: { vi: 'Trạng thái', en: 'State' },
  kind: { vi: 'Loại', en: 'Kind' },
  learners: { vi: 'Danh sách học viên', en: 'List of learners' },
  noLearner: { vi: 'Chưa đơn vị nào gửi danh sách.', en: 'No unit has sent its list yet.' },
  noOwnLearner: { vi: 'Đơn vị bạn chưa gửi danh sách.', en: 'Your unit has not sent its list yet.' },
  propose: { vi: 'Nhập danh sách', en: 'Enter a list' },
  proposeUnit: { vi: 'Danh sách của đơn vị', en: 'List of the unit' },
  pasted: { vi: 'Dán từ Excel', en: 'Paste from Excel' },
  pastedHint: {
    vi: 'Mỗi người một dòng: họ tên, chức vụ, điện thoại, năm sinh; thêm cột “x” cho người không hưởng lương ngân sách.',
    en: 'One person a line: name, post, telephone, year of birth; an “x” marks who is not paid by the state.',
  },
  paid: { vi: 'Hưởng lương ngân sách', en: 'Paid by the state' },
  usual: {
    vi: 'Người không đánh dấu có hưởng lương ngân sách không?',
    en: 'Are those without a mark paid by the state?',
  },
  quotaUse: { vi: 'Theo đơn vị', en: 'By unit' },
  doubles: { vi: 'Có thể là một người', en: 'May be one person' },
  doublesHint: {
    vi: 'Cùng họ tên, cùng điện thoại hoặc năm sinh, do hai đơn vị cử. Giữ một nơi, hoặc ghi rõ là hai người.',
    en: 'The same name with the same telephone or year of birth, from two units. Keep one, or say that they are two people.',
  },
  twoPeople: { vi: 'Là hai người', en: 'Two people' },
  attendance: { vi: 'Điểm danh', en: 'Attendance' },
  tellAttendance: { vi: 'Điểm danh', en: 'Record attendance' },
  correctAttendance: { vi: 'Sửa điểm danh', en: 'Correct attendance' },
  notYet: { vi: 'Chưa diễn ra', en: 'Yet to come' },
  untold: { vi: 'Chưa điểm danh', en: 'Not recorded yet' },
  who: { vi: 'Ai vắng?', en: 'Who is absent?' },
  whoHint: {
    vi: 'Mọi người coi như có mặt. Gõ vài chữ của tên (không cần dấu), Enter để đánh dấu vắng; ↑ ↓ để chọn.',
    en: 'Everybody counts as present. Type a few letters of a name, Enter marks the person absent; ↑ ↓ to choose.',
  },
  absent: { vi: 'Vắng mặt', en: 'Absent' },
  nobodyAbsent: { vi: 'Không ai vắng.', en: 'Nobody is absent.' },
  came: { vi: 'Có mặt', en: 'Present' },
  listedSince: { vi: 'Vào danh sách sau khi điểm danh', en: 'Listed after the attendance' },
  listedSinceHint: {
    vi: 'Chưa ghi là có mặt hay vắng thì chưa tính.',
    en: 'Whoever is neither said to have come nor to be absent is not counted.',
  },
  saveAttendance: { vi: 'Lưu điểm danh', en: 'Save the attendance' },
  toClass: { vi: 'Về lớp', en: 'Back to the class' },
  closing: { vi: 'Kết thúc lớp', en: 'Close the class' },
  close: { vi: 'Kết thúc lớp và ghi vào số liệu', en: 'Close the class and count it' },
  closeHint: {
    vi: 'Ghi một bản ghi việc đã làm cho nhiệm vụ này; mỗi người tính một lượt cho cả lớp. Gửi kèm danh sách ký nhận đã quét hoặc chụp.',
    en: 'Writes one record of work for this task; a person counts once for the whole class. Add the signed sheets as scans or photos.',
  },
  sheets: { vi: 'Danh sách đã ký nhận (ảnh, PDF)', en: 'Signed sheets (photos, PDF)' },
  countedIn: { vi: 'Đã ghi vào số liệu', en: 'It counts' },
  openRecord: { vi: 'Mở bản ghi', en: 'Open the record' },
  returned: {
    vi: 'Bản ghi của lớp bị trả lại. Sửa điểm danh rồi kết thúc lại lớp.',
    en: 'The record of the class was returned. Correct the attendance, then close the class again.',
  },
  cancel: { vi: 'Không tổ chức nữa', en: 'Cancel the class' },
  cancelWith: { vi: 'Không tổ chức với lý do này', en: 'Cancel for this reason' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Các đơn vị sẽ đọc câu này.', en: 'The units read this.' },
} as const satisfies Readonly<Record<string, Sentence>>

/** `Buổi 1 · 10/10/2024 · 07:30–11:00`. */
export const sessionName = (
  number: number,
  { on, from, to }: { readonly on: LocalDate; readonly from: string; readonly to: string },
): Sentence => ({
  vi: `Buổi ${number} · ${showDay(on)} · ${from}–${to}`,
  en: `Session ${number} · ${showDay(on)} · ${from}–${to}`,
})

export const presentSaid = (present: number, listed: number): Sentence => ({
  vi: `${showNumber(present)}/${showNumber(listed)} có mặt`,
  en: `${showNumber(present)} of ${showNumber(listed)} present`,
})

export const lessonsSaid = (lessons: number): Sentence => ({ vi: `${lessons} tiết`, en: `${lessons} lessons` })

export const invitationsSaid = (people: number): Sentence => ({
  vi: `Giấy mời, ${showNumber(people)} người (Word)`,
  en: `Invitations for ${showNumber(people)} people (Word)`,
})

export const keepFrom = (unitName: string): Sentence => ({
  vi: `Giữ ở ${unitName}`,
  en: `Keep from ${unitName}`,
})

export const readSaid = (people: number): Sentence => ({
  vi: people === 0 ? 'Chưa đọc được người nào.' : `Đọc được ${showNumber(people)} người. Xem lại rồi gửi.`,
  en:
    people === 0 ? 'No person was read yet.' : `${showNumber(people)} people were read. Look through them, then send.`,
})

export const overSaid = (over: number): Sentence => ({ vi: `vượt ${showNumber(over)}`, en: `${showNumber(over)} over` })

/** What invitations that were printed before say is no longer so. */
export const movedSaid = (on: LocalDate): Sentence => ({
  vi: `Giấy mời in ngày ${showDay(on)} ghi thời gian hoặc địa điểm cũ. Hãy in lại: giấy mới ghi rõ là thay giấy cũ.`,
  en: `The invitations printed on ${showDay(on)} name the old time or place. Print them again: the new ones say that they replace them.`,
})

export const willMove = (on: LocalDate): Sentence => ({
  vi: `Giấy mời đã in ngày ${showDay(on)}. Đổi thời gian hoặc địa điểm thì phải mời lại: lưu xong hãy in giấy mời thay.`,
  en: `Invitations were printed on ${showDay(on)}. When time or place change, people must be invited anew: print them again after saving.`,
})

export const willCount = (people: number): Sentence => ({
  vi: `Sẽ ghi: ${showNumber(people)} người dự.`,
  en: `It will count ${showNumber(people)} people.`,
})
