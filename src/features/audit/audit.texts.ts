import { showDay } from '../../kernel/day.ts'
import type { Names, Sentence, Sentences } from '../../kernel/sentence.ts'
import { areaTables } from '../area/area.tables.ts'
import { budgetTables } from '../budget/budget.tables.ts'
import { ruleTables } from '../budget/rule.tables.ts'
import { calendarTables } from '../calendar/calendar.tables.ts'
import { householdTables } from '../household/household.tables.ts'
import { householdListTables } from '../household/list/household-list.tables.ts'
import { registerTables } from '../household/register/register.tables.ts'
import { movementTables } from '../household/movement/movement.tables.ts'
import { inspectionTables } from '../inspection/inspection.tables.ts'
import { planTables } from '../plan/plan.tables.ts'
import { staffTables } from '../staff/staff.tables.ts'
import { practiceTables } from '../training/practice/practice.tables.ts'
import { trainingTables } from '../training/training.tables.ts'
import type { AuditRefusal, LogKind, LogRow } from './audit.ts'

export const logKindNames: Names<LogKind> = {
  read: { vi: 'Xem dữ liệu cá nhân', en: 'Personal data opened' },
  export: { vi: 'Xuất tệp', en: 'File taken out' },
  'sign-in': { vi: 'Đăng nhập', en: 'Sign-in' },
  command: { vi: 'Ghi dữ liệu', en: 'Something written' },
}

export const auditSentences: Sentences<AuditRefusal> = {
  'retention-out-of-range': ({ from, to }) => ({
    vi: `Thời hạn lưu từ ${from} đến ${to} tháng.`,
    en: `Entries are kept from ${from} to ${to} months.`,
  }),
  'retention-in-past': ({ today }) => ({
    vi: `Quy định mới áp dụng từ hôm nay (${showDay(today)}) trở đi: dòng đã xoá không lấy lại được.`,
    en: `A new rule holds from today (${showDay(today)}) or later: what is removed does not come back.`,
  }),
}

/** What somebody did, as a line of the log says it. What has no name of its own is shown by its code. */
export const whatWords = ({ kind, what }: Pick<LogRow, 'kind' | 'what'>): Sentence => {
  const known = NAMES[kind][what]
  return known ?? (kind === 'export' ? paperName(what) : { vi: what, en: what })
}

type Named = Readonly<Record<string, Sentence>>

