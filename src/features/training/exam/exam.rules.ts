import type { ExamPaper, ExamPaperRow, ExamRefusal, ExamResult, Moment, Question } from './exam.ts'
import { LETTERS, MOMENTS } from './exam.ts'

/** Of a test: what was asked. */
type Asked = { readonly questions: readonly Question[] }

/** Every question has its right answer among its choices. */
export const checkQuestions = (questions: readonly Question[]): readonly ExamRefusal[] =>
  questions.flatMap(({ choices, right }, at) =>
    right < choices.length ? [] : [{ code: 'question-without-right-answer', number: at + 1 } as const],
  )

/** A letter for each question, none beyond its choices. */
export function checkMarks({ marks }: Pick<ExamPaper, 'marks'>, { questions }: Asked): readonly ExamRefusal[] {
  const fits =
    marks.length === questions.length &&
    questions.every(({ choices }, at) => marks[at] === NOTHING || LETTERS.indexOf(marks[at] as never) < choices.length)
  return fits ? [] : [{ code: 'marks-do-not-fit', questions: questions.length }]
}

/** Stands for a question that the learner left out. */
const NOTHING = '-'

/** How many answers of a paper are right. */
export const rightIn = ({ questions }: Asked, marks: string): number =>
  questions.filter((question, at) => isRight(question, marks[at])).length

const isRight = ({ right }: Question, mark: string | undefined) => mark !== undefined && mark === LETTERS[right]

/** What came of each moment; a right answer counts one point, so that the sum of the questions is that of the papers. */
export const resultsOf = (exam: Asked, papers: readonly ExamPaperRow[]): readonly ExamResult[] =>
  MOMENTS.map((moment) => resultOf(exam, moment, papers))

function resultOf({ questions }: Asked, moment: Moment, papers: readonly ExamPaperRow[]): ExamResult {
  const own = papers.filter((paper) => paper.moment === moment)
  const byQuestion = questions.map((question, at) => own.filter(({ marks }) => isRight(question, marks[at])).length)
  return { moment, papers: own.length, right: byQuestion.reduce((all, one) => all + one, 0), byQuestion }
}

/** Papers of learners who wrote both, so that before and after speak of the same people. */
export function ofBoth(papers: readonly ExamPaperRow[]): readonly ExamPaperRow[] {
  const wrote = (moment: Moment) => new Set(papers.filter((one) => one.moment === moment).map(({ learner }) => learner))
  const [before, after] = [wrote('before'), wrote('after')]
  return papers.filter(({ learner }) => before.has(learner) && after.has(learner))
}

/** Marks as people type them: small letters, spaces, a dot or 0 for nothing. */
export const marksFrom = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s,;]/g, '')
    .replace(/[.0_]/g, NOTHING)

/** Questions read from a text: a block for each, its first line the question, the others its choices, `*` before the right one. */
export type ReadQuestions = { readonly questions: readonly Question[]; readonly faults: readonly QuestionFault[] }
/** `number`: of the block. */
export type QuestionFault = {
  readonly number: number
  readonly fault: 'no-right' | 'several-right' | 'too-few-choices' | 'too-many-choices' | 'too-long'
}

export function readQuestions(text: string): ReadQuestions {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  const read = blocks.map(readBlock)
  return {
    questions: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    faults: read.flatMap((one, at) => (typeof one === 'string' ? [{ number: at + 1, fault: one }] : [])),
  }
}

function readBlock([first = '', ...lines]: readonly string[]): Question | QuestionFault['fault'] {
  const text = first.replace(/^(?:Câu\s*)?\d{1,2}\s*[.):]\s*/i, '')
  const choices = lines.map((line) => line.replace(/^\*\s*/, '').replace(/^[A-Fa-f]\s*[.):]\s*/, ''))
  const right = lines.flatMap((line, at) => (line.startsWith('*') ? [at] : []))
  if (text.length > 500 || choices.some((choice) => choice.length > 300)) return 'too-long'
  if (choices.length < 2) return 'too-few-choices'
  if (choices.length > LETTERS.length) return 'too-many-choices'
  const [only] = right
  if (only === undefined) return 'no-right'
  return right.length > 1 ? 'several-right' : { text, choices, right: only }
}

/** The text that is read as these questions. */
export const questionsText = (questions: readonly Question[]): string =>
  questions
    .map(({ text, choices, right }) =>
      [text, ...choices.map((choice, at) => (at === right ? `* ${choice}` : choice))].join('\n'),
    )
    .join('\n\n')
