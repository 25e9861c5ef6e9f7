import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { Plan } from '../plan/plan.ts'
import type { CutOffRule, ReportRefusal, ReportText } from './report.ts'

/** What a new report begins with: the officer writes on. Names of signers are never guessed. */
export function firstText(
  plan: Pick<Plan, 'agency' | 'place' | 'number' | 'issuedOn' | 'title'>,
  ownerName: string,
): ReportText {
  return {
    superior: plan.agency,
    agency: ownerName,
    sign: 'BC',
    place: plan.place,
    opening: `Thực hiện Kế hoạch số ${plan.number} ngày ${showDay(plan.issuedOn)} của ${plan.agency}, ${ownerName} báo cáo kết quả như sau:`,
    weaknesses: '',
    causes: '',
    proposals: '',
    nextSteps: '',
    authority: [],
    post: 'THỦ TRƯỞNG ĐƠN VỊ',
    signer: null,
    recipients: [plan.agency, 'Lưu: VT'],
  }
}

/** Printed on papers whose data is invented. */
export const demoMark = 'Dữ liệu minh họa'

export const everyNames: Names<CutOffRule['every']> = {
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'half-year': { vi: '6 tháng', en: 'Half-year' },
  year: { vi: 'Năm', en: 'Year' },
}

export const reportSentences: Sentences<ReportRefusal> = {
  'report-unknown': () => ({ vi: 'Không tìm thấy báo cáo.', en: 'There is no such report.' }),
  'report-id-taken': () => ({ vi: 'Báo cáo này đã có.', en: 'This report exists already.' }),
  'report-ends-before-it-begins': () => ({
    vi: 'Ngày cuối kỳ báo cáo trước ngày đầu kỳ. Hãy sửa lại.',
    en: 'The report’s last day is before its first. Correct it.',
  }),
  'report-before-plan': ({ issuedOn }) => ({
    vi: `Kỳ báo cáo kết thúc trước ngày ban hành kế hoạch (${showDay(issuedOn)}). Hãy chọn kỳ khác.`,
    en: `The period ends before the plan was issued (${showDay(issuedOn)}). Choose another.`,
  }),
  'report-signed-already': ({ number }) => ({
    vi: `Báo cáo đã ký, số ${number}, nên không sửa được nữa. Hãy lập báo cáo mới nếu cần.`,
    en: `The report was signed as ${number} and can no longer change. Start a new one if needed.`,
  }),
  'signed-in-future': ({ today }) => ({
    vi: `Ngày ký không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of signature cannot be after today (${showDay(today)}).`,
  }),
  'signed-before-period-began': ({ from }) => ({
    vi: `Ngày ký trước ngày đầu kỳ báo cáo (${showDay(from)}). Hãy xem lại.`,
    en: `The day of signature is before the period began (${showDay(from)}). Check it.`,
  }),
  'signed-copy-not-pdf-or-picture': () => ({
    vi: 'Bản đã ký phải là tệp PDF hoặc ảnh chụp. Hãy chọn lại tệp.',
    en: 'The signed copy must be a PDF or a picture. Choose another file.',
  }),
  'cut-off-ends-before-it-begins': () => ({
    vi: 'Ngày hết hiệu lực của mốc chốt trước ngày bắt đầu. Hãy sửa lại.',
    en: 'The cut-off rule ends before it begins. Correct it.',
  }),
  'cut-off-id-taken': () => ({ vi: 'Mốc chốt này đã có.', en: 'This cut-off rule exists already.' }),
}
