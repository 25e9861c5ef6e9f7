import { sum } from '../../../kernel/kernel.ts'
import { type Feedback, type FeedbackQuestion, type FeedbackRefusal, SCORES } from './feedback.ts'

/** No question has more scores than there are papers, and no class more papers than people came. `people`: null while nobody knows. */
export const checkFeedback = (
  { papers, questions }: Pick<Feedback, 'papers' | 'questions'>,
  people: number | null,
): readonly FeedbackRefusal[] => [
  ...questions.flatMap(({ counts }, at) =>
    sum(counts) > papers ? [{ code: 'more-scores-than-papers', number: at + 1, papers } as const] : [],
  ),
  ...(people !== null && papers > people ? [{ code: 'more-papers-than-people', people } as const] : []),
]

/** How many gave a score to a question, and all their scores together. */
export const scoresOf = ({ counts }: Pick<FeedbackQuestion, 'counts'>) => ({
  answers: sum(counts),
  points: sum(SCORES.map((score, at) => score * (counts[at] ?? 0))),
})
