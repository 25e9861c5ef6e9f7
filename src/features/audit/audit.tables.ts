import { type ListTable, textColumn } from '../../kernel/list-table.ts'
import type { LogRow } from './audit.ts'
import { logKindNames, whatWords } from './audit.texts.ts'

/** What the log shows, by the name of its read. */
export const auditTables = {
  'audit.entries': {
    name: { vi: 'Nhật ký', en: 'Log' },
    columns: [
      textColumn('Lúc', 'When', 26),
      textColumn('Loại', 'Kind', 22),
      textColumn('Ai', 'Who', 28),
      textColumn('Đơn vị', 'Unit', 36),
      textColumn('Việc', 'What', 36),
      textColumn('Của', 'Of', 36),
      textColumn('Tệp', 'File', 8),
      textColumn('Từ máy', 'From', 18),
    ],
    row: ({ at, kind, officerName, unitName, form, about, address, ...row }, language) => [
      at,
      logKindNames[kind][language],
      officerName,
      unitName,
      whatWords({ kind, ...row })[language],
      about,
      form,
      address,
    ],
  } satisfies ListTable<LogRow>,
}
