import type { Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { FeedbackRefusal } from './feedback.ts'

export const feedbackSentences: Sentences<FeedbackRefusal> = {
  'more-scores-than-papers': ({ number, papers }) => ({
    vi: `Câu ${number} có nhiều lượt chấm hơn số phiếu (${showNumber(papers)}).`,
    en: `Question ${number} has more scores than there are papers (${showNumber(papers)}).`,
  }),
  'more-papers-than-people': ({ people }) => ({
    vi: `Theo điểm danh chỉ có ${showNumber(people)} người dự, số phiếu không thể nhiều hơn.`,
    en: `By the attendance ${showNumber(people)} people came; there cannot be more papers.`,
  }),
  'feedback-changed-meanwhile': () => ({
    vi: 'Người khác vừa nhập phiếu ý kiến của lớp này. Hãy tải lại trang.',
    en: 'Somebody has just entered the feedback of this class. Load the page again.',
  }),
}
