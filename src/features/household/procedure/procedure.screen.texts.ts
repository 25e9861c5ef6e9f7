import { showDay } from '../../../kernel/day.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { AskedCount, MeetingRow, ProcedureNumber } from './procedure.ts'
import { countedNames, procedureNumberNames } from './procedure.texts.ts'
import type { Term } from './procedure.rules.ts'

export const procedureTexts = {
  title: { vi: 'Các bước của đợt', en: 'Steps of the round' },
  interviews: { vi: '1. Khảo sát', en: '1. Interviews' },
  meetings: { vi: '2. Họp dân', en: '2. Residents’ meetings' },
  postings: { vi: '3. Niêm yết công khai', en: '3. Public posting' },
  objections: { vi: '4. Ý kiến của dân', en: '4. Objections' },
  recognitions: { vi: '5. Công nhận', en: '5. Recognition' },
  numbers: { vi: 'Số ngày và tỷ lệ theo quy định', en: 'Days and shares by law' },
  numbersNote: {
    vi: 'Chủ kế hoạch nhập theo văn bản đang áp dụng. Ngày làm việc không tính thứ Bảy, Chủ nhật; ngày lễ tự cộng thêm. Tính từ ngày hôm sau.',
    en: 'Entered by the plan owner from the act in force. Working days leave out Saturdays and Sundays; add holidays yourself. Counted from the next day.',
  },
  noNumbers: {
    vi: 'Chưa nhập số ngày nào: hệ thống chưa biết bước nào đến hạn.',
    en: 'No days were entered: nothing here knows what is due.',
  },
  noMeetings: { vi: 'Chưa họp dân.', en: 'No meeting yet.' },
  noPostings: { vi: 'Chưa niêm yết.', en: 'Nothing posted yet.' },
  noObjections: {
    vi: 'Chưa có ý kiến. Ghi ý kiến ở trang của từng hộ.',
    en: 'No objection. They are recorded on the page of the household.',
  },
  noRecognitions: { vi: 'Chưa có quyết định.', en: 'No decision yet.' },
  addMeeting: { vi: 'Ghi cuộc họp dân', en: 'Record a meeting' },
  addPosting: { vi: 'Ghi niêm yết', en: 'Record a posting' },
  addObjection: { vi: 'Ghi ý kiến', en: 'Record an objection' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  recognise: { vi: 'Ghi quyết định công nhận', en: 'Record the decision' },
  enterNumber: { vi: 'Nhập số ngày', en: 'Enter days' },
  correctNumber: { vi: 'Sửa', en: 'Correct' },
  save: { vi: 'Lưu', en: 'Save' },
  area: { vi: 'Địa bàn', en: 'Area' },
  on: { vi: 'Ngày', en: 'Day' },
  attended: { vi: 'Số người dự', en: 'People present' },
  agreed: { vi: 'Số người đồng ý', en: 'People who agree' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  note: { vi: 'Ghi chú', en: 'Note' },
  minutes: { vi: 'Ảnh biên bản đã ký', en: 'Photos of the signed minutes' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  place: { vi: 'Nơi niêm yết', en: 'Where it is posted' },
  said: { vi: 'Nội dung ý kiến', en: 'What was said' },
  answerSaid: { vi: 'Nội dung trả lời', en: 'The answer' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  standard: { vi: 'Chuẩn nghèo', en: 'Standard' },
  number: { vi: 'Số quyết định', en: 'Number of the decision' },
  signer: { vi: 'Chức vụ người ký', en: 'Post of the signer' },
  fixes: {
    vi: 'Quyết định cố định kết quả của mọi hộ đã khảo sát trong địa bàn theo chuẩn này. Sửa phiếu về sau không đổi danh sách đã công nhận.',
    en: 'The decision fixes the result of every household that was asked in the area. Later corrections do not change the list.',
  },
  name: { vi: 'Quy định về', en: 'What it says' },
  howMany: { vi: 'Con số', en: 'Number' },
  counted: { vi: 'Tính theo', en: 'Counted in' },
  holdsFrom: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
  source: { vi: 'Văn bản, điều', en: 'Act, article' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  withdrawWhy: { vi: 'Vì sao rút lại', en: 'Why it is withdrawn' },
  withdrawHint: { vi: 'Bước đã rút vẫn còn trong sổ.', en: 'What is withdrawn stays in the books.' },
  posted: { vi: 'Đang niêm yết', en: 'Posted now' },
  over: { vi: 'Đã hết hạn niêm yết', en: 'Posting over' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
  open: { vi: 'Chưa trả lời', en: 'Open' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  undecided: { vi: 'Chờ quyết định', en: 'Waits for a decision' },
  toSteps: { vi: 'Các bước của đợt', en: 'Steps of the round' },
} as const satisfies Readonly<Record<string, Sentence>>

/** How many were asked. */
export const askedSaid = ({ households, asked, last }: AskedCount): Sentence => {
  const [all, done] = [showNumber(households), showNumber(asked)]
  return {
    vi: `Đã khảo sát ${done} trên ${all} hộ${last ? `, lần cuối ${showDay(last)}` : ''}.`,
    en: `${done} of ${all} households were asked${last ? `, last on ${showDay(last)}` : ''}.`,
  }
}

/** 36 of 40 agreed. */
export const meetingSaid = ({ attended, agreed }: MeetingRow): Sentence => ({
  vi: `${showNumber(agreed)} trên ${showNumber(attended)} người dự đồng ý`,
  en: `${showNumber(agreed)} of ${showNumber(attended)} agreed`,
})

/** Until when; or that nobody knows. */
export const dueSaid = ({ due }: Term): Sentence =>
  due === null
    ? { vi: 'chưa nhập số ngày', en: 'no days entered' }
    : { vi: `hạn ${showDay(due)}`, en: `due ${showDay(due)}` }

/** Posted for at least: 3 working days. */
export const numberSaid = ({ name, number, counted }: ProcedureNumber): Sentence => ({
  vi: `${procedureNumberNames[name].vi}: ${number} ${countedNames[counted].vi}`,
  en: `${procedureNumberNames[name].en}: ${number} ${countedNames[counted].en}`,
})

/** From when, by which act. */
export const numberSource = ({ holdsFrom, source }: ProcedureNumber): Sentence => ({
  vi: `từ ${showDay(holdsFrom)} · ${source}`,
  en: `from ${showDay(holdsFrom)} · ${source}`,
})

/** What a decision counted. */
export const recognisedSaid = (of: Readonly<Record<'poor' | 'nearPoor' | 'households', number>>): Sentence => ({
  vi: `${showNumber(of.households)} hộ: ${showNumber(of.poor)} nghèo, ${showNumber(of.nearPoor)} cận nghèo`,
  en: `${showNumber(of.households)} households: ${showNumber(of.poor)} poor, ${showNumber(of.nearPoor)} near-poor`,
})
