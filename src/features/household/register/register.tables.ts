import { type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { CountedRow } from './register.ts'

/** What the households behind a number of the register show, by the name of their read. */
export const registerTables = {
  'household.counted': {
    name: { vi: 'Hộ theo danh sách', en: 'Households on the list' },
    columns: [
      textColumn('Chủ hộ', 'Head of household', 30),
      textColumn('Địa bàn', 'Area', 24),
      numberColumn('Nhân khẩu', 'Members'),
    ],
    row: ({ head, areaName, members }) => [head, areaName, members],
  } satisfies ListTable<CountedRow>,
}
