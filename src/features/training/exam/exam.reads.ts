import * as z from 'zod/mini'
import { type Asking, anyOfficer, personalRead } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { LearnerPort } from '../learner.ts'
import type { ClassReadPort } from '../training.ts'
import { mayRun } from '../training.rules.ts'
import type { ExamPort } from './exam.ts'

type Ports = { readonly classReads: ClassReadPort; readonly learners: LearnerPort; readonly exams: ExamPort }

export const examReads = {
  /** Questions with their right answers and the papers are for who runs the class; others see none. */
  'training.exam': personalRead({
    params: z.object({ class: id<'class'>() }),
    bound: 'the test of one class and its papers, two for each of 2,000 learners at most, for who runs it',
    may: anyOfficer,
    example: (town) => ({ class: town.id<'class'>('class-attended') }),
    personal: ({ class: of }) => of,
    answer: async ({ class: of }, { officer, classReads, learners, exams }: Asking & Ports) => {
      const found = await classReads.getClass(of)
      if (!found) return null
      if (!mayRun(officer, found.class)) return { class: found.class, exam: null, learners: [], papers: [] }
      const exam = await exams.findExam(of)
      const listed = await learners.listLearners(of)
      return {
        class: found.class,
        exam,
        learners: listed.map(({ id: learner, name, unitName }) => ({ id: learner, name, unitName })),
        papers: exam ? await exams.listPapers(exam.id) : [],
      }
    },
  }),
}
