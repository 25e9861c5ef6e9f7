import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { QuestionSums } from './meeting.ts'

export const meetingTexts = {
  about: { vi: 'Buổi họp', en: 'The meeting' },
  aboutHint: {
    vi: 'Chưa rõ thì để trống cả phần này và ghi sau bằng nút “Sửa”.',
    en: 'Leave this part empty when nothing is known yet, and add it later by “Correct”.',
  },
  topic: { vi: 'Nội dung', en: 'Topic' },
  topicHint: { vi: 'Buổi họp nói về việc gì', en: 'What it was about' },
  messages: { vi: 'Thông điệp đã nói', en: 'Messages told' },
  groups: { vi: 'Người dự theo nhóm', en: 'Who came, by group' },
  groupsHint: {
    vi: 'Không đếm thì để trống. Mỗi người chỉ tính vào một nhóm.',
    en: 'Empty when nobody counted. Everybody is in one group only.',
  },
  notCounted: { vi: 'không đếm', en: 'not counted' },
  questions: { vi: 'Câu hỏi của người dự', en: 'Questions' },
  addQuestion: { vi: 'Thêm câu hỏi', en: 'Add a question' },
  removeQuestion: { vi: 'Bỏ câu hỏi này', en: 'Remove this question' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  answerThere: { vi: 'Trả lời tại chỗ', en: 'Answered there' },
  referredTo: { vi: 'Chuyển đơn vị trả lời', en: 'Referred to' },
  nobody: { vi: 'Không chuyển', en: 'Nobody' },
  untold: {
    vi: 'Bản ghi này chưa ghi rõ nội dung buổi họp. Bấm “Sửa” để ghi thêm.',
    en: 'This record does not say what the meeting was about. Use “Correct” to add that.',
  },
  noQuestion: { vi: 'Không ghi câu hỏi nào.', en: 'No question was written down.' },

  title: { vi: 'Câu hỏi của người dân', en: 'Questions' },
  none: {
    vi: 'Chưa ghi câu hỏi nào. Ghi câu hỏi cùng với buổi họp, ở màn hình “Ghi việc đã làm”.',
    en: 'No question is written down yet. Questions are logged with the meeting they were asked in.',
  },
  noneFits: { vi: 'Không có câu hỏi nào hợp với bộ lọc.', en: 'No question fits the filter.' },
  search: { vi: 'Tìm chữ, đơn vị', en: 'Find words, unit' },
  all: { vi: 'Tất cả', en: 'All' },
  state: { vi: 'Trạng thái', en: 'State' },
  owes: { vi: 'Ai trả lời', en: 'Who answers' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  answerTitle: { vi: 'Trả lời câu hỏi', en: 'Answer the question' },
  answeredOn: { vi: 'Ngày trả lời', en: 'Answered on' },
  answerHint: { vi: 'Như đã trả lời người hỏi.', en: 'As it was told to who asked.' },
  waitsFor: { vi: 'Chờ', en: 'Waits for' },
} as const satisfies Readonly<Record<string, Sentence>>

/** What the whole list adds up to. */
export const questionSums = ({ questions, open }: QuestionSums): Sentence => ({
  vi: `${showNumber(questions)} câu hỏi · ${open > 0 ? `${showNumber(open)} chưa trả lời` : 'đều đã trả lời'}`,
  en: `${showNumber(questions)} questions · ${open > 0 ? `${showNumber(open)} still open` : 'all answered'}`,
})
