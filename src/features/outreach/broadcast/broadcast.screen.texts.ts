import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'

export const broadcastTexts = {
  title: { vi: 'Loa lưu động', en: 'Loudspeakers' },
  plan: { vi: 'Lên lịch phát', en: 'Plan runs' },
  log: { vi: 'Ghi lượt phát', en: 'Log runs' },
  settings: { vi: 'Xe, đài, giờ yên tĩnh', en: 'Loudspeakers and quiet' },
  schedule: { vi: 'Lịch phát', en: 'Schedule' },
  runs: { vi: 'Lượt đã phát', en: 'Runs' },
  noSlots: {
    vi: 'Chưa có lịch phát. Bấm “Lên lịch phát” để bắt đầu.',
    en: 'Nothing is planned yet. Begin with “Plan runs”.',
  },
  noRuns: {
    vi: 'Chưa có lượt phát nào ghi rõ giờ. Bấm “Ghi lượt phát” để ghi cả bảng nhật trình một lần.',
    en: 'No run with its hours is logged yet. “Log runs” takes a whole trip log at once.',
  },
  noneFits: { vi: 'Không có dòng nào hợp với điều đã chọn.', en: 'Nothing fits what was chosen.' },
  ward: { vi: 'Phường, xã', en: 'Ward' },
  loudspeaker: { vi: 'Xe, đài', en: 'Loudspeaker' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  all: { vi: 'Tất cả', en: 'All' },
  callOff: { vi: 'Bỏ lịch', en: 'Call off' },
  papers: { vi: 'Giấy tờ in theo điều đã chọn ở trên', en: 'Papers of what is chosen above' },
  order: { vi: 'Phiếu giao lịch phát (Word)', en: 'Order sheet (Word)' },
  tripLog: { vi: 'Nhật trình (Word)', en: 'Trip log (Word)' },
  confirmation: { vi: 'Giấy xác nhận của phường, xã (Word)', en: 'Ward’s confirmation (Word)' },
  confirmationHint: {
    vi: 'Chọn một phường, xã ở trên để in giấy xác nhận. Giấy ký xong thì chụp lại và gửi ở đây: ảnh là minh chứng của mọi lượt đang hiện trong bảng dưới.',
    en: 'Choose a ward above to print its confirmation. Send the photo of the signed paper here: it is evidence of every run in the list below.',
  },
  confirmed: { vi: 'Ảnh là minh chứng của số lượt phát:', en: 'The photo is evidence of this many runs:' },
  sendConfirmation: { vi: 'Gửi ảnh giấy xác nhận', en: 'Send the photo of the confirmation' },
  // Planning
  planTitle: { vi: 'Lên lịch phát loa', en: 'Plan loudspeaker runs' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  message: { vi: 'Thông điệp đã duyệt', en: 'Approved message' },
  noMessage: { vi: 'Chưa có thông điệp nào đang dùng', en: 'No message is in use' },
  places: {
    vi: 'Nơi phát, nơi nhiều hộ nghèo và cận nghèo trước',
    en: 'Places, most poor and near-poor households first',
  },
  notReachedOnly: { vi: 'Chọn nơi chưa có lượt phát', en: 'Choose places not reached yet' },
  firstDay: { vi: 'Từ ngày', en: 'From day' },
  begins: { vi: 'Bắt đầu lúc', en: 'Begins at' },
  minutes: { vi: 'Số phút mỗi nơi', en: 'Minutes in a place' },
  pause: { vi: 'Số phút đi đường', en: 'Minutes on the way' },
  perDay: { vi: 'Số nơi mỗi ngày', en: 'Places a day' },
  preview: { vi: 'Lịch sẽ lưu', en: 'What will be planned' },
  savePlan: { vi: 'Lưu lịch phát', en: 'Save the schedule' },
  nothingLaid: {
    vi: 'Chọn nơi phát và điền ngày, giờ để thấy lịch.',
    en: 'Choose places, a day and an hour to see the schedule.',
  },
  noLoudspeaker: {
    vi: 'Chưa có xe, đài nào. Hãy thêm ở “Xe, đài, giờ yên tĩnh”.',
    en: 'There is no loudspeaker yet. Add one.',
  },
  // Logging
  logTitle: { vi: 'Ghi lượt phát theo nhật trình', en: 'Log runs from the trip log' },
  logHint: {
    vi: 'Gõ hoặc dán từ Excel: ngày, từ giờ, đến giờ, nơi phát, số lượt. Enter xuống dòng; dòng trống được bỏ qua.',
    en: 'Type, or paste from Excel: day, from, to, place, number of runs. Enter goes down; empty lines are left out.',
  },
  on: { vi: 'Ngày', en: 'Day' },
  fromTime: { vi: 'Từ giờ', en: 'From' },
  toTime: { vi: 'Đến giờ', en: 'To' },
  place: { vi: 'Nơi phát', en: 'Place' },
  quantity: { vi: 'Số lượt', en: 'Runs' },
  says: { vi: 'Kiểm tra', en: 'Check' },
  fill: { vi: 'Điền từ lịch đã đến ngày', en: 'Fill in what was planned until today' },
  noneDue: { vi: 'Không còn lịch nào đã đến ngày mà chưa ghi.', en: 'Nothing planned until today waits to be logged.' },
  addRows: { vi: 'Thêm 5 dòng', en: 'Add 5 lines' },
  sendRuns: { vi: 'Ghi các lượt phát', en: 'Log the runs' },
  unreadable: { vi: 'Chưa đọc được', en: 'Cannot read' },
  planned: { vi: 'Theo lịch', en: 'As planned' },
  meets: { vi: 'Trùng giờ với dòng khác', en: 'Meets the hours of another line' },
  heard: { vi: 'Loa này đã ghi một lượt trùng giờ', en: 'A run of this loudspeaker is on record at' },
  ready: { vi: 'Ngoài lịch', en: 'Unplanned' },
  nothingToSend: { vi: 'Chưa có dòng nào để ghi.', en: 'There is no line to log.' },
  about: { vi: 'Lượt phát', en: 'The run' },
  slot: { vi: 'Theo lịch ngày', en: 'Planned for' },
  unplanned: { vi: 'Ngoài lịch', en: 'Unplanned' },
  untold: { vi: 'Bản ghi này không nói rõ giờ phát.', en: 'This record does not say its hours.' },
  quiet: { vi: 'Cần yên tĩnh', en: 'Quiet wanted' },
  timeHint: { vi: 'vd. 6h30', en: 'e.g. 6:30' },
} as const satisfies Readonly<Record<string, Sentence>>

/** How many of a table were written, how many came back. */
export const runsSent = (written: number, back: number): Sentence => ({
  vi: `Đã ghi ${showNumber(written)} lượt${back > 0 ? `; ${showNumber(back)} dòng chưa ghi được, xem ở từng dòng` : ''}.`,
  en: `${showNumber(written)} logged${back > 0 ? `; ${showNumber(back)} lines were not, see each` : ''}.`,
})

/** How many places wait for their first run. */
export const notReachedWords = (left: number, all: number): Sentence => ({
  vi:
    left === 0
      ? `Tất cả ${showNumber(all)} khu phố, ấp đã có lượt phát.`
      : `${showNumber(left)}/${showNumber(all)} khu phố, ấp chưa có lượt phát nào:`,
  en:
    left === 0
      ? `All ${showNumber(all)} neighbourhoods were reached.`
      : `${showNumber(left)} of ${showNumber(all)} neighbourhoods were not reached yet:`,
})

/** How many of the schedule fall under rules of quiet. */
export const warnedWords = (number: number): Sentence => ({
  vi: `${showNumber(number)} lượt rơi vào giờ hoặc nơi cần yên tĩnh. Vẫn lưu được, nhưng nên đổi giờ.`,
  en: `${showNumber(number)} runs fall into quiet hours or places. They may be saved; better change the hour.`,
})
