import type { PaperBringer, PaperNeed, PrintedPaper } from './estimate.ts'

/** A kind of expense as it is suggested: practice, not a rule; an officer holds it against the act in force and changes it. */
export type SuggestedKind = { readonly name: string; readonly papers: readonly SuggestedPaper[] }
type SuggestedPaper = readonly [name: string, bringer: PaperBringer, need: PaperNeed, printed?: PrintedPaper]

/** Says that nobody checked it. */
export const SUGGESTION_SOURCE = 'Gợi ý theo thực tế, chưa đối chiếu văn bản'

const FIRST = 'before-advance'
const BEFORE = 'before-payment'
const LATER = 'for-settlement'
const ALWAYS: readonly SuggestedPaper[] = [
  ['Kế hoạch', 'holder', LATER, 'plan'],
  ['Dự toán được duyệt', 'holder', LATER, 'estimate'],
]
const REQUEST: SuggestedPaper = ['Giấy đề nghị thanh toán kèm bảng kê chứng từ', 'holder', LATER, 'payment-request']
const BOUGHT: readonly SuggestedPaper[] = [
  ['Hợp đồng', 'contractor', FIRST],
  ['Biên bản nghiệm thu có chữ ký hai bên', 'contractor', BEFORE, 'acceptance'],
  ['Hóa đơn', 'supplier', BEFORE],
]

export const suggestedKinds: readonly SuggestedKind[] = [
  {
    name: 'Xe loa lưu động',
    papers: [
      ...ALWAYS,
      ...BOUGHT,
      ['Nhật trình có ngày, tuyến, giờ', 'contractor', LATER],
      ['Giấy xác nhận của phường, xã', 'contractor', LATER],
      ['Kịch bản phát', 'contractor', LATER],
      REQUEST,
    ],
  },
  {
    name: 'In tài liệu',
    papers: [
      ...ALWAYS,
      ['Báo giá hoặc căn cứ giá', 'supplier', LATER],
      ...BOUGHT,
      ['Mẫu in đã duyệt', 'contractor', LATER],
      ['Danh sách giao nhận theo phường, xã', 'contractor', LATER],
      REQUEST,
    ],
  },
  {
    name: 'Băng rôn, áp phích',
    papers: [
      ...ALWAYS,
      ...BOUGHT,
      ['Danh sách nơi treo', 'contractor', LATER],
      ['Ảnh lúc treo và lúc gỡ', 'contractor', LATER],
      REQUEST,
    ],
  },
  {
    name: 'Lớp tập huấn',
    papers: [
      ...ALWAYS,
      ['Quyết định mở lớp', 'holder', FIRST],
      ['Danh sách học viên', 'holder', BEFORE],
      ['Điểm danh từng buổi', 'holder', BEFORE],
      ['Danh sách ký nhận tiền ăn, tài liệu', 'holder', LATER],
      ['Giấy nhận tiền của giảng viên', 'holder', LATER],
      ['Hóa đơn hội trường, tài liệu', 'supplier', LATER],
      ['Báo cáo lớp', 'holder', LATER],
      REQUEST,
    ],
  },
  {
    name: 'Tin, bài, chuyên mục',
    papers: [
      ...ALWAYS,
      ['Bản chụp bài hoặc đường dẫn', 'contractor', BEFORE],
      ['Danh sách nhuận bút', 'contractor', LATER],
      REQUEST,
    ],
  },
]
