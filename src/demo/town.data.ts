import type { Role } from '../kernel/command.ts'
import type { UnitKind } from '../features/staff/staff.ts'

// Codes, names and last days are facts of the national register; neighbourhoods and persons are invented.

/** A ward or commune of the city. `lastDay`: it was merged away after that day. */
export type WardFacts = {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly kind: 'ward' | 'commune'
  readonly neighbourhoods: number
  readonly lastDay: string
}

const CITY_ENDS = '2025-06-30'
const MERGED = '2024-10-31'

export const wards: readonly WardFacts[] = [
  { key: 'xuan-trung', code: '26071', name: 'Xuân Trung', kind: 'ward', neighbourhoods: 3, lastDay: MERGED },
  { key: 'xuan-thanh', code: '26074', name: 'Xuân Thanh', kind: 'ward', neighbourhoods: 2, lastDay: MERGED },
  { key: 'xuan-binh', code: '26077', name: 'Xuân Bình', kind: 'ward', neighbourhoods: 3, lastDay: CITY_ENDS },
  { key: 'xuan-an', code: '26080', name: 'Xuân An', kind: 'ward', neighbourhoods: 3, lastDay: CITY_ENDS },
  { key: 'xuan-hoa', code: '26083', name: 'Xuân Hòa', kind: 'ward', neighbourhoods: 0, lastDay: CITY_ENDS },
  { key: 'phu-binh', code: '26086', name: 'Phú Bình', kind: 'ward', neighbourhoods: 2, lastDay: CITY_ENDS },
  { key: 'binh-loc', code: '26089', name: 'Bình Lộc', kind: 'commune', neighbourhoods: 3, lastDay: CITY_ENDS },
  { key: 'bao-quang', code: '26092', name: 'Bảo Quang', kind: 'commune', neighbourhoods: 2, lastDay: CITY_ENDS },
  { key: 'suoi-tre', code: '26095', name: 'Suối Tre', kind: 'ward', neighbourhoods: 2, lastDay: CITY_ENDS },
  { key: 'bao-vinh', code: '26098', name: 'Bảo Vinh', kind: 'ward', neighbourhoods: 3, lastDay: CITY_ENDS },
  { key: 'xuan-lap', code: '26101', name: 'Xuân Lập', kind: 'ward', neighbourhoods: 0, lastDay: CITY_ENDS },
  { key: 'bau-sen', code: '26104', name: 'Bàu Sen', kind: 'ward', neighbourhoods: 0, lastDay: CITY_ENDS },
  { key: 'bau-tram', code: '26107', name: 'Bàu Trâm', kind: 'commune', neighbourhoods: 2, lastDay: CITY_ENDS },
  { key: 'xuan-tan', code: '26110', name: 'Xuân Tân', kind: 'ward', neighbourhoods: 2, lastDay: CITY_ENDS },
  { key: 'hang-gon', code: '26113', name: 'Hàng Gòn', kind: 'commune', neighbourhoods: 2, lastDay: CITY_ENDS },
]

/** A ward of today and the units of before, by their keys, that it was made of. */
export type NewWardFacts = {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly from: readonly string[]
}

// Items 75–79 of Nghị quyết 1662/NQ-UBTVQH15; Xuân Trung and Xuân Thanh, gone in 2024, as the national list has them. Xuân Thiện, which joined
// Bình Lộc from another district, is not in the demo.
export const newWards: readonly NewWardFacts[] = [
  {
    key: 'long-khanh',
    code: '26080',
    name: 'Long Khánh',
    from: ['xuan-trung', 'xuan-thanh', 'xuan-binh', 'xuan-an', 'xuan-hoa', 'phu-binh', 'bau-tram'],
  },
  { key: 'binh-loc', code: '26089', name: 'Bình Lộc', from: ['binh-loc', 'suoi-tre'] },
  { key: 'bao-vinh', code: '26098', name: 'Bảo Vinh', from: ['bao-quang', 'bao-vinh'] },
  { key: 'xuan-lap', code: '26104', name: 'Xuân Lập', from: ['xuan-lap', 'bau-sen'] },
  { key: 'hang-gon', code: '26113', name: 'Hàng Gòn', from: ['xuan-tan', 'hang-gon'] },
]

export type OfficeFacts = {
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
}

