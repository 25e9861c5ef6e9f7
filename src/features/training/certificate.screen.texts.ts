import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

export const certificateTexts = {
  certificates: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  notChosen: { vi: 'Lớp này không cấp giấy chứng nhận.', en: 'No certificates are given for this class.' },
  choose: { vi: 'Cấp giấy chứng nhận cho lớp này', en: 'Give certificates for this class' },
  doNotGive: { vi: 'Không cấp nữa', en: 'Give none' },
  needed: { vi: 'Số buổi phải dự', en: 'Sessions to come to' },
  neededHint: { vi: 'Để trống: phải dự đủ mọi buổi.', en: 'Left empty: all of them.' },
  save: { vi: 'Lưu', en: 'Save' },
  form: { vi: 'Mẫu số', en: 'How they are numbered' },
  formHint: {
    vi: '{số} tự tăng trong năm của đơn vị, {năm} là năm cấp. Ví dụ {số}/{năm}/GCN-LĐTBXH.',
    en: '{số} counts on in the year of the unit, {năm} is the year. For example {số}/{năm}/GCN-LĐTBXH.',
  },
  print: { vi: 'In tất cả (PDF)', en: 'Print all (PDF)' },
  printOne: { vi: 'In', en: 'Print' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
  reason: { vi: 'Lý do thu hồi', en: 'Reason' },
  reasonHint: {
    vi: 'Trang kiểm tra công khai sẽ báo giấy này không còn giá trị, không nêu lý do.',
    en: 'The public page will say that it holds no longer, without the reason.',
  },
  inDoubtHint: {
    vi: 'Điểm danh đã sửa hoặc số buổi phải dự đã đổi sau khi cấp. Chương trình không tự thu hồi.',
    en: 'The attendance was corrected, or more sessions were asked for, after they were issued. Nothing is withdrawn by itself.',
  },
  none: { vi: 'Chưa cấp giấy nào.', en: 'No certificate was issued yet.' },
} as const satisfies Readonly<Record<string, Sentence>>

/** `37 người đã dự đủ 2/2 buổi, 35 người có giấy.` */
export const earnedSaid = ({
  earned,
  held,
  needed,
  sessions,
}: Readonly<Record<'earned' | 'held' | 'needed' | 'sessions', number>>): Sentence => ({
  vi: `${showNumber(earned)} người đã dự đủ ${needed}/${sessions} buổi, ${showNumber(held)} người có giấy còn giá trị.`,
  en: `${showNumber(earned)} people came to ${needed} of ${sessions} sessions; ${showNumber(held)} have a certificate that holds.`,
})

export const issueSaid = (people: number): Sentence => ({
  vi: `Cấp ${showNumber(people)} giấy`,
  en: `Issue ${showNumber(people)}`,
})

/** `2 giấy còn giá trị nhưng người nhận không còn đủ số buổi phải dự.` */
export const inDoubtSaid = (certificates: number): Sentence => ({
  vi: `${showNumber(certificates)} giấy còn giá trị nhưng theo điểm danh, người nhận không đủ số buổi phải dự.`,
  en: `Certificates that hold without the sessions they need, by the attendance as it stands: ${showNumber(certificates)}.`,
})

export const wentSaid = (came: number, needed: number): Sentence => ({
  vi: `dự ${came}/${needed} buổi`,
  en: `came to ${came} of ${needed}`,
})

export const withdrawSaid = (certificates: number): Sentence => ({
  vi: `Thu hồi ${showNumber(certificates)} giấy này`,
  en: certificates === 1 ? 'Withdraw this one' : `Withdraw these ${showNumber(certificates)}`,
})
