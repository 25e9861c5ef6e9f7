import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, daysBetween } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { procedureExamples } from './procedure.examples.ts'
import type { MeetingRow, ProcedureNumber, RecognitionRow, ReviewSteps } from './procedure.ts'
import {
  checkMeeting,
  checkNumber,
  checkObjection,
  checkPosting,
  checkRecognition,
  checkWithdrawal,
  type Judging,
  lastDayOfTerm,
  numberOn,
  objectionTerm,
  postingTerm,
  recognitionTerm,
} from './procedure.rules.ts'

const { id } = exampleTown
const today = day('2024-09-20')
const ward = id<'area'>('ward')
const quarter = { area: id<'area'>('quarter'), areaName: 'Khu phố 1', path: [id<'area'>('quarter'), ward] }
const place = { area: ward, areaName: 'Phường', path: [ward] }

const meetingOn = (on: string, conclusion: MeetingRow['conclusion'] = 'agreed', at = quarter): MeetingRow => ({
  ...at,
  id: id<'residents-meeting'>(on + conclusion),
  on: day(on),
  attended: 10,
  agreed: 9,
  conclusion,
  note: null,
})
const posted = (from: string, to: string, at = place) => ({
  ...at,
  id: id<'public-posting'>(from),
  from: day(from),
  to: day(to),
  place: 'Trụ sở',
})
const objected = (on: string, outcome: 'upheld' | 'rejected' | null, answeredOn = on) => ({
  ...quarter,
  id: id<'objection'>(on),
  household: id<'household'>('household'),
  on: day(on),
  head: null,
  said: null,
  answer: outcome && { on: day(answeredOn), outcome, said: null },
})
const decided = (on: string, at = place): RecognitionRow => ({
  ...at,
  id: id<'recognition'>(on),
  standard: 'vn-2022',
  number: '1/QĐ',
  on: day(on),
  signer: 'Chủ tịch',
  households: 1,
  poor: 1,
  nearPoor: 0,
})
const number = (part: Partial<ProcedureNumber>): ProcedureNumber => ({
  ...procedureExamples.number(exampleTown),
  ...part,
})
const judging = (steps: Partial<ReviewSteps>, numbers: readonly ProcedureNumber[] = []): Judging => ({
  place,
  steps: { meetings: [], postings: [], objections: [], recognitions: [], ...steps },
  numbers,
  today,
})
const asked = { households: 3, asked: 2, last: day('2024-09-05') }
const meeting = procedureExamples.meeting(exampleTown)
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

test('a term in working days leaves out Saturdays and Sundays and begins on the next day', () => {
  assert.equal(lastDayOfTerm(day('2024-09-05'), { number: 3, counted: 'working' }), '2024-09-10')
  assert.equal(lastDayOfTerm(day('2024-09-06'), { number: 1, counted: 'working' }), '2024-09-09')
  assert.equal(lastDayOfTerm(day('2024-09-05'), { number: 3, counted: 'calendar' }), '2024-09-08')
})

test('a term in working days never ends on a weekend, and a longer one never earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 60 }), (from, length) => {
      const begin = addDays(day('2020-01-01'), from)
      const end = lastDayOfTerm(begin, { number: length, counted: 'working' })
      const next = lastDayOfTerm(begin, { number: length + 1, counted: 'working' })
      assert.ok(![0, 6].includes(new Date(end).getUTCDay()))
      assert.ok(end < next && daysBetween(begin, end) >= length)
    }),
  )
})

test('of several numbers the one holds that began last', () => {
  const numbers = [
    number({ number: 3, holdsFrom: day('2021-09-01') }),
    number({ number: 5, holdsFrom: day('2024-09-10') }),
  ]
  assert.equal(numberOn(numbers, 'objection-days', day('2024-09-09'))?.number, 3)
  assert.equal(numberOn(numbers, 'objection-days', day('2024-09-10'))?.number, 5)
  assert.equal(numberOn(numbers, 'objection-days', day('2020-01-01')), null)
  assert.equal(numberOn(numbers, 'posting-days', day('2024-09-10')), null)
})

