import type { Sentences } from '../../kernel/sentence.ts'
import { ASLEEP_DAYS, type SignInRefusal } from './sign-in.ts'

export const signInSentences: Sentences<SignInRefusal> = {
  'sign-in-refused': () => ({
    vi: 'Số điện thoại (hoặc tên) và mật khẩu không khớp. Sai 5 lần sẽ bị khóa.',
    en: 'The phone number (or name) and password do not match. Five wrong tries lock the account.',
  }),
  'sign-in-locked': () => ({
    vi: 'Tài khoản bị khóa vì nhập sai 5 lần. Hãy nhờ chủ kế hoạch (hoặc quản trị) mở khóa.',
    en: 'Locked after five wrong tries. Ask the plan owner (or the administrator) to unlock you.',
  }),
  'access-asleep': () => ({
    vi: `Tài khoản tạm ngủ vì ${ASLEEP_DAYS} ngày không dùng. Hãy nhờ chủ kế hoạch (hoặc quản trị) đánh thức.`,
    en: `Asleep: not used for ${ASLEEP_DAYS} days. Ask the plan owner (or the administrator) to wake it.`,
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
  'password-known': () => ({
    vi: 'Mật khẩu này có trong danh sách mật khẩu đã bị lộ ở nơi khác. Hãy dùng vài từ không liên quan ghép lại.',
    en: 'This password stands in a list of leaked ones. Join a few unrelated words.',
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
  'half-way-over': () => ({
    vi: 'Đã quá 10 phút từ khi nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
    en: 'More than ten minutes have passed since the password. Begin again.',
  }),
  'code-wrong': () => ({
    vi: 'Mã chưa đúng. Mã đổi mỗi 30 giây: hãy nhập mã đang hiện và kiểm tra giờ của điện thoại. Sai 5 lần sẽ bị khóa.',
    en: 'The code is not right. It changes every 30 seconds: type the one shown now and check the phone’s clock. Five wrong tries lock the account.',
  }),
  'code-used': () => ({
    vi: 'Mã này đã dùng rồi. Hãy đợi mã tiếp theo (không quá 30 giây).',
    en: 'This code was used already. Wait for the next one, 30 seconds at most.',
  }),
  'recovery-code-wrong': () => ({
    vi: 'Mã dự phòng chưa đúng hoặc đã dùng. Mỗi mã dùng một lần.',
    en: 'This recovery code is not right, or was used. Each works once.',
  }),
  'passkey-refused': () => ({
    vi: 'Không nhận được khóa truy cập. Hãy thử lại, hoặc dùng cách khác.',
    en: 'The passkey was not accepted. Try again, or use another way.',
  }),
  'passkey-unavailable': () => ({
    vi: 'Thiết bị không đưa ra khóa truy cập. Hãy thử lại, hoặc dùng cách khác.',
    en: 'The device did not show a passkey. Try again, or use another way.',
  }),
  'offer-over': () => ({
    vi: 'Mã QR này đã quá 10 phút. Hãy lấy mã QR mới.',
    en: 'This QR code is more than ten minutes old. Take a new one.',
  }),
  'second-factor-needed': () => ({
    vi: 'Vai trò của bạn cần xác thực hai lớp. Hãy thêm cách khác trước khi bỏ cách này.',
    en: 'Your role needs a second factor. Add another way before you remove this one.',
  }),
  'screen-locked': () => ({
    vi: 'Màn hình đã khóa. Hãy mở khóa; nội dung đang nhập vẫn còn.',
    en: 'The screen is locked. Unlock it; what you typed is still here.',
  }),
  'unlock-refused': () => ({
    vi: 'Mật khẩu không đúng. Sai 5 lần sẽ bị khóa.',
    en: 'The password is not right. Five wrong tries lock the account.',
  }),
  'single-sign-on-refused': () => ({
    vi: 'Tài khoản của cơ quan không khớp với cán bộ nào ở đây. Hãy nhờ quản trị kiểm tra số điện thoại đã nhập cho bạn.',
    en: 'The account of your organisation matches no officer here. Ask the administrator to check the phone number entered for you.',
  }),
  'single-sign-on-failed': () => ({
    vi: 'Đăng nhập bằng tài khoản cơ quan chưa thành công. Hãy thử lại, hoặc dùng mật khẩu.',
    en: 'Signing in with the account of your organisation did not work. Try again, or use your password.',
  }),
}
