import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { MovementRefusal, Registrant } from './movement.ts'

export const registrantNames: Names<Registrant> = {
  unit: { vi: 'Cơ quan, đơn vị', en: 'Units' },
  collective: { vi: 'Tập thể', en: 'Collectives' },
  household: { vi: 'Hộ gia đình', en: 'Households' },
}

export const emulationSentences: Sentences<MovementRefusal> = {
  'registration-unknown': () => ({
    vi: 'Không có đăng ký thi đua theo bản ghi này.',
    en: 'There is no registration by this record.',
  }),
  'registration-not-yours': () => ({
    vi: 'Chỉ đơn vị đã đăng ký hoặc chủ kế hoạch ghi kết quả.',
    en: 'Only the unit that registered, or the plan’s owner, tells the result.',
  }),
  'reached-above-registered': ({ registered }) => ({
    vi: `Số đạt phải từ 0 đến ${showNumber(registered)}, là số đã đăng ký.`,
    en: `Those who reached it are between 0 and the ${showNumber(registered)} that registered.`,
  }),
  'result-before-registration': ({ on }) => ({
    vi: `Đăng ký ngày ${showDay(on)}; kết quả không thể trước ngày ấy.`,
    en: `They registered on ${showDay(on)}; the result cannot be before that day.`,
  }),
  'result-in-future': ({ today }) => ({
    vi: `Ngày đánh giá không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of the result cannot be after today (${showDay(today)}).`,
  }),
  'result-meanwhile': () => ({
    vi: 'Người khác vừa ghi kết quả này. Hãy xem lại rồi ghi.',
    en: 'Somebody else told this result just now. Look at it, then tell it again.',
  }),
  'commendation-in-future': ({ today }) => ({
    vi: `Ngày quyết định không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of the decision cannot be after today (${showDay(today)}).`,
  }),
  'commendation-not-yours': () => ({
    vi: 'Chỉ chủ kế hoạch ghi, gỡ khen thưởng của kế hoạch.',
    en: 'Only the plan’s owner enters or takes back its commendations.',
  }),
  'commendation-unknown': () => ({ vi: 'Không có lần khen thưởng này.', en: 'There is no such commendation.' }),
  'commendation-taken-back': () => ({
    vi: 'Lần khen thưởng này đã gỡ trước đó.',
    en: 'This commendation was taken back before.',
  }),
}
