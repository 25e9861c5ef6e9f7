import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Officer } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { ATTENDANCE_GROUPS, type AttendanceGroup, type Groups, type Meeting } from './meeting.ts'
import { checkAnswer, checkMeeting, mayAnswer, MOST_OF_GROUP, sumOfGroups } from './meeting.rules.ts'

const text = (words: string) => ({ personalId: words as Id<'personal-text'>, text: words })
const NOBODY: Groups = {
  poor: null,
  nearPoor: null,
  hardPressed: null,
  officials: null,
  unionMembers: null,
  others: null,
}
const meeting: Meeting = { topic: text('Vay vốn'), versions: [], groups: NOBODY, questions: [] }
const forty = { quantity: 40, measure: 'attendance' } as const
const codes = (part: Partial<Meeting>, counted: Parameters<typeof checkMeeting>[1] = forty) =>
  checkMeeting({ ...meeting, ...part }, counted).map(({ code }) => code)
const question = {
  id: 'q' as Id<'question'>,
  question: text('Ai được vay?'),
  answer: null,
  referredTo: 'u' as Id<'unit'>,
}

test('a meeting has a topic or a message; who came may be unknown', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ topic: null }), ['meeting-topic-missing'])
  assert.deepEqual(codes({ topic: null, versions: ['v' as Id<'message-version'>] }), [])
})

test('groups are never more than those who came, when people are counted; a count of meetings bounds none', () => {
  assert.deepEqual(codes({ groups: { ...NOBODY, poor: 30, others: 10 } }), [])
  assert.deepEqual(codes({ groups: { ...NOBODY, poor: 30, others: 11 } }), ['groups-above-attendance'])
  assert.deepEqual(codes({ groups: { ...NOBODY, poor: 30 } }, { quantity: 1, measure: 'meeting' }), [])
  for (const poor of [-1, MOST_OF_GROUP + 1])
    assert.deepEqual(codes({ groups: { ...NOBODY, poor } }), ['group-out-of-range'])
})

test('a question is answered there or referred, and stands once', () => {
  assert.deepEqual(codes({ questions: [question] }), [])
  assert.deepEqual(codes({ questions: [{ ...question, referredTo: null }] }), ['question-unanswered'])
  assert.deepEqual(codes({ questions: [{ ...question, referredTo: null, answer: text('Có') }] }), [])
  assert.deepEqual(codes({ questions: [{ ...question, question: text(' ') }] }), ['question-missing'])
  assert.deepEqual(codes({ questions: [question, question] }), ['question-twice'])
})

test('whatever the groups, a meeting that is taken has no more people in groups than in its record', () => {
  const number = fc.option(fc.integer({ min: 0, max: 200 }))
  const groups = fc.record(
    Object.fromEntries(ATTENDANCE_GROUPS.map((group) => [group, number])) as Record<AttendanceGroup, typeof number>,
  )
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 600 }), (some, quantity) => {
      const isTaken = checkMeeting({ ...meeting, groups: some }, { quantity, measure: 'attendance' }).length === 0
      assert.equal(isTaken, sumOfGroups(some) <= quantity)
    }),
  )
})

test('an answer comes from the unit it was referred to, the unit that met or the plan’s owner', () => {
  const facts = { unit: 'ward', referredTo: 'bank', ownerUnit: 'office' } as never
  const of = (unit: string, role: Officer['roles'][number] = 'unit-officer') =>
    mayAnswer({ id: 'o' as Id<'officer'>, unit: unit as Id<'unit'>, roles: [role] }, facts)
  assert.deepEqual(
    ['ward', 'bank', 'office', 'other'].map((unit) => of(unit)),
    [true, true, true, false],
  )
  assert.equal(of('office', 'reader'), false)
})

test('an answer has words and a day from the meeting until today, once', () => {
  const asked = { on: day('2024-08-20'), state: 'open' } as const
  const said = (words: string, on: string, state: 'open' | 'answered' = 'open') =>
    checkAnswer(
      { question: question.id, answer: text(words), answeredOn: day(on) },
      { ...asked, state },
      day('2024-09-15'),
    ).map(({ code }) => code)
  assert.deepEqual(said('Có', '2024-08-20'), [])
  assert.deepEqual(said(' ', '2024-08-20'), ['answer-missing'])
  assert.deepEqual(said('Có', '2024-08-19'), ['answer-before-question'])
  assert.deepEqual(said('Có', '2024-09-16'), ['answer-in-future'])
  assert.deepEqual(said('Có', '2024-09-01', 'answered'), ['question-answered-already'])
})
