import { plainFaultSays } from '../../../kernel/sheet-lines.texts.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { areaSentences } from '../area.texts.ts'
import type { AreaCellFault, AreaColumn } from './area-sheet.ts'

export const importTexts = {
  title: { vi: 'Nhập khu phố, ấp, điểm từ tệp', en: 'Import neighbourhoods and sites' },
  columns: {
    vi: 'Các cột: Mã, Tên, Loại, Thuộc (tên hoặc mã phường, xã, khu phố), Từ ngày, Đến ngày. Có dòng tiêu đề thì thứ tự cột tùy ý.',
    en: 'Columns: code, name, kind, belongs to (name or code), from, to. With a head the columns may have any order.',
  },
  from: { vi: 'Từ ngày, cho dòng bỏ trống', en: 'First day of rows without one' },
} as const satisfies Readonly<Record<string, Sentence>>

export const columnNames: Readonly<Record<AreaColumn, Sentence>> = {
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  parent: { vi: 'Thuộc', en: 'Belongs to' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
}

const FAULTS: Readonly<Record<string, Sentence>> = {
  'kind-unread': {
    vi: 'không phải khu phố, ấp, chợ, nhà văn hóa, trường, trạm y tế hay đường',
    en: 'is no quarter, hamlet, market, culture house, school, clinic or street',
  },
  'parent-not-found': { vi: 'không có địa bàn tên hoặc mã này', en: 'is no area by name or code' },
  'parent-not-clear': {
    vi: 'có nhiều nơi trùng tên; hãy ghi mã, hoặc “tên, phường”',
    en: 'is the name of several areas; write the code, or “name, ward”',
  },
}

/** What is wrong in a cell. */
export function faultSays(fault: AreaCellFault): Sentence {
  const own = plainFaultSays(fault) ?? FAULTS[fault.code]
  if (own) return own
  const say = areaSentences[fault.code as keyof typeof areaSentences] as (of: AreaCellFault) => Sentence
  return say(fault)
}
