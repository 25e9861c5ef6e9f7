import { plainFaultSays } from '../../../kernel/sheet-lines.texts.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import type { OfficerCellFault, OfficerColumn } from './officer-sheet.ts'

export const officerSheetTexts = {
  title: { vi: 'Nhập danh sách cán bộ', en: 'Import officers' },
  columns: {
    vi: 'Các cột: Họ tên, Điện thoại, Đơn vị (tên đầy đủ hoặc tên ngắn), Vai trò (bỏ trống là Cán bộ đơn vị), Từ ngày (bỏ trống là hôm nay). Có dòng tiêu đề thì thứ tự cột tùy ý.',
    en: 'Columns: name, phone, unit (full or short name), roles (empty: unit officer), from (empty: today). With a head the columns may have any order.',
  },
  back: { vi: 'Danh sách cán bộ', en: 'Officers' },
  next: {
    vi: 'Ghi xong, gửi cho từng người đường dẫn vào lần đầu ở danh sách cán bộ.',
    en: 'When they are saved, send each of them a link for the first access from the list of officers.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export const officerColumnNames: Readonly<Record<OfficerColumn, Sentence>> = {
  name: { vi: 'Họ tên', en: 'Name' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  from: { vi: 'Từ ngày', en: 'From' },
}

const FAULTS: Readonly<Record<string, Sentence>> = {
  'phone-not-read': { vi: 'không phải số điện thoại', en: 'is no telephone number' },
  'unit-not-found': { vi: 'không có đơn vị tên này', en: 'is no unit by name' },
  'unit-not-clear': {
    vi: 'có nhiều đơn vị trùng tên; hãy ghi tên đầy đủ',
    en: 'is the name of several units; write it in full',
  },
  'role-not-read': {
    vi: 'không phải Cán bộ đơn vị, Người kiểm tra, Người xem, Chủ kế hoạch hay Quản trị',
    en: 'is no unit officer, inspector, reader, plan owner or administrator',
  },
  'role-not-yours': { vi: 'bạn không giao được vai trò này', en: 'is a role that you cannot give' },
}

/** What is wrong in a cell. */
export function officerFaultSays(fault: OfficerCellFault): Sentence {
  if (fault.code === 'phone-in-use')
    return { vi: `đã là số của ${fault.name}`, en: `is the number of ${fault.name} already` }
  return plainFaultSays(fault) ?? FAULTS[fault.code] ?? { vi: fault.code, en: fault.code }
}
