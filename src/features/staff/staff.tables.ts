import { dayColumn, type ListTable, textColumn } from '../../kernel/list-table.ts'
import type { OfficerRow, Unit } from './staff.ts'
import { accessNames, roleNames, unitKindNames } from './staff.texts.ts'

/** What the lists of units and officers show, by the name of their read. */
export const staffTables = {
  'staff.units': {
    name: { vi: 'Đơn vị', en: 'Units' },
    columns: [
      textColumn('Tên đơn vị', 'Unit', 44),
      textColumn('Tên ngắn', 'Short name', 20),
      textColumn('Loại', 'Kind', 22),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
    ],
    row: ({ name, shortName, kind, validFrom, validTo }, language) => [
      name,
      shortName,
      unitKindNames[kind][language],
      validFrom,
      validTo,
    ],
  } satisfies ListTable<Unit>,

  'staff.officers': {
    name: { vi: 'Cán bộ', en: 'Officers' },
    columns: [
      textColumn('Họ và tên', 'Name', 28),
      textColumn('Điện thoại', 'Phone', 16),
      textColumn('Đơn vị', 'Unit', 44),
      textColumn('Vai trò', 'Roles', 28),
      textColumn('Truy cập', 'Access', 28),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Nghỉ từ ngày', 'Left on'),
    ],
    row: ({ name, phone, unitName, roles, access, from, leftOn }, language) => [
      name,
      phone,
      unitName,
      roles.map((role) => roleNames[role][language]).join(', '),
      accessNames[access][language],
      from,
      leftOn,
    ],
  } satisfies ListTable<OfficerRow>,
}
