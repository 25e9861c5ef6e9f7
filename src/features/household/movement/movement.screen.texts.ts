import type { Sentence } from '../../../kernel/sentence.ts'
import { showDay } from '../../../kernel/day.ts'
import type { EarlierRow } from './movement.ts'

export const movementTexts = {
  title: { vi: 'Biểu và danh sách', en: 'Tables and lists' },
  results: { vi: 'Kết quả rà soát', en: 'Results' },
  poor: { vi: 'Diễn biến hộ nghèo', en: 'Movement of the poor' },
  'near-poor': { vi: 'Diễn biến hộ cận nghèo', en: 'Movement of the near-poor' },
  recognised: { vi: 'Danh sách đã công nhận', en: 'Recognised list' },
  show: { vi: 'Xem', en: 'Show' },
  standard: { vi: 'Chuẩn nghèo', en: 'Standard' },
  paper: { vi: 'Báo cáo (Word)', en: 'Report (Word)' },
  all: { vi: 'Cộng', en: 'All' },
  none: { vi: 'Chưa có số liệu.', en: 'Nothing here yet.' },
  noneRecognised: {
    vi: 'Chưa có hộ nào được công nhận. Ghi quyết định ở “Các bước của đợt”.',
    en: 'Nothing was recognised yet. The decision is recorded in the steps of the round.',
  },
  unknown: { vi: 'chưa có', en: 'not known' },
  formula: {
    vi: '9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. So danh sách công nhận của đợt này với danh sách năm trước. Bấm vào số để xem hộ.',
    en: '9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. The recognised list of this round against that of the year before. A number opens its households.',
  },
  balance: { vi: 'Cân đối', en: 'Balance' },
  countEarlier: { vi: 'Nhập số đầu kỳ', en: 'Enter the number before' },
  earlierNote: {
    vi: 'Chưa có danh sách năm trước trong hệ thống. Nhập số hộ theo quyết định năm trước; các cột 2–8 vẫn để trống vì chưa biết từng hộ.',
    en: 'The list of the year before is not in the register. Enter its numbers; columns 2–8 stay empty since its households are not known.',
  },
  poorBefore: { vi: 'Hộ nghèo đầu kỳ', en: 'Poor before' },
  nearPoorBefore: { vi: 'Hộ cận nghèo đầu kỳ', en: 'Near-poor before' },
  countedOn: { vi: 'Tính đến ngày', en: 'Counted on' },
  source: { vi: 'Văn bản', en: 'Act' },
  save: { vi: 'Lưu', en: 'Save' },
  back: { vi: 'Đóng danh sách', en: 'Close the list' },
  changes: { vi: 'Biến động của hộ', en: 'Changes of the household' },
  tellChange: { vi: 'Ghi biến động', en: 'Record a change' },
  kind: { vi: 'Biến động', en: 'Change' },
  on: { vi: 'Ngày', en: 'Day' },
  takeBack: { vi: 'Rút lại', en: 'Take back' },
} as const satisfies Readonly<Record<string, Sentence>>

/** What was typed of the list before, and by which act. */
export const earlierSaid = ({ poor, nearPoor, countedOn, source }: EarlierRow): Sentence => ({
  vi: `nghèo ${poor}, cận nghèo ${nearPoor} đến ${showDay(countedOn)} · ${source}`,
  en: `${poor} poor, ${nearPoor} near-poor by ${showDay(countedOn)} · ${source}`,
})
