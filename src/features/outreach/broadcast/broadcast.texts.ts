import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import type { BroadcastRefusal, LoudspeakerKind, QuietKind, QuietNamed, SlotState } from './broadcast.ts'
import { showHours } from './clock.ts'

export const loudspeakerKindNames: Names<LoudspeakerKind> = {
  car: { vi: 'Xe loa', en: 'Car' },
  station: { vi: 'Đài, cụm loa', en: 'Station' },
}

export const quietKindNames: Names<QuietKind> = {
  hours: { vi: 'Giờ yên tĩnh', en: 'Quiet hours' },
  school: { vi: 'Trường học', en: 'School' },
  hospital: { vi: 'Cơ sở y tế', en: 'Hospital or clinic' },
  worship: { vi: 'Nơi thờ tự', en: 'Place of worship' },
  other: { vi: 'Nơi khác', en: 'Other place' },
}

export const slotStateNames: Names<SlotState> = {
  run: { vi: 'Đã phát', en: 'Run' },
  missed: { vi: 'Chưa phát', en: 'Not run' },
  planned: { vi: 'Sắp phát', en: 'To come' },
}

/** `Trường tiểu học Mẫu (06:30–11:00)`. */
export const quietWords = (rules: readonly QuietNamed[]): string =>
  rules.map(({ name, hours }) => (hours ? `${name} (${showHours(hours)})` : name)).join('; ')

/** `message-not-in-use` has its sentence where publications have it. */
export const broadcastSentences: Sentences<Exclude<BroadcastRefusal, { readonly code: 'message-not-in-use' }>> = {
  'quiet-ends-before-it-begins': () => ({
    vi: 'Ngày hết hiệu lực của quy định yên tĩnh phải từ ngày bắt đầu trở đi.',
    en: 'A rule of quiet cannot end before it begins.',
  }),
  'quiet-hours-missing': () => ({
    vi: 'Giờ yên tĩnh phải có giờ bắt đầu và giờ kết thúc khác nhau.',
    en: 'Quiet hours begin and end at different times.',
  }),
  'loudspeaker-not-yours': () => ({
    vi: 'Xe loa, đài do cán bộ của chính đơn vị có nó thêm và sửa.',
    en: 'A loudspeaker is added and changed by officers of the unit that has it.',
  }),
  'quiet-not-yours': () => ({
    vi: 'Đơn vị chỉ nhập hoặc thôi áp dụng quy định yên tĩnh của địa bàn mình; chủ kế hoạch nhập cho mọi nơi.',
    en: 'A unit enters and ends rules of quiet of its own places; an owner of plans those of every place.',
  }),
  'quiet-rule-unknown': () => ({
    vi: 'Quy định yên tĩnh này không còn hiệu lực. Hãy tải lại trang.',
    en: 'This rule of quiet holds no longer. Load the page again.',
  }),
  'loudspeaker-changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa xe, đài này. Hãy tải lại trang rồi sửa trên bản mới.',
    en: 'Somebody else changed this loudspeaker meanwhile. Load the page again.',
  }),
  'loudspeaker-unknown': () => ({
    vi: 'Chưa có xe, đài này. Hãy chọn lại.',
    en: 'There is no such loudspeaker. Choose again.',
  }),
  'slot-in-past': ({ today }) => ({
    vi: `Lịch phát chỉ đặt từ hôm nay (${showDay(today)}) trở đi. Lượt đã phát thì ghi ở “Ghi lượt phát”.`,
    en: `Runs are planned from today (${showDay(today)}) on. What was run is logged instead.`,
  }),
  'broadcast-ends-before-it-begins': () => ({
    vi: 'Giờ kết thúc phải sau giờ bắt đầu, trong cùng một ngày.',
    en: 'A run ends after it begins, on the same day.',
  }),
  'loudspeaker-busy': ({ on, from, to }) => ({
    vi: `Xe, đài này đã có lịch ngày ${showDay(on)}, ${from}–${to}. Hãy chọn giờ khác.`,
    en: `This loudspeaker is planned on ${showDay(on)}, ${from}–${to} already. Choose another time.`,
  }),
  'slot-unknown': () => ({
    vi: 'Lịch phát này đã bỏ hoặc không thuộc nhiệm vụ này. Hãy tải lại trang.',
    en: 'This slot was called off or is of another task. Load the page again.',
  }),
  'slot-run-already': () => ({
    vi: 'Lịch phát này đã có lượt phát được ghi.',
    en: 'A run of this slot is logged already.',
  }),
  'run-longer-than-a-day': () => ({
    vi: 'Mỗi lượt phát nằm trong một ngày. Phát nhiều ngày thì ghi nhiều lượt.',
    en: 'A run lies within one day. Log several runs for several days.',
  }),
}
