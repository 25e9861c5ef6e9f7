import { showDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { CoverageRefusal } from './coverage.ts'

/** `area-outside-unit` has its sentence where records have it. */
export const coverageSentences: Sentences<Exclude<CoverageRefusal, { readonly code: 'area-outside-unit' }>> = {
  'count-in-future': ({ today }) => ({
    vi: `Ngày của số liệu hộ không được sau hôm nay (${showDay(today)}).`,
    en: `Numbers of households cannot be of a day after today (${showDay(today)}).`,
  }),
  'count-out-of-range': ({ most }) => ({
    vi: `Số hộ phải là số nguyên từ 0 đến ${showNumber(most)}. Chưa biết thì để trống cả dòng.`,
    en: `Numbers of households are whole, from 0 to ${showNumber(most)}. Leave the line empty when unknown.`,
  }),
  'count-twice': () => ({
    vi: 'Một địa bàn đứng hai lần trong bảng. Hãy giữ lại một dòng.',
    en: 'One place stands twice in the table. Keep one line.',
  }),
  'count-half': () => ({
    vi: 'Một dòng mới có hộ nghèo hoặc hộ cận nghèo. Hãy điền cả hai số, hoặc để trống cả hai.',
    en: 'A line has only poor or only near-poor households. Fill in both, or neither.',
  }),
  'count-says-nothing': () => ({
    vi: 'Một dòng không có số nào. Hãy điền hoặc bỏ dòng ấy.',
    en: 'A line has no number at all. Fill it in or leave it out.',
  }),
  'count-meanwhile': () => ({
    vi: 'Người khác vừa nhập số hộ của cùng địa bàn, cùng ngày. Hãy xem lại rồi gửi lần nữa.',
    en: 'Somebody else just entered the same place and day. Look again and send once more.',
  }),
}
