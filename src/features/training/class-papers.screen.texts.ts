import type { Sentence } from '../../kernel/sentence.ts'

export const paperTexts = {
  papers: { vi: 'Giấy tờ của lớp', en: 'Papers of the class' },
  invitationsPdf: { vi: 'Giấy mời cả lớp (PDF)', en: 'All invitations (PDF)' },
  invitation: { vi: 'Giấy mời', en: 'Invitation' },
  signIn: { vi: 'Danh sách ký nhận từng buổi', en: 'Sign-in sheets by session' },
  blankLines: { vi: 'Số dòng trống ở cuối', en: 'Empty lines at the end' },
  meals: { vi: 'Hỗ trợ tiền ăn', en: 'Support for meals' },
  mealAmount: { vi: 'Mức một ngày (đồng)', en: 'Amount a day (đồng)' },
  printMeals: { vi: 'Danh sách người không hưởng lương', en: 'List of those whom the state does not pay' },
  receipts: { vi: 'Giấy biên nhận của giảng viên', en: 'Receipts of speakers' },
  speaker: { vi: 'Người nhận', en: 'Who receives' },
  receiptAmount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  amountHint: { vi: 'Để trống thì giấy chừa chỗ ghi tay.', en: 'Left empty, the paper has room to write it in.' },
  norm: { vi: 'Lấy từ định mức', en: 'Take from a norm' },
  printReceipt: { vi: 'Giấy biên nhận', en: 'Receipt' },
  report: { vi: 'Báo cáo kết quả lớp', en: 'Report of the class' },
} as const satisfies Readonly<Record<string, Sentence>>
