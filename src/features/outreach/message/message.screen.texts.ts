import type { Names, Sentence } from '../../../kernel/sentence.ts'
import type { PrintForm } from './print-form.ts'
import { showNumber } from '../../../kernel/text.ts'

export const messageTexts = {
  title: { vi: 'Thông điệp', en: 'Messages' },
  write: { vi: 'Soạn thông điệp', en: 'Write a message' },
  writeNext: { vi: 'Viết phiên bản mới', en: 'Write a new version' },
  none: {
    vi: 'Chưa có thông điệp nào. Mỗi thông điệp là một ý, viết bằng lời người dân hiểu ngay, có căn cứ.',
    en: 'No message yet. A message is one idea in words that people understand at once, with its source.',
  },
  noneFits: { vi: 'Không có thông điệp nào hợp với bộ lọc.', en: 'No message fits the filter.' },
  printed: { vi: 'Bản in và trang công khai', en: 'Print and public page' },
  notPrinted: {
    vi: 'Chỉ in được khi thông điệp đã duyệt và còn dùng.',
    en: 'It is printed only while it is approved and in use.',
  },
  publicPage: { vi: 'Trang người dân đọc', en: 'The page that residents read' },
  search: { vi: 'Tìm chữ', en: 'Search words' },
  idea: { vi: 'Ý chính', en: 'The idea' },
  ideaHint: {
    vi: 'Một câu, một ý, không chữ tắt: điều người dân cần biết hoặc cần làm.',
    en: 'One sentence, one idea, no abbreviation: what people need to know or do.',
  },
  kind: { vi: 'Loại', en: 'Kind' },
  services: { vi: 'Về việc gì', en: 'About' },
  audiences: { vi: 'Nói với ai', en: 'For whom' },
  source: { vi: 'Căn cứ', en: 'Legal source' },
  sourceHint: { vi: 'Số, ký hiệu văn bản và điều, khoản.', en: 'Number of the act, article and clause.' },
  goodUntil: { vi: 'Đúng đến ngày', en: 'Good until' },
  goodUntilHint: {
    vi: 'Để trống nếu chưa biết ngày hết hạn. Quá ngày này thông điệp tự ngừng dùng.',
    en: 'Leave empty when no end is known. After this day the message is no longer used.',
  },
  script: { vi: 'Kịch bản đọc', en: 'Script to read aloud' },
  leaflet: { vi: 'Nội dung tờ rơi, áp phích', en: 'Leaflet and poster' },
  leafletHint: {
    vi: 'Mỗi đoạn một dòng; dòng mở đầu bằng “- ” là gạch đầu dòng.',
    en: 'One paragraph a line; a line that begins with “- ” is an item of a list.',
  },
  banner: { vi: 'Câu treo băng rôn', en: 'Banner text' },
  unit: { vi: 'Đơn vị soạn', en: 'Written by' },
  officer: { vi: 'Người soạn', en: 'Writer' },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  notInUse: { vi: 'Không còn dùng được', en: 'No longer usable' },
  recordings: { vi: 'Ghi âm', en: 'Recordings' },
  keptAt: { vi: 'Viết lúc', en: 'Written at' },
  send: { vi: 'Gửi chủ kế hoạch duyệt', en: 'Send for approval' },
  sent: { vi: 'Đã gửi, chờ chủ kế hoạch duyệt', en: 'Sent; the plan owner approves it' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  withdraw: { vi: 'Ngừng dùng', en: 'Take out of use' },
  withdrawWith: { vi: 'Ngừng dùng với lý do này', en: 'Take out of use for this reason' },
  reason: { vi: 'Lý do ngừng dùng', en: 'Reason' },
  reasonHint: { vi: 'Người soạn sẽ đọc câu này.', en: 'Its writer reads this.' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  allMessages: { vi: 'Tất cả thông điệp', en: 'All messages' },
  noRecording: { vi: 'Chưa có bản ghi âm.', en: 'No recording yet.' },
  addRecording: { vi: 'Thêm bản ghi âm', en: 'Add a recording' },
  remove: { vi: 'Gỡ', en: 'Remove' },
  consents: { vi: 'Bản đồng ý kể chuyện', en: 'Consents' },
  noConsent: {
    vi: 'Chưa có bản đồng ý. Chuyện về người thật chỉ dùng khi người ấy đồng ý bằng văn bản và còn hạn.',
    en: 'No consent yet. A story of real people is used only while they agree in writing.',
  },
  addConsent: { vi: 'Ghi bản đồng ý', en: 'Record a consent' },
  person: { vi: 'Người đồng ý', en: 'Who agrees' },
  givenOn: { vi: 'Ngày đồng ý', en: 'Agreed on' },
  until: { vi: 'Đến ngày', en: 'Until' },
  consentFile: { vi: 'Bản đồng ý đã ký (ảnh hoặc PDF)', en: 'The signed sheet (photo or PDF)' },
  endConsent: { vi: 'Rút đồng ý', en: 'Take back' },
  ended: { vi: 'đã rút ngày', en: 'taken back on' },
  openFile: { vi: 'Xem bản ký', en: 'Open the sheet' },
  speed: { vi: 'Tốc độ đọc (tiếng/phút)', en: 'Reading speed (syllables a minute)' },
  saveSpeed: { vi: 'Ghi tốc độ', en: 'Save the speed' },
  speedUnknown: {
    vi: 'chưa biết đọc bao lâu vì chưa ai ghi tốc độ đọc',
    en: 'how long it takes is unknown: nobody has entered a reading speed',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** `312 tiếng`. */
export const syllablesSaid = (number: number): Sentence => ({
  vi: `${showNumber(number)} tiếng`,
  en: `${showNumber(number)} ${number === 1 ? 'syllable' : 'syllables'}`,
})

/** `312 tiếng · đọc 2 phút 5 giây`; without a speed that it is not known. */
export function readingTime(syllables: number, seconds: number | null): Sentence {
  const counted = syllablesSaid(syllables)
  const { vi, en } = seconds === null ? messageTexts.speedUnknown : duration(seconds)
  return { vi: `${counted.vi} · ${vi}`, en: `${counted.en} · ${en}` }
}

function duration(seconds: number): Sentence {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const vi = [minutes > 0 ? `${minutes} phút` : '', rest > 0 || minutes === 0 ? `${rest} giây` : ''].filter(Boolean)
  const en = [minutes > 0 ? `${minutes} min` : '', rest > 0 || minutes === 0 ? `${rest} s` : ''].filter(Boolean)
  return { vi: `đọc ${vi.join(' ')}`, en: `${en.join(' ')} to read` }
}

/** What is printed of a message. */
export const printFormNames: Names<PrintForm> = {
  leaflet: { vi: 'Tờ rơi A5', en: 'Leaflet A5' },
  poster: { vi: 'Áp phích A3', en: 'Poster A3' },
  script: { vi: 'Kịch bản chữ lớn', en: 'Script in large letters' },
  banner: { vi: 'Băng rôn 6 m × 0,7 m (bản vẽ 1:10)', en: 'Banner 6 m × 0.7 m (drawn at 1:10)' },
}

/** `Phiên bản 2`. */
export const versionName = (number: number): Sentence => ({ vi: `Phiên bản ${number}`, en: `Version ${number}` })
