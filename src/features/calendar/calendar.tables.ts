import { dayColumn, type ListTable, numberColumn, textColumn } from '../../kernel/list-table.ts'
import type { CalendarEntry } from './calendar.ts'
import { entryKindNames, hoursWords } from './calendar.texts.ts'

/** What the list of the calendar shows. */
export const calendarTables = {
  'calendar.entries': {
    name: { vi: 'Lịch', en: 'Calendar' },
    columns: [
      dayColumn('Ngày', 'Day'),
      textColumn('Giờ', 'Hours', 14),
      textColumn('Loại', 'Kind', 20),
      textColumn('Nội dung', 'What', 60),
      textColumn('Nơi', 'Place', 36),
      textColumn('Đơn vị', 'Unit', 30),
      numberColumn('Bản ghi', 'Records', 10),
    ],
    row: (entry, language) => [
      entry.on,
      hoursWords(entry),
      entryKindNames[entry.kind][language],
      entry.title ?? '',
      entry.place ?? '',
      entry.unitName ?? '',
      entry.records === 0 ? null : entry.records,
    ],
  } satisfies ListTable<CalendarEntry>,
}
