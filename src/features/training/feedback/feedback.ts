import * as z from 'zod/mini'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, personalText } from '../../../kernel/schema.ts'

/** Scores that learners give, the best last. */
export const SCORES = [1, 2, 3, 4, 5] as const

const count = z.int().check(z.minimum(0), z.maximum(5000))

/** One question, and how often each score was given to it; who left it out is in no count. */
const FeedbackQuestion = z.object({ text: line(200), counts: z.array(count).check(z.length(SCORES.length)) })
export type FeedbackQuestion = z.infer<typeof FeedbackQuestion>

/** What the papers of a class say, counted; they bear no name. `number`: 1 for the first, a correction follows the one before. */
export const Feedback = z.object({
  id: id<'class-feedback'>(),
  class: id<'class'>(),
  number: z.int().check(z.minimum(1), z.maximum(1000)),
  papers: z.int().check(z.minimum(1), z.maximum(5000)),
  questions: z.array(FeedbackQuestion).check(z.minLength(1), z.maxLength(12)),
  /** What people wrote in words. */
  words: z.nullable(personalText(4000)),
})
export type Feedback = z.infer<typeof Feedback>

/** The one that stands; `words` null: none, erased, or not for the asker. */
export type FeedbackRow = Omit<Feedback, 'words'> & { readonly words: string | null }

export type FeedbackRefusal =
  | { readonly code: 'more-scores-than-papers'; readonly number: number; readonly papers: number }
  | { readonly code: 'more-papers-than-people'; readonly people: number }
  | { readonly code: 'feedback-changed-meanwhile' }

export type FeedbackPort = {
  readonly findFeedback: (of: Id<'class'>) => Promise<FeedbackRow | null>
  /** False when another one was told meanwhile. */
  readonly addFeedback: (feedback: Feedback, commandId: Id<'command'>) => Promise<boolean>
}
