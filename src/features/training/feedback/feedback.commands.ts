import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import type { ClassPort, ClassRefusal } from '../training.ts'
import { mayRun, presentIn } from '../training.rules.ts'
import { Feedback, type FeedbackPort, type FeedbackRefusal } from './feedback.ts'
import { checkFeedback } from './feedback.rules.ts'

type Ports = { readonly classes: ClassPort; readonly feedbacks: FeedbackPort }

export const feedbackCommands = {
  'training.tell-feedback': command({
    version: 1,
    schema: Feedback,
    may: (officer) => holdsRole(officer, 'unit-officer', 'plan-owner'),
    example: (town): Feedback => ({
      id: town.id<'class-feedback'>('new-feedback'),
      class: town.id<'class'>('class-attended'),
      number: 1,
      papers: 2,
      questions: [{ text: 'Nội dung thiết thực', counts: [0, 0, 0, 1, 1] }],
      words: null,
    }),
    effects: noEffects,
    decide: async (
      feedback,
      { officer, classes, feedbacks, commandId }: Asking & Ports,
    ): Decided<ClassRefusal | FeedbackRefusal> => {
      const found = await classes.findClass(feedback.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
      const people = found.attendance.length > 0 ? presentIn(found.attendance).size : null
      const refusals = checkFeedback(feedback, people)
      if (refusals.length > 0) return refuse(...refusals)
      const standing = await feedbacks.findFeedback(feedback.class)
      const follows = (standing?.number ?? 0) + 1 === feedback.number
      return follows && (await feedbacks.addFeedback(feedback, commandId))
        ? accept(null)
        : refuse({ code: 'feedback-changed-meanwhile' })
    },
  }),
}
