import type { Sentences } from '../../kernel/sentence.ts'
import type { SignInRefusal } from './sign-in.ts'

export const signInSentences: Sentences<SignInRefusal> = {
  'sign-in-refused': () => ({
    vi: 'Số điện thoại (hoặc tên) và mật khẩu không khớp. Sai 5 lần sẽ bị khóa.',
    en: 'The phone number (or name) and password do not match. Five wrong tries lock the account.',
  }),
  'sign-in-locked': () => ({
    vi: 'Tài khoản bị khóa vì nhập sai 5 lần. Hãy nhờ chủ kế hoạch (hoặc quản trị) mở khóa.',
    en: 'Locked after five wrong tries. Ask the plan owner (or the administrator) to unlock you.',
  }),
  'too-many-tries': () => ({
    vi: 'Thử quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
    en: 'Too many tries. Wait a few minutes, then try again.',
  }),
  'name-not-unique': () => ({
    vi: 'Có nhiều người trùng tên. Hãy đăng nhập bằng số điện thoại.',
    en: 'Several people have this name. Sign in with your phone number.',
  }),
  'password-too-short': ({ least }) => ({
    vi: `Mật khẩu cần ít nhất ${least} ký tự.`,
    en: `The password needs at least ${least} characters.`,
  }),
  'password-easily-guessed': () => ({
    vi: 'Mật khẩu này dễ đoán. Hãy dùng vài từ không liên quan ghép lại.',
    en: 'This password is easily guessed. Join a few unrelated words.',
  }),
  'link-used-or-expired': () => ({
    vi: 'Đường dẫn đã dùng hoặc hết hạn (72 giờ). Hãy xin đường dẫn mới.',
    en: 'The link was used or has expired (72 hours). Ask for a new one.',
  }),
  'https-needed': () => ({
    vi: 'Địa chỉ này không được mã hóa nên không nhận mật khẩu. Hãy mở bằng địa chỉ https:// hoặc hỏi quản trị.',
    en: 'This address is not encrypted, so it takes no password. Open the https:// address, or ask the administrator.',
  }),
  'founding-code-wrong': () => ({
    vi: 'Mã bắt đầu chưa đúng. Mã hiện ở nơi khởi động chương trình; hãy hỏi người cài đặt.',
    en: 'The starting code is not right. It is shown where the program was started; ask who installed it.',
  }),
  'not-empty': () => ({
    vi: 'Hệ thống đã có quản trị. Hãy đăng nhập.',
    en: 'There is an administrator already. Sign in.',
  }),
  'not-signed-in': () => ({
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang nhập vẫn còn.',
    en: 'You are no longer signed in. Sign in again; what you typed is still here.',
  }),
}
