import type { Names, Sentence } from '../../../kernel/sentence.ts'
import type { ReportLine } from './report-line.ts'

export const lineNames: Names<ReportLine> = {
  publication: { vi: 'Tin, bài, chương trình đã đăng, phát', en: 'Articles, programmes and posts that appeared' },
  'publication-fee': { vi: 'Thù lao tin, bài đã ghi', en: 'Fees of publications' },
  printed: { vi: 'Ấn phẩm nhà in đã giao', en: 'Printed matter delivered' },
  'banner-removed': { vi: 'Băng rôn, áp phích đã gỡ', en: 'Banners and posters taken down' },
  question: { vi: 'Câu hỏi của người dân trong các buổi họp', en: 'Questions asked in meetings' },
  answered: { vi: 'Câu hỏi đã trả lời', en: 'Questions answered' },
  'pledge-reached': { vi: 'Đăng ký thi đua đạt kết quả', en: 'Registrations that reached their pledge' },
  commendation: { vi: 'Khen thưởng trong phong trào', en: 'Commendations' },
  class: { vi: 'Lớp tập huấn, chuyến tham quan đã tổ chức', en: 'Classes and field visits held' },
  learner: { vi: 'Người dự ít nhất một buổi', en: 'People who came to a session at least' },
  interview: { vi: 'Hộ đã khảo sát', en: 'Households interviewed' },
  finding: { vi: 'Phát hiện khi kiểm tra', en: 'Findings of inspections' },
  'finding-closed': { vi: 'Kiến nghị đã làm xong', en: 'Recommendations closed' },
  allotted: { vi: 'Kinh phí được giao', en: 'Money allotted' },
  estimated: { vi: 'Đã lập dự toán', en: 'Estimated' },
  committed: { vi: 'Đã cam kết chi', en: 'Committed' },
  paid: { vi: 'Đã chi', en: 'Paid' },
}

/** The unit that a line is counted in. */
export const lineUnits: Names<ReportLine> = {
  publication: { vi: 'tin, bài', en: 'items' },
  'publication-fee': { vi: 'đồng', en: 'đồng' },
  printed: { vi: 'bản', en: 'copies' },
  'banner-removed': { vi: 'nơi', en: 'places' },
  question: { vi: 'câu hỏi', en: 'questions' },
  answered: { vi: 'câu hỏi', en: 'questions' },
  'pledge-reached': { vi: 'đăng ký', en: 'registrations' },
  commendation: { vi: 'quyết định', en: 'decisions' },
  class: { vi: 'lớp', en: 'classes' },
  learner: { vi: 'người', en: 'people' },
  interview: { vi: 'hộ', en: 'households' },
  finding: { vi: 'phát hiện', en: 'findings' },
  'finding-closed': { vi: 'kiến nghị', en: 'recommendations' },
  allotted: { vi: 'đồng', en: 'đồng' },
  estimated: { vi: 'đồng', en: 'đồng' },
  committed: { vi: 'đồng', en: 'đồng' },
  paid: { vi: 'đồng', en: 'đồng' },
}

export const lineTexts = {
  on: { vi: 'Ngày', en: 'Day' },
  what: { vi: 'Nội dung', en: 'What' },
  number: { vi: 'Số', en: 'Number' },
  none: { vi: 'Không có dòng nào.', en: 'No row.' },
  erased: { vi: '(đã xóa)', en: '(erased)' },
  unknown: { vi: 'Đường dẫn này không mở được số liệu nào.', en: 'This address opens no figure.' },
  cut: { vi: 'Danh sách chỉ hiện 2.000 dòng mới nhất.', en: 'Only the latest 2,000 rows are listed.' },
} as const satisfies Readonly<Record<string, Sentence>>
