import type { Mark } from '../features/inspection/inspection.ts'

/** What an inspection of the demo found. `answer`: what the ward did; `judged`: closed, or returned with a reason. */
export type DemoFinding = {
  readonly key: string
  readonly finding: string
  readonly advice: string | null
  readonly due: string | null
  readonly photo: string | null
  readonly answer: { readonly on: string; readonly by: string; readonly words: string } | null
  readonly judged: { readonly on: string; readonly reason: string | null } | null
}

/** An inspection of the demo: invented, in one ward on one day. */
export type DemoInspection = {
  readonly ward: string
  readonly on: string
  readonly marks: readonly Mark[]
  readonly conclusion: string
  readonly findings: readonly DemoFinding[]
}

export const checklist = {
  name: 'Kiểm tra truyền thông giảm nghèo ở phường, xã (minh họa)',
  items: [
    'Có kế hoạch truyền thông của phường, xã',
    'Lịch họp khu phố, ấp được công khai',
    'Tài liệu đến tay hộ nghèo, hộ cận nghèo, có ký nhận',
    'Băng rôn, áp phích đúng nội dung, đúng nơi',
    'Câu hỏi của người dân được trả lời',
  ],
} as const

const NOTHING = { advice: null, due: null, photo: null, answer: null, judged: null } as const

export const inspections: readonly DemoInspection[] = [
  {
    ward: 'xuan-an',
    on: '2024-08-15',
    marks: ['met', 'met', 'partly', 'met', 'met'],
    conclusion: 'Phường làm đúng kế hoạch. Cần lưu danh sách ký nhận của mọi đợt phát tài liệu.',
    findings: [
      {
        key: 'lists',
        finding: 'Hai khu phố phát tài liệu chưa có danh sách ký nhận',
        advice: 'Lập danh sách ký nhận cho mỗi đợt phát và lưu ở phường',
        due: '2024-08-31',
        photo: 'Sổ phát tài liệu, phường Xuân An',
        answer: { on: '2024-08-27', by: 'khanh', words: 'Đã lập danh sách ký nhận cho ba khu phố, lưu tại phường' },
        judged: { on: '2024-08-29', reason: null },
      },
      { ...NOTHING, key: 'good', finding: 'Khu phố có bảng tin riêng về vay vốn, nhiều người đọc' },
    ],
  },
  {
    ward: 'phu-binh',
    on: '2024-08-28',
    marks: ['met', 'unmet', 'unmet', 'partly', 'not-looked'],
    conclusion: 'Phường chậm ghi nhận kết quả. Đề nghị khắc phục các kiến nghị đúng hạn.',
    findings: [
      {
        key: 'calendar',
        finding: 'Lịch họp khu phố không niêm yết',
        advice: 'Niêm yết lịch họp tại nhà văn hóa khu phố',
        due: '2024-09-10',
        photo: 'Bảng tin trống, phường Phú Bình',
        answer: null,
        judged: null,
      },
      {
        key: 'counts',
        finding: 'Số người dự ghi nhiều hơn số hộ của khu phố',
        advice: 'Đối chiếu lại số người dự với danh sách ký nhận',
        due: '2024-09-20',
        photo: null,
        answer: { on: '2024-09-09', by: 'loc', words: 'Đã đối chiếu' },
        judged: { on: '2024-09-11', reason: 'Chưa gửi danh sách ký nhận của buổi họp 28/7' },
      },
    ],
  },
  {
    ward: 'suoi-tre',
    on: '2024-09-11',
    marks: ['met', 'met', 'met', 'partly', 'partly'],
    conclusion: 'Phường thực hiện tốt, còn một băng rôn chưa gỡ.',
    findings: [
      {
        key: 'banner',
        finding: 'Một băng rôn đã rách ở chợ chưa được gỡ',
        advice: 'Gỡ băng rôn rách, treo lại băng rôn mới nếu còn trong thời gian cho phép',
        due: '2024-09-30',
        photo: 'Băng rôn ở chợ, phường Suối Tre',
        answer: { on: '2024-09-13', by: 'mai', words: 'Đã gỡ ngày 12/9, không treo lại' },
        judged: null,
      },
    ],
  },
]
