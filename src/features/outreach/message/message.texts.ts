import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import type { Language } from '../../../kernel/kernel.ts'
import type { Audience, MessageFilter, MessageKind, MessageRefusal, MessageState, Service } from './message.ts'

export const serviceNames: Names<Service> = {
  jobs: { vi: 'Việc làm', en: 'Jobs' },
  'vocational-training': { vi: 'Học nghề', en: 'Vocational training' },
  'work-abroad': { vi: 'Đi làm việc ở nước ngoài', en: 'Work abroad' },
  health: { vi: 'Y tế', en: 'Health' },
  education: { vi: 'Giáo dục', en: 'Education' },
  housing: { vi: 'Nhà ở', en: 'Housing' },
  'water-and-sanitation': { vi: 'Nước sạch, vệ sinh', en: 'Water and sanitation' },
  information: { vi: 'Thông tin', en: 'Information' },
  'legal-aid': { vi: 'Trợ giúp pháp lý', en: 'Legal aid' },
  'social-assistance': { vi: 'Trợ giúp xã hội', en: 'Social assistance' },
  credit: { vi: 'Vay vốn', en: 'Credit' },
  'livelihood-models': { vi: 'Mô hình sinh kế', en: 'Livelihood models' },
}

export const audienceNames: Names<Audience> = {
  residents: { vi: 'Người dân', en: 'Residents' },
  poor: { vi: 'Hộ nghèo', en: 'Poor households' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor households' },
  'hard-pressed': { vi: 'Hộ khó khăn', en: 'Hard-pressed households' },
  officials: { vi: 'Cán bộ', en: 'Officials' },
}

export const messageKindNames: Names<MessageKind> = {
  policy: { vi: 'Chính sách', en: 'Policy' },
  'exemplary-person': { vi: 'Gương điển hình', en: 'Exemplary person' },
  initiative: { vi: 'Sáng kiến', en: 'Initiative' },
  model: { vi: 'Mô hình', en: 'Model' },
}

export const messageStateNames: Names<MessageState> = {
  waiting: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  withdrawn: { vi: 'Ngừng dùng', en: 'Taken out of use' },
}

/** What a list of messages is narrowed by, as words above it on paper. */
export const messageFilterWords = (
  { service, audience, kind, q }: Omit<MessageFilter, 'plan'>,
  language: Language,
): readonly string[] => [
  ...(service ? [serviceNames[service][language]] : []),
  ...(audience ? [audienceNames[audience][language]] : []),
  ...(kind ? [messageKindNames[kind][language]] : []),
  ...(q ? [`“${q}”`] : []),
]

export const messageSentences: Sentences<MessageRefusal> = {
  'message-unknown': () => ({
    vi: 'Không có thông điệp này. Hãy tải lại trang rồi chọn lại.',
    en: 'There is no such message. Load the page again and choose again.',
  }),
  'idea-missing': () => ({
    vi: 'Chưa có ý chính. Hãy viết một câu người dân hiểu ngay.',
    en: 'The idea is missing. Write one sentence that people understand at once.',
  }),
  'service-missing': () => ({
    vi: 'Chưa chọn thông điệp nói về chính sách, dịch vụ nào.',
    en: 'It is not said yet which service the message is about.',
  }),
  'message-source-missing': () => ({
    vi: 'Thông điệp về chính sách phải ghi căn cứ (văn bản, điều).',
    en: 'A message about a policy names its legal source (act, article).',
  }),
  'message-has-no-text': () => ({
    vi: 'Chưa có lời nào để đọc hoặc in. Hãy viết kịch bản, nội dung tờ rơi hoặc câu treo băng rôn.',
    en: 'There is nothing to read or print yet. Write the script, the leaflet or the banner text.',
  }),
  'message-over': ({ goodUntil }) => ({
    vi: `Nội dung này chỉ đúng đến ngày ${showDay(goodUntil)}. Hãy viết phiên bản mới rồi duyệt.`,
    en: `What it says held only until ${showDay(goodUntil)}. Write a new version, then approve it.`,
  }),
  'message-changed-meanwhile': () => ({
    vi: 'Người khác vừa viết phiên bản mới hơn. Hãy xem phiên bản ấy; nội dung bạn vừa viết vẫn còn trên màn hình.',
    en: 'Somebody has just written a newer version. Look at it; what you wrote is still on the screen.',
  }),
  'message-not-yours': () => ({
    vi: 'Chỉ đơn vị soạn thông điệp và chủ kế hoạch được làm việc này; chỉ chủ kế hoạch được duyệt.',
    en: 'Only the unit that wrote the message and the plan owner may do this; only the plan owner approves.',
  }),
  'message-kind-stays': () => ({
    vi: 'Thông điệp đã có thì không đổi loại, không chuyển sang kế hoạch khác. Hãy soạn thông điệp mới.',
    en: 'A message keeps its kind and its plan. Write a new message instead.',
  }),
  'message-approved-already': () => ({
    vi: 'Phiên bản này đã duyệt hoặc đã ngừng dùng. Muốn đổi, hãy viết phiên bản mới.',
    en: 'This version was approved or taken out of use already. To change it, write a new version.',
  }),
  'message-not-approved': () => ({
    vi: 'Thông điệp chưa duyệt hoặc không còn dùng nên chưa in được. Chủ kế hoạch cần duyệt trước.',
    en: 'The message is not approved or no longer in use, so it is not printed. The plan owner approves it first.',
  }),
  'withdrawal-reason-missing': () => ({
    vi: 'Hãy ghi lý do ngừng dùng để người soạn biết.',
    en: 'Say why it is taken out of use, so that its writer knows.',
  }),
  'consent-missing': () => ({
    vi: 'Chuyện về người thật phải có bản đồng ý còn hạn. Hãy ghi bản đồng ý trước khi duyệt.',
    en: 'A story of real people needs a consent that is in force. Record the consent before the approval.',
  }),
  'consent-not-needed': () => ({
    vi: 'Thông điệp về chính sách không kể chuyện của ai nên không cần bản đồng ý.',
    en: 'A message about a policy tells nobody’s story and needs no consent.',
  }),
  'consent-in-future': ({ today }) => ({
    vi: `Ngày đồng ý không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of consent cannot be after today (${showDay(today)}).`,
  }),
  'consent-ends-before-it-begins': () => ({
    vi: 'Ngày hết hạn đồng ý không thể trước ngày đồng ý.',
    en: 'A consent cannot end before it is given.',
  }),
  'consent-person-missing': () => ({
    vi: 'Chưa ghi tên người đồng ý.',
    en: 'The name of the person who agrees is missing.',
  }),
  'consent-ended-already': () => ({
    vi: 'Bản đồng ý này không có hoặc đã rút trước đó.',
    en: 'There is no such consent, or it was taken back before.',
  }),
  'recording-not-audio': () => ({
    vi: 'Tệp này không phải âm thanh (MP3, M4A, OGG, WAV). Hãy chọn tệp ghi âm.',
    en: 'This file is no sound (MP3, M4A, OGG, WAV). Choose a recording.',
  }),
  'reading-speed-out-of-range': ({ from, to }) => ({
    vi: `Tốc độ đọc phải từ ${from} đến ${to} tiếng một phút.`,
    en: `The reading speed is between ${from} and ${to} syllables a minute.`,
  }),
}
