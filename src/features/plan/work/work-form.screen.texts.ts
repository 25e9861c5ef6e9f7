import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Source } from '../../../kernel/figure.ts'
import type { Names, Sentence } from '../../../kernel/sentence.ts'

export const workFormTexts = {
  title: { vi: 'Ghi việc đã làm', en: 'Log work' },
  correctTitle: { vi: 'Sửa bản ghi', en: 'Correct a record' },
  correctNote: {
    vi: 'Bản sửa thay bản cũ trong mọi con số. Bản cũ vẫn được giữ, minh chứng vẫn còn.',
    en: 'The correction replaces the old record in every figure. The old one is kept, and so is its evidence.',
  },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  chooseTask: { vi: 'Chọn nhiệm vụ', en: 'Choose the task' },
  ownTasks: { vi: 'Nhiệm vụ của đơn vị bạn', en: 'Tasks of your unit' },
  otherTasks: { vi: 'Nhiệm vụ của đơn vị khác', en: 'Tasks of other units' },
  noTasks: {
    vi: 'Kế hoạch này chưa giao nhiệm vụ nào cho đơn vị bạn. Hãy liên hệ chủ kế hoạch.',
    en: 'This plan gives your unit no task. Ask the plan owner.',
  },
  unit: { vi: 'Đơn vị đã làm', en: 'Unit that did it' },
  chooseUnit: { vi: 'Chọn đơn vị', en: 'Choose the unit' },
  source: { vi: 'Cách ghi', en: 'How it is entered' },
  day: { vi: 'Ngày làm', en: 'Day' },
  fromMonth: { vi: 'Từ tháng', en: 'From month' },
  toMonth: { vi: 'Đến tháng', en: 'To month' },
  places: { vi: 'Nơi làm', en: 'Places' },
  placesHint: { vi: 'Gõ tên phường, xã, ấp, khu phố; không cần dấu.', en: 'Type the name of a ward or quarter.' },
  quantity: { vi: 'Số lượng', en: 'Number' },
  measure: { vi: 'Đơn vị tính', en: 'Counted in' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteHint: {
    vi: 'Nội dung, người phụ trách, điều cần nhớ. Có thể bỏ trống.',
    en: 'What it was about, who led it. May stay empty.',
  },
  files: { vi: 'Minh chứng', en: 'Evidence' },
  filesHint: {
    vi: 'Ảnh, PDF, Word hoặc ghi âm. Có thể gửi sau; đến lúc đó bản ghi mang nhãn “Thiếu minh chứng”.',
    en: 'Photos, PDF, Word or audio. They may follow later; until then the record is marked “No evidence”.',
  },
  filesMore: {
    vi: 'Ảnh, PDF, Word hoặc ghi âm. Chỉ cần thêm khi có minh chứng mới.',
    en: 'Photos, PDF, Word or audio. Add only what is new.',
  },
  filesOnBehalf: {
    vi: 'Nhập thay: hãy kèm ảnh chụp tin nhắn hoặc văn bản mà đơn vị đã gửi cho bạn.',
    en: 'On behalf: attach a picture of the message or the paper that the unit sent you.',
  },
  sentBefore: { vi: 'Đã gửi từ lần trước', en: 'Sent before' },
  removeFile: { vi: 'Bỏ', en: 'Remove' },
  send: { vi: 'Ghi', en: 'Save' },
  sendCorrection: { vi: 'Ghi bản sửa', en: 'Save the correction' },
  startAgain: { vi: 'Xóa và nhập lại', en: 'Clear and start again' },
  kept: {
    vi: 'Nội dung bạn nhập dở lần trước vẫn còn ở đây, chưa gửi.',
    en: 'What you had begun is still here; it has not been sent.',
  },
  logAnother: { vi: 'Ghi việc khác', en: 'Log more work' },
  saved: { vi: 'Đã ghi nhận', en: 'Recorded' },
  correctionSaved: { vi: 'Đã ghi bản sửa', en: 'The correction is recorded' },
  openStored: { vi: 'Mở bản ghi', en: 'Open the record' },
  storedSame: {
    vi: 'Nội dung dưới đây đã được ghi đúng như vậy; các tệp chọn thêm sẽ được gắn khi bạn bấm Ghi.',
    en: 'What stands below is recorded as it is; files that you add are tied to it when you save.',
  },
  storedChanged: {
    vi: 'Điều bạn sửa sau đó vẫn còn dưới đây, chưa gửi. Hãy ghi thành bản sửa, hoặc mở bản ghi để xem.',
    en: 'What you changed afterwards is still below, not sent. Save it as a correction, or open the record.',
  },
  storedMoved: {
    vi: 'Nội dung dưới đây đã đổi sang nhiệm vụ hoặc đơn vị khác nên phải ghi thành việc mới. Nếu bản ghi trước sai, hãy mở ra và rút lại.',
    en: 'What stands below is for another task or unit now and has to be a new record. If the one before is wrong, open and withdraw it.',
  },
  sendNew: { vi: 'Ghi thành việc mới', en: 'Save as a new record' },
  addAgain: {
    vi: 'Hãy thêm lại các tệp này ở mục Minh chứng.',
    en: 'Add these files again under Evidence.',
  },
  cannotCorrect: {
    vi: 'Bản ghi này không sửa được: đã được chủ kế hoạch xác nhận, đã có bản sửa, hoặc thuộc đơn vị khác.',
    en: 'This record cannot be corrected: the plan owner confirmed it, it was corrected before, or it is another unit’s.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** The choices of how a number comes in, said in full. */
export const sourceChoices: Names<Source> = {
  logged: { vi: 'Ghi từng việc, theo ngày', en: 'This one act, by its day' },
  declared: { vi: 'Kê khai tổng số theo tháng', en: 'A total declared by month' },
  'on-behalf': { vi: 'Nhập thay đơn vị', en: 'On behalf of the unit' },
}

export const likeBeforeSays = (day: LocalDate): Sentence => ({
  vi: `Như lần trước (${showDay(day)})`,
  en: `As last time (${showDay(day)})`,
})

export const storedSays = (keptAt: string): Sentence => ({
  vi: `Bản ghi đã được ghi nhận lúc ${keptAt}.`,
  en: `The record was accepted at ${keptAt}.`,
})

/** A correction keeps the evidence of what it corrects. */
export const evidenceKept = (pieces: number): Sentence => ({
  vi: `Bản ghi đã có ${pieces} minh chứng; bản sửa giữ nguyên.`,
  en: `The record has ${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of evidence; the correction keeps ${pieces === 1 ? 'it' : 'them'}.`,
})

export const filesNotTied = (count: number): Sentence => ({
  vi: `Bản ghi đã được ghi nhận, nhưng ${count} tệp chưa gắn được`,
  en: `The record is accepted, but ${count} ${count === 1 ? 'file' : 'files'} could not be tied to it`,
})

export const monthSays = (from: LocalDate): Sentence => ({
  vi: `Tháng ${Number(from.slice(5, 7))}/${from.slice(0, 4)}`,
  en: `${from.slice(5, 7)}/${from.slice(0, 4)}`,
})
