import { showDay } from '../../kernel/day.ts'
import { sum } from '../../kernel/kernel.ts'
import { type Block, bold, type Cell, type Column, cell, type Paper, paragraph, plain } from '../../kernel/paper.ts'
import { showNumber } from '../../kernel/text.ts'
import { type ClassResults, resultLines } from './class-results.paper.ts'
import { quotaUses } from './learner.rules.ts'
import { basisOf, type ClassPaperFacts, classPaper, fact, hostLines, isVisit, timeLines } from './training.paper.ts'
import type { ClassRow } from './training.ts'
import { inTime, presentIn } from './training.rules.ts'

/** Báo cáo kết quả lớp, or of a field visit: who was to come, who came, what was taught and learned, what proves it. */
export const classReportPaper = (facts: ClassPaperFacts, results: ClassResults): Paper => {
  const { class: of, plan } = facts
  const learned = resultLines(results)
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
      ...(learned.length === 0 ? [] : [heading('4.', 'Kết quả học tập và ý kiến'), ...learned]),
      heading(learned.length === 0 ? '4.' : '5.', 'Minh chứng kèm theo'),
      ...evidenceLines(facts),
      paragraph(plain(`Trên đây là báo cáo kết quả ${lowerFirst(of.title)}./.`)),
    ],
    recipients: [plan.agency, 'Lưu: VT'],
  }
}

const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 2, label, text })
const lowerFirst = (text: string) => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`

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
  const cameSaid = (people: number) => (attendance.length === 0 ? '–' : showNumber(people))
  const places = sum(of.quotas.map((quota) => quota.places))
  return [
    paragraph(
      plain(`Chỉ tiêu ${showNumber(places)} người; các đơn vị cử ${showNumber(learners.length)} người; `),
      ...(attendance.length === 0
        ? [bold('chưa điểm danh'), plain('.')]
        : [
            bold(`có mặt ${showNumber(came.size)} người`),
            plain(`, trong đó ${showNumber(unpaid)} người không hưởng lương ngân sách.`),
          ]),
    ),
    tableOf(
      UNITS,
      uses.map((use) => [
        use.unitName,
        use.places === null ? '' : showNumber(use.places),
        showNumber(use.listed),
        cameSaid(use.came),
      ]),
      ['Cộng', showNumber(places), showNumber(learners.length), cameSaid(sum(uses.map((use) => use.came)))],
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
