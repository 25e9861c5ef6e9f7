import type { Sentence } from '../../../kernel/sentence.ts'
import { showDay, type LocalDate } from '../../../kernel/day.ts'
import { showNumber } from '../../../kernel/text.ts'

export const bannerTexts = {
  title: { vi: 'Băng rôn, áp phích', en: 'Banners and posters' },
  hangings: { vi: 'Đã treo', en: 'Hung' },
  banners: { vi: 'Mẫu', en: 'Designs' },
  sites: { vi: 'Nơi treo', en: 'Places' },
  days: { vi: 'Số ngày treo', en: 'Days' },
  log: { vi: 'Ghi treo băng rôn', en: 'Log a hanging' },
  noHanging: {
    vi: 'Chưa treo băng rôn nào. Có mẫu đã duyệt và nơi treo rồi thì bấm “Ghi treo băng rôn”.',
    en: 'Nothing was hung yet. With an approved design and a place, use “Log a hanging”.',
  },
  noneFits: { vi: 'Không có băng rôn nào như vậy.', en: 'There is none like that.' },
  state: { vi: 'Trạng thái', en: 'State' },
  remove: { vi: 'Ghi đã tháo', en: 'Taken down' },
  correctRemoval: { vi: 'Sửa việc tháo', en: 'Correct the removal' },
  hangsStill: { vi: 'Chưa tháo, vẫn đang treo', en: 'Not taken down: it hangs still' },
  keepsPhoto: {
    vi: 'Không chọn ảnh khác thì giữ ảnh đã có.',
    en: 'Without another photo the one that is there stays.',
  },
  removedOn: { vi: 'Ngày tháo', en: 'Taken down on' },
  removalPhoto: { vi: 'Ảnh nơi treo sau khi tháo', en: 'Photo of the empty place' },
  photo: { vi: 'Ảnh', en: 'Photo' },
  noPhoto: { vi: 'chưa có ảnh', en: 'no photo' },
  save: { vi: 'Lưu', en: 'Save' },
  design: { vi: 'Thêm mẫu', en: 'Add a design' },
  noBanner: { vi: 'Chưa có mẫu nào. Bấm “Thêm mẫu”.', en: 'There is no design yet. Use “Add a design”.' },
  kind: { vi: 'Loại', en: 'Kind' },
  message: { vi: 'Thông điệp', en: 'Message' },
  messageHint: {
    vi: 'Chỉ thông điệp đã duyệt, còn dùng và có chữ để treo.',
    en: 'Only approved messages that are in use and have words to hang.',
  },
  notChosen: { vi: 'Chọn', en: 'Choose' },
  waits: { vi: 'Mẫu mới chờ chủ kế hoạch duyệt.', en: 'A new design waits for the plan’s owner.' },
  sheet: { vi: 'Tờ in', en: 'Print sheet' },
  width: { vi: 'Chiều dài (cm)', en: 'Width (cm)' },
  height: { vi: 'Chiều cao (cm)', en: 'Height (cm)' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  offer: { vi: 'Thêm nơi treo', en: 'Offer a place' },
  noSite: {
    vi: 'Chưa đơn vị nào báo nơi treo. Bấm “Thêm nơi treo”.',
    en: 'Nobody has offered a place yet. Use “Offer a place”.',
  },
  area: { vi: 'Địa bàn', en: 'Area' },
  spot: { vi: 'Chỗ nào', en: 'Where exactly' },
  spotHint: { vi: 'Ví dụ: cổng chợ, ngã ba trước trường học', en: 'For example: gate of the market' },
  sitePhoto: { vi: 'Ảnh nơi treo (nếu có)', en: 'Photo of the place (if there is one)' },
  takeBack: { vi: 'Thôi báo', en: 'Take back' },
  setDays: { vi: 'Đặt số ngày treo', en: 'Set the days' },
  daysLabel: { vi: 'Treo nhiều nhất (ngày)', en: 'Hang at most (days)' },
  validFrom: { vi: 'Áp dụng từ ngày', en: 'From day' },
  source: { vi: 'Theo văn bản nào', en: 'By which act' },
  noDays: {
    vi: 'Chưa đặt số ngày treo nên chưa biết khi nào phải tháo. Chủ kế hoạch ghi theo văn bản hiện hành.',
    en: 'Nobody entered for how long a banner may hang, so no day to take one down is known. The plan’s owner enters it from the act in force.',
  },
  hung: { vi: 'Băng rôn đã treo', en: 'What was hung' },
  banner: { vi: 'Mẫu băng rôn, áp phích', en: 'Design' },
  bannerHint: {
    vi: 'Mẫu đã duyệt (thêm mẫu ở Tuyên truyền → Băng rôn). Bản ghi chỉ nói số lượng thì để trống cả hai ô.',
    en: 'An approved design (added in Outreach → Banners). Both fields stay empty for a record of numbers alone.',
  },
  site: { vi: 'Nơi treo', en: 'Place' },
  untold: { vi: 'Bản ghi này không ghi treo mẫu nào, ở đâu.', en: 'This record does not say what was hung where.' },
} as const satisfies Readonly<Record<string, Sentence>>

export const overdueSaid = (overdue: number): Sentence => ({
  vi: overdue === 0 ? 'Không có băng rôn nào quá hạn tháo' : `${showNumber(overdue)} nơi quá hạn tháo`,
  en: overdue === 0 ? 'Nothing is overdue' : `${showNumber(overdue)} overdue`,
})

export const daysSaid = (days: number, from: LocalDate, source: string): Sentence => ({
  vi: `Từ ${showDay(from)}: treo nhiều nhất ${days} ngày (${source})`,
  en: `From ${showDay(from)}: at most ${days} days (${source})`,
})
