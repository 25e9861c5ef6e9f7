import { showDay } from '../../kernel/day.ts'
import type { Names, Sentence, Sentences } from '../../kernel/sentence.ts'
import { type Kept, PERSONAL_KINDS } from './kinds.data.ts'
import type { BreachRow, BreachStep, Outcome, PersonalRefusal, RequestKind } from './personal.ts'

export const requestKindNames: Names<RequestKind> = {
  copy: { vi: 'Xem dữ liệu', en: 'See the data' },
  correct: { vi: 'Sửa dữ liệu', en: 'Correct the data' },
  erase: { vi: 'Xoá dữ liệu', en: 'Erase the data' },
}

export const outcomeNames: Names<Outcome> = {
  given: { vi: 'Đã trao hồ sơ', en: 'Given' },
  corrected: { vi: 'Đã sửa', en: 'Corrected' },
  erased: { vi: 'Đã xoá', en: 'Erased' },
  refused: { vi: 'Từ chối có lý do', en: 'Refused with a reason' },
}

export const stepNames: Names<BreachStep['step']> = {
  'authority-told': { vi: 'Đã báo cơ quan chức năng', en: 'Authority told' },
  'people-told': { vi: 'Đã báo người bị ảnh hưởng', en: 'People told' },
  closed: { vi: 'Đã khắc phục, đóng', en: 'Closed' },
}

export const clockNames: Names<BreachRow['clock']> = {
  running: { vi: 'Trong hạn 72 giờ', en: 'Within 72 hours' },
  late: { vi: 'Quá 72 giờ chưa báo', en: 'Over 72 hours, not told' },
  told: { vi: 'Đã báo', en: 'Told' },
}

export const keptNames: Names<Kept> = {
  'at-work': {
    vi: 'khi còn làm việc; nghỉ rồi thì xoá khi được yêu cầu',
    en: 'while at work; afterwards erased when asked',
  },
  dossier: { vi: 'theo thời hạn bảo quản hồ sơ', en: 'as long as the dossier' },
  request: { vi: 'đến khi yêu cầu được giải quyết và lưu xong', en: 'until the request is answered and filed' },
}

/** A column as people call it; one of a paper has no name but its own. */
export const placeName = (place: string): Sentence =>
  PERSONAL_KINDS.find(({ column }) => column === place)?.name ?? PLACES[place] ?? { vi: place, en: place }

const PLACES: Readonly<Record<string, Sentence>> = {
  'evidence.file': { vi: 'Ảnh, tệp minh chứng', en: 'Evidence' },
  'message_consent.file': { vi: 'Giấy đồng ý', en: 'Paper of consent' },
  'kept_command.content': { vi: 'Lệnh đã ghi', en: 'Kept command' },
  'plan.text': { vi: 'Văn bản kế hoạch', en: 'Text of a plan' },
  'recognition.signer': { vi: 'Quyết định công nhận', en: 'Decision of recognition' },
  'certificate.signer': { vi: 'Người ký chứng nhận', en: 'Signer of a certificate' },
}

export const personalSentences: Sentences<PersonalRefusal> = {
  'request-unknown': () => ({ vi: 'Không tìm thấy yêu cầu này.', en: 'There is no such request.' }),
  'request-answered-already': () => ({
    vi: 'Yêu cầu này đã được trả lời. Muốn làm thêm, hãy ghi một yêu cầu mới.',
    en: 'This request was answered. For more, write a new one.',
  }),
  'request-not-searched': () => ({
    vi: 'Chương trình còn đang tìm dữ liệu của người này. Hãy đợi một lát rồi tải lại.',
    en: 'The data of this person are still being looked for. Wait a moment and reload.',
  }),
  'request-in-future': ({ today }) => ({
    vi: `Ngày không thể sau hôm nay (${showDay(today)}).`,
    en: `The day cannot be after today (${showDay(today)}).`,
  }),
  'person-at-work': ({ name }) => ({
    vi: `${name} đang là cán bộ. Hãy bấm “Thôi việc” trước, hoặc đánh dấu dòng đó là người trùng tên.`,
    en: `${name} is an officer at work. End his access first, or mark that row as a namesake’s.`,
  }),
  'file-not-found-for-request': () => ({
    vi: 'Có tệp không thuộc yêu cầu này. Hãy tải lại và chọn lại.',
    en: 'A file does not belong to this request. Reload and choose again.',
  }),
  'breach-unknown': () => ({ vi: 'Không tìm thấy sự cố này.', en: 'There is no such breach.' }),
  'breach-in-future': () => ({
    vi: 'Thời điểm không thể ở tương lai hoặc trước lúc phát hiện. Hãy xem lại ngày giờ.',
    en: 'The moment cannot be in the future, nor before the breach was noticed. Look at day and hour again.',
  }),
  'breach-step-taken': () => ({ vi: 'Bước này đã được ghi rồi.', en: 'This step was recorded already.' }),
  'breach-not-told': () => ({
    vi: 'Chưa ghi việc báo cơ quan chức năng nên chưa đóng được.',
    en: 'It cannot be closed before the authority was told.',
  }),
}
