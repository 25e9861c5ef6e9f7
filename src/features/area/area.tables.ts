import { dayColumn, type ListTable, textColumn } from '../../kernel/list-table.ts'
import type { Area } from './area.ts'
import { areaKindNames } from './area.texts.ts'

/** What a list of areas shows, by the name of its read. */
export const areaTables = {
  'area.list': {
    name: { vi: 'Địa bàn', en: 'Areas' },
    columns: [
      textColumn('Mã', 'Code', 12),
      textColumn('Tên', 'Name', 36),
      textColumn('Loại', 'Kind', 28),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
    ],
    row: ({ code, name, kind, validFrom, validTo }, language) => [
      code,
      name,
      areaKindNames[kind][language],
      validFrom,
      validTo,
    ],
  } satisfies ListTable<Area>,
}
