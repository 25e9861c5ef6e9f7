import type { Sentence } from '../../kernel/sentence.ts'
import { SHORTEST_PASSWORD } from './sign-in.ts'

export const signInTexts = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  name: { vi: 'Số điện thoại hoặc họ tên', en: 'Phone number or full name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  noAccount: {
    vi: 'Chưa có mật khẩu hoặc quên mật khẩu? Hãy xin chủ kế hoạch của đơn vị bạn một đường dẫn vào lần đầu.',
    en: 'No password yet, or forgotten? Ask your plan owner for a first-access link.',
  },
  orOrganisation: { vi: 'Hoặc dùng tài khoản của cơ quan', en: 'Or use the account of your organisation' },
  firstAccess: { vi: 'Vào lần đầu', en: 'First access' },
  firstAccessNote: {
    vi: 'Hãy đặt mật khẩu của bạn. Đường dẫn này chỉ dùng được một lần.',
    en: 'Choose your password. This link works once.',
  },
  noToken: {
    vi: 'Đường dẫn thiếu mã. Hãy mở lại đúng đường dẫn trong tin nhắn, hoặc xin đường dẫn mới.',
    en: 'The link is not complete. Open the one in your message again, or ask for a new one.',
  },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  passwordNote: {
    vi: `Ít nhất ${SHORTEST_PASSWORD} ký tự; vài từ ghép lại thì dễ nhớ, ví dụ “cá kho làng ngoài”.`,
    en: `At least ${SHORTEST_PASSWORD} characters; a few words joined are easy to keep in mind.`,
  },
  again: { vi: 'Nhập lại mật khẩu', en: 'Password again' },
  notSame: { vi: 'Hai lần nhập chưa giống nhau.', en: 'The two are not the same.' },
  show: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  setPassword: { vi: 'Đặt mật khẩu và vào', en: 'Set the password and enter' },
  firstTitle: { vi: 'Bắt đầu dùng Chung Tay', en: 'Begin with Chung Tay' },
  firstNote: {
    vi: 'Hệ thống còn trống. Người đầu tiên là quản trị, cũng là chủ kế hoạch; những người khác thêm sau.',
    en: 'The installation is empty. The first person is administrator and plan owner; others are added later.',
  },
  you: { vi: 'Bạn', en: 'You' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  phoneNote: { vi: 'Dùng để đăng nhập, ví dụ 0901 234 567.', en: 'Signs you in, such as 0901 234 567.' },
  place: { vi: 'Nơi làm việc', en: 'Where you work' },
  unitName: { vi: 'Tên cơ quan, đơn vị', en: 'Name of the office' },
  unitNote: { vi: 'Như ghi trên văn bản.', en: 'As printed on its papers.' },
  areaName: { vi: 'Địa bàn (tỉnh, thành phố, phường, xã)', en: 'Area (province, city, ward, commune)' },
  areaCode: { vi: 'Mã đơn vị hành chính', en: 'Code of the area' },
  areaCodeNote: { vi: 'Mã của Tổng cục Thống kê, ví dụ 26080.', en: 'As in the national register, such as 26080.' },
  code: { vi: 'Mã bắt đầu', en: 'Starting code' },
  codeNote: {
    vi: 'Hiện ở nơi khởi động chương trình, ví dụ ABCD-2345.',
    en: 'Shown where the program was started, such as ABCD-2345.',
  },
  begin: { vi: 'Bắt đầu', en: 'Begin' },
} as const satisfies Readonly<Record<string, Sentence>>
