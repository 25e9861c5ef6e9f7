import type { Sentence } from '../../kernel/sentence.ts'

export const portalTexts = {
  title: { vi: 'Trang người dân', en: 'Pages for residents' },
  under: {
    vi: 'Người dân mở không cần đăng nhập: chính sách đang áp dụng, kết quả, nơi liên hệ.',
    en: 'Residents open them without signing in: what support holds, results, whom to ask.',
  },
  open: { vi: 'Mở trang người dân', en: 'Open the pages' },
  address: { vi: 'Địa chỉ công khai', en: 'Public address' },
  addressHint: {
    vi: 'In vào mã QR của tờ rơi, áp phích. Ví dụ https://giamngheo.longkhanh.example',
    en: 'Printed in the QR code of leaflets and posters, such as https://giamngheo.longkhanh.example',
  },
  addressUnset: {
    vi: 'Chưa đặt: mã QR dùng địa chỉ đang mở, có thể chỉ mở được trong cơ quan.',
    en: 'Not set: QR codes carry the address that is open now, which may work inside the office only.',
  },
  set: { vi: 'Đặt địa chỉ', en: 'Set the address' },
  contacts: { vi: 'Nơi liên hệ của các đơn vị', en: 'Contacts of the units' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  phone: { vi: 'Điện thoại cơ quan', en: 'Office telephone' },
  phoneHint: { vi: 'Số của cơ quan, không ghi số riêng của cán bộ.', en: 'Of the office, never an officer’s own.' },
  office: { vi: 'Trụ sở', en: 'Office' },
  hours: { vi: 'Giờ làm việc', en: 'Hours' },
  edit: { vi: 'Sửa', en: 'Edit' },
  steps: { vi: 'Việc cần làm', en: 'Steps' },
  save: { vi: 'Lưu', en: 'Save' },
  none: { vi: 'Chưa có đơn vị nào.', en: 'There are no units.' },
} as const satisfies Readonly<Record<string, Sentence>>
