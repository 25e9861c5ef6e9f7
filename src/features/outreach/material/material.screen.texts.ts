import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { MaterialRow } from './material.ts'

export const materialTexts = {
  title: { vi: 'Ấn phẩm', en: 'Printed matter' },
  order: { vi: 'Ghi đơn đặt in', en: 'Log a print order' },
  none: {
    vi: 'Chưa đặt in ấn phẩm nào. Bấm “Ghi đơn đặt in” để bắt đầu.',
    en: 'Nothing was ordered yet. Begin with “Log a print order”.',
  },
  allMaterials: { vi: 'Tất cả ấn phẩm', en: 'All printed matter' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên ấn phẩm', en: 'What is printed' },
  nameHint: { vi: 'Ví dụ: Tờ rơi vay vốn làm ăn', en: 'For example: leaflet on loans' },
  message: { vi: 'Thông điệp', en: 'Message' },
  messageHint: {
    vi: 'Chỉ chọn được thông điệp đã duyệt và còn dùng. Để trống nếu ấn phẩm không theo thông điệp nào.',
    en: 'Only approved messages in use can be chosen. Empty when it carries none.',
  },
  noMessage: { vi: 'Không theo thông điệp nào', en: 'No message' },
  quantity: { vi: 'Số bản đặt in', en: 'Copies ordered' },
  printer: { vi: 'Nhà in', en: 'Printer' },
  orderedOn: { vi: 'Ngày đặt in', en: 'Ordered on' },
  unit: { vi: 'Đơn vị đặt in', en: 'Ordered by' },
  whereTitle: { vi: 'Ấn phẩm đang ở đâu', en: 'Where the copies are' },
  place: { vi: 'Nơi', en: 'Place' },
  copies: { vi: 'Số bản', en: 'Copies' },
  movements: { vi: 'Giao nhận', en: 'Movements' },
  noMovement: { vi: 'Nhà in chưa giao bản nào.', en: 'The printer has delivered nothing yet.' },
  deliver: { vi: 'Nhận từ nhà in', en: 'Delivered by the printer' },
  handOn: { vi: 'Bàn giao', en: 'Hand on' },
  spoil: { vi: 'Ghi hỏng, mất', en: 'Spoiled or lost' },
  from: { vi: 'Từ kho của', en: 'From the store of' },
  to: { vi: 'Giao cho', en: 'To' },
  on: { vi: 'Ngày', en: 'Day' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteHint: { vi: 'Người nhận, lý do; có thể để trống', en: 'Who received it, why; may be empty' },
  save: { vi: 'Lưu', en: 'Save' },
  handOut: { vi: 'Ghi phát đến hộ', en: 'Log a hand-out to households' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  record: { vi: 'Bản ghi', en: 'Record' },
  addMinutes: { vi: 'Thêm biên bản đã ký', en: 'Add signed minutes' },
  takeOrderBack: { vi: 'Rút đơn đặt in', en: 'Take the order back' },
  takeOrderBackReason: { vi: 'Vì sao rút đơn', en: 'Why the order is taken back' },
  takeOrderBackHint: {
    vi: 'Chỉ rút được khi nhà in chưa giao gì. Ghi sai thì rút rồi đặt lại.',
    en: 'Only while the printer has delivered nothing. A wrong order is taken back and written anew.',
  },
  moveBack: { vi: 'Hủy', en: 'Undo' },
  moveBackReason: { vi: 'Vì sao hủy lần giao nhận này', en: 'Why this movement is undone' },
  moveBackHint: {
    vi: 'Số bản quay về nơi giao; lần giao nhận cũ vẫn còn trong sổ.',
    en: 'The copies go back to where they came from; the movement stays in the book.',
  },
  shareTitle: { vi: 'Chia cho địa bàn', en: 'Share out to places' },
  shareBelow: { vi: 'Chia cho các nơi thuộc', en: 'Share out below' },
  shareAmount: { vi: 'Số bản chia', en: 'Copies to share out' },
  least: { vi: 'Mỗi nơi ít nhất', en: 'Each at least' },
  numbersOn: { vi: 'Số hộ tính đến ngày', en: 'Households as of' },
  source: { vi: 'Số hộ lấy từ đâu', en: 'Source of the numbers' },
  sourceHint: { vi: 'Tên báo cáo, quyết định', en: 'Name of the report or decision' },
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  pasteHint: {
    vi: 'Có bảng Excel thì chép hai cột số rồi dán vào ô đầu tiên.',
    en: 'From a workbook, copy the two columns of numbers and paste them into the first cell.',
  },
  gets: { vi: 'Được chia', en: 'Gets' },
  saveShares: { vi: 'Lưu bảng chia', en: 'Save the shares' },
  noShares: {
    vi: 'Chưa chia lần nào. Bảng chia theo số hộ nghèo và cận nghèo của từng nơi.',
    en: 'Not shared out yet. Shares follow the poor and near-poor households of each place.',
  },
  handOnShares: { vi: 'Bàn giao theo bảng này', en: 'Hand on by this table' },
  noPlacesBelow: { vi: 'Nơi này không có địa bàn nào bên dưới.', en: 'There are no places below this one.' },
  outOfStore: { vi: 'Ấn phẩm lấy từ kho', en: 'Printed matter from the store' },
  outOfStoreHint: {
    vi: 'Chọn thì kho của đơn vị trừ đi số bản này. Để trống nếu ấn phẩm không qua kho.',
    en: 'When chosen, the store of the unit has so many fewer. Empty when it did not come out of a store.',
  },
  notOutOfStore: { vi: 'Không qua kho', en: 'Not out of a store' },
  noStock: {
    vi: 'Kho của đơn vị chưa có ấn phẩm nào của kế hoạch này.',
    en: 'The unit has no printed matter of this plan in its store.',
  },
  untold: { vi: 'Ấn phẩm này không lấy từ kho.', en: 'This did not come out of a store.' },
} as const satisfies Readonly<Record<string, Sentence>>

/** `3.000 bản đã in = 2.500 trong kho + 400 đã phát + 100 hỏng`: the two sides are equal. */
export const balanceSaid = ({ printed, inStores, handedOut, spoiled }: MaterialRow): Sentence => ({
  vi: `${showNumber(printed)} bản nhà in đã giao = ${showNumber(inStores)} trong kho + ${showNumber(handedOut)} đã phát đến hộ + ${showNumber(spoiled)} hỏng, mất`,
  en: `${showNumber(printed)} delivered = ${showNumber(inStores)} in stores + ${showNumber(handedOut)} handed to households + ${showNumber(spoiled)} spoiled`,
})

/** What a store holds, beside its name in a choice. */
export const withCopies = (name: string, copies: number): Sentence => ({
  vi: `${name} (còn ${showNumber(copies)})`,
  en: `${name} (${showNumber(copies)} left)`,
})

/** The head of an apportionment. */
export const sharesSaid = (amount: number, least: number, source: string): Sentence => ({
  vi: `Chia ${showNumber(amount)} bản, mỗi nơi ít nhất ${showNumber(least)}; số hộ theo ${source}`,
  en: `${showNumber(amount)} copies, each place at least ${showNumber(least)}; households by ${source}`,
})

/** What happens when the whole table is handed on. */
export const handOnSaid = (receivers: number, copies: number): Sentence => ({
  vi: `Ghi bàn giao hôm nay ${showNumber(copies)} bản cho ${showNumber(receivers)} UBND phường, xã theo bảng.`,
  en: `Writes down that ${showNumber(copies)} copies were handed today to ${showNumber(receivers)} people’s committees.`,
})
