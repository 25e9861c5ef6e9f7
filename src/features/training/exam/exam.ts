import * as z from 'zod/mini'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line } from '../../../kernel/schema.ts'

/** Choices of a question, by the letters that learners mark. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** One question with its choices; `right`: the place of the right one, from 0. */
const Question = z.object({
  text: line(500),
  choices: z.array(line(300)).check(z.minLength(2), z.maxLength(LETTERS.length)),
  right: z.int().check(z.minimum(0), z.maximum(LETTERS.length - 1)),
})
export type Question = z.infer<typeof Question>

/** The test of a class, the same before and after it. `number`: 1 for the first; it may be written anew until a paper was entered. */
export const Exam = z.object({
  id: id<'exam'>(),
  class: id<'class'>(),
  number: z.int().check(z.minimum(1), z.maximum(1000)),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(60)),
})
export type Exam = z.infer<typeof Exam>

/** Before the class, after it. */
export const MOMENTS = ['before', 'after'] as const
export type Moment = (typeof MOMENTS)[number]

/** What a learner marked: a letter for each question, `-` where nothing is marked. `replaces`: a correction. */
export const ExamPaper = z.object({
  id: id<'exam-paper'>(),
  exam: id<'exam'>(),
  learner: id<'learner'>(),
  moment: z.enum(MOMENTS),
  marks: z.string().check(z.regex(/^[A-F-]{1,60}$/)),
  replaces: z.nullable(id<'exam-paper'>()),
})
export type ExamPaper = z.infer<typeof ExamPaper>

/** The paper of a learner that stands. */
export type ExamPaperRow = Omit<ExamPaper, 'exam' | 'replaces'>

/** What came of one moment: papers, right answers of all of them, and of each question. */
export type ExamResult = {
  readonly moment: Moment
  readonly papers: number
  readonly right: number
  readonly byQuestion: readonly number[]
}

export type ExamRefusal =
  | { readonly code: 'question-without-right-answer'; readonly number: number }
  | { readonly code: 'exam-answered-already'; readonly papers: number }
  | { readonly code: 'exam-changed-meanwhile' }
  | { readonly code: 'exam-unknown' }
  | { readonly code: 'marks-do-not-fit'; readonly questions: number }
  | { readonly code: 'not-of-this-class' }
  | { readonly code: 'paper-there-already' }
  | { readonly code: 'paper-changed-meanwhile' }

/** Writes of tests, and what they are judged by. */
export type ExamPort = {
  /** The one that stands; null: there is none. */
  readonly findExam: (of: Id<'class'>) => Promise<Exam | null>
  readonly getExam: (exam: Id<'exam'>) => Promise<Exam | null>
  /** Papers that stand. */
  readonly listPapers: (exam: Id<'exam'>) => Promise<readonly ExamPaperRow[]>
  /** False when another one was written meanwhile. */
  readonly addExam: (exam: Exam, commandId: Id<'command'>) => Promise<boolean>
  /** False when the learner has a paper of that moment, or what it replaces was replaced. */
  readonly addPaper: (paper: ExamPaper, commandId: Id<'command'>) => Promise<boolean>
}
