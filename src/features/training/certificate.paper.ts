import { type LocalDate, monthOf, showDay, yearOf } from '../../kernel/day.ts'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import type { Plan } from '../plan/plan.ts'
import type { Certificate } from './certificate.ts'
import { certificateAddress, showCode } from './certificate.rules.ts'
import type { ClassLearner } from './learner.ts'
import type { ClassRow } from './training.ts'
import { daysOf } from './training.rules.ts'

/** What every certificate of a class is made from. `origin`: where residents reach the program, `https://…`. */
export type CertificateFacts = {
  readonly class: ClassRow
  readonly plan: Plan
  readonly origin: string
  /** Of an invented town. */
  readonly watermark: string | null
}

/** Giấy chứng nhận of one learner: signed by hand, checked by its code. */
export const certificateSheet = (
  { class: of, plan, origin, watermark }: CertificateFacts,
  { number, code, issuedOn }: Certificate,
  learner: Pick<ClassLearner, 'name' | 'post' | 'unitName'>,
): PrintSheet => ({
  kind: 'certificate',
  title: 'GIẤY CHỨNG NHẬN',
  paragraphs: [],
  source: null,
  goodUntil: null,
  contact: null,
  link: `${origin}${certificateAddress(code)}`,
  issuer: of.unitName,
  watermark,
  says: {
    superior: plan.agency,
    number,
    calls: 'Chứng nhận Ông (Bà)',
    name: learner.name,
    post: [learner.post, learner.unitName].filter(Boolean).join(', '),
    done: of.kind === 'field-visit' ? 'đã tham gia' : 'đã hoàn thành lớp',
    course: of.title,
    when: `${heldSaid(of)}, tại ${of.venue}`,
    dated: `${plan.place}, ${daySaid(issuedOn)}`,
    signer: 'THỦ TRƯỞNG ĐƠN VỊ',
    code: showCode(code),
    check: `Kiểm tra tại ${origin.replace(/^https?:\/\//, '')}/chung-nhan`,
  },
})

const heldSaid = ({ sessions }: ClassRow) => {
  const { from, to } = daysOf(sessions)
  return from === to ? `ngày ${showDay(from)}` : `từ ngày ${showDay(from)} đến ngày ${showDay(to)}`
}

/** `ngày 05 tháng 02 năm 2024`: days below 10 and the first two months have a zero (Nghị định 30/2020, phụ lục I). */
const daySaid = (day: LocalDate) =>
  `ngày ${day.slice(8)} tháng ${monthOf(day) < 3 ? `0${monthOf(day)}` : monthOf(day)} năm ${yearOf(day)}`
