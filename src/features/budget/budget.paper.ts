import { type LocalDate, monthOf, showDay, yearOf } from '../../kernel/day.ts'
import { dongInWords } from '../../kernel/dong.ts'
import { sum } from '../../kernel/kernel.ts'
import { type Block, bold, type Paper, type PaperHead, paragraph, plain, twoSign } from '../../kernel/paper.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Plan } from '../plan/plan.ts'
import type { AdvanceRow } from './advance.ts'
import type { CommitmentListed, PaymentRow } from './commitment.ts'
import type { FundingRow, LineRow } from './estimate.ts'
import { hasMoney, sumOfLines } from './estimate.rules.ts'
import { deliveredTable, lineTable, PARTS, sumTable, voucherTable } from './money-tables.ts'

/** What every paper about money is made from. `holder`: the unit that holds the money and signs. */
export type MoneyFacts = {
  readonly plan: Plan
  readonly holder: string
  readonly today: LocalDate
  readonly watermark: string | null
}
/** The same with the estimate of the whole plan. */
export type EstimateFacts = MoneyFacts & {
  readonly fundings: readonly FundingRow[]
  readonly lines: readonly LineRow[]
}
/** The same with one commitment. */
export type CommitmentPaper = MoneyFacts & { readonly commitment: CommitmentListed }

/** Dự toán: what decisions allot, what each task is to cost, and how that was counted. */
export const estimatePaper = (facts: EstimateFacts): Paper => {
  const lines = facts.lines.filter(hasMoney)
  const total = sumOfLines(lines).estimated
  return paperOf(facts, {
    typeName: 'DỰ TOÁN',
    sign: 'DT',
    abstract: `Kinh phí thực hiện Kế hoạch số ${facts.plan.number} năm ${facts.plan.year}`,
    body: [
      heading('I.', 'NGUỒN KINH PHÍ'),
      ...fundingItems(facts),
      heading('II.', 'NỘI DUNG CHI'),
      lineTable(lines, total),
      inWords(total),
      heading('III.', 'TỔNG HỢP THEO MỤC LỤC NGÂN SÁCH'),
      sumTable(lines, 'code', ['estimated']),
    ],
  })
}

/** Quyết toán: estimated, committed and paid, by code and by task. */
export const settlementPaper = (facts: EstimateFacts): Paper => {
  const { paid } = sumOfLines(facts.lines)
  return paperOf(facts, {
    typeName: 'BẢNG QUYẾT TOÁN',
    sign: 'QT',
    abstract: `Kinh phí thực hiện Kế hoạch số ${facts.plan.number} năm ${facts.plan.year}`,
    body: [
      heading('I.', 'NGUỒN KINH PHÍ'),
      ...fundingItems(facts),
      heading('II.', 'THEO MỤC LỤC NGÂN SÁCH'),
      sumTable(facts.lines, 'code', PARTS),
      heading('III.', 'THEO NHIỆM VỤ'),
      sumTable(facts.lines, 'task', PARTS),
      paragraph(plain('Số đã chi: '), bold(`${showNumber(paid)} đồng`), plain('.')),
      inWords(paid),
    ],
  })
}

/** Giấy đề nghị thanh toán with the list of its vouchers. */
export function paymentRequest(facts: CommitmentPaper & { readonly payment: PaymentRow }): Paper {
  const { payment, commitment } = facts
  return paperOf(facts, {
    typeName: payment.drawnFrom === 'advance' ? 'GIẤY ĐỀ NGHỊ THANH TOÁN TẠM ỨNG' : 'GIẤY ĐỀ NGHỊ THANH TOÁN',
    sign: payment.drawnFrom === 'advance' ? 'ĐNTTTU' : 'ĐNTT',
    abstract: commitment.title,
    body: [
      ...commitmentItems(commitment),
      item('Số tiền đề nghị thanh toán', `${showNumber(payment.amount)} đồng`),
      inWords(payment.amount),
      item('Ngày thanh toán', showDay(payment.paidOn)),
      paragraph(plain('Kèm theo bảng kê chứng từ dưới đây và hồ sơ của khoản chi.')),
      voucherTable(payment),
    ],
  })
}

/** Giấy đề nghị tạm ứng: how much, on which contract, and by when vouchers settle it. */
export function advanceRequest(facts: CommitmentPaper & { readonly advance: AdvanceRow }): Paper {
  const { advance, commitment } = facts
  return paperOf(facts, {
    typeName: 'GIẤY ĐỀ NGHỊ TẠM ỨNG',
    sign: 'ĐNTU',
    abstract: commitment.title,
    body: [
      ...commitmentItems(commitment),
      item('Đã thanh toán đến nay', `${showNumber(commitment.paid)} đồng`),
      item('Số tiền đề nghị tạm ứng', `${showNumber(advance.amount)} đồng`),
      inWords(advance.amount),
      item('Ngày tạm ứng', showDay(advance.paidOn)),
      item('Căn cứ', advance.basis),
      item('Hạn thanh toán tạm ứng', showDay(advance.settleBy)),
      paragraph(
        plain('Đơn vị cam kết sử dụng tiền tạm ứng đúng mục đích và nộp đủ chứng từ thanh toán trước hạn nêu trên./.'),
      ),
    ],
  })
}

