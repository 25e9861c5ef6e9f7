import type { Language } from '../../kernel/kernel.ts'
import { dayColumn, type ListTable, numberColumn, textColumn } from '../../kernel/list-table.ts'
import { bringerNames } from './budget.texts.ts'
import {
  type BudgetCode,
  CODE_PARTS,
  type DossierPaper,
  type ExpenseKind,
  type Norm,
  OTHER_CODE_PARTS,
  PAPER_NEEDS,
} from './estimate.ts'

/** What the lists of codes, norms and kinds of expense show, by their names. */
export const ruleTables = {
  'budget.codes': {
    name: { vi: 'Mục lục ngân sách', en: 'Budget codes' },
    columns: [
      textColumn('Chương', 'Chapter', 10),
      textColumn('Loại', 'Category', 10),
      textColumn('Khoản', 'Sub-category', 10),
      textColumn('Mục', 'Item', 10),
      textColumn('Tiểu mục', 'Sub-item', 10),
      textColumn('Mã CTMT', 'Programme', 12),
      textColumn('Mã nguồn', 'Source code', 10),
      textColumn('Cấp NS', 'Level', 8),
      textColumn('Tên', 'Name', 40),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
      textColumn('Nguồn', 'Source', 40),
    ],
    row: (one) => [
      ...[...CODE_PARTS, ...OTHER_CODE_PARTS].map((part) => one[part]),
      one.name,
      one.validFrom,
      one.validTo,
      one.source,
    ],
  } satisfies ListTable<BudgetCode>,
  'budget.norms': {
    name: { vi: 'Định mức', en: 'Norms' },
    columns: [
      textColumn('Nội dung', 'For', 40),
      textColumn('Đơn vị tính', 'Unit', 14),
      numberColumn('Mức chi', 'At most', 16),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
      textColumn('Nguồn', 'Source', 40),
    ],
    row: ({ name, unit, amount, validFrom, validTo, source }) => [name, unit, amount, validFrom, validTo, source],
  } satisfies ListTable<Norm>,
  'budget.kinds': {
    name: { vi: 'Giấy tờ theo loại chi', en: 'Papers by kind of expense' },
    columns: [
      textColumn('Loại chi', 'Kind', 24),
      dayColumn('Áp dụng từ', 'From'),
      numberColumn('Giấy tờ', 'Papers'),
      textColumn('Có mới được tạm ứng, chi', 'Needed before an advance', 40),
      textColumn('Có mới được chi', 'Needed before payment', 50),
      textColumn('Cần khi quyết toán', 'Needed for settlement', 60),
      textColumn('Nguồn', 'Source', 40),
    ],
    row: ({ name, validFrom, papers, source }, language) => [
      name,
      validFrom,
      papers.length,
      ...PAPER_NEEDS.map((need) => papersNeeded(papers, need, language)),
      source,
    ],
  } satisfies ListTable<ExpenseKind>,
}

/** `Hợp đồng (Đơn vị ký hợp đồng); …` */
const papersNeeded = (papers: readonly DossierPaper[], wanted: DossierPaper['need'], language: Language) =>
  papers
    .filter(({ need }) => need === wanted)
    .map(({ name, bringer }) => `${name} (${bringerNames[bringer][language]})`)
    .join('; ')
