import type { TaskKey } from './plans.ts'

// Every price, norm, supplier and voucher is invented for the demo, and says so.

const INVENTED_SOURCE = 'Số minh họa, không phải văn bản'

export const fundings = [
  {
    key: 'allotment',
    decision: '210/QĐ-SLĐTBXH',
    decidedOn: '2024-06-06',
    issuer: 'Sở Lao động - Thương binh và Xã hội tỉnh',
    source: 'Ngân sách tỉnh phân bổ, đợt 1',
    amount: 180_000_000,
  },
] as const

type DemoCode = {
  readonly key: string
  /** Chương, loại, khoản, mục, tiểu mục. */
  readonly parts: readonly [string, string, string, string, string]
  /** Mã CTMT, mã nguồn, cấp ngân sách. */
  readonly others: readonly [string | null, string | null, string | null]
  readonly name: string
}
export const codes: readonly DemoCode[] = [
  {
    key: 'car',
    parts: ['624', '370', '398', '6750', '6751'],
    others: [null, '12', '3'],
    name: 'Thuê phương tiện vận chuyển',
  },
  {
    key: 'printing',
    parts: ['624', '370', '398', '6650', '6651'],
    others: [null, '12', '3'],
    name: 'In, mua tài liệu',
  },
  {
    key: 'outreach',
    parts: ['624', '370', '398', '6600', '6606'],
    others: [null, null, null],
    name: 'Tuyên truyền, quảng cáo',
  },
  {
    key: 'speakers',
    parts: ['624', '370', '398', '6650', '6652'],
    others: ['0023', '12', '3'],
    name: 'Bồi dưỡng giảng viên, báo cáo viên',
  },
]
export const CODE_SOURCE = 'Số minh họa; cần đối chiếu với mục lục ngân sách đang áp dụng'

export const norms = [
  { key: 'speaker', name: 'Bồi dưỡng báo cáo viên', unit: 'buổi', amount: 1_000_000, to: null },
  { key: 'old-speaker', name: 'Bồi dưỡng báo cáo viên (mức cũ)', unit: 'buổi', amount: 800_000, to: '2023-12-31' },
] as const
export const NORM_SOURCE = INVENTED_SOURCE

export type DemoLine = {
  readonly key: string
  readonly task: TaskKey
  readonly code: string
  /** The name of the suggested kind of expense. */
  readonly kind: string
  readonly title: string
  readonly unit: string
  readonly quantity: number
  readonly norm: string | null
  readonly price: number
  readonly usedOn: string
}

const line = (
  key: string,
  [task, code, kind]: readonly [TaskKey, string, string],
  says: Omit<DemoLine, 'key' | 'task' | 'code' | 'kind'>,
): DemoLine => ({ key, task, code, kind, ...says })

export const lines: readonly DemoLine[] = [
  line('car', ['loudspeakers', 'car', 'Xe loa lưu động'], {
    title: 'Thuê xe phát loa lưu động tại 15 phường, xã',
    unit: 'lượt',
    quantity: 60,
    norm: null,
    price: 650_000,
    usedOn: '2024-07-15',
  }),
  line('leaflets', ['printing', 'printing', 'In tài liệu'], {
    title: 'In tờ rơi chính sách giảm nghèo',
    unit: 'tờ',
    quantity: 12_000,
    norm: null,
    price: 1_500,
    usedOn: '2024-07-20',
  }),
  line('banners', ['hanging', 'outreach', 'Băng rôn, áp phích'], {
    title: 'Băng rôn treo trục đường chính, chợ, nhà văn hóa',
    unit: 'cái',
    quantity: 45,
    norm: null,
    price: 420_000,
    usedOn: '2024-08-15',
  }),
  line('speakers', ['training', 'speakers', 'Lớp tập huấn'], {
    title: 'Bồi dưỡng báo cáo viên lớp tập huấn',
    unit: 'buổi',
    quantity: 6,
    norm: 'speaker',
    price: 1_000_000,
    usedOn: '2024-10-10',
  }),
]

export type DemoPayment = {
  readonly key: string
  readonly from: 'commitment' | 'advance'
  readonly paidOn: string
  readonly vouchers: readonly { readonly number: string; readonly issuedOn: string; readonly amount: number }[]
  /** The day and the reason of its being taken back; null: it stands. */
  readonly takenBack: readonly [on: string, reason: string] | null
}

