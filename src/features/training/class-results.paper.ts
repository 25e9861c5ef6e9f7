import { sum } from '../../kernel/kernel.ts'
import { type Block, type Column, cell, paragraph, plain } from '../../kernel/paper.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Certificate } from './certificate.ts'
import type { Exam, ExamPaperRow } from './exam/exam.ts'
import { ofBoth, resultsOf } from './exam/exam.rules.ts'
import { resultSaid } from './exam/exam.screen.texts.ts'
import { momentNames } from './exam/exam.texts.ts'
import type { FeedbackRow } from './feedback/feedback.ts'
import { scoresOf } from './feedback/feedback.rules.ts'
import { papersSaid, scoreSaid } from './feedback/feedback.screen.texts.ts'
import type { LearnerTally, PointTally } from './practice/practice.ts'
import { fact } from './training.paper.ts'

/** What came of a class beyond its attendance, each part only where the class uses it; null: it does not. */
export type ClassResults = {
  readonly exam: { readonly exam: Exam; readonly papers: readonly ExamPaperRow[] } | null
  readonly feedback: FeedbackRow | null
  readonly certificates: readonly Certificate[] | null
  readonly practice: { readonly points: readonly PointTally[]; readonly learners: readonly LearnerTally[] } | null
}

/** A class that uses none of it. */
export const NO_RESULTS: ClassResults = { exam: null, feedback: null, certificates: null, practice: null }

/** What a report says of it. What nobody knows yet is said to be missing: a 0 would be a result. */
export const resultLines = ({ exam, feedback, certificates, practice }: ClassResults): readonly Block[] => [
  ...(exam ? examLines(exam) : []),
  ...(practice ? [fact('Thực hành phân loại hộ giả định', practiceSaid(practice))] : []),
  ...(feedback ? feedbackLines(feedback) : []),
  ...(certificates ? [fact('Giấy chứng nhận', certificatesSaid(certificates))] : []),
]

/** Before and after, then both of the same people when these are fewer. */
function examLines({ exam, papers }: NonNullable<ClassResults['exam']>): readonly Block[] {
  const same = ofBoth(papers)
  const said = (one: ReturnType<typeof resultsOf>[number]) =>
    one.papers === 0 ? 'chưa có bài' : resultSaid(one, exam.questions.length).vi
  const lines = resultsOf(exam, papers).map((one) => fact(`Kiểm tra ${lower(momentNames[one.moment].vi)}`, said(one)))
  if (same.length === 0 || same.length === papers.length) return lines
  const [before, after] = resultsOf(exam, same)
  return before && after
    ? [...lines, fact('Riêng người làm cả hai bài', `trước lớp ${said(before)}; sau lớp ${said(after)}`)]
    : lines
}

const lower = (words: string) => words.toLocaleLowerCase('vi')

function practiceSaid({ points, learners }: NonNullable<ClassResults['practice']>): string {
  const cases = sum(learners.map((one) => one.cases))
  if (cases === 0) return 'chưa có câu trả lời'
  const right = points.find(({ point, tries }) => point === 'class' && tries === 'first')?.right
  const known = right === undefined ? '' : `; ngay lần đầu đúng loại hộ ${showNumber(right)}/${showNumber(cases)}`
  return `${showNumber(learners.length)} học viên trả lời ${showNumber(cases)} lượt tình huống${known}`
}

const feedbackLines = ({ papers, questions }: FeedbackRow): readonly Block[] => [
  fact('Phiếu ý kiến', papersSaid(papers).vi),
  {
    kind: 'table',
    caption: null,
    columns: QUESTIONS,
    rows: questions.map((question, at) =>
      [String(at + 1), question.text, scoreSaid(scoresOf(question)).vi].map((words) => cell(words)),
    ),
    total: null,
  },
  paragraph(plain('Điểm từ 1 (kém) đến 5 (tốt); phiếu không ghi tên.')),
]

/** Issued, and of these withdrawn. */
function certificatesSaid(certificates: readonly Certificate[]): string {
  if (certificates.length === 0) return 'chưa cấp giấy nào'
  const withdrawn = certificates.filter(({ withdrawal }) => withdrawal !== null).length
  const issued = `đã cấp ${showNumber(certificates.length)} giấy`
  return withdrawn === 0
    ? issued
    : `${issued}, trong đó thu hồi ${showNumber(withdrawn)}, còn giá trị ${showNumber(certificates.length - withdrawn)}`
}

const QUESTIONS: readonly Column[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Câu hỏi', width: 54, align: 'left' },
  { title: 'Điểm trung bình', width: 40, align: 'left' },
]
