import { type LocalDate, monthOf, showDay, yearOf } from '../../kernel/day.ts'
import { type Block, bold, type Paper, paragraph, plain } from '../../kernel/paper.ts'
import type { Plan } from '../plan/plan.ts'
import type { ClassLearner } from './learner.ts'
import type { ClassPage, ClassRow, Session } from './training.ts'
import { inTime, replacedInvitation } from './training.rules.ts'

/** What every paper of a class is made from. */
export type ClassPaperFacts = Pick<ClassPage, 'class' | 'learners' | 'attendance' | 'evidence'> & {
  readonly plan: Plan
  readonly today: LocalDate
  /** Of an invented town. */
  readonly watermark: string | null
}

/** Giấy mời (model 1.7 of Nghị định 30/2020): one person, to what, when and where. */
export const invitationPaper = (facts: ClassPaperFacts, learner: ClassLearner): Paper => {
  const { class: of, plan } = facts
  return {
    ...classPaper(facts, {
      typeName: 'GIẤY MỜI',
      sign: 'GM',
      abstract: isVisit(of) ? 'Tham quan mô hình' : 'Tập huấn',
    }),
    body: [
      basisOf(plan),
      ...replacesLines(of),
      paragraph(
        plain(`${of.unitName} trân trọng kính mời Ông (Bà) `),
        bold(learner.name),
        plain(`, ${[learner.post, learner.unitName].filter(Boolean).join(', ')}.`),
      ),
      fact(isVisit(of) ? 'Tham gia' : 'Tới dự', of.title),
      ...topicLines(of),
      ...timeLines(of),
      ...hostLines(of),
      fact('Địa điểm', of.venue),
      paragraph(plain('Đề nghị Ông (Bà) sắp xếp công việc, đến dự đầy đủ, đúng giờ và mang theo giấy mời này./.')),
    ],
    recipients: ['Như trên', 'Lưu: VT'],
  }
}

/** Said when an earlier invitation named another time or place. */
function replacesLines(of: ClassRow): readonly Block[] {
  const before = replacedInvitation(of)
  if (before === null) return []
  return [
    paragraph(bold(`Giấy mời này thay giấy mời ngày ${showDay(before.on)}: thời gian hoặc địa điểm đã thay đổi.`)),
  ]
}

type Named = Pick<Paper, 'typeName' | 'abstract'> & { readonly sign: string }

/** What papers of classes have in common; number and day are left blank for the register and for whoever signs. */
export const classPaper = (
  { class: of, plan, today, watermark }: ClassPaperFacts,
  { sign, ...named }: Named,
): Omit<Paper, 'body' | 'recipients'> => ({
  ...named,
  head: {
    superior: plan.agency,
    agency: of.unitName,
    sign,
    number: null,
    place: plan.place,
    date: { day: null, month: monthOf(today), year: yearOf(today) },
  },
  addressees: [],
  signature: { authority: [], post: 'THỦ TRƯỞNG ĐƠN VỊ', name: null },
  annexes: [],
  watermark,
})

/** The plan that it carries out. */
export const basisOf = ({ number, issuedOn, agency }: Plan): Block => ({
  kind: 'paragraph',
  style: 'basis',
  runs: [plain(`Thực hiện Kế hoạch số ${number} ngày ${showDay(issuedOn)} của ${agency}.`)],
})

/** `- Địa điểm: Hội trường…` */
export const fact = (name: string, says: string): Block => ({
  kind: 'item',
  runs: [plain(`${name}: `), bold(says)],
})

export const isVisit = ({ kind }: ClassRow) => kind === 'field-visit'

const topicLines = ({ topics }: ClassRow): readonly Block[] =>
  topics.length < 2
    ? topics.map((topic) => fact('Nội dung', topic))
    : [{ kind: 'item', runs: [plain('Nội dung:')] }, ...topics.map((topic) => below(topic))]

/** `- Thời gian: …`, a line for each session when there are several. */
export function timeLines({ sessions }: ClassRow): readonly Block[] {
  const times = inTime(sessions).map(sessionSaid)
  const [only] = times
  if (times.length === 1 && only) return [fact('Thời gian', only)]
  return [{ kind: 'item', runs: [plain(`Thời gian: ${times.length} buổi`)] }, ...times.map(below)]
}

const below = (words: string): Block => paragraph(plain(`+ ${words}`))

/** `từ 07 giờ 30 đến 11 giờ, thứ Tư, ngày 24/07/2024`. */
export const sessionSaid = ({ on, from, to }: Session): string =>
  `từ ${timeSaid(from)} đến ${timeSaid(to)}, ${WEEKDAYS[new Date(on).getUTCDay()]}, ngày ${showDay(on)}`

const timeSaid = (clock: string) => `${clock.slice(0, 2)} giờ${clock.endsWith(':00') ? '' : ` ${clock.slice(3)}`}`
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** Where a visit goes. */
export const hostLines = ({ host }: ClassRow): readonly Block[] =>
  host === null ? [] : [fact('Nơi đến tham quan', host)]
