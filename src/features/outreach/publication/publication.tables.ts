import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import { workStateNames } from '../../plan/plan.texts.ts'
import type { PublicationRow } from './publication.ts'
import { channelNames } from './publication.texts.ts'

/** What the list of publications shows, by the name of its read. */
export const publicationTables = {
  'outreach.publications': {
    name: { vi: 'Tin, bài', en: 'Publications' },
    columns: [
      dayColumn('Ngày', 'Day'),
      textColumn('Tên bài, chương trình', 'Title', 60),
      textColumn('Loại', 'Kind', 18),
      textColumn('Nơi đăng, phát', 'Where', 40),
      textColumn('Giờ phát, trang', 'Slot', 24),
      textColumn('Thông điệp', 'Message', 40),
      textColumn('Đường dẫn', 'Link', 40),
      numberColumn('Thù lao (đồng)', 'Fee (đồng)'),
      numberColumn('Minh chứng', 'Evidence'),
      textColumn('Đơn vị', 'Unit', 40),
      textColumn('Trạng thái', 'State', 16),
    ],
    row: (row, language) => [
      row.on,
      row.title ?? '',
      channelNames[row.channel][language],
      row.outlet,
      row.slot ?? '',
      row.idea ?? '',
      row.link ?? '',
      row.fee,
      row.evidence,
      row.unitName,
      workStateNames[row.state][language],
    ],
  } satisfies ListTable<PublicationRow>,
}
