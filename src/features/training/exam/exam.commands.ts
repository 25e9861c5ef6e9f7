import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import type { LearnerPort } from '../learner.ts'
import type { ClassPort, ClassRefusal } from '../training.ts'
import { mayRun } from '../training.rules.ts'
import { Exam, ExamPaper, type ExamPort, type ExamRefusal } from './exam.ts'
import { checkMarks, checkQuestions } from './exam.rules.ts'

type Ports = { readonly classes: ClassPort; readonly exams: ExamPort }
type No = ClassRefusal | ExamRefusal

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')

export const examCommands = {
  'training.write-exam': command({
    version: 1,
    schema: Exam,
    may: writes,
    example: (town): Exam => ({
      id: town.id<'exam'>('new-exam'),
      class: town.id<'class'>('class'),
      number: 1,
      questions: [
        {
          text: 'Ai công nhận hộ nghèo?',
          choices: ['Trưởng khu phố', 'Chủ tịch UBND cấp xã', 'Chi cục Thống kê'],
          right: 1,
        },
        { text: 'Kết quả rà soát có phải niêm yết không?', choices: ['Có', 'Không'], right: 0 },
      ],
    }),
    effects: noEffects,
    decide: async (exam, { officer, classes, exams, commandId }: Asking & Ports): Decided<No> => {
      const found = await classes.findClass(exam.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
      const refusals = checkQuestions(exam.questions)
      if (refusals.length > 0) return refuse(...refusals)
      const standing = await exams.findExam(exam.class)
      if ((standing?.number ?? 0) + 1 !== exam.number) return refuse({ code: 'exam-changed-meanwhile' })
      const papers = standing ? (await exams.listPapers(standing.id)).length : 0
      if (papers > 0) return refuse({ code: 'exam-answered-already', papers })
      return (await exams.addExam(exam, commandId)) ? accept(null) : refuse({ code: 'exam-changed-meanwhile' })
    },
  }),

  /** The paper of one learner, typed in; a correction of it replaces it once. */
  'training.enter-exam-paper': command({
    version: 1,
    schema: ExamPaper,
    may: writes,
    example: (town): ExamPaper => ({
      id: town.id<'exam-paper'>('new-paper'),
      exam: town.id<'exam'>('exam'),
      learner: town.id<'learner'>('other-comer'),
      moment: 'before',
      marks: 'BA',
      replaces: null,
    }),
    effects: noEffects,
    decide: async (
      paper,
      { officer, classes, exams, learners, commandId }: Asking & Ports & { readonly learners: LearnerPort },
    ): Decided<No> => {
      const exam = await exams.getExam(paper.exam)
      const found = exam && (await classes.findClass(exam.class))
      if (!exam || !found) return refuse({ code: 'exam-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if ((await exams.findExam(exam.class))?.id !== exam.id) return refuse({ code: 'exam-changed-meanwhile' })
      const refusals = checkMarks(paper, exam)
      if (refusals.length > 0) return refuse(...refusals)
      const listed = await learners.listLearners(exam.class)
      if (!listed.some(({ id: learner }) => learner === paper.learner)) return refuse({ code: 'not-of-this-class' })
      if (await exams.addPaper(paper, commandId)) return accept(null)
      return refuse({ code: paper.replaces === null ? 'paper-there-already' : 'paper-changed-meanwhile' })
    },
  }),
}
