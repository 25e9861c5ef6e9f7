import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { ClassReadPort } from '../training.ts'
import { mayRun } from '../training.rules.ts'
import type { FeedbackPort } from './feedback.ts'

type Ports = { readonly classReads: ClassReadPort; readonly feedbacks: FeedbackPort }

export const feedbackReads = {
  /** Counts are for everybody; what people wrote in words for who holds the class. */
  'training.feedback': read({
    params: z.object({ class: id<'class'>() }),
    bound: 'the counted feedback of one class',
    may: anyOfficer,
    example: (town) => ({ class: town.id<'class'>('class-attended') }),
    answer: async ({ class: of }, { officer, classReads, feedbacks }: Asking & Ports) => {
      const found = await classReads.getClass(of)
      if (!found) return null
      const feedback = await feedbacks.findFeedback(of)
      const words = mayRun(officer, found.class) ? (feedback?.words ?? null) : null
      return { class: found.class, feedback: feedback && { ...feedback, words } }
    },
  }),
}
