import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { EMPTY_INSPECTION, inspectionOf, isSaid } from './inspection-draft.ts'
import { type Finding, type Inspection, RECOMMENDATION_STATES } from './inspection.ts'
import { checkFindingAnswer, checkInspection, checkReview, isLate } from './inspection.rules.ts'

const text = (words: string) => ({ personalId: words as Id<'personal-text'>, text: words })
const ON = day('2024-09-10')
const finding: Finding = {
  id: 'f' as Id<'finding'>,
  finding: text('Thiếu danh sách'),
  advice: text('Lập danh sách'),
  unit: 'ward' as Id<'unit'>,
  due: day('2024-09-30'),
}
const inspection: Inspection = {
  unit: 'ward' as Id<'unit'>,
  team: text('Lan'),
  version: null,
  marks: [],
  conclusion: null,
  findings: [],
}
const codes = (part: Partial<Inspection>, items: readonly string[] = []) =>
  checkInspection({ ...inspection, ...part }, { items, on: ON }).map(({ code }) => code)

test('an inspection says who inspected and has a mark for every item of its list', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ team: text(' ') }), ['team-missing'])
  assert.deepEqual(codes({ marks: ['met'] }, ['a', 'b']), ['marks-unfit'])
  assert.deepEqual(codes({ marks: ['met', 'not-looked'] }, ['a', 'b']), [])
})

test('a recommendation says what, who and until when, or nothing of them', () => {
  assert.deepEqual(codes({ findings: [finding] }), [])
  assert.deepEqual(codes({ findings: [{ ...finding, advice: null, unit: null, due: null }] }), [])
  for (const part of [{ advice: null }, { unit: null }, { due: null }])
    assert.deepEqual(codes({ findings: [{ ...finding, ...part }] }), ['recommendation-incomplete'])
  assert.deepEqual(codes({ findings: [{ ...finding, due: day('2024-09-09') }] }), ['recommendation-due-before'])
  assert.deepEqual(codes({ findings: [{ ...finding, finding: text('') }] }), ['finding-missing'])
  assert.deepEqual(codes({ findings: [finding, finding] }), ['finding-twice'])
})

test('who answers, answers what is owed; who reviews, reviews the last answer', () => {
  const answer = { id: 'a' as Id<'finding-answer'>, finding: finding.id, answer: text('Xong'), answeredOn: ON }
  const answered = (state: (typeof RECOMMENDATION_STATES)[number] | null) =>
    checkFindingAnswer(answer, { state, on: ON }, day('2024-09-15')).map(({ code }) => code)
  assert.deepEqual(answered(null), ['nothing-recommended'])
  assert.deepEqual(answered('open'), [])
  assert.deepEqual(answered('returned'), [])
  assert.deepEqual(answered('answered'), ['finding-answered-already'])
  assert.deepEqual(answered('closed'), ['finding-answered-already'])
  const late = checkFindingAnswer({ ...answer, answeredOn: day('2024-09-16') }, { state: 'open', on: ON }, ON)
  assert.deepEqual(
    late.map(({ code }) => code),
    ['finding-answer-in-future'],
  )
  const review = { finding: finding.id, answer: answer.id, verdict: 'returned' as const, reason: null }
  const judged = (state: 'answered' | 'open', answerId = answer.id, reason: string | null = 'Thiếu ảnh') =>
    checkReview({ ...review, reason: reason === null ? null : text(reason) }, { state, answerId }).map(
      ({ code }) => code,
    )
  assert.deepEqual(judged('answered'), [])
  assert.deepEqual(judged('answered', answer.id, null), ['review-reason-missing'])
  assert.deepEqual(judged('answered', 'other' as Id<'finding-answer'>), ['finding-not-answered'])
  assert.deepEqual(judged('open'), ['finding-not-answered'])
})

test('what is answered or closed is never late, whatever its day', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((number) => day(`2024-09-${String(number).padStart(2, '0')}`))
  fc.assert(
    fc.property(days, days, fc.constantFrom(...RECOMMENDATION_STATES), (due, today, state) => {
      const owed = state === 'open' || state === 'returned'
      assert.equal(isLate({ due, state }, today), owed && due < today)
    }),
  )
})

test('an empty form says nothing; a unit alone recommends nothing', () => {
  assert.equal(isSaid(EMPTY_INSPECTION), false)
  assert.equal(inspectionOf(EMPTY_INSPECTION, { id: 'w' as Id<'work'> }), null)
  const unit = 'ward' as Id<'unit'>
  const found = { id: finding.id, finding: 'Tốt', advice: '', unit, due: null }
  const said = inspectionOf({ ...EMPTY_INSPECTION, unit, findings: [found] }, { id: 'w' as Id<'work'> })
  assert.equal(said?.findings[0]?.unit, null)
})
