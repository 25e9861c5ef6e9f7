import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'

/** Words of the list of records, of a record's page and of an opened figure. */
export const workTexts = {
  title: { vi: 'Bản ghi công việc', en: 'Work records' },
  log: { vi: 'Ghi việc đã làm', en: 'Log work' },
  empty: {
    vi: 'Chưa có bản ghi nào ở đây. Bản ghi cho biết việc đã làm: ngày nào, ở đâu, bao nhiêu.',
    en: 'No record here yet. A record says what was done: when, where, how much.',
  },
  noneFits: { vi: 'Không có bản ghi nào khớp với bộ lọc.', en: 'No record fits the filter.' },
  clearFilters: { vi: 'Bỏ bộ lọc', en: 'Clear the filter' },
  filters: { vi: 'Bộ lọc', en: 'Filter' },
  words: { vi: 'Tìm chữ', en: 'Words' },
  wordsHint: { vi: 'việc, đơn vị…', en: 'task, unit…' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  area: { vi: 'Địa bàn', en: 'Area' },
  source: { vi: 'Nguồn', en: 'Source' },
  measure: { vi: 'Đơn vị tính', en: 'Measure' },
  state: { vi: 'Trạng thái', en: 'State' },
  standing: { vi: 'Được tính', en: 'Counted' },
  any: { vi: 'Tất cả', en: 'All' },
  choose: { vi: 'Chọn', en: 'Choose' },
  chooseAllWaiting: { vi: 'Chọn các bản ghi chờ xác nhận', en: 'Choose the waiting records' },
  chooseNone: { vi: 'Bỏ chọn', en: 'Choose none' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  return: { vi: 'Trả lại', en: 'Return' },
  returnedNote: {
    vi: 'Không được tính cho đến khi đơn vị sửa; mở bản ghi để đọc lý do.',
    en: 'Not counted until your unit corrects it; open the record for the reason.',
  },
  readerLogsNothing: {
    vi: 'Người xem không ghi việc. Cán bộ đơn vị và chủ kế hoạch ghi; bạn xem được mọi bản ghi và con số.',
    en: 'Readers log no work. Unit officers and plan owners do; you can open every record and figure.',
  },
  returnWith: { vi: 'Trả lại kèm lý do', en: 'Return with the reason' },
  reason: { vi: 'Lý do trả lại', en: 'Reason for returning' },
  reasonHint: { vi: 'Đơn vị sẽ đọc câu này để biết cần sửa gì.', en: 'The unit reads this to know what to mend.' },
  withoutEvidence: { vi: 'Thiếu minh chứng', en: 'No evidence' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  evidenceNone: {
    vi: 'Chưa có minh chứng. Ảnh, văn bản hay ghi âm có thể gửi sau.',
    en: 'No evidence yet. Photos, documents or audio may follow later.',
  },
  addEvidence: { vi: 'Thêm minh chứng', en: 'Add evidence' },
  openOriginal: { vi: 'Mở bản gốc', en: 'Open the original' },
  takeBack: { vi: 'Gỡ', en: 'Take back' },
  takeBackSure: { vi: 'Gỡ thật', en: 'Yes, take it back' },
  photo: { vi: 'Ảnh', en: 'Photo' },
  correct: { vi: 'Sửa', en: 'Correct' },
  withdraw: { vi: 'Rút bản ghi', en: 'Withdraw' },
  withdrawSure: {
    vi: 'Rút thật: bản ghi không còn được tính',
    en: 'Yes, withdraw: it will no longer count',
  },
  day: { vi: 'Ngày', en: 'Day' },
  places: { vi: 'Nơi', en: 'Places' },
  quantity: { vi: 'Số lượng', en: 'Number' },
  note: { vi: 'Ghi chú', en: 'Note' },
  officer: { vi: 'Người ghi', en: 'Logged by' },
  keptAt: { vi: 'Ghi lúc', en: 'Logged at' },
  chain: { vi: 'Các lần sửa', en: 'Corrections' },
  chainNote: {
    vi: 'Bản sửa thay bản cũ trong mọi con số; bản cũ vẫn được giữ.',
    en: 'A correction replaces the older record in every figure; the older one is kept.',
  },
  thisOne: { vi: 'đang xem', en: 'shown here' },
  record: { vi: 'Bản ghi', en: 'Record' },
  allRecords: { vi: 'Tất cả bản ghi', en: 'All records' },
  openList: { vi: 'Mở trong danh sách', en: 'Open in the list' },
  openPage: { vi: 'Mở thành trang riêng', en: 'Open as a page' },
  figure: { vi: 'Bản ghi của con số', en: 'Records of the figure' },
  figureWrong: {
    vi: 'Đường dẫn của con số chưa đúng. Hãy mở lại con số từ trang trước.',
    en: 'The address of the figure is wrong. Open the figure again from the page before.',
  },
  asSigned: { vi: 'Như khi ký báo cáo', en: 'As when the report was signed' },
  noRecords: { vi: 'Không có bản ghi nào.', en: 'There is no record.' },
} as const satisfies Readonly<Record<string, Sentence>>

export const chosenCount = (count: number): Sentence => ({
  vi: `Đã chọn ${showNumber(count)} bản ghi`,
  en: `${showNumber(count)} chosen`,
})

/** `(nhập thay 12)`: how much of the declared totals the plan's owner entered for their units. */
export const enteredForUnits = (quantity: number): Sentence => ({
  vi: `(nhập thay ${showNumber(quantity)})`,
  en: `(on behalf ${showNumber(quantity)})`,
})

export const evidenceShareSays = (withEvidence: number, records: number): Sentence => ({
  vi: `${showNumber(withEvidence)}/${showNumber(records)} bản ghi có minh chứng`,
  en: `${showNumber(withEvidence)} of ${showNumber(records)} records have evidence`,
})

export const judgedSays = (
  verdict: 'confirmed' | 'returned',
  { done, refused }: { readonly done: number; readonly refused: number },
): Sentence => ({
  vi: `${verdict === 'confirmed' ? 'Đã xác nhận' : 'Đã trả lại'} ${showNumber(done)} bản ghi${refused > 0 ? `, còn ${showNumber(refused)} chưa được` : ''}.`,
  en: `${showNumber(done)} ${done === 1 ? 'record' : 'records'} ${verdict}${refused > 0 ? `, ${showNumber(refused)} could not be` : ''}.`,
})

export const returnedCountSays = (records: number): Sentence => ({
  vi: `Bị trả lại (${showNumber(records)})`,
  en: `Returned (${showNumber(records)})`,
})

export const returnedSays = (reason: string | null): Sentence => ({
  vi: `Trả lại: ${reason ?? ''}`,
  en: `Returned: ${reason ?? ''}`,
})

export const chooseRecord = (title: string, unit: string): Sentence => ({
  vi: `Chọn bản ghi ${title}, ${unit}`,
  en: `Choose the record ${title}, ${unit}`,
})
