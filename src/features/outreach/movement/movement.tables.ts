import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { CommendationRow, RegistrationRow } from './movement.ts'
import { registrantNames } from './movement.texts.ts'

/** Lists of the movement, by the names of their reads. */
export const movementTables = {
  'outreach.registrations': {
    name: { vi: 'Đăng ký thi đua', en: 'Registrations for the movement' },
    columns: [
      textColumn('Đơn vị', 'Unit', 30),
      textColumn('Ai đăng ký', 'Who', 20),
      textColumn('Nội dung đăng ký', 'For what', 50),
      dayColumn('Ngày', 'Day'),
      numberColumn('Đăng ký', 'Registered'),
      numberColumn('Đạt', 'Reached'),
      dayColumn('Đánh giá ngày', 'Judged on'),
    ],
    row: (row, language) => [
      row.unitName,
      registrantNames[row.who][language],
      row.pledge,
      row.on,
      row.registered,
      row.reached,
      row.judgedOn,
    ],
  } satisfies ListTable<RegistrationRow>,
  'outreach.commendations': {
    name: { vi: 'Khen thưởng', en: 'Commendations' },
    columns: [
      textColumn('Khen ai', 'Whom', 40),
      textColumn('Thành tích', 'For what', 50),
      textColumn('Số quyết định', 'Decision', 20),
      dayColumn('Ngày quyết định', 'Decided on'),
      textColumn('Cơ quan khen', 'Issued by', 30),
    ],
    row: (row) => [row.whom, row.reason, row.decision, row.decidedOn, row.issuer],
  } satisfies ListTable<CommendationRow>,
}
