import { type LocalDate, monthOf, showDay, yearOf } from '../../kernel/day.ts'
import { type Block, bold, type Cell, type Column, cell, type Paper, paragraph, plain } from '../../kernel/paper.ts'
import { sum } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Plan } from '../plan/plan.ts'
import type { ClassLearner } from './learner.ts'
import { quotaUses } from './learner.rules.ts'
import type { ClassPage, ClassRow, Session } from './training.ts'
import { inTime, presentIn, replacedInvitation } from './training.rules.ts'

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

/** Báo cáo kết quả lớp, or of a field visit: who was to come, who came, what was taught, what proves it. */
export const classReportPaper = (facts: ClassPaperFacts): Paper => {
  const { class: of, plan } = facts
  return {
    ...classPaper(facts, { typeName: 'BÁO CÁO', sign: 'BC', abstract: `Kết quả ${lowerFirst(of.title)}` }),
    body: [
      basisOf(plan),
      paragraph(plain(`${of.unitName} báo cáo kết quả như sau:`)),
      heading('1.', isVisit(of) ? 'Chuyến tham quan' : 'Tổ chức lớp'),
      ...(of.audience === null ? [] : [fact('Đối tượng', of.audience)]),
      ...timeLines(of),
      ...hostLines(of),
      fact('Địa điểm', of.venue),
      ...(of.speakers.length === 0 ? [] : [fact('Giảng viên', of.speakers.map(speakerSaid).join('; '))]),
      heading('2.', 'Nội dung'),
      ...(of.topics.length === 0
        ? [paragraph(plain(`${of.title}.`))]
        : of.topics.map((topic): Block => ({ kind: 'item', runs: [plain(topic)] }))),
      sessionTable(facts),
      heading('3.', isVisit(of) ? 'Đoàn tham quan' : 'Số người dự'),
      ...cameLines(facts),
      heading('4.', 'Minh chứng kèm theo'),
      ...evidenceLines(facts),
      paragraph(plain(`Trên đây là báo cáo kết quả ${lowerFirst(of.title)}./.`)),
    ],
    recipients: [plan.agency, 'Lưu: VT'],
  }
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

const basisOf = ({ number, issuedOn, agency }: Plan): Block => ({
  kind: 'paragraph',
  style: 'basis',
  runs: [plain(`Thực hiện Kế hoạch số ${number} ngày ${showDay(issuedOn)} của ${agency}.`)],
})

/** `- Địa điểm: Hội trường…` */
export const fact = (name: string, says: string): Block => ({
  kind: 'item',
  runs: [plain(`${name}: `), bold(says)],
})

const isVisit = ({ kind }: ClassRow) => kind === 'field-visit'
const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 2, label, text })
const lowerFirst = (text: string) => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`

const topicLines = ({ topics }: ClassRow): readonly Block[] =>
  topics.length < 2
    ? topics.map((topic) => fact('Nội dung', topic))
    : [{ kind: 'item', runs: [plain('Nội dung:')] }, ...topics.map((topic) => below(topic))]

function timeLines({ sessions }: ClassRow): readonly Block[] {
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

const hostLines = ({ host }: ClassRow): readonly Block[] => (host === null ? [] : [fact('Nơi đến tham quan', host)])

const speakerSaid = ({ name, post }: ClassRow['speakers'][number]) => [name ?? '…………', post].filter(Boolean).join(', ')

function sessionTable({ class: of, attendance }: ClassPaperFacts): Block {
  const rows = inTime(of.sessions).map((session) => {
    const sheet = attendance.find((one) => one.session === session.id)
    const names = session.speakers.map((id) => of.speakers.find((one) => one.id === id)?.name ?? '–')
    const came = sheet ? showNumber(sheet.present.length) : 'chưa điểm danh'
    return [showDay(session.on), `${session.from}–${session.to}`, showNumber(session.lessons), names.join(', '), came]
  })
  return tableOf(SESSIONS, rows, null)
}

function cameLines({ class: of, learners, attendance }: ClassPaperFacts): readonly Block[] {
  const came = presentIn(attendance)
  const uses = quotaUses(of.quotas, learners).map((use) => ({
    ...use,
    came: learners.filter(({ id, unit }) => unit === use.unit && came.has(id)).length,
  }))
  const unpaid = learners.filter(({ id, payroll }) => came.has(id) && payroll === 'off-payroll').length
  const places = sum(of.quotas.map((quota) => quota.places))
  return [
    paragraph(
      plain(`Chỉ tiêu ${showNumber(places)} người; các đơn vị cử ${showNumber(learners.length)} người; `),
      bold(`có mặt ${showNumber(came.size)} người`),
      plain(`, trong đó ${showNumber(unpaid)} người không hưởng lương ngân sách.`),
    ),
    tableOf(
      UNITS,
      uses.map((use) => [
        use.unitName,
        use.places === null ? '' : showNumber(use.places),
        showNumber(use.listed),
        showNumber(use.came),
      ]),
      ['Cộng', showNumber(places), showNumber(learners.length), showNumber(sum(uses.map((use) => use.came)))],
    ),
  ]
}

const evidenceLines = ({ evidence }: ClassPaperFacts): readonly Block[] =>
  evidence.length === 0
    ? [paragraph(plain('Chưa có minh chứng kèm theo.'))]
    : evidence.map(({ fileName }) => ({ kind: 'item', runs: [plain(fileName)] }))

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align })
const ORDINAL = column('TT', 6, 'center')
const SESSIONS = [
  ORDINAL,
  column('Ngày', 16, 'center'),
  column('Giờ', 18, 'center'),
  column('Số tiết', 9, 'right'),
  column('Giảng viên', 34),
  column('Có mặt', 14, 'right'),
]
const UNITS = [
  ORDINAL,
  column('Đơn vị cử người', 48),
  column('Chỉ tiêu', 13, 'right'),
  column('Danh sách', 13, 'right'),
  column('Có mặt', 13, 'right'),
]

/** Rows with their number in front; the total without one. */
function tableOf(columns: readonly Column[], rows: readonly Words[], total: Words | null): Block {
  const cells = rows.map((row, at): readonly Cell[] => [String(at + 1), ...row].map(cell))
  return { kind: 'table', caption: null, columns, rows: cells, total: total && ['', ...total].map(cell) }
}
type Words = readonly string[]
