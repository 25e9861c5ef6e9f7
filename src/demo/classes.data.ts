// Classes of the demo and who comes: invented, every name with the middle name Mẫu ("sample").

export type DemoClass = {
  readonly key: string
  readonly task: 'training' | 'visit'
  readonly title: string
  readonly audience: string
  readonly topics: readonly string[]
  readonly host: string | null
  readonly venue: string
  readonly area: string
  readonly writtenOn: string
  readonly days: readonly string[]
  readonly speakers: readonly { readonly name: string; readonly post: string }[]
  /** Learners that each ward may send, and does. */
  readonly places: number
  readonly sends: number
}

export const classes: readonly DemoClass[] = [
  {
    key: 'july',
    task: 'training',
    title: 'Tập huấn kỹ năng truyền thông giảm nghèo cho cán bộ cơ sở',
    audience: 'Cán bộ phụ trách giảm nghèo phường, xã; trưởng khu phố, ấp',
    topics: ['Mục tiêu chương trình đến năm 2025', 'Nói chuyện với hộ nghèo tại nhà', 'Ghi chép và lấy minh chứng'],
    host: null,
    venue: 'Hội trường Trung tâm Văn hóa thành phố',
    area: 'city',
    writtenOn: '2024-07-08',
    days: ['2024-07-24', '2024-07-25'],
    speakers: [
      { name: 'Phan Mẫu Giảng', post: 'Phó Trưởng phòng Lao động - Thương binh và Xã hội' },
      { name: 'Lưu Mẫu Thi', post: 'Giảng viên Trung tâm Chính trị thành phố' },
    ],
    places: 3,
    sends: 3,
  },
  {
    key: 'october',
    task: 'training',
    title: 'Tập huấn điều tra, rà soát hộ nghèo, hộ cận nghèo cuối năm 2024',
    audience: 'Thành viên Ban chỉ đạo rà soát, điều tra viên',
    topics: ['Quy trình rà soát', 'Cách ghi phiếu', 'Bài tập tình huống'],
    host: null,
    venue: 'Hội trường Ủy ban nhân dân thành phố',
    area: 'city',
    writtenOn: '2024-09-03',
    days: ['2024-10-08'],
    speakers: [{ name: 'Phan Mẫu Giảng', post: 'Phó Trưởng phòng Lao động - Thương binh và Xã hội' }],
    places: 4,
    sends: 4,
  },
  {
    key: 'goats',
    task: 'visit',
    title: 'Tham quan mô hình nuôi dê sinh sản của tổ hợp tác',
    audience: 'Hộ nghèo, hộ cận nghèo có đất chăn nuôi',
    topics: ['Chọn giống, làm chuồng', 'Vay vốn và trả vốn'],
    host: 'Tổ hợp tác chăn nuôi dê xã Bình Lộc (hư cấu)',
    venue: 'Ấp 1, xã Bình Lộc',
    area: 'binh-loc',
    writtenOn: '2024-09-10',
    days: ['2024-11-14'],
    speakers: [],
    places: 2,
    sends: 0,
  },
]

export const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'] as const
export const given = [
  'An',
  'Ánh',
  'Bảo',
  'Cúc',
  'Duyên',
  'Đông',
  'Gấm',
  'Hạnh',
  'Hiếu',
  'Khoa',
  'Liên',
  'Minh',
  'Nga',
  'Phước',
  'Quý',
  'Sen',
  'Thắm',
  'Út',
  'Vân',
  'Yên',
] as const
