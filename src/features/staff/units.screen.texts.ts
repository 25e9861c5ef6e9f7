import { type LocalDate, showDay } from '../../kernel/day.ts'
import type { Sentence } from '../../kernel/sentence.ts'
import type { OfficerRow } from './staff.ts'
import { showNumber } from '../../kernel/text.ts'
import type { UnitVersion } from './unit-version.ts'

export const unitsTexts = {
  title: { vi: 'Đơn vị', en: 'Units' },
  under: {
    vi: 'Cơ quan, đơn vị nhận việc, và cán bộ đăng nhập thay mặt đơn vị.',
    en: 'Offices that are given work, and the officers who sign in for them.',
  },
  units: { vi: 'Đơn vị', en: 'Units' },
  officers: { vi: 'Cán bộ', en: 'Officers' },
  lists: { vi: 'Danh sách đơn vị', en: 'Lists of units' },
  seeOfficers: { vi: 'Xem cán bộ', en: 'See the officers' },
  importOfficers: { vi: 'Nhập từ tệp', en: 'Import' },
  on: { vi: 'Vào ngày', en: 'On' },
  name: { vi: 'Tên đơn vị', en: 'Name' },
  nameNote: { vi: 'Đầy đủ, như ghi trên văn bản.', en: 'In full, as printed on its papers.' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  kind: { vi: 'Loại', en: 'Kind' },
  area: { vi: 'Địa bàn', en: 'Area' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  toNote: { vi: 'Bỏ trống nếu còn hoạt động.', en: 'Leave empty while it works.' },
  people: { vi: 'Cán bộ', en: 'Officers' },
  addUnit: { vi: 'Thêm đơn vị', en: 'Add a unit' },
  addOfficer: { vi: 'Thêm cán bộ', en: 'Add an officer' },
  addList: { vi: 'Thêm danh sách', en: 'Add a list' },
  editList: { vi: 'Sửa', en: 'Change' },
  save: { vi: 'Ghi', en: 'Save' },
  correctUnit: { vi: 'Sửa', en: 'Correct' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonNote: {
    vi: 'Bản cũ vẫn giữ. Ghi “Đến ngày” là đơn vị hết hoạt động từ hôm sau.',
    en: 'The old version is kept. A last day ends the unit.',
  },
  noUnits: { vi: 'Không có đơn vị nào vào ngày này.', en: 'No unit stands on this day.' },
  noOfficers: {
    vi: 'Chưa có cán bộ. Hãy thêm người nhận việc thay mặt đơn vị, rồi gửi đường dẫn vào lần đầu.',
    en: 'No officers yet. Add who works for the unit, then send the first-access link.',
  },
  noLists: {
    vi: 'Chưa có danh sách. Lưu nhóm đơn vị hay được gọi chung, ví dụ “các đoàn thể”, để giao việc một lần.',
    en: 'No lists yet. Save units that a collective name stands for, such as “các đoàn thể”, to assign them at once.',
  },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  phoneNote: { vi: 'Dùng để đăng nhập.', en: 'Signs the officer in.' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  allUnits: { vi: 'Tất cả đơn vị', en: 'All units' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  chooseRole: { vi: 'Hãy chọn ít nhất một vai trò.', en: 'Choose at least one role.' },
  access: { vi: 'Truy cập', en: 'Access' },
  lastSignIn: { vi: 'Lần vào gần nhất', en: 'Last sign-in' },
  steps: { vi: 'Việc cần làm', en: 'Steps' },
  sendLink: { vi: 'Tạo đường dẫn vào', en: 'Make an access link' },
  transfer: { vi: 'Chuyển đơn vị', en: 'Transfer' },
  toUnit: { vi: 'Đến đơn vị', en: 'To unit' },
  wake: { vi: 'Đánh thức', en: 'Wake' },
  unlock: { vi: 'Mở khóa', en: 'Unlock' },
  resetSecondFactor: { vi: 'Đặt lại hai lớp', en: 'Reset second step' },
  leave: { vi: 'Thôi việc', en: 'Leaves' },
  close: { vi: 'Đóng', en: 'Close' },
  linkTitle: { vi: 'Đường dẫn vào lần đầu', en: 'First-access link' },
  linkCode: { vi: 'Mã QR của đường dẫn', en: 'QR code of the link' },
  linkNote: {
    vi: 'Chỉ dùng một lần, trong 72 giờ. Gửi riêng cho người này; đóng cửa sổ rồi thì không xem lại được, chỉ tạo mới được.',
    en: 'Works once, within 72 hours. Send it to this person alone; once closed it cannot be shown again, only made anew.',
  },
  listName: { vi: 'Tên danh sách', en: 'Name of the list' },
  listUnits: { vi: 'Các đơn vị', en: 'Units' },
  count: { vi: 'Số đơn vị', en: 'Units' },
} as const satisfies Readonly<Record<string, Sentence>>

export const resetConsequence = (name: string): Sentence => ({
  vi: `Dùng khi ${name} mất điện thoại và mã dự phòng: mọi thiết bị phải đăng nhập lại, và lần sau thiết lập lại từ đầu. Hãy chắc rằng chính người đó đang nhờ.`,
  en: `For when ${name} has lost phone and codes: every device signs in again, and the second step is set up anew. Be sure that it is really the officer who asks.`,
})

/** What happens to who leaves, and to the work of the unit: it was never a person's. */
export const leaveConsequence = ({ name, unitName, colleagues }: OfficerRow): Sentence => ({
  vi: `${name} sẽ không đăng nhập được nữa, kể từ bây giờ. Những gì đã ghi vẫn giữ nguyên. ${staysWith(unitName, colleagues).vi}`,
  en: `${name} can no longer sign in, from now on. What was written stays. ${staysWith(unitName, colleagues).en}`,
})

/** Who goes on with the open work of a unit that somebody leaves. */
export const staysWith = (unitName: string, colleagues: number): Sentence =>
  colleagues === 0
    ? {
        vi: `Việc đang mở ở lại ${unitName}, nơi không còn ai khác đăng nhập được: hãy thêm người nhận việc.`,
        en: `Open work stays with ${unitName}, where nobody else can sign in: add somebody to take it over.`,
      }
    : {
        vi: `Việc đang mở ở lại ${unitName}; còn ${showNumber(colleagues)} người làm tiếp.`,
        en: `Open work stays with ${unitName}; ${showNumber(colleagues)} others go on with it.`,
      }

export const sinceDay = (day: LocalDate): Sentence => ({
  vi: `từ ngày ${showDay(day)}`,
  en: `since ${showDay(day)}`,
})

export const officersOf = (people: number): Sentence => ({
  vi: people === 0 ? 'chưa có ai' : `${showNumber(people)} người`,
  en: people === 0 ? 'nobody yet' : showNumber(people),
})

/** The message to the officer, in Vietnamese whatever the language of the screen. */
export const linkMessage = (name: string, link: string): string =>
  [
    `Kính gửi anh/chị ${name}.`,
    'Mời anh/chị vào hệ thống Chung Tay lần đầu và đặt mật khẩu theo đường dẫn sau (chỉ dùng một lần, trong 72 giờ; xin không chuyển cho người khác):',
    link,
  ].join('\n')

/** `Bản 2: Hội Phụ nữ, từ 01/01/2020 · Ghi sai tên ngắn`. */
export const unitVersionSays = ({ number, shortName, validFrom, validTo, reason }: UnitVersion): Sentence => {
  const why = reason === null ? '' : ` · ${reason}`
  const to = validTo === null ? null : showDay(validTo)
  return {
    vi: `Bản ${number}: ${shortName}, từ ${showDay(validFrom)}${to ? ` đến ${to}` : ''}${why}`,
    en: `Version ${number}: ${shortName}, from ${showDay(validFrom)}${to ? ` to ${to}` : ''}${why}`,
  }
}

/** `2 tài khoản đang tạm ngủ, 1 sắp tạm ngủ.` */
export function sleepySays({ asleep, drowsy }: { readonly asleep: number; readonly drowsy: number }): Sentence {
  const parts = [
    ...(asleep > 0
      ? [{ vi: `${showNumber(asleep)} tài khoản đang tạm ngủ`, en: `${showNumber(asleep)} accounts are asleep` }]
      : []),
    ...(drowsy > 0
      ? [
          {
            vi: `${showNumber(drowsy)} tài khoản sắp tạm ngủ vì hơn 38 ngày không dùng`,
            en: `${showNumber(drowsy)} accounts are about to fall asleep, unused for over 38 days`,
          },
        ]
      : []),
  ]
  return { vi: `${parts.map(({ vi }) => vi).join(', ')}.`, en: `${parts.map(({ en }) => en).join(', ')}.` }
}
