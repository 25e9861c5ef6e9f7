import { type LocalDate, monthOf, showDay, yearOf } from '../../../kernel/day.ts'
import type { ListTable } from '../../../kernel/list-table.ts'
import { type Annex, type Block, cell, type Paper, paragraph, plain } from '../../../kernel/paper.ts'
import type { SheetCell } from '../../../kernel/sheet.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { RoundRow } from '../household.ts'
import type { PovertyStandard } from '../standard.ts'
import type { MovementTable, RecognisedRow, ResultLine } from './movement.ts'
import { itemsOf, movementTables } from './movement.tables.ts'

/** What the paper of a review says. */
export type ReviewFacts = {
  readonly round: RoundRow
  readonly standard: PovertyStandard
  readonly agency: string
  readonly place: string
  readonly today: LocalDate
  readonly results: readonly ResultLine[]
  readonly poor: MovementTable
  readonly nearPoor: MovementTable
  readonly recognised: readonly RecognisedRow[]
  readonly watermark: string | null
}

/** The report on a review with its tables and lists as annexes; number and signature are blank. */
export const reviewPaper = (facts: ReviewFacts): Paper => ({
  head: {
    superior: null,
    agency: facts.agency,
    sign: 'BC',
    number: null,
    place: facts.place,
    date: { day: null, month: monthOf(facts.today), year: yearOf(facts.today) },
  },
  typeName: 'BÁO CÁO',
  abstract: `Kết quả ${facts.round.name}`,
  addressees: [],
  body: bodyOf(facts),
  signature: { authority: [], post: 'THỦ TRƯỞNG ĐƠN VỊ', name: null },
  recipients: [`Lưu: ${facts.agency}`],
  annexes: annexesOf(facts),
  watermark: facts.watermark,
})

function bodyOf({ round, standard, results, recognised }: ReviewFacts): readonly Block[] {
  const of = (which: 'poor' | 'near-poor') => recognised.filter((row) => row.class === which)
  const asked = results.reduce((sum, line) => sum + line.asked, 0)
  const decisions = [...new Set(recognised.map((row) => `${row.decision} ngày ${showDay(row.decidedOn)}`))]
  return [
    paragraph(plain(`Địa bàn: ${round.areaName}. Chuẩn áp dụng: ${standard.name.vi} (${standard.instrument}).`)),
    paragraph(plain(`Số hộ đã khảo sát: ${showNumber(asked)}.`)),
    decisions.length === 0
      ? paragraph(plain('Chưa có quyết định công nhận; các số dưới đây là tạm tính.'))
      : paragraph(
          plain(
            `Đã công nhận ${showNumber(of('poor').length)} hộ nghèo, ${showNumber(of('near-poor').length)} hộ cận nghèo theo Quyết định ${decisions.join('; ')}.`,
          ),
        ),
    paragraph(plain('Kết quả, diễn biến và danh sách ở các phụ lục kèm theo. Ô để trống là chưa có số liệu./.')),
  ]
}

const annexesOf = ({ results, poor, nearPoor, recognised }: ReviewFacts): readonly Annex[] => [
  annex('I', movementTables['household.results'], results),
  annex('II', movementTables['household.movement-poor'], itemsOf(poor.lines)),
  annex('III', movementTables['household.movement-near-poor'], itemsOf(nearPoor.lines)),
  annex('IV', movementTables['household.recognised'], recognised),
]

/** A list as an annex across the page, with the numbers of its rows. */
function annex<Item>(number: string, { name, columns, row }: ListTable<Item>, items: readonly Item[]): Annex {
  const numbered = columns.map(({ title, width, type }) => ({
    title: title.vi,
    width,
    align: type === 'number' ? ('right' as const) : ('left' as const),
  }))
  return {
    number,
    title: name.vi,
    page: 'landscape',
    body: [
      {
        kind: 'table',
        caption: null,
        columns: [{ title: 'TT', width: 6, align: 'center' }, ...numbered],
        rows: items.map((item, at) => [cell(String(at + 1)), ...row(item, 'vi').map((value) => cell(shown(value)))]),
        total: null,
      },
    ],
  }
}

function shown(value: SheetCell): string {
  if (typeof value === 'number') return showNumber(value)
  return value === null ? '' : /^\d{4}-\d\d-\d\d$/.test(value) ? showDay(value as LocalDate) : value
}
