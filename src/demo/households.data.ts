import type { DeprivationIndicator } from '../features/household/standard.ts'

/** An invented household. `members`: the others, each with year of birth; `answers` null: not asked yet. */
export type DemoHousehold = {
  readonly head: string
  readonly born: string
  readonly sex: 'male' | 'female'
  readonly neighbourhood: number
  readonly members: readonly (readonly [string, string, 'spouse' | 'child' | 'parent'])[]
  readonly answers: {
    readonly on: string
    readonly income: number | null
    readonly formTotal: number | null
    /** Options by the invented table of points, an item after the other; null: none was answered. */
    readonly scored: readonly string[] | null
    readonly deprived: readonly DeprivationIndicator[]
    readonly unknown: readonly DeprivationIndicator[]
  } | null
}

type Answers = NonNullable<DemoHousehold['answers']>
const asked = (on: string, income: number | null, ...deprived: readonly DeprivationIndicator[]): Answers => ({
  on,
  income,
  formTotal: null,
  scored: null,
  deprived,
  unknown: [],
})

/** Invented households in every class and state; no name is that of a living person. */
export const households: readonly DemoHousehold[] = [
  {
    head: 'Đặng Mẫu Hòa',
    born: '1958-03-12',
    sex: 'male',
    neighbourhood: 1,
    members: [
      ['Lê Mẫu Tư', '1960-07-01', 'spouse'],
      ['Đặng Mẫu Nhi', '2012-09-05', 'child'],
    ],
    answers: asked('2024-09-02', 1_200_000, 'employment', 'dependents', 'housing-quality', 'toilet'),
  },
  {
    head: 'Nguyễn Mẫu Sen',
    born: '1949-11-20',
    sex: 'female',
    neighbourhood: 1,
    members: [],
    answers: asked('2024-09-02', 900_000, 'dependents', 'health-insurance', 'telecom', 'information-means'),
  },
  {
    head: 'Trần Mẫu Đào',
    born: '1977-01-30',
    sex: 'female',
    neighbourhood: 2,
    members: [
      ['Trần Mẫu Bi', '2010-02-11', 'child'],
      ['Trần Mẫu Na', '2014-06-18', 'child'],
    ],
    answers: asked('2024-09-03', 1_900_000, 'employment', 'adult-education'),
  },
  {
    head: 'Phạm Mẫu Lúa',
    born: '1969-05-05',
    sex: 'male',
    neighbourhood: 2,
    members: [['Võ Mẫu Mận', '1971-12-24', 'spouse']],
    answers: asked('2024-09-03', 2_000_000, 'water'),
  },
  {
    head: 'Võ Mẫu Cau',
    born: '1983-08-08',
    sex: 'male',
    neighbourhood: 3,
    members: [['Võ Mẫu Trầu', '1985-04-02', 'spouse']],
    answers: asked('2024-09-04', 2_400_000, 'employment', 'toilet'),
  },
  {
    head: 'Bùi Mẫu Mía',
    born: '1990-10-10',
    sex: 'female',
    neighbourhood: 3,
    members: [['Bùi Mẫu Khoai', '2018-01-15', 'child']],
    answers: asked('2024-09-04', 2_600_000),
  },
  {
    head: 'Hồ Mẫu Tre',
    born: '1965-02-14',
    sex: 'male',
    neighbourhood: 1,
    members: [],
    answers: asked('2024-09-05', 4_200_000),
  },
  {
    head: 'Lý Mẫu Dừa',
    born: '1988-06-30',
    sex: 'female',
    neighbourhood: 2,
    members: [['Lý Mẫu Bưởi', '1955-03-03', 'parent']],
    answers: asked('2024-09-05', 6_000_000, 'housing-area'),
  },
  {
    head: 'Cao Mẫu Ngô',
    born: '1972-09-09',
    sex: 'male',
    neighbourhood: 3,
    members: [['Cao Mẫu Đậu', '2009-11-11', 'child']],
    answers: { ...asked('2024-09-06', 1_700_000, 'employment', 'nutrition'), unknown: ['adult-education', 'water'] },
  },
  {
    head: 'Dương Mẫu Sắn',
    born: '1981-04-04',
    sex: 'female',
    neighbourhood: 1,
    members: [],
    answers: { ...asked('2024-09-06', null, 'employment', 'dependents', 'toilet'), formTotal: 168 },
  },
  {
    head: 'La Mẫu Hành',
    born: '1974-09-27',
    sex: 'female',
    neighbourhood: 2,
    members: [
      ['La Mẫu Kiệu', '2008-05-14', 'child'],
      ['La Mẫu Nén', '2013-12-02', 'child'],
    ],
    answers: {
      ...asked('2024-09-06', null, 'employment', 'health-insurance', 'toilet'),
      scored: ['b', 'b', 'b', 'c', 'b', 'b'],
    },
  },
  {
    head: 'Mai Mẫu Ớt',
    born: '1993-12-01',
    sex: 'male',
    neighbourhood: 2,
    members: [['Mai Mẫu Tỏi', '1995-05-19', 'spouse']],
    answers: asked('2024-09-06', null),
  },
  {
    head: 'Tạ Mẫu Gừng',
    born: '1961-07-07',
    sex: 'female',
    neighbourhood: 3,
    members: [],
    answers: null,
  },
  {
    head: 'Tô Mẫu Nghệ',
    born: '1979-03-21',
    sex: 'male',
    neighbourhood: 1,
    members: [['Tô Mẫu Riềng', '2011-10-02', 'child']],
    answers: null,
  },
]
