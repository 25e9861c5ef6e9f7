import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentence, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Direction, IndicatorCell, IndicatorRefusal, IndicatorRow, Parts, Rhythm, Shape } from './indicator.ts'
import { amountOf } from './indicator.rules.ts'

export const shapeNames: Names<Shape> = {
  share: { vi: 'Tỷ lệ (%)', en: 'Share (%)' },
  number: { vi: 'Số', en: 'Number' },
}

export const rhythmNames: Names<Rhythm> = {
  month: { vi: 'Hằng tháng', en: 'Every month' },
  quarter: { vi: 'Hằng quý', en: 'Every quarter' },
  'half-year': { vi: '6 tháng', en: 'Half-yearly' },
  year: { vi: 'Hằng năm', en: 'Every year' },
}

export const directionNames: Names<Direction> = {
  higher: { vi: 'Càng cao càng tốt', en: 'Higher is better' },
  lower: { vi: 'Càng thấp càng tốt', en: 'Lower is better' },
}

export const reachedNames: Names<'met' | 'unmet'> = {
  met: { vi: 'Đạt', en: 'Met' },
  unmet: { vi: 'Chưa đạt', en: 'Not met' },
}

export const NOT_KNOWN: Sentence = { vi: 'Chưa có số liệu', en: 'Not known' }

/** `tháng 9`, `quý III`, `6 tháng đầu năm`, `năm 2024`. */
export function periodName(every: Rhythm, { number, period }: Pick<IndicatorCell, 'number' | 'period'>): Sentence {
  const year = period.to.slice(0, 4)
  switch (every) {
    case 'month':
      return { vi: `Tháng ${number}`, en: `Month ${number}` }
    case 'quarter':
      return { vi: `Quý ${ROMAN[number - 1]}`, en: `Quarter ${number}` }
    case 'half-year':
      return number === 1
        ? { vi: '6 tháng đầu năm', en: 'First half-year' }
        : { vi: '6 tháng cuối năm', en: 'Second half-year' }
    case 'year':
      return { vi: `Năm ${year}`, en: `Year ${year}` }
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** `80% (12/15)` of a share, `1.250` of a number. */
export function valueWords(parts: Parts, { shape }: Pick<IndicatorRow, 'shape'>): string {
  const amount = showNumber(amountOf(parts))
  if (shape === 'number') return amount
  return parts.denominator === null
    ? `${amount}%`
    : `${amount}% (${showNumber(parts.numerator)}/${showNumber(parts.denominator)})`
}

export const indicatorSentences: Sentences<IndicatorRefusal> = {
  'indicator-unknown': () => ({
    vi: 'Không tìm thấy chỉ tiêu giám sát này. Hãy tải lại trang.',
    en: 'There is no such indicator. Reload the page.',
  }),
  'indicator-ends-before-it-begins': () => ({
    vi: 'Ngày thôi áp dụng không thể trước ngày bắt đầu.',
    en: 'An indicator cannot end before it begins.',
  }),
  'indicator-bound-unfit': () => ({
    vi: 'Chỉ tiêu là tỷ lệ thì lấy một số của hệ thống chia cho một số khác; chỉ tiêu là số thì lấy một số.',
    en: 'A share takes one number of the program out of another; a number takes one.',
  }),
  'indicator-has-values': () => ({
    vi: 'Chỉ tiêu này đã có số liệu nên không đổi được kỳ, dạng số và cách lấy số. Hãy ghi ngày thôi áp dụng rồi lập chỉ tiêu mới.',
    en: 'This indicator has values, so its period, its form and where its numbers come from stay. End it and add a new one.',
  }),
  'indicator-changed-meanwhile': () => ({
    vi: 'Chỉ tiêu này vừa được sửa ở nơi khác. Hãy tải lại và sửa trên bản mới.',
    en: 'This indicator was changed meanwhile. Reload it and change what stands now.',
  }),
  'indicator-not-in-force': ({ from, to }) => ({
    vi: `Chỉ tiêu áp dụng từ ${showDay(from)}${to === null ? '' : ` đến ${showDay(to)}`}, kỳ này nằm ngoài.`,
    en: `The indicator holds from ${showDay(from)}${to === null ? '' : ` to ${showDay(to)}`}; this period lies outside.`,
  }),
  'indicator-period-wrong': () => ({
    vi: 'Kỳ này không phải kỳ của chỉ tiêu. Hãy tải lại trang.',
    en: 'This is no period of the indicator. Reload the page.',
  }),
  'indicator-period-to-come': ({ from }) => ({
    vi: `Kỳ này bắt đầu ngày ${showDay(from)}, chưa ghi số liệu được.`,
    en: `This period begins on ${showDay(from)}; it has no value yet.`,
  }),
  'indicator-folded': () => ({
    vi: 'Chỉ tiêu này lấy số từ hệ thống nên không nhập tay. Hãy ghi hoặc sửa bản ghi mà số được đếm từ đó.',
    en: 'The program counts this number itself, so it is not typed. Log or correct the records that it is counted from.',
  }),
  'indicator-value-missing': () => ({ vi: 'Hãy ghi số liệu.', en: 'Write the value.' }),
  'indicator-below-nothing': () => ({ vi: 'Số liệu không thể nhỏ hơn 0.', en: 'A value cannot be less than 0.' }),
  'indicator-over-whole': () => ({
    vi: 'Tỷ lệ không thể quá 100%: tử số không lớn hơn mẫu số.',
    en: 'A share cannot be over 100%: the part is not more than the whole.',
  }),
  'indicator-whole-nothing': () => ({
    vi: 'Mẫu số phải lớn hơn 0. Nếu kỳ này không có gì để tính, hãy để trống.',
    en: 'The whole must be more than 0. If there is nothing to count from, leave it empty.',
  }),
  'indicator-no-share': () => ({
    vi: 'Chỉ tiêu này là một số, không ghi dạng tử số/mẫu số.',
    en: 'This indicator is a number, not a part of a whole.',
  }),
  'indicator-reason-missing': () => ({ vi: 'Hãy ghi vì sao sửa số liệu.', en: 'Write why the value is corrected.' }),
  'indicator-value-unknown': () => ({
    vi: 'Không tìm thấy số liệu này. Hãy tải lại trang.',
    en: 'There is no such value. Reload the page.',
  }),
  'indicator-value-meanwhile': () => ({
    vi: 'Ô này vừa được ghi hoặc sửa ở nơi khác. Hãy tải lại và sửa trên số mới.',
    en: 'This cell was written or corrected meanwhile. Reload it and correct what stands now.',
  }),
}