/** Biên bản nghiệm thu, to be filled in and signed and stamped by both sides; what was delivered is written by hand. */
export const acceptanceMinutes = (facts: CommitmentPaper): Paper => ({
  ...paperOf(
    { ...facts, holder: facts.commitment.unitName },
    {
      typeName: 'BIÊN BẢN',
      sign: 'BB-NT',
      abstract: `Nghiệm thu ${lowerFirst(facts.commitment.title)}`,
      body: [
        paragraph(plain('Hôm nay, ngày …… tháng …… năm ………, hai bên gồm có:')),
        heading('A.', `BÊN NHẬN: ${facts.commitment.unitName}`),
        item('Đại diện, chức vụ', '………………………………………'),
        heading('B.', `BÊN GIAO: ${facts.commitment.supplier ?? '……………………'}`),
        item('Đại diện, chức vụ', '………………………………………'),
        paragraph(plain('Hai bên cùng nghiệm thu như sau:')),
        ...commitmentItems(facts.commitment),
        deliveredTable(facts.commitment),
        item('Chất lượng, thời gian so với hợp đồng', '………………………'),
        item('Kết luận', '………………………………………'),
        paragraph(plain('Biên bản lập thành …… bản, mỗi bên giữ …… bản, có giá trị như nhau./.')),
        twoSign('ĐẠI DIỆN BÊN NHẬN (ký, ghi rõ họ tên, đóng dấu)', 'ĐẠI DIỆN BÊN GIAO (ký, ghi rõ họ tên, đóng dấu)'),
      ],
    },
  ),
  signature: { authority: [], post: 'NGƯỜI LẬP BIÊN BẢN', name: null },
  recipients: ['Hai bên', 'Lưu: VT, KT'],
})

type Says = Pick<Paper, 'typeName' | 'abstract' | 'body'> & { readonly sign: string }

/** Number and day are left blank: the office's register and whoever signs write them. */
const paperOf = ({ plan, holder, today, watermark }: MoneyFacts, { sign, ...says }: Says): Paper => ({
  ...says,
  head: headOf(plan, { holder, sign, today }),
  addressees: [],
  signature: { authority: [], post: 'THỦ TRƯỞNG ĐƠN VỊ', name: null },
  recipients: ['Lưu: VT, KT'],
  annexes: [],
  watermark,
})

type Head = { readonly holder: string; readonly sign: string; readonly today: LocalDate }

const headOf = ({ agency, place }: Plan, { holder, sign, today }: Head): PaperHead => ({
  superior: agency,
  agency: holder,
  sign,
  number: null,
  place,
  date: { day: null, month: monthOf(today), year: yearOf(today) },
})

const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 1, label, text })
const item = (name: string, says: string): Block => ({ kind: 'item', runs: [plain(`${name}: `), bold(says)] })
const inWords = (amount: number): Block => ({
  kind: 'paragraph',
  style: 'note',
  runs: [{ text: `(Bằng chữ: ${dongInWords(amount)}.)`, emphasis: 'italic', opens: null }],
})

const fundingItems = ({ fundings }: EstimateFacts): readonly Block[] => [
  ...fundings
    .filter(({ amount }) => amount > 0)
    .map(({ decision, decidedOn, issuer, source, amount }) =>
      item(
        `Quyết định số ${decision} ngày ${showDay(decidedOn)} của ${issuer}, ${lowerFirst(source)}`,
        `${showNumber(amount)} đồng`,
      ),
    ),
  item('Cộng', `${showNumber(sum(fundings.map(({ amount }) => amount)))} đồng`),
]

const commitmentItems = (one: CommitmentListed): readonly Block[] => [
  item('Nội dung', one.title),
  item('Thuộc nhiệm vụ', one.taskTitle),
  item('Đơn vị ký', one.unitName),
  item('Chi cho', one.supplier ?? '……………………'),
  item('Hợp đồng', `${one.contract ?? 'không có'}, ngày ${showDay(one.signedOn)}`),
  item('Số tiền cam kết', `${showNumber(one.amount)} đồng`),
]

const lowerFirst = (words: string) => `${words.slice(0, 1).toLocaleLowerCase('vi')}${words.slice(1)}`
