import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { ExamRefusal, Moment } from './exam.ts'

export const momentNames: Names<Moment> = {
  before: { vi: 'Trước lớp', en: 'Before the class' },
  after: { vi: 'Sau lớp', en: 'After the class' },
}

export const examSentences: Sentences<ExamRefusal> = {
  'question-without-right-answer': ({ number }) => ({
    vi: `Câu ${number} chưa có đáp án đúng trong các lựa chọn.`,
    en: `Question ${number} has no right answer among its choices.`,
  }),
  'exam-answered-already': ({ papers }) => ({
    vi: `Đã nhập ${showNumber(papers)} bài làm nên không đổi câu hỏi được nữa.`,
    en: `${showNumber(papers)} papers were entered already, so the questions stay as they are.`,
  }),
  'exam-changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa bài kiểm tra. Hãy tải lại trang rồi sửa tiếp.',
    en: 'Somebody has just changed the test. Load the page again, then go on.',
  }),
  'exam-unknown': () => ({
    vi: 'Không có bài kiểm tra này. Hãy tải lại trang.',
    en: 'There is no such test. Load the page again.',
  }),
  'marks-do-not-fit': ({ questions }) => ({
    vi: `Bài làm phải có ${questions} chữ cái, mỗi câu một chữ trong các lựa chọn của câu ấy; câu bỏ trống ghi dấu gạch (-).`,
    en: `A paper has ${questions} letters, one of its choices for each question, and a dash (-) where nothing is marked.`,
  }),
  'not-of-this-class': () => ({
    vi: 'Người này không có trong danh sách lớp.',
    en: 'This person is not on the list of the class.',
  }),
  'paper-there-already': () => ({
    vi: 'Người này đã có bài của lần kiểm tra ấy. Nhập sai thì bấm Sửa ở dòng của người ấy.',
    en: 'This person has a paper of that test already. If it is wrong, change it in its line.',
  }),
  'paper-changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa bài này. Hãy tải lại trang để xem bản mới.',
    en: 'Somebody has just changed this paper. Load the page again to see it.',
  }),
}
