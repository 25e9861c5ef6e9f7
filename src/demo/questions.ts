import type { Groups, Meeting, MeetingQuestion } from '../features/outreach/meeting/meeting.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { chance } from './chance.ts'
import { type DemoQuestion, questions } from './questions.data.ts'
import { officerOf, unitId } from './town.ts'

/** What a meeting of the demo told, who came, what was asked. Every third counted nobody by group. */
export const meetingOf = (key: string, topic: string, attendance: number): Meeting => ({
  topic: { personalId: demoId<'personal-text'>(`topic of ${key} ${attendance}`), text: topic },
  versions: [],
  groups: chance(`${key} counted`, 0, 2) === 0 ? NOT_COUNTED : countedOf(key, attendance),
  questions: questions.filter(({ meeting }) => meeting === key).map((asked) => questionOf(asked, attendance)),
})

/** The answers that came later. */
export const answerQuestions = (program: Program): Promise<void> =>
  carryOutActs(
    program,
    questions.flatMap((asked) => {
      const { later } = asked
      if (later === null) return []
      const answer = { personalId: demoId<'personal-text'>(`later answer ${asked.question}`), text: later.answer }
      const given = { question: idOf(asked), answer, answeredOn: day(later.on) }
      return [act({ by: officerOf(later.by), on: day(later.on) }, 'outreach.answer-question', given)]
    }),
  )

const idOf = ({ question }: DemoQuestion) => demoId<'question'>(`question ${question}`)

/** `attendance`: a corrected record says the same words anew. */
function questionOf(asked: DemoQuestion, attendance: number): MeetingQuestion {
  const text = (name: string, words: string) => ({
    personalId: demoId<'personal-text'>(`${name} ${asked.question} ${attendance}`),
    text: words,
  })
  return {
    id: idOf(asked),
    question: text('asked', asked.question),
    answer: asked.there === null ? null : text('answered there', asked.there),
    referredTo: asked.referredTo === null ? null : unitId(asked.referredTo),
  }
}

const NOT_COUNTED: Groups = {
  poor: null,
  nearPoor: null,
  hardPressed: null,
  officials: null,
  unionMembers: null,
  others: null,
}

function countedOf(key: string, attendance: number): Groups {
  const poor = Math.floor((attendance * chance(`${key} poor`, 10, 35)) / 100)
  const nearPoor = Math.floor((attendance * chance(`${key} near-poor`, 10, 30)) / 100)
  return { ...NOT_COUNTED, poor, nearPoor, officials: Math.min(3, attendance - poor - nearPoor) }
}
