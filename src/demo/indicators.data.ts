import type { Indicator } from '../features/report/indicator/indicator.ts'

type Words = Pick<Indicator, 'code' | 'name' | 'unit' | 'measured' | 'shape' | 'every' | 'better'>

/** An invented indicator with what is to be reached and what was told, by the first days of periods. */
export type DemoIndicator = Words & {
  /** What the program counts itself; `meetings`: that task of the plan. */
  readonly bound: Indicator['bound'] | 'meetings'
  /** Its last day, when it was ended. */
  readonly ended: string | null
  readonly targets: Readonly<Record<string, number>>
  readonly told: readonly DemoValue[]
}

/** A number that was told on a day: of the city when `ward` is null. */
export type DemoValue = {
  readonly ward: string | null
  readonly by: string
  readonly on: string
  readonly from: string
  readonly numerator: number
  readonly denominator: number | null
  /** A number that was told before and corrected to this one, and why. */
  readonly before: { readonly numerator: number; readonly reason: string } | null
  readonly proof: string | null
}

const plain = { before: null, proof: null } as const

export const indicators: readonly DemoIndicator[] = [
  {
    code: 'GS-01',
    name: 'Tỷ lệ hộ nghèo, cận nghèo được tuyên truyền trực tiếp',
    unit: '% số hộ',
    measured: 'Số hộ nghèo, cận nghèo đã dự họp hoặc được đến nhà, chia cho số hộ nghèo, cận nghèo của địa bàn',
    shape: 'share',
    every: 'quarter',
    better: 'higher',
    bound: null,
    ended: null,
    targets: { '2024-04-01': 40, '2024-07-01': 80, '2024-10-01': 95 },
    told: [
      {
        ...plain,
        ward: null,
        by: 'lan',
        on: '2024-07-10',
        from: '2024-04-01',
        numerator: 262,
        denominator: 604,
        before: { numerator: 226, reason: 'Cộng sót phường Xuân An' },
        proof: 'Biểu tổng hợp quý II của các phường, xã',
      },
      {
        ...plain,
        ward: null,
        by: 'lan',
        on: '2024-09-13',
        from: '2024-07-01',
        numerator: 431,
        denominator: 604,
        proof: 'Biểu tổng hợp đến ngày 13/9 của các phường, xã',
      },
      {
        ...plain,
        ward: 'xuan-thanh',
        by: 'hung',
        on: '2024-09-11',
        from: '2024-07-01',
        numerator: 27,
        denominator: 31,
      },
      {
        ...plain,
        ward: 'xuan-binh',
        by: 'binh',
        on: '2024-09-11',
        from: '2024-07-01',
        numerator: 19,
        denominator: 36,
      },
    ],
  },
  {
    code: 'GS-02',
    name: 'Tỷ lệ câu hỏi của người dân đã được trả lời',
    unit: '% câu hỏi',
    measured: 'Câu hỏi đã trả lời chia cho câu hỏi đã ghi trong các buổi họp',
    shape: 'share',
    every: 'quarter',
    better: 'higher',
    bound: { from: 'line', line: 'answered', of: 'question' },
    ended: null,
    targets: { '2024-07-01': 90 },
    told: [],
  },
  {
    code: 'GS-03',
    name: 'Số phản ánh của người dân về việc không nhận được thông tin',
    unit: 'phản ánh',
    measured: 'Đếm trong sổ tiếp công dân của các phường, xã',
    shape: 'number',
    every: 'month',
    better: 'lower',
    bound: null,
    ended: null,
    targets: { '2024-07-01': 10, '2024-08-01': 10, '2024-09-01': 10 },
    told: [
      { ...plain, ward: null, by: 'lan', on: '2024-08-02', from: '2024-07-01', numerator: 14, denominator: null },
      {
        ...plain,
        ward: null,
        by: 'lan',
        on: '2024-09-04',
        from: '2024-08-01',
        numerator: 8,
        denominator: null,
        proof: 'Trang sổ tiếp công dân tháng 8',
      },
    ],
  },
  {
    code: 'GS-04',
    name: 'Lượt người dự sinh hoạt, họp có tuyên truyền giảm nghèo',
    unit: 'lượt người',
    measured: 'Hệ thống đếm từ các bản ghi của nhiệm vụ',
    shape: 'number',
    every: 'month',
    better: 'higher',
    bound: 'meetings',
    ended: null,
    targets: {},
    told: [],
  },
  {
    code: 'GS-05',
    name: 'Tỷ lệ cán bộ làm công tác giảm nghèo được tập huấn',
    unit: '% cán bộ',
    measured: 'Số cán bộ đã dự đủ buổi, chia cho số cán bộ làm công tác giảm nghèo',
    shape: 'share',
    every: 'year',
    better: 'higher',
    bound: null,
    ended: null,
    targets: { '2024-01-01': 100 },
    told: [],
  },
  {
    code: 'GS-06',
    name: 'Số cụm loa hỏng chưa sửa',
    unit: 'cụm loa',
    measured: 'Đếm theo báo cáo của phường, xã; thôi đo từ tháng 9 vì đã có chỉ tiêu của ngành thông tin',
    shape: 'number',
    every: 'month',
    better: 'lower',
    bound: null,
    ended: '2024-08-31',
    targets: { '2024-07-01': 5 },
    told: [{ ...plain, ward: null, by: 'lan', on: '2024-08-05', from: '2024-07-01', numerator: 4, denominator: null }],
  },
]
