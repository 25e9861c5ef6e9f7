import type { Language } from '../../../kernel/kernel.ts'
import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { ApportionmentRow, MaterialRow, MovementRow, StockPlace } from './material.ts'
import { materialKindNames, movementStateNames, stockPlaceNames } from './material.texts.ts'

/** Lists of printed matter, by the names of their reads. */
export const materialTables = {
  'outreach.materials': {
    name: { vi: 'Ấn phẩm', en: 'Printed matter' },
    columns: [
      textColumn('Tên ấn phẩm', 'What is printed', 50),
      textColumn('Loại', 'Kind', 16),
      dayColumn('Ngày đặt in', 'Ordered on'),
      textColumn('Nhà in', 'Printer', 30),
      numberColumn('Đặt in', 'Ordered'),
      numberColumn('Đã giao', 'Delivered'),
      numberColumn('Trong kho', 'In stores'),
      numberColumn('Đã phát', 'Handed out'),
      numberColumn('Hỏng', 'Spoiled'),
      textColumn('Thông điệp', 'Message', 40),
      textColumn('Đơn vị', 'Unit', 40),
    ],
    row: (row, language) => [
      row.title,
      materialKindNames[row.kind][language],
      row.orderedOn,
      row.printer,
      row.quantity,
      row.printed,
      row.inStores,
      row.handedOut,
      row.spoiled,
      row.idea ?? '',
      row.unitName,
    ],
  } satisfies ListTable<MaterialRow>,

  'outreach.movements': {
    name: { vi: 'Giao nhận ấn phẩm', en: 'Movements of printed matter' },
    columns: [
      dayColumn('Ngày', 'Day'),
      textColumn('Từ', 'From', 40),
      textColumn('Đến', 'To', 40),
      numberColumn('Số bản', 'Copies'),
      textColumn('Ghi chú', 'Note', 40),
      textColumn('Trạng thái', 'State', 16),
    ],
    row: (row, language) => [
      row.on,
      placeSaid(row.from, row.fromName, language),
      placeSaid(row.to, row.toName, language),
      row.amount,
      row.note ?? '',
      movementStateNames[row.state][language],
    ],
  } satisfies ListTable<MovementRow>,
}

/** The store by its unit, any other place by its kind. */
export const placeSaid = ({ at }: Pick<StockPlace, 'at'>, unitName: string | null, language: Language): string =>
  unitName ?? stockPlaceNames[at][language]

/** The shares of one apportionment. */
export const shareTable: ListTable<ApportionmentRow['shares'][number]> = {
  name: { vi: 'Chia ấn phẩm', en: 'Shares of printed matter' },
  columns: [
    textColumn('Nơi', 'Place', 40),
    numberColumn('Hộ nghèo', 'Poor'),
    numberColumn('Hộ cận nghèo', 'Near-poor'),
    numberColumn('Được chia', 'Gets'),
  ],
  row: ({ areaName, poor, nearPoor, amount }) => [areaName, poor, nearPoor, amount],
}
