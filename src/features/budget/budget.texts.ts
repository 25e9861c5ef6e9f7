import { showDay } from '../../kernel/day.ts'
import { showDong } from '../../kernel/dong.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { AdvanceRefusal, AdvanceState } from './advance.ts'
import type { CommitmentRefusal, CommitmentState, PaperState } from './commitment.ts'
import type { EstimateRefusal, PaperBringer, PaperNeed, PrintedPaper } from './estimate.ts'
import type { LedgerRefusal, Step, VoucherShown } from './ledger.ts'

export const stepNames: Names<Step> = {
  allotted: { vi: 'Được giao', en: 'Allotted' },
  estimated: { vi: 'Dự toán', en: 'Estimated' },
  committed: { vi: 'Cam kết chi', en: 'Committed' },
  advanced: { vi: 'Tạm ứng chưa thanh toán', en: 'Advanced, not settled' },
  paid: { vi: 'Đã chi', en: 'Paid' },
}

export const commitmentStateNames: Names<CommitmentState> = {
  waiting: { vi: 'Chờ đơn vị giữ tiền duyệt', en: 'Waits for the holder' },
  declined: { vi: 'Không duyệt', en: 'Declined' },
  committed: { vi: 'Chưa chi', en: 'Not paid yet' },
  advanced: { vi: 'Đã tạm ứng', en: 'Advanced' },
  'partly-paid': { vi: 'Chi một phần', en: 'Partly paid' },
  paid: { vi: 'Chi đủ', en: 'Paid' },
  cancelled: { vi: 'Đã hủy', en: 'Taken back' },
}

export const bringerNames: Names<PaperBringer> = {
  holder: { vi: 'Đơn vị giữ tiền', en: 'Holder of the money' },
  contractor: { vi: 'Đơn vị ký hợp đồng', en: 'Contracting unit' },
  supplier: { vi: 'Bên cung cấp', en: 'Supplier' },
}

export const needNames: Names<PaperNeed> = {
  'before-advance': { vi: 'Có mới được tạm ứng, chi', en: 'Needed before an advance or payment' },
  'before-payment': { vi: 'Có mới được chi', en: 'Needed before payment' },
  'for-settlement': { vi: 'Cần khi quyết toán', en: 'Needed for settlement' },
}

export const printedPaperNames: Names<PrintedPaper> = {
  plan: { vi: 'Kế hoạch đã ký', en: 'The signed plan' },
  estimate: { vi: 'Dự toán', en: 'Estimate' },
  acceptance: { vi: 'Biên bản nghiệm thu', en: 'Acceptance minutes' },
  'payment-request': { vi: 'Giấy đề nghị thanh toán', en: 'Payment request' },
}

/** `0000123, 15/09/2024, Cơ sở Mẫu` */
export const voucherWords = ({ number, issuedOn, issuer }: Pick<VoucherShown, 'number' | 'issuedOn' | 'issuer'>) =>
  `${number}, ${showDay(issuedOn)}, ${issuer ?? '–'}`

/** `7/9`: papers that are there, of all that are needed. */
export const paperCount = (dossier: readonly PaperState[]): string =>
  `${dossier.filter(({ state }) => state !== 'missing').length}/${dossier.length}`

