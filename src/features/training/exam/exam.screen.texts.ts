import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { ExamResult, Moment } from './exam.ts'
import type { QuestionFault } from './exam.rules.ts'

export const examTexts = {
  title: { vi: 'Kiểm tra trước và sau lớp', en: 'Test before and after the class' },
  hint: {
    vi: 'Một bài trắc nghiệm, làm trước và sau lớp, để biết học viên hiểu thêm điều gì. Không bắt buộc.',
    en: 'One multiple-choice test, taken before and after, shows what people learned. Only if you want it.',
  },
  open: { vi: 'Mở phần kiểm tra', en: 'Open the test' },
  notYours: {
    vi: 'Chỉ đơn vị tổ chức lớp và chủ kế hoạch xem câu hỏi và bài làm.',
    en: 'Only who holds the class and the owner of the plan see questions and papers.',
  },
  toClass: { vi: 'Về lớp', en: 'Back to the class' },
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  typed: { vi: 'Gõ hoặc dán câu hỏi', en: 'Type or paste the questions' },
  typedHint: {
    vi: 'Mỗi câu một khối, cách nhau một dòng trống: dòng đầu là câu hỏi, mỗi dòng sau một lựa chọn, dấu * trước đáp án đúng.',
    en: 'A block for each question, an empty line between: first the question, then a choice a line, * before the right one.',
  },
  save: { vi: 'Lưu bài kiểm tra', en: 'Save the test' },
  sheet: { vi: 'Phiếu kiểm tra (Word)', en: 'Test sheet (Word)' },
  fixed: {
    vi: 'Đã nhập bài làm nên câu hỏi không đổi được nữa.',
    en: 'Papers were entered, so the questions stay.',
  },
  papers: { vi: 'Nhập bài làm', en: 'Enter the papers' },
  papersHint: {
    vi: 'Mỗi người một dòng chữ cái, ví dụ BADC; câu bỏ trống ghi dấu gạch (-). Enter xuống người kế tiếp.',
    en: 'A line of letters for each, such as BADC; a dash (-) where nothing is marked. Enter goes to the next.',
  },
  moment: { vi: 'Lần kiểm tra', en: 'Which test' },
  savePapers: { vi: 'Lưu các bài đã gõ', en: 'Save what was typed' },
  correct: { vi: 'Sửa', en: 'Change' },
  results: { vi: 'Kết quả', en: 'Results' },
  noPaper: { vi: 'Chưa có bài nào.', en: 'No paper yet.' },
  question: { vi: 'Câu', en: 'Question' },
  right: { vi: 'Đúng', en: 'Right' },
  ofBoth: { vi: 'Những người làm cả hai bài', en: 'People who took both' },
} as const satisfies Readonly<Record<string, Sentence>>

const FAULTS: Readonly<Record<QuestionFault['fault'], Sentence>> = {
  'no-right': { vi: 'chưa đánh dấu * đáp án đúng', en: 'no right answer is marked with *' },
  'several-right': { vi: 'có nhiều hơn một đáp án đúng', en: 'has more than one right answer' },
  'too-few-choices': { vi: 'cần ít nhất hai lựa chọn', en: 'needs two choices at least' },
  'too-many-choices': { vi: 'có quá sáu lựa chọn', en: 'has more than six choices' },
  'too-long': { vi: 'quá dài', en: 'is too long' },
}
/** `Câu 2: chưa đánh dấu * đáp án đúng.` */
export const faultSaid = ({ number, fault }: QuestionFault): Sentence => ({
  vi: `Câu ${number}: ${FAULTS[fault].vi}.`,
  en: `Question ${number} ${FAULTS[fault].en}.`,
})

export const readSaid = (count: number): Sentence => ({
  vi: `Đọc được ${count} câu.`,
  en: count === 1 ? 'One question was read.' : `${count} questions were read.`,
})

/** Sums beside an average: `30 bài, đúng 240/300 câu, trung bình 8,0/10 câu`. */
export const resultSaid = ({ papers, right }: ExamResult, questions: number): Sentence => ({
  vi: `${showNumber(papers)} bài, đúng ${showNumber(right)}/${showNumber(papers * questions)} câu, trung bình ${average(right, papers, 'vi')}/${questions} câu một bài`,
  en: `${showNumber(papers)} papers, ${showNumber(right)} of ${showNumber(papers * questions)} answers right, ${average(right, papers, 'en')} of ${questions} on average`,
})

const average = (right: number, papers: number, language: 'vi' | 'en') =>
  (right / papers).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })

/** `Bài trước lớp của Đỗ Mẫu Tâm`. */
export const paperSaid = (moment: Moment, name: string): Sentence => ({
  vi: `Bài ${moment === 'before' ? 'trước' : 'sau'} lớp của ${name}`,
  en: `Paper of ${name} ${moment === 'before' ? 'before' : 'after'} the class`,
})
