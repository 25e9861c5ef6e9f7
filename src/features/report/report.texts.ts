import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import { INVENTED } from '../area/town-day.ts'
import type { Plan } from '../plan/plan.ts'
import type { CutOffRule, Report, ReportRefusal, ReportText } from './report.ts'

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

/** What stands in the margin of a report: a draft says so until it is printed for signing, and invented data always. */
export function marginMark({ frozen }: Pick<Report, 'frozen'>, data: 'real' | 'invented'): string | null {
  const marks = [...(frozen ? [] : ['Dự thảo']), ...(data === 'invented' ? [INVENTED] : [])]
  return marks.length === 0 ? null : marks.join(' – ')
}

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
  'report-after-plan': ({ to, year }) => ({
    vi: `Kỳ báo cáo kết thúc ngày ${showDay(to)}, sau năm kế hoạch ${year}. Hãy chọn ngày cuối kỳ không quá 31/12/${year}.`,
    en: `The period ends on ${showDay(to)}, after the plan’s year ${year}. Choose a last day no later than 31/12/${year}.`,
  }),
  'report-number-taken': ({ number, signedOn }) => ({
    vi: `Số ${number} đã dùng cho báo cáo ký ngày ${showDay(signedOn)} của cùng cơ quan trong năm. Hãy xem lại số.`,
    en: `Number ${number} stands on a report that the same body signed on ${showDay(signedOn)} of that year. Check the number.`,
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
  'signed-before-print': ({ printedOn }) => ({
    vi: `Ngày ký trước ngày in bản trình ký (${showDay(printedOn)}). Hãy chọn lại bản in hoặc xem lại ngày ký.`,
    en: `The day of signature is before that copy was printed (${showDay(printedOn)}). Choose another print, or check the day.`,
  }),
  'report-not-printed': () => ({
    vi: 'Báo cáo chưa có bản in trình ký. Hãy bấm “Tải Word để trình ký” trước, rồi nhận bản đã ký.',
    en: 'The report was not printed for signing yet. Use “Download Word to be signed” first, then receive the signed copy.',
  }),
  'print-unknown': () => ({
    vi: 'Báo cáo này không có bản in đó. Hãy tải lại trang và chọn lại bản in.',
    en: 'This report has no such print. Reload the page and choose the print again.',
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
