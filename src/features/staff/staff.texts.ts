import type { Role } from '../../kernel/command.ts'
import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { OfficerRow, StaffRefusal, UnitKind } from './staff.ts'

export const roleNames: Names<Role> = {
  'plan-owner': { vi: 'Chủ kế hoạch', en: 'Plan owner' },
  'unit-officer': { vi: 'Cán bộ đơn vị', en: 'Unit officer' },
  inspector: { vi: 'Người kiểm tra', en: 'Inspector' },
  reader: { vi: 'Người xem', en: 'Reader' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
}

export const unitKindNames: Names<UnitKind> = {
  'peoples-committee': { vi: 'Ủy ban nhân dân', en: 'People’s committee' },
  office: { vi: 'Phòng, cơ quan', en: 'Office' },
  centre: { vi: 'Trung tâm', en: 'Centre' },
  'mass-organisation': { vi: 'Mặt trận, đoàn thể', en: 'Mass organisation' },
  school: { vi: 'Trường học', en: 'School' },
  other: { vi: 'Khác', en: 'Other' },
}

export const accessNames: Names<OfficerRow['access']> = {
  none: { vi: 'Chưa gửi đường dẫn', en: 'No link sent yet' },
  'link-sent': { vi: 'Đã gửi đường dẫn, chưa vào', en: 'Link sent, not used yet' },
  active: { vi: 'Đang dùng', en: 'Active' },
  locked: { vi: 'Bị khóa vì nhập sai 5 lần', en: 'Locked after 5 wrong tries' },
  left: { vi: 'Đã nghỉ', en: 'Left' },
}

export const staffSentences: Sentences<StaffRefusal> = {
  'unit-ends-before-it-begins': () => ({
    vi: 'Ngày đơn vị hết hoạt động trước ngày bắt đầu. Hãy sửa lại.',
    en: 'The unit ends before it begins. Correct the days.',
  }),
  'unit-area-unknown': () => ({
    vi: 'Không tìm thấy địa bàn của đơn vị. Hãy thêm địa bàn trước.',
    en: 'The unit’s area is unknown. Add the area first.',
  }),
  'unit-unknown': () => ({
    vi: 'Không tìm thấy đơn vị, hoặc đơn vị không hoạt động vào ngày này.',
    en: 'There is no such unit on this day.',
  }),
  'unit-id-taken': () => ({ vi: 'Đơn vị này đã có.', en: 'This unit exists already.' }),
  'phone-not-a-number': ({ phone }) => ({
    vi: `“${phone}” không phải số điện thoại. Hãy nhập 10 chữ số, ví dụ 0901 234 567.`,
    en: `“${phone}” is no phone number. Enter ten digits, such as 0901 234 567.`,
  }),
  'phone-taken': ({ phone }) => ({
    vi: `Số ${phone} đã có người dùng để đăng nhập. Hãy dùng số khác.`,
    en: `Number ${phone} already signs in another officer. Use another one.`,
  }),
  'officer-unknown': () => ({ vi: 'Không tìm thấy người này.', en: 'There is no such officer.' }),
  'officer-left': ({ on }) => ({
    vi: `Người này đã thôi việc từ trước, không ghi thêm ngày ${showDay(on)}.`,
    en: `This officer had left before; ${showDay(on)} was not added.`,
  }),
  'officer-gone': ({ name }) => ({
    vi: `${name} đã thôi việc nên không gửi đường dẫn hay mở khóa được. Nếu người này trở lại, hãy thêm lại.`,
    en: `${name} has left, so there is no link to send and nothing to unlock. Add the officer again if he returns.`,
  }),
  'leaves-before-beginning': ({ on, from }) => ({
    vi: `Ngày thôi việc ${showDay(on)} trước ngày bắt đầu ${showDay(from)}. Hãy chọn ngày khác.`,
    en: `The last day ${showDay(on)} is before the first, ${showDay(from)}. Choose another day.`,
  }),
  'leaves-in-future': ({ on, today }) => ({
    vi: `Ngày thôi việc ${showDay(on)} sau hôm nay (${showDay(today)}). Hãy ghi vào ngày người đó thôi việc.`,
    en: `${showDay(on)} is after today (${showDay(today)}). Record the leaving on the day itself.`,
  }),
  'officer-is-yourself': () => ({
    vi: 'Không ai tự ghi thôi việc cho mình. Hãy nhờ một quản trị khác.',
    en: 'Nobody records his own leaving. Ask another administrator.',
  }),
  'role-beyond-yours': ({ role }) => ({
    vi: `Vai trò “${roleNames[role].vi}” do quản trị giao và quản lý.`,
    en: `The role “${roleNames[role].en}” is given and looked after by the administrator.`,
  }),
  'unit-not-yours': ({ unitName }) => ({
    vi: `${unitName} không có việc trong kế hoạch của đơn vị bạn, nên quyền vào của người này do quản trị giữ.`,
    en: `${unitName} has no task in a plan of your unit, so the administrator looks after this officer’s access.`,
  }),
  'not-for-whole-town': () => ({
    vi: 'Việc này liên quan đến dữ liệu của mọi địa bàn; chỉ người có quyền trên toàn địa bàn của hệ thống mới làm được.',
    en: 'This concerns the data of every area; only those whose rights hold in the whole town may do it.',
  }),
  'unit-beyond-your-areas': ({ unitName }) => ({
    vi: `${unitName} nằm ngoài địa bàn của bạn. Hãy chọn đơn vị trong địa bàn của bạn, hoặc nhờ quản trị cấp trên.`,
    en: `${unitName} lies beyond your areas. Choose a unit within them, or ask the administrator above you.`,
  }),
  'changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa nội dung này. Phần bạn nhập vẫn còn trên màn hình; hãy tải bản mới để so sánh rồi lưu lại.',
    en: 'Someone else has just changed this. What you typed is still here; load the new version, compare, then save again.',
  }),
}
