import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'

export const feedbackTexts = {
  title: { vi: 'Phiếu ý kiến', en: 'Feedback' },
  hint: {
    vi: 'Phiếu không ghi tên. Đếm xong thì nhập số phiếu và số lượt chấm từ 1 (kém) đến 5 (tốt) của từng câu. Không bắt buộc.',
    en: 'Papers bear no name. Enter how many there are and how often each score, 1 (poor) to 5 (good), was given. Only if you want it.',
  },
  enter: { vi: 'Nhập phiếu ý kiến', en: 'Enter the feedback' },
  change: { vi: 'Sửa', en: 'Change' },
  papers: { vi: 'Số phiếu thu được', en: 'Papers' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  average: { vi: 'Trung bình', en: 'Average' },
  words: { vi: 'Ý kiến bằng lời', en: 'In words' },
  wordsHint: { vi: 'Không ghi tên người viết.', en: 'Without the names of who wrote them.' },
  save: { vi: 'Lưu phiếu ý kiến', en: 'Save the feedback' },
  cancel: { vi: 'Thôi', en: 'Leave' },
} as const satisfies Readonly<Record<string, Sentence>>

/** What is asked when nobody says otherwise. */
export const USUAL_QUESTIONS = [
  'Nội dung thiết thực với công việc',
  'Giảng viên nói dễ hiểu',
  'Tài liệu dùng được',
  'Tổ chức chu đáo',
] as const

/** `30 phiếu`. */
export const papersSaid = (papers: number): Sentence => ({
  vi: `${showNumber(papers)} phiếu`,
  en: papers === 1 ? 'One paper' : `${showNumber(papers)} papers`,
})

/** `4,3/5 của 30 lượt chấm`; nobody scored: said so. */
export function scoreSaid({ answers, points }: { readonly answers: number; readonly points: number }): Sentence {
  if (answers === 0) return { vi: 'chưa ai chấm', en: 'nobody scored it' }
  const average = (locale: string) =>
    (points / answers).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return {
    vi: `${average('vi-VN')}/5 của ${showNumber(answers)} lượt chấm`,
    en: `${average('en-GB')} of 5, ${showNumber(answers)} scores`,
  }
}

export const scoreOf = (question: number, score: number): Sentence => ({
  vi: `Câu ${question}, điểm ${score}`,
  en: `Question ${question}, score ${score}`,
})
