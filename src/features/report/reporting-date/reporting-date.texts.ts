import type { Names, Sentences } from '../../../kernel/sentence.ts'
import type { Certainty, Level, ReportingDateRefusal } from './reporting-date.ts'

export const levelNames: Names<Level> = {
  commune: { vi: 'Cấp xã', en: 'Commune' },
  district: { vi: 'Cấp huyện', en: 'District' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  state: { vi: 'Trung ương', en: 'State' },
}

export const certaintyNames: Names<Certainty> = {
  read: { vi: 'Đã đọc văn bản', en: 'Read in the act' },
  told: { vi: 'Được báo lại', en: 'Told' },
  unsure: { vi: 'Chưa chắc', en: 'Not sure' },
}

export const reportingDateSentences: Sentences<ReportingDateRefusal> = {
  'reporting-day-out-of-range': () => ({
    vi: 'Ngày phải từ 1 đến 31, tháng từ 1 đến 12.',
    en: 'The day must be from 1 to 31, months from 1 to 12.',
  }),
  'reporting-source-missing': () => ({
    vi: 'Đã đọc văn bản thì hãy ghi số văn bản và điều, khoản.',
    en: 'What was read in an act names the act and its article.',
  }),
  'reporting-date-changed-meanwhile': () => ({
    vi: 'Mốc báo cáo này vừa được sửa hoặc thôi dùng ở nơi khác. Hãy tải lại.',
    en: 'This date was changed or ended meanwhile. Reload it.',
  }),
}