test('days are 1 to 366 and a share is a percentage', () => {
  assert.deepEqual(checkNumber(number({})), [])
  for (const part of [{ number: 0 }, { number: 367 }, { counted: 'percent' as const }])
    assert.deepEqual(codes(checkNumber(number(part))), ['procedure-number-out-of-range'])
  const share = { name: 'agreement-percent' as const, counted: 'percent' as const }
  assert.deepEqual(checkNumber(number({ ...share, number: 50 })), [])
  assert.deepEqual(codes(checkNumber(number({ ...share, number: 101 }))), ['procedure-number-out-of-range'])
})

test('a meeting follows the interviews, and agrees by the share that was entered', () => {
  const held = { ...meeting, on: day('2024-09-06') }
  const share = number({ name: 'agreement-percent', counted: 'percent', number: 50 })
  const check = (part: object, of = asked) => codes(checkMeeting({ ...held, ...part }, of, judging({}, [share])))
  assert.deepEqual(check({}), [])
  assert.deepEqual(check({ attended: 10, agreed: 5 }), [])
  assert.deepEqual(check({ attended: 10, agreed: 4 }), ['agreed-too-few'])
  assert.deepEqual(check({ attended: 10, agreed: 4, conclusion: 'review-again' }), [])
  assert.deepEqual(check({ attended: 10, agreed: 11 }), ['agreed-more-than-attended'])
  assert.deepEqual(check({ attended: 0, agreed: 0 }), ['attended-out-of-range'])
  assert.deepEqual(check({ on: day('2024-09-21') }), ['step-in-future'])
  assert.deepEqual(check({ on: day('2024-09-04') }), ['meeting-before-interviews'])
  assert.deepEqual(check({}, { households: 3, asked: 0, last: null as never }), ['nobody-asked-yet'])
  assert.deepEqual(codes(checkMeeting({ ...held, attended: 10, agreed: 4 }, asked, judging({}))), [])
})

test('posting waits for the last meeting of every quarter to agree, and lasts its days', () => {
  const posting = { ...procedureExamples.posting(exampleTown), from: day('2024-09-10'), to: day('2024-09-13') }
  const check = (meetings: readonly MeetingRow[], part: object = {}, numbers: readonly ProcedureNumber[] = []) =>
    codes(checkPosting({ ...posting, ...part }, judging({ meetings }, numbers)))
  const agreed = [meetingOn('2024-09-06')]
  const other = { ...quarter, area: id<'area'>('other-quarter'), path: [id<'area'>('other-quarter'), ward] }
  assert.deepEqual(check([]), ['meeting-missing'])
  assert.deepEqual(check(agreed), [])
  assert.deepEqual(check([meetingOn('2024-09-06', 'review-again')]), ['meeting-not-agreed'])
  assert.deepEqual(check([meetingOn('2024-09-06', 'review-again'), meetingOn('2024-09-08')]), [])
  assert.deepEqual(check([...agreed, meetingOn('2024-09-07', 'review-again', other)]), ['meeting-not-agreed'])
  assert.deepEqual(check([meetingOn('2024-09-11')]), ['posting-before-meeting'])
  assert.deepEqual(check(agreed, { to: day('2024-09-09') }), ['posting-ends-before-it-begins'])
  assert.deepEqual(check(agreed, { from: day('2024-09-21'), to: day('2024-09-30') }), ['step-in-future'])
  const days = [number({ name: 'posting-days', number: 3 })]
  assert.deepEqual(check(agreed, {}, days), [])
  assert.deepEqual(check(agreed, { to: day('2024-09-12') }, days), ['posting-too-short'])
})

test('who objects does so after the posting began and before the decision', () => {
  const check = (on: string, steps: Partial<ReviewSteps>) =>
    codes(checkObjection({ on: day(on) }, { ...judging(steps), place: quarter }))
  const postings = [posted('2024-09-10', '2024-09-13')]
  assert.deepEqual(check('2024-09-11', {}), ['posting-missing'])
  assert.deepEqual(check('2024-09-11', { postings }), [])
  assert.deepEqual(check('2024-09-09', { postings }), ['objection-before-posting'])
  assert.deepEqual(check('2024-09-21', { postings }), ['step-in-future'])
  assert.deepEqual(check('2024-09-15', { postings, recognitions: [decided('2024-09-14')] }), ['recognised-already'])
})