export const paperStateNames: Names<PaperState['state']> = {
  filed: { vi: 'Đã có tệp', en: 'Filed' },
  printed: { vi: 'In từ chương trình', en: 'Printed by the program' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
}

export const advanceStateNames: Names<AdvanceState> = {
  settled: { vi: 'Đã thanh toán', en: 'Settled' },
  open: { vi: 'Chưa thanh toán', en: 'Open' },
  overdue: { vi: 'Quá hạn thanh toán', en: 'Overdue' },
}

export const ledgerSentences: Sentences<LedgerRefusal> = {
  'money-not-yours': () => ({
    vi: 'Kinh phí của kế hoạch do đơn vị chủ trì giữ; chỉ cán bộ đơn vị ấy được ghi.',
    en: 'The money of a plan is held by the unit that owns it; only its officers write it.',
  }),
  'transfer-unknown': () => ({ vi: 'Không có bút toán này.', en: 'There is no such transfer.' }),
  'reversal-not-reversed': () => ({
    vi: 'Bút toán hoàn lại thì không hoàn lại nữa. Hãy ghi khoản mới.',
    en: 'A reversal is not reversed. Enter the money anew instead.',
  }),
  'reversed-already': () => ({
    vi: 'Bút toán này đã hoàn lại trước đó.',
    en: 'This transfer was taken back before.',
  }),
  'reversal-reason-missing': () => ({
    vi: 'Hãy ghi lý do hoàn lại để người kiểm tra sau này biết.',
    en: 'Say why it is taken back, so that whoever checks later knows.',
  }),
  'money-moved-on': ({ free }) => ({
    vi: `Tiền đã chuyển tiếp, chỉ còn ${showDong(free)} để hoàn lại. Hãy hoàn lại các khoản sau nó trước.`,
    en: `The money has moved on; only ${showDong(free)} is left to take back. Take back what came after it first.`,
  }),
}

export const estimateSentences: Sentences<EstimateRefusal> = {
  'funding-unknown': () => ({
    vi: 'Không có quyết định giao kinh phí này trong kế hoạch. Hãy chọn lại.',
    en: 'The plan has no such decision. Choose again.',
  }),
  'funding-there-already': () => ({
    vi: 'Quyết định này với nguồn này đã ghi rồi. Xem lại danh sách.',
    en: 'This decision with this source is entered already. Look at the list.',
  }),
  'decision-in-future': ({ today }) => ({
    vi: `Ngày quyết định không thể sau hôm nay (${showDay(today)}).`,
    en: `The decision cannot be dated after today (${showDay(today)}).`,
  }),
  'rule-ends-before-it-begins': () => ({
    vi: 'Ngày hết hiệu lực không thể trước ngày bắt đầu.',
    en: 'The last day cannot be before the first.',
  }),
  'rule-changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa mục này. Hãy xem bản mới rồi sửa tiếp.',
    en: 'Somebody has just changed this. Look at the new version, then change it.',
  }),
  'list-before-last': ({ from }) => ({
    vi: `Danh mục đang có áp dụng từ ${showDay(from)}; danh mục mới không thể áp dụng trước ngày ấy.`,
    en: `The list that stands holds from ${showDay(from)}; a new one cannot hold from before that day.`,
  }),
  'expense-kind-unknown': () => ({
    vi: 'Chưa chọn loại chi, hoặc loại chi ấy không còn.',
    en: 'The kind of expense is not chosen, or is no longer there.',
  }),
  'budget-code-unknown': () => ({
    vi: 'Mã mục lục ngân sách này không còn dùng. Hãy chọn mã khác.',
    en: 'This budget code is no longer there. Choose another.',
  }),
  'budget-code-not-in-force': ({ on }) => ({
    vi: `Mã mục lục ngân sách không có hiệu lực ngày ${showDay(on)}. Hãy chọn mã khác hoặc ngày khác.`,
    en: `The budget code is not in force on ${showDay(on)}. Choose another code or day.`,
  }),
  'norm-unknown': () => ({
    vi: 'Định mức này không còn dùng. Hãy chọn định mức khác.',
    en: 'This norm is no longer there. Choose another.',
  }),
  'norm-not-in-force': ({ on, to }) => ({
    vi: `Định mức không có hiệu lực ngày ${showDay(on)}${to === null ? '' : `, đã hết ngày ${showDay(to)}`}. Hãy chọn định mức đang áp dụng.`,
    en: `The norm is not in force on ${showDay(on)}${to === null ? '' : `; it ended on ${showDay(to)}`}. Choose the one in force.`,
  }),
  'price-over-norm': ({ amount }) => ({
    vi: `Đơn giá vượt định mức ${showDong(amount)}.`,
    en: `The price is above the norm of ${showDong(amount)}.`,
  }),
  'line-amount-too-large': ({ most }) => ({
    vi: `Thành tiền vượt ${showDong(most)}. Hãy xem lại số lượng và đơn giá.`,
    en: `The amount is above ${showDong(most)}. Look at quantity and price again.`,
  }),
  'allotment-too-small': ({ free }) => ({
    vi: `Quyết định này chỉ còn ${showDong(free)} chưa lập dự toán.`,
    en: `Only ${showDong(free)} of this decision is not estimated yet.`,
  }),
}