/** Reads that show people. */
const READS: Named = {
  'household.list': { vi: 'Danh sách hộ', en: 'List of households' },
  'household.page': { vi: 'Hồ sơ một hộ', en: 'One household' },
  'household.moved': { vi: 'Hộ biến động', en: 'Households that moved' },
  'household.recognised': { vi: 'Hộ được công nhận', en: 'Recognised households' },
  'household.changes': { vi: 'Biến động của một hộ', en: 'Changes of one household' },
  'household.listed': { vi: 'Hộ trong danh sách các năm trước', en: 'Households of a list of earlier years' },
  'household.counted': { vi: 'Hộ đứng sau một số của sổ hộ', en: 'Households behind a number of the register' },
  'household.listed-years': { vi: 'Các danh sách có một hộ', en: 'Lists that have one household' },
  'household.namesakes': {
    vi: 'Tìm hộ trùng tên khi nhập danh sách',
    en: 'Namesakes looked for while a list is taken',
  },
  'household.procedure': { vi: 'Các bước rà soát', en: 'Steps of a review' },
  'staff.officers': { vi: 'Danh sách cán bộ', en: 'List of officers' },
  'staff.rights': { vi: 'Quyền của một cán bộ', en: 'Rights of an officer' },
  'training.class': { vi: 'Danh sách học viên', en: 'Learners of a class' },
  'training.certificates': { vi: 'Chứng nhận của lớp', en: 'Certificates of a class' },
  'training.practice': { vi: 'Thực hành của lớp', en: 'Practice of a class' },
  'training.exam': { vi: 'Bài kiểm tra của lớp', en: 'Test of a class' },
  'training.practice-answers': { vi: 'Bài thực hành của học viên', en: 'Practice answers' },
  'training.practice-standing': { vi: 'Kết quả thực hành của một người', en: 'Practice of one learner' },
  'outreach.message': { vi: 'Thông điệp và người đồng ý', en: 'A message and who consents' },
  'personal.requests': { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Requests about personal data' },
  'personal.request': { vi: 'Yêu cầu của một người', en: 'Request of a person' },
}

const EVENTS: Named = {
  'signed-in': { vi: 'Đã vào', en: 'Signed in' },
  'password-given': { vi: 'Đúng mật khẩu, chờ bước hai', en: 'Password right, second step awaited' },
  'signed-out': { vi: 'Đã ra', en: 'Signed out' },
  'sign-in-refused': { vi: 'Sai tên hoặc mật khẩu', en: 'Wrong name or password' },
  'code-wrong': { vi: 'Sai mã xác thực', en: 'Wrong code' },
  'code-used': { vi: 'Mã đã dùng', en: 'Code used before' },
  'recovery-code-wrong': { vi: 'Sai mã dự phòng', en: 'Wrong recovery code' },
  'passkey-refused': { vi: 'Khoá truy cập bị từ chối', en: 'Passkey refused' },
  'unlock-refused': { vi: 'Sai mật khẩu mở khoá màn hình', en: 'Wrong password at a locked screen' },
  'single-sign-on-refused': { vi: 'Tài khoản cơ quan không khớp ai', en: 'Account of an organisation names nobody' },
  'access-asleep': { vi: 'Bị từ chối: tài khoản tạm ngủ', en: 'Turned away: asleep' },
  'sign-in-locked': { vi: 'Bị từ chối: đang khoá', en: 'Turned away: locked' },
  'name-not-unique': { vi: 'Bị từ chối: trùng tên', en: 'Turned away: the name stands for several' },
  'link-used-or-expired': { vi: 'Đường dẫn hết hạn', en: 'Link used or expired' },
  'founding-code-wrong': { vi: 'Sai mã bắt đầu', en: 'Wrong starting code' },
}

const EXPORTS: Named = Object.fromEntries(
  Object.entries({
    ...areaTables,
    ...staffTables,
    ...planTables,
    ...householdTables,
    ...householdListTables,
    ...registerTables,
    ...movementTables,
    ...trainingTables,
    ...practiceTables,
    ...inspectionTables,
    ...budgetTables,
    ...ruleTables,
    ...calendarTables,
  }).map(([name, table]) => [name, table.name]),
)

const PAPERS: Named = {
  report: { vi: 'Báo cáo', en: 'Report' },
  inspection: { vi: 'Biên bản kiểm tra', en: 'Minutes of an inspection' },
  'hand-over': { vi: 'Biên bản bàn giao', en: 'Minutes of a hand-over' },
  budget: { vi: 'Giấy tờ kinh phí', en: 'Paper of money' },
  training: { vi: 'Giấy tờ lớp tập huấn', en: 'Paper of a class' },
  invitations: { vi: 'Giấy mời của lớp', en: 'Invitations of a class' },
  certificates: { vi: 'Giấy chứng nhận của lớp', en: 'Certificates of a class' },
  message: { vi: 'Bản in thông điệp', en: 'Print of a message' },
  broadcast: { vi: 'Giấy tờ loa lưu động', en: 'Paper of a loudspeaker run' },
  household: { vi: 'Biểu rà soát hộ', en: 'Table of a review' },
  personal: { vi: 'Hồ sơ dữ liệu của một người', en: 'Everything about a person' },
}

const NAMES: Readonly<Record<LogKind, Named>> = { read: READS, export: EXPORTS, 'sign-in': EVENTS, command: {} }

const paperName = (what: string): Sentence => PAPERS[what.split('/')[0] ?? ''] ?? { vi: what, en: what }
