import { showDay } from '../../kernel/day.ts'
import { type Cell, cell, type Column, type Table } from '../../kernel/paper.ts'
import { showNumber } from '../../kernel/text.ts'
import type { CommitmentListed, PaymentRow } from './commitment.ts'
import type { LineRow } from './estimate.ts'
import { codeWords, type SettlementRow, settlementBy, sumOfLines } from './estimate.rules.ts'

/** What a settlement says of each code and task. */
export const PARTS = ['estimated', 'committed', 'advanced', 'paid', 'free'] as const
const PART_TITLES = {
  estimated: 'Dự toán',
  committed: 'Cam kết chi',
  advanced: 'Tạm ứng chưa thanh toán',
  paid: 'Đã chi',
  free: 'Chưa cam kết',
} as const
type Part = (typeof PARTS)[number]

/** What is estimated, line by line. */
export const lineTable = (lines: readonly LineRow[], total: number): Table =>
  table(
    [
      column('TT', 1, 'center'),
      column('Nội dung chi', 6),
      column('Mã', 4),
      column('Số lượng', 1.8, 'right'),
      column('Đơn vị tính', 1.8, 'center'),
      column('Đơn giá', 2.4, 'right'),
      column('Thành tiền', 2.8, 'right'),
    ],
    lines.map((line, at) => [
      String(at + 1),
      line.title,
      codeWords(line),
      showNumber(line.quantity),
      line.unit,
      showNumber(line.price),
      showNumber(line.estimated),
    ]),
    ['', 'Cộng', '', '', '', '', showNumber(total)],
  )

/** Sums of lines by code or by task, and of all. */
export function sumTable(lines: readonly LineRow[], by: 'code' | 'task', parts: readonly Part[]): Table {
  const rows = settlementBy(lines, by)
  const all = sumOfLines(lines)
  const named = ({ key, name }: SettlementRow) => (by === 'code' ? `${key}: ${name}` : name)
  return table(
    [
      column('TT', 1, 'center'),
      column(by === 'code' ? 'Mục lục ngân sách' : 'Nhiệm vụ', 7),
      ...parts.map((part) => column(PART_TITLES[part], 2.6, 'right')),
    ],
    rows.map((row, at) => [String(at + 1), named(row), ...parts.map((part) => showNumber(row.sum[part]))]),
    ['', 'Cộng', ...parts.map((part) => showNumber(all[part]))],
  )
}

/** The list of vouchers that a payment rests on. */
export const voucherTable = ({ vouchers, amount }: PaymentRow): Table =>
  table(
    [
      column('TT', 1, 'center'),
      column('Số', 2.4),
      column('Ngày', 2.4, 'center'),
      column('Bên phát hành', 4),
      column('Nội dung', 4.6),
      column('Số tiền', 2.8, 'right'),
    ],
    vouchers.map((voucher, at) => [
      String(at + 1),
      voucher.number,
      showDay(voucher.issuedOn),
      voucher.issuer ?? '',
      voucher.content,
      showNumber(voucher.amount),
    ]),
    ['', 'Cộng', '', '', '', showNumber(amount)],
  )

/** What was delivered: the contract's words, and room for what was counted. */
export const deliveredTable = ({ title, amount }: CommitmentListed): Table =>
  table(
    [
      column('TT', 1, 'center'),
      column('Nội dung', 6),
      column('Theo hợp đồng (đồng)', 3, 'right'),
      column('Thực tế nghiệm thu', 4),
      column('Giá trị nghiệm thu (đồng)', 3, 'right'),
    ],
    [
      ['1', title, showNumber(amount), '', ''],
      ['2', '', '', '', ''],
    ],
    ['', 'Cộng', showNumber(amount), '', ''],
  )

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align })

const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  total: readonly string[] | null,
): Table => ({
  kind: 'table',
  caption: null,
  columns,
  rows: rows.map((cells): readonly Cell[] => cells.map(cell)),
  total: total && total.map(cell),
})
