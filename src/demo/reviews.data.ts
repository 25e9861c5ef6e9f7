import type { DeprivationIndicator } from '../features/household/standard.ts'

/** What an invented household answered in a year: income and what it lacks. */
export type DemoAnswers = { readonly income: number; readonly lacks: readonly DeprivationIndicator[] }
/** An invented household of a ward that is reviewed in two years; null: it was not asked in that year. */
export type DemoReviewed = {
  readonly head: string
  readonly born: string
  readonly neighbourhood: number
  readonly others: readonly string[]
  readonly before: DemoAnswers | null
  readonly now: DemoAnswers | null
}

const lacking = (income: number, ...lacks: readonly DeprivationIndicator[]): DemoAnswers => ({ income, lacks })
const poor = lacking(1_300_000, 'employment', 'dependents', 'housing-quality')
const nearPoor = lacking(1_700_000, 'employment')
const average = lacking(2_600_000)
const well = lacking(5_000_000)

/** Xuân An: recognised in 2023 and in 2024; every way from one list to the next happens once. */
export const xuanAn: readonly DemoReviewed[] = [
  { head: 'Lưu Mẫu Quýt', born: '1964-02-01', neighbourhood: 1, others: ['Lê Mẫu Bòng'], before: poor, now: nearPoor },
  { head: 'Từ Mẫu Cam', born: '1971-05-12', neighbourhood: 1, others: ['Từ Mẫu Bí'], before: poor, now: well },
  { head: 'Hà Mẫu Chanh', born: '1950-08-20', neighbourhood: 2, others: [], before: poor, now: poor },
  { head: 'Kha Mẫu Xoài', born: '1980-03-03', neighbourhood: 2, others: ['Kha Mẫu Mơ'], before: poor, now: null },
  { head: 'La Mẫu Nhãn', born: '1977-11-15', neighbourhood: 3, others: ['La Mẫu Mận'], before: nearPoor, now: poor },
  { head: 'Mạc Mẫu Vải', born: '1985-09-09', neighbourhood: 3, others: ['Mạc Mẫu Đào'], before: average, now: poor },
  { head: 'Ninh Mẫu Na', born: '1969-12-24', neighbourhood: 1, others: [], before: nearPoor, now: nearPoor },
  { head: 'Ông Mẫu Mít', born: '1974-04-30', neighbourhood: 2, others: ['Ông Mẫu Me'], before: nearPoor, now: average },
  { head: 'Phùng Mẫu Ổi', born: '1990-06-06', neighbourhood: 3, others: ['Phùng Mẫu Sim'], before: null, now: poor },
  { head: 'Quách Mẫu Lê', born: '1958-01-19', neighbourhood: 3, others: [], before: nearPoor, now: null },
]

/** Xuân Hòa: posted; somebody objected and waits for an answer. */
export const xuanHoa: readonly DemoReviewed[] = [
  { head: 'Sầm Mẫu Cà', born: '1967-07-17', neighbourhood: 0, others: ['Sầm Mẫu Tía'], before: null, now: poor },
  { head: 'Thạch Mẫu Bầu', born: '1982-10-02', neighbourhood: 0, others: [], before: null, now: nearPoor },
  { head: 'Uông Mẫu Mướp', born: '1959-03-08', neighbourhood: 0, others: ['Uông Mẫu Khổ'], before: null, now: average },
]
