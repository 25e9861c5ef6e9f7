import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { MaterialKind, MaterialRefusal, MovementState, StockPlaceKind } from './material.ts'

export const materialKindNames: Names<MaterialKind> = {
  leaflet: { vi: 'Tờ rơi', en: 'Leaflet' },
  handbook: { vi: 'Sổ tay', en: 'Handbook' },
  poster: { vi: 'Áp phích', en: 'Poster' },
  other: { vi: 'Ấn phẩm khác', en: 'Other printed matter' },
}

export const stockPlaceNames: Names<StockPlaceKind> = {
  printer: { vi: 'Nhà in', en: 'Printer' },
  store: { vi: 'Kho', en: 'Store' },
  households: { vi: 'Đã phát đến hộ', en: 'Handed to households' },
  spoiled: { vi: 'Hỏng, mất', en: 'Spoiled, lost' },
}

export const movementStateNames: Names<MovementState> = {
  standing: { vi: 'Đang tính', en: 'Counted' },
  undone: { vi: 'Đã hủy', en: 'Undone' },
  'moves-back': { vi: 'Chuyển ngược', en: 'Moved back' },
}

export const materialSentences: Sentences<MaterialRefusal> = {
  'material-unknown': () => ({ vi: 'Không có đơn in này.', en: 'There is no such print order.' }),
  'material-title-missing': () => ({ vi: 'Hãy ghi tên ấn phẩm.', en: 'Write what is printed.' }),
  'material-printer-missing': () => ({ vi: 'Hãy ghi tên nhà in.', en: 'Write who prints it.' }),
  'material-quantity-out-of-range': ({ from, to }) => ({
    vi: `Số lượng in phải từ ${showNumber(from)} đến ${showNumber(to)} bản.`,
    en: `The number of copies is between ${showNumber(from)} and ${showNumber(to)}.`,
  }),
  'order-in-future': ({ today }) => ({
    vi: `Ngày đặt in không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of the order cannot be after today (${showDay(today)}).`,
  }),
  'print-of-unapproved': () => ({
    vi: 'Thông điệp này chưa duyệt, đã ngừng dùng hoặc hết hạn vào ngày đặt in. Chỉ in thông điệp đã duyệt và còn dùng.',
    en: 'On the day of the order this message is not approved, out of use or out of date. Only an approved message in use is printed.',
  }),
  'stock-amount-out-of-range': ({ from, to }) => ({
    vi: `Số bản phải là số nguyên từ ${showNumber(from)} đến ${showNumber(to)}.`,
    en: `The number of copies is whole and between ${showNumber(from)} and ${showNumber(to)}.`,
  }),
  'stock-in-future': ({ today }) => ({
    vi: `Ngày ghi không thể sau hôm nay (${showDay(today)}).`,
    en: `The day cannot be after today (${showDay(today)}).`,
  }),
  'stock-before-order': ({ orderedOn }) => ({
    vi: `Ấn phẩm này đặt in ngày ${showDay(orderedOn)}; không thể giao, phát trước ngày ấy.`,
    en: `It was ordered on ${showDay(orderedOn)} and cannot be handed on before that day.`,
  }),
  'stock-way-unknown': () => ({
    vi: 'Ấn phẩm đi từ nhà in về kho của đơn vị đặt in, từ kho sang kho khác, hoặc ghi hỏng tại kho.',
    en: 'Copies go from the printer to the store of the unit that ordered, from one store to another, or are spoiled in a store.',
  }),
  'stock-not-yours': () => ({
    vi: 'Chỉ đơn vị đang giữ ấn phẩm hoặc chủ kế hoạch được ghi việc này.',
    en: 'Only the unit that has the copies, or the plan’s owner, may write this down.',
  }),
  'stock-short': ({ has }) => ({
    vi: `Nơi giao chỉ còn ${showNumber(has)} bản. Hãy ghi số nhỏ hơn, hoặc ghi nhận thêm vào kho trước.`,
    en: `Only ${showNumber(has)} copies are there. Write a smaller number, or first write what came into the store.`,
  }),
  'movement-unknown': () => ({ vi: 'Không có lần giao nhận này.', en: 'There is no such movement.' }),
  'movement-of-record': () => ({
    vi: 'Số đã phát đến hộ nằm trong bản ghi. Hãy sửa hoặc rút bản ghi ấy.',
    en: 'What was handed to households stands in a record. Correct or withdraw that record.',
  }),
  'movement-reversed-already': () => ({
    vi: 'Lần giao nhận này đã hủy trước đó.',
    en: 'This movement was undone before.',
  }),
  'movement-moves-back': () => ({
    vi: 'Đây đã là lần chuyển ngược. Hãy ghi một lần giao nhận mới.',
    en: 'This one moves copies back already. Write a new movement instead.',
  }),
  'handed-out-not-in-sheets': () => ({
    vi: 'Ấn phẩm lấy từ kho thì tính bằng tờ, bản. Hãy chọn đơn vị tính ấy.',
    en: 'What comes out of a store is counted in copies. Choose that measure.',
  }),
  'share-place-twice': () => ({ vi: 'Một nơi có trong bảng hai lần.', en: 'A place stands in the table twice.' }),
  'share-number-out-of-range': ({ most }) => ({
    vi: `Số hộ và số ít nhất phải từ 0 đến ${showNumber(most)}.`,
    en: `Numbers of households, and the least, are from 0 to ${showNumber(most)}.`,
  }),
  'share-without-households': () => ({
    vi: 'Chưa nơi nào có số hộ nghèo, hộ cận nghèo. Hãy nhập số hộ để chia.',
    en: 'No place has poor or near-poor households yet. Enter their numbers.',
  }),
  'share-least-too-high': ({ most }) => ({
    vi: `Không đủ để nơi nào cũng có chừng ấy; nhiều nhất là ${showNumber(most)} bản một nơi.`,
    en: `There is not enough for every place; at most ${showNumber(most)} copies each.`,
  }),
  'share-more-than-ordered': ({ most }) => ({
    vi: `Chỉ đặt in ${showNumber(most)} bản. Hãy chia số nhỏ hơn.`,
    en: `Only ${showNumber(most)} copies were ordered. Share out fewer.`,
  }),
  'order-moved-already': () => ({
    vi: 'Đơn đặt in này đã có giao nhận hoặc đã rút, không rút được. Hãy hủy các lần giao nhận hoặc đặt thêm đơn khác.',
    en: 'Something of this order moved, or it was taken back before. It stays; order another one beside it.',
  }),
  'order-reason-missing': () => ({ vi: 'Hãy ghi vì sao rút đơn.', en: 'Write why the order is taken back.' }),
  'movement-without-minutes': () => ({
    vi: 'Chỉ lần bàn giao giữa hai kho mới có biên bản.',
    en: 'Only a hand-over between two stores has minutes.',
  }),
  'share-not-yours': () => ({
    vi: 'Đơn vị đặt in, chủ kế hoạch hoặc đơn vị đang có ấn phẩm trong kho mới chia được.',
    en: 'They are shared out by the unit that ordered them, the plan’s owner, or a unit that has them in store.',
  }),
  'share-counts-differ': ({ places }) => ({
    vi: `Số hộ của ${places} nơi khác số đã nhập ở trang Độ phủ cho cùng ngày. Hãy dùng số đã nhập, hoặc sửa ở trang Độ phủ trước.`,
    en: `${places} places have other numbers of households than those entered on the page of coverage for that day. Use those, or correct them there first.`,
  }),
  'stock-of-other-plan': () => ({
    vi: 'Ấn phẩm này in cho kế hoạch khác, không phát trong nhiệm vụ của kế hoạch này.',
    en: 'This was printed for another plan and is not handed out under a task of this one.',
  }),
  'share-source-missing': () => ({
    vi: 'Hãy ghi số hộ lấy từ đâu.',
    en: 'Write where the numbers of households come from.',
  }),
}
