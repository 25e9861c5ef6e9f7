import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Banner, BannerKind, BannerRefusal, BannerState, HangingChoice, HangingState, SiteKind } from './banner.ts'

export const siteKindNames: Names<SiteKind> = {
  'main-road': { vi: 'Trục đường chính', en: 'Main road' },
  market: { vi: 'Chợ', en: 'Market' },
  'culture-house': { vi: 'Nhà văn hóa', en: 'Culture house' },
  other: { vi: 'Nơi khác', en: 'Other' },
}

export const bannerKindNames: Names<BannerKind> = {
  banner: { vi: 'Băng rôn', en: 'Banner' },
  poster: { vi: 'Áp phích', en: 'Poster' },
}

export const bannerStateNames: Names<BannerState> = {
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  waiting: { vi: 'Chờ duyệt', en: 'Waiting' },
}

export const hangingStateNames: Names<HangingState> = {
  hanging: { vi: 'Đang treo', en: 'Hanging' },
  overdue: { vi: 'Quá hạn tháo', en: 'Overdue' },
  removed: { vi: 'Đã tháo', en: 'Taken down' },
}

export const hangingChoiceNames: Names<HangingChoice> = {
  up: { vi: 'Chưa tháo', en: 'Not taken down' },
  ...hangingStateNames,
}

/** In centimetres. */
export const sizeSaid = ({ widthCm, heightCm }: Pick<Banner, 'widthCm' | 'heightCm'>) =>
  `${showNumber(widthCm)} × ${showNumber(heightCm)}`

export const bannerSentences: Sentences<BannerRefusal> = {
  'site-unknown': () => ({ vi: 'Hãy chọn nơi treo.', en: 'Choose the place where it hangs.' }),
  'site-not-yours': () => ({
    vi: 'Nơi treo phải thuộc địa bàn của đơn vị; chỉ đơn vị đã báo hoặc chủ kế hoạch thôi báo nơi treo.',
    en: 'A place lies in the area of its unit; only the unit that offered it, or the plan’s owner, takes it back.',
  }),
  'site-gone': () => ({ vi: 'Nơi này không còn được treo.', en: 'This place is offered no longer.' }),
  'site-elsewhere': ({ areaName }) => ({
    vi: `Nơi treo này ở ${areaName}. Hãy chọn nơi làm là ${areaName}, hoặc chọn nơi treo khác.`,
    en: `This place is in ${areaName}. Choose ${areaName} as where the work was done, or another place.`,
  }),
  'site-photo-unfit': () => ({
    vi: 'Tệp này không phải ảnh (JPEG, PNG, WebP). Hãy chọn ảnh chụp tại chỗ.',
    en: 'This file is no photo (JPEG, PNG, WebP). Choose a photo of the place.',
  }),
  'banner-unknown': () => ({ vi: 'Hãy chọn mẫu đã duyệt.', en: 'Choose an approved design.' }),
  'banner-words-missing': () => ({
    vi: 'Thông điệp này chưa có câu treo băng rôn (hoặc nội dung áp phích).',
    en: 'This message has no banner text (or no words for a poster) yet.',
  }),
  'banner-message-unusable': () => ({
    vi: 'Thông điệp này chưa duyệt, đã ngừng dùng hoặc hết hạn vào ngày ấy nên không treo được.',
    en: 'On that day this message is not approved, out of use or out of date, so it cannot hang.',
  }),
  'banner-size-out-of-range': ({ from, to }) => ({
    vi: `Chiều dài và chiều cao phải từ ${showNumber(from)} đến ${showNumber(to)} cm.`,
    en: `Width and height are between ${showNumber(from)} and ${showNumber(to)} cm.`,
  }),
  'banner-not-yours': () => ({
    vi: 'Chỉ chủ kế hoạch duyệt mẫu; chỉ đơn vị đã treo hoặc chủ kế hoạch ghi việc tháo.',
    en: 'Only the plan’s owner approves designs; only the unit that hung one, or the owner, logs that it was taken down.',
  }),
  'banner-approved-already': () => ({ vi: 'Mẫu này đã duyệt trước đó.', en: 'This design was approved before.' }),
  'banner-not-approved': () => ({
    vi: 'Mẫu này chưa được chủ kế hoạch duyệt nên chưa treo được.',
    en: 'This design is not approved yet, so it cannot be hung.',
  }),
  'banner-days-out-of-range': ({ from, to }) => ({
    vi: `Số ngày treo phải từ ${from} đến ${to}.`,
    en: `The number of days is between ${from} and ${to}.`,
  }),
  'hanging-longer-than-a-day': () => ({
    vi: 'Mỗi lần treo ghi một ngày, để biết ngày phải tháo.',
    en: 'A hanging is of one day, so that the day to take it down is known.',
  }),
  'hanging-unknown': () => ({
    vi: 'Không có băng rôn nào đang treo theo bản ghi này.',
    en: 'No banner hangs by this record.',
  }),
  'removed-before-hung': ({ hungOn }) => ({
    vi: `Băng rôn treo ngày ${showDay(hungOn)}; không thể tháo trước ngày ấy.`,
    en: `It was hung on ${showDay(hungOn)} and cannot be taken down before that day.`,
  }),
  'removed-in-future': ({ today }) => ({
    vi: `Ngày tháo không thể sau hôm nay (${showDay(today)}).`,
    en: `The day cannot be after today (${showDay(today)}).`,
  }),
  'removed-already': () => ({
    vi: 'Việc tháo băng rôn này đã có người ghi. Tải lại trang để xem, nếu sai thì bấm “Sửa việc tháo”.',
    en: 'Somebody has logged the taking down already. Reload to see it; if it is wrong, use “Correct the removal”.',
  }),
  'removal-corrected-already': () => ({
    vi: 'Việc tháo này đã có người sửa trước. Tải lại trang để xem bản sửa.',
    en: 'Somebody has corrected this removal before. Reload to see the correction.',
  }),
  'hangs-still': () => ({
    vi: 'Băng rôn này đang treo, không có việc tháo nào để bỏ.',
    en: 'This banner hangs: there is no removal to take back.',
  }),
}
