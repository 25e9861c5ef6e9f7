import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { MessageListed } from './message.ts'
import { audienceNames, messageKindNames, messageStateNames, serviceNames } from './message.texts.ts'

/** What the list of messages shows, by the name of its read. */
export const messageTables = {
  'outreach.messages': {
    name: { vi: 'Thông điệp', en: 'Messages' },
    columns: [
      textColumn('Ý chính', 'The idea', 60),
      textColumn('Loại', 'Kind', 16),
      textColumn('Về việc gì', 'About', 24),
      textColumn('Nói với ai', 'For whom', 24),
      textColumn('Căn cứ', 'Legal source', 30),
      textColumn('Đơn vị soạn', 'Written by', 40),
      numberColumn('Phiên bản', 'Version'),
      textColumn('Trạng thái', 'State', 16),
      dayColumn('Đúng đến ngày', 'Good until'),
      numberColumn('Ghi âm', 'Recordings'),
    ],
    row: (message, language) => [
      message.idea,
      messageKindNames[message.kind][language],
      message.services.map((one) => serviceNames[one][language]).join(', '),
      message.audiences.map((one) => audienceNames[one][language]).join(', '),
      message.source,
      message.unitName,
      message.number,
      messageStateNames[message.state][language],
      message.goodUntil,
      message.recordings,
    ],
  } satisfies ListTable<MessageListed>,
}
