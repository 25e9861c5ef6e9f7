import type { Sentence } from '../../kernel/sentence.ts'
import type { LogRetention } from './audit.ts'

export const auditTexts = {
  title: { vi: 'Nhật ký', en: 'Log' },
  under: {
    vi: 'Ai đã xem dữ liệu cá nhân, xuất tệp, đăng nhập, ghi dữ liệu. Mỗi khối được niêm; “chungtay verify” kiểm tra lại.',
    en: 'Who opened personal data, took files out, signed in, wrote. Each block is sealed; “chungtay verify” checks.',
  },
  none: { vi: 'Chưa có dòng nhật ký nào.', en: 'There are no entries yet.' },
  noneFits: { vi: 'Không có dòng nào hợp với bộ lọc.', en: 'No entry fits the filter.' },
  kind: { vi: 'Loại', en: 'Kind' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  all: { vi: 'Tất cả', en: 'All' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  nobody: { vi: 'không rõ', en: 'unknown' },
  retention: { vi: 'Thời hạn lưu', en: 'How long it is kept' },
  noRule: { vi: 'chưa quy định, lưu mãi', en: 'no rule yet, kept for ever' },
  forEver: { vi: 'lưu cùng dữ liệu đã ghi', en: 'kept with what was written' },
  set: { vi: 'Đặt thời hạn', en: 'Set' },
  months: { vi: 'Số tháng lưu', en: 'Months' },
  source: { vi: 'Theo văn bản nào', en: 'By which act' },
  holdsFrom: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
  consequence: {
    vi: 'Dòng quá hạn bị xoá hẳn. Dấu niêm của chúng vẫn còn nên việc kiểm tra nhật ký không bị ảnh hưởng.',
    en: 'Entries past their time are removed for good. Their seals stay, so that the log still verifies.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** A rule in words. */
export const retentionWords = ({ months, source }: LogRetention): Sentence => ({
  vi: `${months} tháng (${source})`,
  en: `${months} months (${source})`,
})
