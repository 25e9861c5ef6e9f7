import type { Question } from '../features/training/exam/exam.ts'
import type { Feedback } from '../features/training/feedback/feedback.ts'
import { LETTERS } from '../features/training/exam/exam.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance } from './chance.ts'
import { wards } from './town.data.ts'
import { officerOf } from './town.ts'

// Invented questions about the work of a class; what they say is general and names no number of a decree.

const questions: readonly Question[] = [
  {
    text: 'Kết quả rà soát hộ nghèo được công khai ở đâu?',
    choices: ['Không công khai', 'Niêm yết tại trụ sở và nơi sinh hoạt cộng đồng', 'Chỉ gửi cho hộ được công nhận'],
    right: 1,
  },
  {
    text: 'Người dân không đồng ý với kết quả thì làm gì?',
    choices: ['Gửi ý kiến trong thời gian niêm yết', 'Chờ đợt rà soát năm sau', 'Không làm gì được'],
    right: 0,
  },
  {
    text: 'Khi nói chuyện với hộ nghèo, điều gì nên làm trước?',
    choices: ['Đọc hết văn bản', 'Hỏi và nghe hộ kể', 'Yêu cầu ký tên', 'Chụp ảnh trong nhà'],
    right: 1,
  },
  {
    text: 'Một thông điệp truyền thông tốt cần gì?',
    choices: ['Nhiều số liệu', 'Một ý, lời dễ hiểu, có căn cứ', 'Càng dài càng tốt'],
    right: 1,
  },
]
const CLASS = demoId<'class'>('class july')
const EXAM = demoId<'exam'>('exam july')

/** The test and the feedback of the class in July: most wrote it before, fewer after; one paper was typed wrong and corrected. */
export async function takeExams(program: Program): Promise<void> {
  const moment = { by: officerOf('lan'), on: day('2024-07-25') }
  const learners = wards
    .slice(0, -2)
    .flatMap((ward) => [0, 1].map((at) => demoId<'learner'>(`learner july ${ward.key} ${at}`)))
  const enter = (
    key: string,
    says: { readonly learner: number; readonly moment: 'before' | 'after'; readonly marks: string },
  ) => {
    const learner = learners[says.learner]
    if (!learner) throw new Error('the class of the demo has fewer learners')
    return act(moment, 'training.enter-exam-paper', {
      id: demoId<'exam-paper'>(`paper ${key}`),
      exam: EXAM,
      learner,
      moment: says.moment,
      marks: says.marks,
      replaces: null,
    })
  }
  const before = learners.map((_, at) =>
    enter(`before ${at}`, { learner: at, moment: 'before', marks: marksOf(at, 45) }),
  )
  const after = learners
    .slice(0, -4)
    .map((_, at) => enter(`after ${at}`, { learner: at, moment: 'after', marks: marksOf(at + 100, 80) }))
  await carryOutActs(program, [
    act(moment, 'training.write-exam', { id: EXAM, class: CLASS, number: 1, questions: questions.map(written) }),
  ])
  await carryOutActs(program, [...before, ...after, corrected(moment, learners[0])])
  await carryOutActs(
    program,
    feedbacks.map((one, at) => told(moment, one, at + 1)),
  )
}

/** Counted twice: the first time a pile of papers was forgotten. */
const feedbacks: readonly Pick<Feedback, 'papers' | 'questions'>[] = [
  { papers: 21, questions: [{ text: 'Nội dung thiết thực với công việc', counts: [0, 0, 2, 9, 10] }] },
  {
    papers: 34,
    questions: [
      { text: 'Nội dung thiết thực với công việc', counts: [0, 0, 3, 13, 18] },
      { text: 'Giảng viên nói dễ hiểu', counts: [0, 1, 2, 11, 20] },
      { text: 'Tài liệu dùng được', counts: [1, 2, 8, 14, 7] },
      { text: 'Tổ chức chu đáo', counts: [0, 0, 4, 10, 19] },
    ],
  },
]

const told = (moment: Pick<Act, 'by' | 'on'>, counted: Pick<Feedback, 'papers' | 'questions'>, number: number): Act =>
  act(moment, 'training.tell-feedback', {
    ...counted,
    id: demoId<'class-feedback'>(`feedback july ${number}`),
    class: CLASS,
    number,
    words: {
      personalId: demoId<'personal-text'>(`words of july ${number}`),
      text: 'Cần thêm giờ thực hành nói chuyện với hộ. Nên tổ chức gần khu phố, ấp hơn.',
    },
  })

const written = ({ choices, ...one }: Question) => ({ ...one, choices: [...choices] })

const corrected = (moment: Pick<Act, 'by' | 'on'>, learner: ReturnType<typeof demoId<'learner'>> | undefined): Act => {
  if (!learner) throw new Error('the class of the demo has nobody')
  return act(moment, 'training.enter-exam-paper', {
    id: demoId<'exam-paper'>('paper corrected'),
    exam: EXAM,
    learner,
    moment: 'before',
    marks: 'BC-B',
    replaces: demoId<'exam-paper'>('paper before 0'),
  })
}

/** Right so many times of a hundred, else the choice after it. */
const marksOf = (seed: number, percent: number): string =>
  questions
    .map(({ right, choices }, at) =>
      chance(`mark ${seed} ${at}`, 1, 100) <= percent ? LETTERS[right] : LETTERS[(right + 1) % choices.length],
    )
    .join('')
