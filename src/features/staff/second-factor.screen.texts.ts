import type { Sentence } from '../../kernel/sentence.ts'

export const secondFactorTexts = {
  title: { vi: 'Xác thực hai lớp', en: 'Second step' },
  codeLabel: { vi: 'Mã 6 chữ số trong ứng dụng xác thực', en: 'Six digits from your authenticator app' },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  usePasskey: { vi: 'Dùng khóa truy cập', en: 'Use a passkey' },
  useRecovery: { vi: 'Mất điện thoại? Dùng mã dự phòng', en: 'Phone lost? Use a recovery code' },
  useApp: { vi: 'Dùng ứng dụng xác thực', en: 'Use the authenticator app' },
  recoveryLabel: { vi: 'Mã dự phòng', en: 'Recovery code' },
  recoveryNote: {
    vi: 'Một trong 10 mã bạn đã in hoặc chép lại. Mỗi mã dùng một lần.',
    en: 'One of the ten that you printed or wrote down. Each works once.',
  },
  fromStart: { vi: 'Đăng nhập lại từ đầu', en: 'Begin again' },
  setUpTitle: { vi: 'Thiết lập xác thực hai lớp', en: 'Set up your second step' },
  setUpNote: {
    vi: 'Vai trò của bạn xem được dữ liệu của nhiều nơi, nên ngoài mật khẩu cần thêm một lớp nữa. Chỉ thiết lập một lần.',
    en: 'Your role sees data of many places, so a password is not enough. This is set up once.',
  },
  app: { vi: 'Ứng dụng xác thực trên điện thoại', en: 'An authenticator app on your phone' },
  appNote: {
    vi: 'Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự; không cần mạng.',
    en: 'Google Authenticator, Microsoft Authenticator or another one; it needs no network.',
  },
  chooseApp: { vi: 'Dùng ứng dụng xác thực', en: 'Use an app' },
  passkey: { vi: 'Khóa truy cập', en: 'A passkey' },
  passkeyNote: {
    vi: 'Vân tay, khuôn mặt hoặc mã PIN của máy này, hay khóa bảo mật cắm vào máy.',
    en: 'Fingerprint, face or PIN of this device, or a security key.',
  },
  addPasskey: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  scan: { vi: 'Mở ứng dụng, quét mã này:', en: 'Open the app and scan this code:' },
  qr: { vi: 'Mã QR cho ứng dụng xác thực', en: 'QR code for the authenticator app' },
  orType: { vi: 'Không quét được? Nhập khóa này vào ứng dụng:', en: 'Cannot scan? Type this key into the app:' },
  thenCode: { vi: 'Rồi nhập mã 6 chữ số ứng dụng đang hiện', en: 'Then the six digits that the app shows' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  codesTitle: { vi: 'Mã dự phòng', en: 'Recovery codes' },
  codesNote: {
    vi: 'Khi mất điện thoại, mỗi mã cho vào một lần. Hãy in hoặc chép lại và cất nơi an toàn: sẽ không xem lại được.',
    en: 'When the phone is lost each lets you in once. Print them or write them down and keep them safe: they are not shown again.',
  },
  print: { vi: 'In', en: 'Print' },
  kept: { vi: 'Tôi đã cất mã', en: 'I have kept them' },
} as const satisfies Readonly<Record<string, Sentence>>

export const helloTo = (name: string): Sentence => ({
  vi: `Chào ${name}. Mật khẩu đã đúng.`,
  en: `${name}, the password is right.`,
})