test('a decision waits for the end of the posting, for every answer, and for a posting after an upheld objection', () => {
  const decision = { ...procedureExamples.recognition(exampleTown), on: day('2024-09-18') }
  const check = (steps: Partial<ReviewSteps>, part: object = {}) =>
    codes(checkRecognition({ ...decision, ...part }, judging(steps)))
  const postings = [posted('2024-09-10', '2024-09-13')]
  assert.deepEqual(check({}), ['posting-missing'])
  assert.deepEqual(check({ postings: [posted('2024-09-10', '2024-09-13', quarter)] }), ['posting-missing'])
  assert.deepEqual(check({ postings }), [])
  assert.deepEqual(check({ postings }, { on: day('2024-09-13') }), ['posting-running'])
  assert.deepEqual(check({ postings, objections: [objected('2024-09-12', null)] }), ['objection-open'])
  assert.deepEqual(check({ postings, objections: [objected('2024-09-12', 'rejected')] }), [])
  const upheld = [objected('2024-09-12', 'upheld', '2024-09-14')]
  assert.deepEqual(check({ postings, objections: upheld }), ['reposting-missing'])
  assert.deepEqual(check({ postings: [...postings, posted('2024-09-14', '2024-09-17')], objections: upheld }), [])
  assert.deepEqual(check({ postings, recognitions: [decided('2024-09-14', quarter)] }), ['recognised-already'])
  assert.deepEqual(check({ postings, recognitions: [decided('2024-09-14')] }, { standard: 'dn-2022' }), [])
})

test('a step is withdrawn as long as no later one rests on it', () => {
  const [met, hung, objection, decision] = [
    meetingOn('2024-09-06'),
    posted('2024-09-10', '2024-09-13'),
    objected('2024-09-12', null),
    decided('2024-09-18'),
  ]
  const steps = { meetings: [met], postings: [hung], objections: [objection], recognitions: [] }
  const check = (step: { readonly id: string }, of: ReviewSteps) => codes(checkWithdrawal(step.id as never, of))
  assert.deepEqual(check(met, steps), ['step-built-upon'])
  assert.deepEqual(check(hung, steps), ['step-built-upon'])
  assert.deepEqual(check(objection, steps), [])
  assert.deepEqual(check(decision, { ...steps, recognitions: [decision] }), [])
  assert.deepEqual(check(objection, { ...steps, recognitions: [decision] }), ['step-built-upon'])
  assert.deepEqual(check({ id: id('nothing') }, steps), ['step-unknown'])
})

test('what is due is known when its days were entered, and late after that day', () => {
  const numbers = [number({}), number({ name: 'recognition-days', number: 2, counted: 'calendar' })]
  const dated = { numbers, today, standards: ['vn-2022', 'dn-2022'] }
  assert.deepEqual(objectionTerm(objected('2024-09-12', null), dated), { due: '2024-09-17', state: 'late' })
  assert.deepEqual(objectionTerm(objected('2024-09-12', 'rejected'), dated), { due: '2024-09-17', state: 'done' })
  assert.deepEqual(objectionTerm(objected('2024-09-12', null), { numbers: [], today }), { due: null, state: 'running' })
  const hung = posted('2024-09-10', '2024-09-18')
  assert.deepEqual(postingTerm(hung, today), { due: '2024-09-18', state: 'done' })
  assert.deepEqual(recognitionTerm(hung, [], dated), { due: '2024-09-20', state: 'running' })
  assert.deepEqual(recognitionTerm(posted('2024-09-01', '2024-09-05'), [decided('2024-09-18')], dated).state, 'late')
  const one = { ...dated, standards: ['vn-2022'] }
  assert.deepEqual(recognitionTerm(hung, [decided('2024-09-19')], one), { due: '2024-09-20', state: 'done' })
})
