import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showDay } from '../../../kernel/day.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { ChangeKind, ListedClass, MovementColumn, MovementRefusal } from './movement.ts'

export const changeNames: Names<ChangeKind> = {
  'moved-away': { vi: 'Chuyển đi nơi khác', en: 'Moved away' },
  dissolved: { vi: 'Không còn (mất, giải thể hộ)', en: 'Died or dissolved' },
  merged: { vi: 'Nhập vào hộ khác', en: 'Merged into another' },
  'moved-in': { vi: 'Chuyển đến', en: 'Moved in' },
  'split-off': { vi: 'Tách từ hộ khác', en: 'Split from another' },
}

/** The columns of each table, with their numbers. */
export const movementColumnNames: Readonly<Record<ListedClass, Names<MovementColumn>>> = {
  poor: {
    before: { vi: '1. Hộ nghèo đầu kỳ', en: '1. Poor before' },
    'to-other-list': { vi: '2. Thoát nghèo, thành cận nghèo', en: '2. Now near-poor' },
    above: { vi: '3. Thoát nghèo, vượt chuẩn cận nghèo', en: '3. Above near-poor' },
    'other-less': { vi: '4. Giảm khác (chuyển đi, mất, nhập)', en: '4. Other decrease' },
    'from-other-list': { vi: '5. Cận nghèo thành nghèo', en: '5. Was near-poor' },
    again: { vi: '6. Tái nghèo', en: '6. Poor again' },
    new: { vi: '7. Phát sinh mới', en: '7. New' },
    'other-more': { vi: '8. Tăng khác (chuyển đến, tách)', en: '8. Other increase' },
    now: { vi: '9. Hộ nghèo cuối kỳ', en: '9. Poor now' },
    open: { vi: 'Chưa rõ đi đâu', en: 'Where they went is open' },
  },
  'near-poor': {
    before: { vi: '1. Hộ cận nghèo đầu kỳ', en: '1. Near-poor before' },
    'to-other-list': { vi: '3. Cận nghèo thành nghèo', en: '3. Now poor' },
    above: { vi: '2. Thoát cận nghèo', en: '2. Above near-poor' },
    'other-less': { vi: '4. Giảm khác (chuyển đi, mất, nhập)', en: '4. Other decrease' },
    'from-other-list': { vi: '5. Hộ nghèo thành cận nghèo', en: '5. Was poor' },
    again: { vi: '6. Tái cận nghèo', en: '6. Near-poor again' },
    new: { vi: '7. Phát sinh mới', en: '7. New' },
    'other-more': { vi: '8. Tăng khác (chuyển đến, tách)', en: '8. Other increase' },
    now: { vi: '9. Hộ cận nghèo cuối kỳ', en: '9. Near-poor now' },
    open: { vi: 'Chưa rõ đi đâu', en: 'Where they went is open' },
  },
}

export const movementSentences: Sentences<MovementRefusal> = {
  'change-in-future': ({ today }) => ({
    vi: `Chỉ ghi biến động đã xảy ra: ngày không thể sau hôm nay (${showDay(today)}).`,
    en: `Only what happened is recorded: not after today (${showDay(today)}).`,
  }),
  'change-there-already': () => ({ vi: 'Biến động này đã ghi rồi.', en: 'This change was recorded before.' }),
  'change-unknown': () => ({
    vi: 'Không có biến động này, hoặc đã rút lại. Hãy tải lại trang.',
    en: 'There is no such change, or it was taken back. Load the page again.',
  }),
  'earlier-count-out-of-range': ({ from, to }) => ({
    vi: `Số hộ đầu kỳ phải từ ${from} đến ${showNumber(to)}.`,
    en: `Households before are ${from} to ${showNumber(to)}.`,
  }),
  'earlier-count-known': ({ number }) => ({
    vi: `Danh sách năm trước đã có trong hệ thống (${number}); không nhập số tay.`,
    en: `The list of the year before is in the register (${number}); it is not typed in.`,
  }),
  'earlier-count-changed-meanwhile': () => ({
    vi: 'Số đầu kỳ của địa bàn này vừa được nhập hoặc sửa. Hãy tải lại trang rồi xem lại.',
    en: 'This number was just entered or corrected. Load the page again and look.',
  }),
}
