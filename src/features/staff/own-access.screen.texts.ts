import type { Sentence } from '../../kernel/sentence.ts'

export const ownAccessTexts = {
  title: { vi: 'Đăng nhập của tôi', en: 'My sign-in' },
  signIns: { vi: 'Đang đăng nhập ở đâu', en: 'Where I am signed in' },
  device: { vi: 'Thiết bị', en: 'Device' },
  unnamed: { vi: 'Không rõ thiết bị', en: 'Unknown device' },
  here: { vi: 'máy này', en: 'this one' },
  begun: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  seen: { vi: 'Dùng gần nhất', en: 'Last used' },
  end: { vi: 'Đăng xuất', en: 'End' },
  endAll: { vi: 'Đăng xuất mọi nơi', en: 'Sign out everywhere' },
  endAllConsequence: {
    vi: 'Mọi thiết bị, kể cả máy này, phải đăng nhập lại. Nội dung chưa gửi trên các máy khác sẽ mất.',
    en: 'Every device, this one too, has to sign in again. What was not sent on the others is lost.',
  },
  factors: { vi: 'Xác thực hai lớp', en: 'Second step' },
  needed: { vi: 'Vai trò của bạn bắt buộc có xác thực hai lớp.', en: 'Your role needs a second step.' },
  free: {
    vi: 'Không bắt buộc với vai trò của bạn, nhưng nên có.',
    en: 'Your role does not need one, but it is safer.',
  },
  app: { vi: 'Ứng dụng xác thực', en: 'Authenticator app' },
  none: { vi: 'chưa có', en: 'none' },
  setUpApp: { vi: 'Thiết lập', en: 'Set up' },
  changeApp: { vi: 'Đổi điện thoại', en: 'Change phone' },
  passkeys: { vi: 'Khóa truy cập', en: 'Passkeys' },
  addPasskey: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  noPasskeyHere: {
    vi: 'Khóa truy cập cần địa chỉ https:// có tên miền (hoặc localhost).',
    en: 'Passkeys need an https:// address with a name (or localhost).',
  },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeConsequence: { vi: 'Cách này sẽ không dùng để vào được nữa.', en: 'This way will no longer let you in.' },
  codes: { vi: 'Mã dự phòng', en: 'Recovery codes' },
  newCodes: { vi: 'Làm mã mới', en: 'Make new ones' },
  newCodesConsequence: { vi: 'Các mã cũ hết dùng.', en: 'The earlier ones no longer work.' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Readonly<Record<string, Sentence>>

export const lockTexts = {
  title: { vi: 'Màn hình đã khóa', en: 'The screen is locked' },
  note: {
    vi: 'Nội dung đang nhập vẫn còn nguyên bên dưới.',
    en: 'What you were typing is still there, behind this.',
  },
  unlock: { vi: 'Mở khóa', en: 'Unlock' },
  usePasskey: { vi: 'Dùng khóa truy cập', en: 'Use a passkey' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
} as const satisfies Readonly<Record<string, Sentence>>

export const codesLeft = (left: number): Sentence => ({ vi: `còn ${left} mã`, en: `${left} left` })
export const since = (moment: string): Sentence => ({ vi: `từ ${moment}`, en: `since ${moment}` })