export const commitmentSentences: Sentences<CommitmentRefusal> = {
  'line-unknown': () => ({
    vi: 'Không có dòng dự toán này. Hãy tải lại trang.',
    en: 'There is no such estimate line. Load the page again.',
  }),
  'only-doers-contract': () => ({
    vi: 'Chỉ đơn vị giữ tiền hoặc đơn vị được giao việc này mới ký hợp đồng từ dòng dự toán.',
    en: 'Only the holder of the money, or a unit that the task is assigned to, contracts against this line.',
  }),
  'contract-in-future': ({ today }) => ({
    vi: `Ngày ký không thể sau hôm nay (${showDay(today)}).`,
    en: `It cannot be signed after today (${showDay(today)}).`,
  }),
  'supplier-missing': () => ({ vi: 'Chưa ghi chi cho ai.', en: 'It is not said yet who is paid.' }),
  'line-too-small': ({ free }) => ({
    vi: `Dòng dự toán chỉ còn ${showDong(free)}. Hãy giảm số tiền hoặc điều chỉnh dự toán trước.`,
    en: `Only ${showDong(free)} is left in the estimate line. Commit less, or change the estimate first.`,
  }),
  'commitment-unknown': () => ({
    vi: 'Không có cam kết chi này. Hãy tải lại trang.',
    en: 'There is no such commitment. Load the page again.',
  }),
  'commitment-judged-already': () => ({
    vi: 'Đề nghị này đã được xử lý trước đó.',
    en: 'This request was decided before.',
  }),
  'decline-reason-missing': () => ({
    vi: 'Hãy ghi lý do không duyệt để đơn vị đề nghị biết.',
    en: 'Say why it is declined, so that the unit knows.',
  }),
  'commitment-not-in-force': () => ({
    vi: 'Cam kết này chưa được duyệt hoặc đã hủy nên không chi được.',
    en: 'This commitment is not approved or was taken back, so nothing is paid of it.',
  }),
  'payment-in-future': ({ today }) => ({
    vi: `Ngày chi không thể sau hôm nay (${showDay(today)}).`,
    en: `It cannot be paid after today (${showDay(today)}).`,
  }),
  'voucher-after-payment': ({ number }) => ({
    vi: `Chứng từ số ${number} đề ngày chưa tới. Hãy xem lại ngày.`,
    en: `Voucher ${number} bears a day that has not come yet. Look at the day again.`,
  }),
  'voucher-twice': ({ number, issuer }) => ({
    vi: `Chứng từ số ${number} của ${issuer} đã thanh toán rồi. Mỗi chứng từ chỉ thanh toán một lần.`,
    en: `Voucher ${number} of ${issuer} was paid already. A voucher pays once.`,
  }),
  'commitment-too-small': ({ free }) => ({
    vi: `Cam kết này chỉ còn ${showDong(free)} chưa chi. Tổng chứng từ không được vượt số ấy.`,
    en: `Only ${showDong(free)} of this commitment is not paid yet. The vouchers may not be more.`,
  }),
  'papers-missing': ({ names }) => ({
    vi: `Chưa chi được vì hồ sơ còn thiếu: ${names.join('; ')}.`,
    en: `Nothing is paid yet: the dossier lacks ${names.join('; ')}.`,
  }),
  'paper-paid-upon': () => ({
    vi: 'Đã chi theo hồ sơ này nên giấy tờ không rút được nữa. Muốn rút, hãy hủy lần chi trước; muốn bổ sung, hãy thêm tệp.',
    en: 'Money was paid upon this dossier, so its papers stay. Take the payment back first, or add another file.',
  }),
  'paper-unknown': () => ({
    vi: 'Danh mục giấy tờ không còn mục này. Hãy tải lại trang.',
    en: 'The list of papers no longer has this one. Load the page again.',
  }),
}

export const advanceSentences: Sentences<AdvanceRefusal> = {
  'advance-in-future': ({ today }) => ({
    vi: `Ngày tạm ứng hoặc hoàn tạm ứng không thể sau hôm nay (${showDay(today)}).`,
    en: `It cannot be advanced or come back after today (${showDay(today)}).`,
  }),
  'settled-before-advanced': ({ paidOn }) => ({
    vi: `Hạn thanh toán tạm ứng không thể trước ngày tạm ứng (${showDay(paidOn)}).`,
    en: `It cannot be due before it is advanced (${showDay(paidOn)}).`,
  }),
  'advance-too-small': ({ free }) => ({
    vi: `Tạm ứng của cam kết này chỉ còn ${showDong(free)} chưa thanh toán. Số ghi không được vượt số ấy.`,
    en: `Only ${showDong(free)} of the advances on this commitment is not settled. It may not be more.`,
  }),
  'return-before-advanced': ({ paidOn }) => ({
    vi: `Tiền chỉ hoàn lại được từ ngày tạm ứng (${showDay(paidOn)}) trở đi.`,
    en: `Nothing comes back before it was advanced (${showDay(paidOn)}).`,
  }),
}
