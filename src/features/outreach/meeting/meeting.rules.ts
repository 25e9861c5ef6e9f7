import { holdsRole, type Officer } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Measure } from '../../../kernel/figure.ts'
import {
  ATTENDANCE_GROUPS,
  type Groups,
  type Meeting,
  type MeetingQuestion,
  type MeetingRefusal,
  type QuestionAnswer,
  type QuestionFacts,
} from './meeting.ts'

/** Highest number of one group: a guard against slips. */
export const MOST_OF_GROUP = 100_000

/** How many people the groups make; what nobody counted adds nothing. */
export const sumOfGroups = (groups: Groups): number =>
  ATTENDANCE_GROUPS.reduce((sum, group) => sum + (groups[group] ?? 0), 0)

type Counted = { readonly quantity: number; readonly measure: Measure }

/** What is wrong with a meeting beside the number of its record. */
export const checkMeeting = (meeting: Meeting, counted: Counted): readonly MeetingRefusal[] => [
  ...(meeting.topic?.text.trim() || meeting.versions.length > 0 ? [] : [{ code: 'meeting-topic-missing' } as const]),
  ...checkGroups(meeting.groups, counted),
  ...checkQuestions(meeting.questions),
]

function checkGroups(groups: Groups, { quantity, measure }: Counted): readonly MeetingRefusal[] {
  if (ATTENDANCE_GROUPS.some((group) => !isCount(groups[group] ?? 0)))
    return [{ code: 'group-out-of-range', most: MOST_OF_GROUP }]
  const sum = sumOfGroups(groups)
  return measure === 'attendance' && sum > quantity
    ? [{ code: 'groups-above-attendance', sum, attendance: quantity }]
    : []
}

const isCount = (number: number) => number >= 0 && number <= MOST_OF_GROUP

function checkQuestions(questions: readonly MeetingQuestion[]): readonly MeetingRefusal[] {
  const isTwice = new Set(questions.map(({ id }) => id)).size < questions.length
  return [...(isTwice ? [{ code: 'question-twice' } as const] : []), ...questions.flatMap(checkQuestion)]
}

function checkQuestion({ question, answer, referredTo }: MeetingQuestion, at: number): readonly MeetingRefusal[] {
  const ordinal = at + 1
  if (!question.text.trim()) return [{ code: 'question-missing', ordinal }]
  return answer?.text.trim() || referredTo !== null ? [] : [{ code: 'question-unanswered', ordinal }]
}

/** The unit that it was referred to, the unit that held the meeting, and the plan's owner. */
export function mayAnswer(
  officer: Officer,
  { unit, referredTo, ownerUnit }: Pick<QuestionFacts, 'unit' | 'referredTo' | 'ownerUnit'>,
): boolean {
  if (!holdsRole(officer, 'unit-officer', 'plan-owner')) return false
  return officer.unit === unit || officer.unit === referredTo || officer.unit === ownerUnit
}

/** What is wrong with an answer to a question that stands. */
export function checkAnswer(
  { answer, answeredOn }: QuestionAnswer,
  { on, state }: Pick<QuestionFacts, 'on' | 'state'>,
  today: LocalDate,
): readonly MeetingRefusal[] {
  const refusals: MeetingRefusal[] = []
  if (state !== 'open') refusals.push({ code: 'question-answered-already' })
  if (!answer.text.trim()) refusals.push({ code: 'answer-missing' })
  if (answeredOn > today) refusals.push({ code: 'answer-in-future', today })
  if (answeredOn < on) refusals.push({ code: 'answer-before-question', asked: on })
  return refusals
}
