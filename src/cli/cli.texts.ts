import { showDay } from '../kernel/day.ts'
import type { PlanRow } from '../features/plan/plan.ts'
import type { Sentence, Sentences } from '../kernel/sentence.ts'

/** What the command line itself says no to. */
export type CliRefusal =
  | { readonly code: 'no-such-command'; readonly words: string }
  | { readonly code: 'called-wrongly'; readonly usage: string }
  | { readonly code: 'no-such-officer'; readonly phone: string }
  | { readonly code: 'file-unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'went-wrong'; readonly reason: string }

const cliSentences: Sentences<CliRefusal> = {
  'no-such-command': ({ words }) => ({
    vi: `Không có lệnh “${words}”. Gõ “chungtay help” để xem các lệnh.`,
    en: `There is no command “${words}”. Type “chungtay help” for the list.`,
  }),
  'called-wrongly': ({ usage }) => ({ vi: `Cách dùng: ${usage}`, en: `Usage: ${usage}` }),
  'no-such-officer': ({ phone }) => ({
    vi: `Không có cán bộ nào đang làm việc với số ${phone}. Hãy xem lại số trong mục Đơn vị.`,
    en: `No officer at work has the number ${phone}. Check the number under Units.`,
  }),
  'file-unreadable': ({ path, reason }) => ({
    vi: `${path}: không mở được tệp (${reason}). Hãy kiểm tra đường dẫn và quyền đọc.`,
    en: `${path}: the file cannot be opened (${reason}). Check the path and the right to read it.`,
  }),
  'went-wrong': ({ reason }) => ({
    vi: `Có trục trặc, chưa ghi gì cả. Chi tiết: ${reason}`,
    en: `Something went wrong and nothing was written. Details: ${reason}`,
  }),
}

export const cliSentence = (refusal: CliRefusal): Sentence =>
  (cliSentences[refusal.code] as (refusal: CliRefusal) => Sentence)(refusal)

/** One plan a line: number, day, title, owner, how many tasks. */
export const planLine = ({ number, issuedOn, title, ownerName, tasks }: PlanRow) =>
  `${number} · ${showDay(issuedOn)} · ${title} · ${ownerName} · ${tasks} nhiệm vụ`

export const NO_PLANS: Sentence = { vi: 'Chưa có kế hoạch nào.', en: 'There are no plans yet.' }

export const importedLine = (tasks: number, address: string) =>
  `Đã đọc thành bản dự thảo ${tasks} nhiệm vụ. Mở ${address} trên máy chủ để xem và xác nhận.\n` +
  `Read into a draft of ${tasks} tasks. Open ${address} on the server, look and confirm.`

export const linkLine = (name: string, address: string) =>
  `Đường dẫn một lần cho ${name}, dùng trong 72 giờ. Ghép sau địa chỉ máy chủ: ${address}\n` +
  `A one-time link for ${name}, good for 72 hours. Put it after the server’s address: ${address}`

export const loadedLine = (code: string, name: string, communes: number) =>
  `${code} · ${name} · ${communes} xã, phường, đặc khu`

export const keyChanged = (sealed: number): Sentence => ({
  vi: `Đã mã hoá lại ${sealed} số điện thoại bằng khoá mới. Khoá cũ bị xoá ở lần khởi động sau một giờ nữa.`,
  en: `Sealed ${sealed} telephone numbers by a new key. The old key is deleted at the first start after an hour.`,
})

/** What each command is for, in the list of `help`. */
export const PURPOSES = {
  'plan read': { vi: 'đọc một văn bản kế hoạch, không ghi gì', en: 'reads a plan document, writes nothing' },
  'plan check': {
    vi: 'xét từng văn bản mà kế hoạch dẫn: còn hiệu lực, đã thay thế, chưa có hiệu lực',
    en: 'tells of each act that a plan cites whether it was in force',
  },
  'plan list': { vi: 'liệt kê các kế hoạch', en: 'lists the plans' },
  'plan import': {
    vi: 'đưa văn bản vào thành bản dự thảo, thay mặt chủ kế hoạch có số điện thoại đó',
    en: 'takes a document in as a draft, for the plan owner of that phone number',
  },
  'household classify': {
    vi: 'xếp loại từng hộ trong tệp CSV theo một chuẩn nghèo, không ghi gì',
    en: 'classifies the households of a CSV file by a poverty standard, writes nothing',
  },
  'officer link': {
    vi: 'tạo đường dẫn một lần để đặt mật khẩu, khi không còn ai vào được',
    en: 'makes a one-time link to set a password, when nobody can get in any more',
  },
  backup: {
    vi: 'sao lưu toàn bộ dữ liệu vào một tệp có khoá, cả khi chương trình đang chạy',
    en: 'backs everything up into one sealed file, also while the program runs',
  },
  restore: {
    vi: 'khôi phục bản sao lưu vào một nơi trống và kiểm chứng từng bảng, từng tệp',
    en: 'restores a backup into an empty place and proves every table and every file',
  },
  verify: {
    vi: 'tính lại mọi dấu niêm của nhật ký, chỉ ra khối đầu tiên bị sửa',
    en: 'computes every seal of the log anew and names the first block that was tampered with',
  },
  'officer reset-second-factor': {
    vi: 'bỏ xác thực hai lớp của người mất điện thoại và mã dự phòng',
    en: 'takes the second step from who lost phone and codes',
  },
  rights: { vi: 'bảng vai trò nào được làm, được xem gì', en: 'the table of who may do and see what' },
  'area import': {
    vi: 'nạp danh mục xã, phường của một tỉnh hoặc cả nước; nạp lại không ghi trùng',
    en: 'loads the national list of one province or of all; loading again doubles nothing',
  },
  'rotate-key': {
    vi: 'đổi khoá mã hoá số điện thoại; đứt giữa chừng thì gọi lại',
    en: 'changes the key that telephone numbers are sealed by; broken off, call it again',
  },
  help: { vi: 'danh sách này', en: 'this list' },
} as const satisfies Readonly<Record<string, Sentence>>

export const resetLine = (name: string) =>
  `${name}: đã bỏ xác thực hai lớp; lần đăng nhập sau sẽ hỏi lại. · no second step any more; the next sign-in asks for one again.`
