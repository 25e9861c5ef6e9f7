import { dayColumn, type ListTable, numberColumn, textColumn } from '../../kernel/list-table.ts'
import type { AdvanceOfPlan, AdvanceState, OpenAdvance } from './advance.ts'
import { advanceStateNames, commitmentStateNames, paperCount, stepNames, voucherWords } from './budget.texts.ts'
import type { CommitmentListed } from './commitment.ts'
import { missingOf } from './commitment.rules.ts'
import type { DossierPaper, FundingRow, LineRow } from './estimate.ts'
import { codeWords, type SettlementRow } from './estimate.rules.ts'
import type { TransferRow } from './ledger.ts'
import { ruleTables } from './rule.tables.ts'

const MONEY_COLUMNS = [
  numberColumn('Dự toán', 'Estimated', 16),
  numberColumn('Cam kết', 'Committed', 16),
  numberColumn('Tạm ứng', 'Advanced', 16),
  numberColumn('Đã chi', 'Paid', 16),
] as const

/** What the lists of money show, by their names. All amounts are đồng. */
export const budgetTables = {
  'budget.fundings': {
    name: { vi: 'Kinh phí được giao', en: 'Money allotted' },
    columns: [
      textColumn('Quyết định', 'Decision', 24),
      dayColumn('Ngày', 'Day'),
      textColumn('Cơ quan giao', 'Issued by', 40),
      textColumn('Nguồn', 'Source', 30),
      numberColumn('Số tiền', 'Amount', 16),
      numberColumn('Chưa lập dự toán', 'Not estimated', 16),
    ],
    row: ({ decision, decidedOn, issuer, source, amount, free }) => [decision, decidedOn, issuer, source, amount, free],
  } satisfies ListTable<FundingRow>,
  'budget.lines': {
    name: { vi: 'Dự toán', en: 'Estimate' },
    columns: [
      textColumn('Nội dung chi', 'Expense', 40),
      textColumn('Nhiệm vụ', 'Task', 40),
      textColumn('Loại chi', 'Kind', 18),
      textColumn('Mã', 'Code', 24),
      textColumn('Quyết định', 'Decision', 20),
      numberColumn('Số lượng', 'Quantity'),
      textColumn('Đơn vị tính', 'Unit', 12),
      numberColumn('Đơn giá', 'Price', 14),
      ...MONEY_COLUMNS,
      numberColumn('Còn', 'Free', 16),
    ],
    row: (line) => [
      line.title,
      line.taskTitle,
      line.expenseName,
      codeWords(line),
      line.fundingName,
      line.quantity,
      line.unit,
      line.price,
      line.estimated,
      line.committed,
      line.advanced,
      line.paid,
      line.free,
    ],
  } satisfies ListTable<LineRow>,
  'budget.commitments': {
    name: { vi: 'Cam kết và chi', en: 'Commitments and payments' },
    columns: [
      textColumn('Nội dung', 'What for', 40),
      textColumn('Chi cho', 'Paid to', 30),
      textColumn('Hợp đồng', 'Contract', 16),
      dayColumn('Ngày ký', 'Signed on'),
      textColumn('Đơn vị ký', 'Contracted by', 30),
      textColumn('Dòng dự toán', 'Estimate line', 40),
      numberColumn('Số tiền', 'Amount', 16),
      numberColumn('Tạm ứng', 'Advanced', 16),
      numberColumn('Đã chi', 'Paid', 16),
      textColumn('Trạng thái', 'State', 18),
      textColumn('Giấy tờ', 'Papers', 10),
    ],
    row: (one, language) => [
      one.title,
      one.supplier,
      one.contract,
      one.signedOn,
      one.unitName,
      one.lineTitle,
      one.amount,
      one.advanced,
      one.paid,
      commitmentStateNames[one.state][language],
      paperCount(one.dossier),
    ],
  } satisfies ListTable<CommitmentListed>,
  'budget.dossiers': {
    name: { vi: 'Hồ sơ', en: 'Dossiers' },
    columns: [
      textColumn('Nội dung', 'What for', 40),
      textColumn('Đơn vị ký', 'Contracted by', 30),
      textColumn('Loại chi', 'Kind', 18),
      textColumn('Giấy tờ', 'Papers', 10),
      textColumn('Đơn vị giữ tiền còn thiếu', 'Holder owes', 40),
      textColumn('Đơn vị ký còn thiếu', 'Contracting unit owes', 40),
      textColumn('Bên cung cấp còn thiếu', 'Supplier owes', 40),
    ],
    row: (one) => [
      one.title,
      one.unitName,
      one.expenseName,
      paperCount(one.dossier),
      ...(['holder', 'contractor', 'supplier'] as const).map((bringer) => owedBy(one, bringer)),
    ],
  } satisfies ListTable<CommitmentListed>,
  'budget.advances': {
    name: { vi: 'Tạm ứng', en: 'Advances' },
    columns: [
      textColumn('Nội dung', 'What for', 40),
      textColumn('Chi cho', 'Paid to', 30),
      textColumn('Đơn vị ký', 'Contracted by', 30),
      dayColumn('Ngày tạm ứng', 'Advanced on'),
      numberColumn('Số tiền', 'Amount', 16),
      textColumn('Căn cứ', 'Basis', 30),
      dayColumn('Hạn thanh toán', 'Settle by'),
      numberColumn('Chưa thanh toán', 'Not settled', 16),
      textColumn('Trạng thái', 'State', 18),
    ],
    row: (one, language) => [
      one.title,
      one.supplier,
      one.unitName,
      one.paidOn,
      one.amount,
      one.basis,
      one.settleBy,
      one.open,
      advanceStateNames[one.state][language],
    ],
  } satisfies ListTable<OpenAdvance<AdvanceOfPlan> & { readonly state: AdvanceState }>,
  'budget.by-code': settlementTable(['Quyết toán theo mục lục', 'Settlement by code'], (row) => [row.key, row.name], {
    first: textColumn('Mã', 'Code', 24),
    second: textColumn('Tên', 'Name', 40),
  }),
  'budget.by-task': settlementTable(['Quyết toán theo nhiệm vụ', 'Settlement by task'], (row) => [row.name, null], {
    first: textColumn('Nhiệm vụ', 'Task', 60),
    second: null,
  }),
  'budget.transfers': {
    name: { vi: 'Bút toán', en: 'Transfers' },
    columns: [
      dayColumn('Ngày', 'Day'),
      textColumn('Nội dung', 'What for', 40),
      textColumn('Bước', 'Step', 14),
      numberColumn('Số tiền', 'Amount', 16),
      textColumn('Chứng từ', 'Vouchers', 40),
      textColumn('Lý do hoàn lại', 'Reason', 30),
      textColumn('Đơn vị ghi', 'Entered by', 30),
    ],
    row: (one, language) => [
      one.on,
      one.title,
      stepNames[one.step][language],
      one.amount,
      one.vouchers.map(voucherWords).join('; '),
      one.reason,
      one.officerName ?? one.unitName,
    ],
  } satisfies ListTable<TransferRow>,
  ...ruleTables,
}

const owedBy = ({ dossier }: CommitmentListed, bringer: DossierPaper['bringer']) =>
  missingOf(dossier)
    .filter((paper) => paper.bringer === bringer)
    .map(({ name }) => name)
    .join('; ')

type Head = { readonly first: ReturnType<typeof textColumn>; readonly second: ReturnType<typeof textColumn> | null }

function settlementTable(
  [vi, en]: readonly [vi: string, en: string],
  named: (row: SettlementRow) => readonly [string, string | null],
  { first, second }: Head,
): ListTable<SettlementRow> {
  return {
    name: { vi, en },
    columns: [first, ...(second ? [second] : []), ...MONEY_COLUMNS, numberColumn('Chưa cam kết', 'Not committed', 16)],
    row: (row) => [
      ...named(row).slice(0, second ? 2 : 1),
      row.sum.estimated,
      row.sum.committed,
      row.sum.advanced,
      row.sum.paid,
      row.sum.free,
    ],
  }
}