export type DemoCommitment = {
  readonly key: string
  readonly line: string
  readonly by: string
  readonly title: string
  readonly supplier: string
  readonly contract: string | null
  readonly signedOn: string
  readonly amount: number
  /** Of another unit: when and what the holder said; null: waits, or was the holder's own. */
  readonly judged: readonly [on: string, verdict: 'approved' | 'declined', reason: string | null] | null
  /** Papers that were filed, by their places in the list of the kind. */
  readonly filed: readonly number[]
  readonly payments: readonly DemoPayment[]
}

export const commitments: readonly DemoCommitment[] = [
  {
    key: 'car',
    line: 'car',
    by: 'dung',
    title: 'Thuê xe phát loa lưu động, đợt 1',
    supplier: 'Cơ sở Âm thanh Mẫu Sơn Ca',
    contract: '05/2024/HĐ-TTVH',
    signedOn: '2024-07-08',
    amount: 19_500_000,
    judged: ['2024-07-09', 'approved', null],
    filed: [2, 3, 4, 5],
    payments: [
      {
        key: 'first',
        from: 'advance',
        paidOn: '2024-08-06',
        vouchers: [{ number: '00000118', issuedOn: '2024-08-05', amount: 13_000_000 }],
        takenBack: null,
      },
    ],
  },
  {
    key: 'leaflets',
    line: 'leaflets',
    by: 'lan',
    title: 'In tờ rơi vay vốn, học nghề, bảo hiểm y tế',
    supplier: 'Nhà in Mẫu Hừng Đông',
    contract: '07/2024/HĐ-LĐ',
    signedOn: '2024-07-12',
    amount: 18_000_000,
    judged: null,
    filed: [2, 3, 4, 5, 6],
    payments: [
      {
        key: 'wrong',
        from: 'commitment',
        paidOn: '2024-07-30',
        vouchers: [{ number: '0000452', issuedOn: '2024-07-28', amount: 16_000_000 }],
        takenBack: ['2024-07-31', 'Ghi thiếu tiền thuế so với hóa đơn'],
      },
      {
        key: 'right',
        from: 'commitment',
        paidOn: '2024-07-31',
        vouchers: [{ number: '0000452', issuedOn: '2024-07-28', amount: 18_000_000 }],
        takenBack: null,
      },
    ],
  },
  {
    key: 'banners',
    line: 'banners',
    by: 'lan',
    title: 'In và treo 30 băng rôn đợt 1',
    supplier: 'Quảng cáo Mẫu Bình Minh',
    contract: '09/2024/HĐ-LĐ',
    signedOn: '2024-08-20',
    amount: 12_600_000,
    judged: null,
    filed: [2],
    payments: [],
  },
  {
    key: 'car-again',
    line: 'car',
    by: 'dung',
    title: 'Thuê xe phát loa lưu động, đợt 2',
    supplier: 'Cơ sở Âm thanh Mẫu Sơn Ca',
    contract: null,
    signedOn: '2024-09-10',
    amount: 13_000_000,
    judged: null,
    filed: [],
    payments: [],
  },
  {
    key: 'car-far',
    line: 'car',
    by: 'dung',
    title: 'Thuê dàn loa cố định',
    supplier: 'Cơ sở Âm thanh Mẫu Sơn Ca',
    contract: null,
    signedOn: '2024-08-12',
    amount: 9_000_000,
    judged: ['2024-08-13', 'declined', 'Dòng này chỉ chi thuê xe phát loa lưu động'],
    filed: [],
    payments: [],
  },
]

export type DemoAdvance = {
  /** The key of its commitment. */
  readonly of: string
  readonly paidOn: string
  readonly settleBy: string
  readonly basis: string
  readonly amount: number
}
export type DemoReturn = Pick<DemoAdvance, 'of' | 'basis' | 'amount'> & { readonly returnedOn: string }

/** One that vouchers settled, one that is overdue, one that came back in part and is open. */
export const advances: readonly DemoAdvance[] = [
  { of: 'car', paidOn: '2024-07-11', settleBy: '2024-08-31', basis: 'Giấy đề nghị tạm ứng số 02', amount: 13_000_000 },
  { of: 'car', paidOn: '2024-08-08', settleBy: '2024-09-08', basis: 'Giấy đề nghị tạm ứng số 05', amount: 2_000_000 },
  {
    of: 'banners',
    paidOn: '2024-08-26',
    settleBy: '2024-10-31',
    basis: 'Giấy đề nghị tạm ứng số 06',
    amount: 4_000_000,
  },
]
export const returns: readonly DemoReturn[] = [
  { of: 'banners', returnedOn: '2024-09-06', basis: 'Phiếu thu số 14', amount: 500_000 },
]
