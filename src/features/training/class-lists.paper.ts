import { type Dong, dongInWords } from '../../kernel/dong.ts'
import { groupBy, sum } from '../../kernel/kernel.ts'
import { type Block, type Cell, type Column, cell, type Paper, paragraph, plain } from '../../kernel/paper.ts'
import { showNumber } from '../../kernel/text.ts'
import type { ClassLearner } from './learner.ts'
import { mealDays } from './learner.rules.ts'
import type { Session, SpeakerRow } from './training.ts'
import { inTime } from './training.rules.ts'
import { type ClassPaperFacts, classPaper, fact, sessionSaid } from './training.paper.ts'

/** So many lines for people who come without being on the list, unless somebody says how many. */
export const BLANK_LINES = 10
export const MOST_BLANK_LINES = 100
/** Room for a signature, in mm. */
const SIGNED_ROW = 10

/** Danh sách ký nhận of one session: by unit, then by given name, with empty lines at the end. */
export const signInPaper = (
  facts: ClassPaperFacts,
  { session, blank }: { readonly session: Session; readonly blank: number },
): Paper => {
  const number = inTime(facts.class.sessions).findIndex(({ id }) => id === session.id) + 1
  return {
    ...listPaper(facts, { typeName: 'DANH SÁCH KÝ NHẬN', abstract: facts.class.title }),
    body: [
      fact(`Buổi ${number}`, sessionSaid(session)),
      fact('Địa điểm', facts.class.venue),
      {
        ...handTable(SIGN_IN),
        rows: [
          ...banded(facts.learners, ({ name, post, phone }) => [name, post ?? '', phone ?? '', '']),
          ...blankRows(facts.learners.length, blank),
        ],
      },
      paragraph(plain(`Danh sách có ${showNumber(facts.learners.length)} người. Có mặt: ………… người.`)),
    ],
  }
}

/** Danh sách hỗ trợ tiền ăn: those whom the state does not pay. `amount`: a day, null to be written in by hand. */
export const mealPaper = (facts: ClassPaperFacts, amount: Dong | null): Paper => {
  const entitled = facts.learners.filter(({ payroll }) => payroll === 'off-payroll')
  const daysFor = (learner: ClassLearner) => mealDays(learner.id, facts.class.sessions, facts.attendance)
  const days = sum(entitled.map(daysFor))
  const money = (number: number) => (amount === null ? '' : showNumber(number * amount))
  return {
    ...listPaper(facts, { typeName: 'DANH SÁCH HỖ TRỢ TIỀN ĂN', abstract: facts.class.title }),
    body: [
      paragraph(plain('Người dự không hưởng lương từ ngân sách nhà nước:')),
      {
        ...handTable(MEALS),
        rows: banded(entitled, (learner) => [
          learner.name,
          showNumber(daysFor(learner)),
          money(1),
          money(daysFor(learner)),
          '',
        ]),
        total: ['', 'Cộng', showNumber(days), '', money(days), ''].map(cell),
      },
      ...(amount === null ? [] : [inWords(days * amount)]),
    ],
  }
}

/** What a speaker was given: `amount` for all his sessions, null to be written in by hand. */
export type Receipt = { readonly speaker: SpeakerRow; readonly amount: Dong | null }

/** Giấy biên nhận: a speaker has received his fee. */
export const receiptPaper = (facts: ClassPaperFacts, { speaker, amount }: Receipt): Paper => {
  const { class: of } = facts
  const own = inTime(of.sessions).filter(({ speakers }) => speakers.includes(speaker.id))
  return {
    ...classPaper(facts, { typeName: 'GIẤY BIÊN NHẬN', sign: 'BN', abstract: 'Tiền bồi dưỡng giảng viên' }),
    body: [
      fact('Họ và tên người nhận', speaker.name ?? DOTS),
      fact('Chức danh, đơn vị', speaker.post ?? DOTS),
      fact('Đã nhận của', of.unitName),
      fact('Nội dung', `giảng tại lớp ${of.title}`),
      fact('Số buổi, số tiết', `${own.length} buổi, ${sum(own.map(({ lessons }) => lessons))} tiết`),
      ...own.map((session) => paragraph(plain(`+ ${sessionSaid(session)}`))),
      fact('Số tiền', amount === null ? `${DOTS} đồng` : `${showNumber(amount)} đồng`),
      amount === null ? paragraph(plain(`(Bằng chữ: ${DOTS}${DOTS})`)) : inWords(amount),
      paragraph(plain('Người nhận đã nhận đủ số tiền trên.')),
      paid(),
    ],
    signature: { authority: [], post: 'NGƯỜI NHẬN TIỀN', name: speaker.name },
    recipients: [],
  }
}

const listPaper = (facts: ClassPaperFacts, named: Pick<Paper, 'typeName' | 'abstract'>): Omit<Paper, 'body'> => ({
  ...classPaper(facts, { ...named, sign: 'DS' }),
  signature: { authority: [], post: 'NGƯỜI LẬP DANH SÁCH', name: null },
  recipients: [],
})

const DOTS = '…………………………'

const inWords = (amount: Dong): Block => ({
  kind: 'paragraph',
  style: 'note',
  runs: [{ text: `(Bằng chữ: ${dongInWords(amount)}.)`, emphasis: 'italic', opens: null }],
})

/** Each unit under its name, people numbered through. */
function banded(
  learners: readonly ClassLearner[],
  cellsOf: (learner: ClassLearner) => readonly string[],
): readonly (readonly Cell[])[] {
  const numbers = new Map(learners.map(({ id }, at) => [id, at + 1]))
  return [...groupBy(learners, ({ unitName }) => unitName)].flatMap(([unitName, own]) => [
    [cell(unitName)],
    ...own.map((learner) => [String(numbers.get(learner.id)), ...cellsOf(learner)].map(cell)),
  ])
}

const blankRows = (after: number, number: number): readonly (readonly Cell[])[] =>
  Array.from({ length: number }, (_, at) => [String(after + at + 1), '', '', '', ''].map(cell))

const handTable = (columns: readonly Column[]) =>
  ({ kind: 'hand-table', caption: null, columns, total: null, rowHeight: SIGNED_ROW }) as const

const paid = (): Block => ({
  kind: 'hand-table',
  caption: null,
  columns: [column('NGƯỜI CHI TIỀN', 1, 'center'), column('KẾ TOÁN', 1, 'center')],
  rows: [['', ''].map(cell)],
  total: null,
  rowHeight: 25,
})

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align })
const SIGN_IN = [
  column('TT', 7, 'center'),
  column('Họ và tên', 31),
  column('Chức vụ', 28),
  column('Điện thoại', 17),
  column('Ký tên', 22),
]
const MEALS = [
  column('TT', 7, 'center'),
  column('Họ và tên', 34),
  column('Số ngày', 10, 'right'),
  column('Mức/ngày (đồng)', 17, 'right'),
  column('Thành tiền (đồng)', 18, 'right'),
  column('Ký nhận', 22),
]
