import { type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { ListedRow } from './household-list.ts'
import { listedAsNames } from './household-list.texts.ts'

/** What the households of a list show, by the name of their read. */
export const householdListTables = {
  'household.listed': {
    name: { vi: 'Danh sách hộ các năm trước', en: 'List of earlier years' },
    columns: [
      textColumn('Chủ hộ', 'Head of household', 30),
      textColumn('Địa bàn', 'Area', 24),
      numberColumn('Nhân khẩu', 'Members'),
      textColumn('Phân loại', 'Class', 20),
    ],
    row: ({ head, areaName, members, listedAs }, language) => [
      head,
      areaName,
      members,
      listedAsNames[listedAs][language],
    ],
  } satisfies ListTable<ListedRow>,
}