/** Offices, centres and unions of the city: the saved list "Các cơ quan, đơn vị". */
export const offices: readonly OfficeFacts[] = [
  { key: 'labour', name: 'Phòng Lao động - Thương binh và Xã hội', shortName: 'Phòng LĐ-TB&XH', kind: 'office' },
  {
    key: 'culture-centre',
    name: 'Trung tâm Văn hóa, Thông tin và Thể thao thành phố',
    shortName: 'TT VH-TT&TT',
    kind: 'centre',
  },
  { key: 'office', name: 'Văn phòng HĐND và UBND thành phố', shortName: 'Văn phòng HĐND-UBND', kind: 'office' },
  { key: 'finance', name: 'Phòng Tài chính - Kế hoạch', shortName: 'Phòng TC-KH', kind: 'office' },
  { key: 'culture', name: 'Phòng Văn hóa và Thông tin', shortName: 'Phòng VH-TT', kind: 'office' },
  { key: 'education', name: 'Phòng Giáo dục và Đào tạo', shortName: 'Phòng GD&ĐT', kind: 'office' },
  { key: 'health', name: 'Phòng Y tế', shortName: 'Phòng Y tế', kind: 'office' },
  {
    key: 'front',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
    shortName: 'UBMTTQ',
    kind: 'mass-organisation',
  },
  { key: 'women', name: 'Hội Liên hiệp Phụ nữ thành phố', shortName: 'Hội LHPN', kind: 'mass-organisation' },
  { key: 'farmers', name: 'Hội Nông dân thành phố', shortName: 'Hội Nông dân', kind: 'mass-organisation' },
  { key: 'youth', name: 'Thành đoàn Long Khánh', shortName: 'Thành đoàn', kind: 'mass-organisation' },
  { key: 'veterans', name: 'Hội Cựu chiến binh thành phố', shortName: 'Hội CCB', kind: 'mass-organisation' },
  { key: 'labour-union', name: 'Liên đoàn Lao động thành phố', shortName: 'LĐLĐ', kind: 'mass-organisation' },
]

/** `access`: has signed in, or was added and never came. Every name has the middle name Mẫu ("sample"). */
export type PersonFacts = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly role: Role
  readonly access: 'signed-in' | 'never'
}

export const people: readonly PersonFacts[] = [
  { key: 'quan', name: 'Lê Mẫu Quân', unit: 'office', role: 'administrator', access: 'signed-in' },
  { key: 'lan', name: 'Nguyễn Mẫu Lan', unit: 'labour', role: 'plan-owner', access: 'signed-in' },
  { key: 'dung', name: 'Phạm Mẫu Dũng', unit: 'culture-centre', role: 'unit-officer', access: 'signed-in' },
  { key: 'an', name: 'Trần Mẫu An', unit: 'office', role: 'reader', access: 'signed-in' },
  { key: 'binh', name: 'Đỗ Mẫu Bình', unit: 'xuan-binh', role: 'unit-officer', access: 'signed-in' },
  { key: 'chi', name: 'Võ Mẫu Chi', unit: 'binh-loc', role: 'unit-officer', access: 'signed-in' },
  { key: 'giang', name: 'Bùi Mẫu Giang', unit: 'xuan-hoa', role: 'unit-officer', access: 'signed-in' },
  { key: 'ha', name: 'Đặng Mẫu Hà', unit: 'xuan-trung', role: 'unit-officer', access: 'signed-in' },
  { key: 'hung', name: 'Hồ Mẫu Hùng', unit: 'xuan-thanh', role: 'unit-officer', access: 'signed-in' },
  { key: 'khanh', name: 'Ngô Mẫu Khánh', unit: 'xuan-an', role: 'unit-officer', access: 'signed-in' },
  { key: 'loc', name: 'Dương Mẫu Lộc', unit: 'phu-binh', role: 'unit-officer', access: 'signed-in' },
  { key: 'mai', name: 'Lý Mẫu Mai', unit: 'suoi-tre', role: 'unit-officer', access: 'signed-in' },
  { key: 'nam', name: 'Huỳnh Mẫu Nam', unit: 'bao-vinh', role: 'unit-officer', access: 'signed-in' },
  { key: 'oanh', name: 'Phan Mẫu Oanh', unit: 'xuan-lap', role: 'unit-officer', access: 'signed-in' },
  { key: 'phuc', name: 'Vũ Mẫu Phúc', unit: 'xuan-tan', role: 'unit-officer', access: 'signed-in' },
  { key: 'quyen', name: 'Cao Mẫu Quyên', unit: 'bau-sen', role: 'unit-officer', access: 'never' },
  { key: 'son', name: 'Tạ Mẫu Sơn', unit: 'bau-tram', role: 'unit-officer', access: 'never' },
  { key: 'tam', name: 'Đinh Mẫu Tâm', unit: 'hang-gon', role: 'unit-officer', access: 'never' },
  { key: 'thu', name: 'Mai Mẫu Thu', unit: 'women', role: 'unit-officer', access: 'signed-in' },
  { key: 'tien', name: 'Lương Mẫu Tiến', unit: 'front', role: 'unit-officer', access: 'signed-in' },
  { key: 'uyen', name: 'Trịnh Mẫu Uyên', unit: 'youth', role: 'unit-officer', access: 'signed-in' },
  { key: 'viet', name: 'Đoàn Mẫu Việt', unit: 'farmers', role: 'unit-officer', access: 'signed-in' },
  { key: 'xuan', name: 'Hà Mẫu Xuân', unit: 'education', role: 'unit-officer', access: 'signed-in' },
  { key: 'yen', name: 'Tô Mẫu Yến', unit: 'culture', role: 'unit-officer', access: 'signed-in' },
]
