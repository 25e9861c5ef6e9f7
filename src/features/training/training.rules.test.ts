import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { aClass } from '../../../test/town-classes.ts'
import type { Attendance } from './learner.ts'
import type { Session } from './training.ts'
import { checkClass, checkClosing, countedIn, daysOf, inTime, presentIn } from './training.rules.ts'

const { id } = exampleTown
const aSession = (name: string, [from, to]: readonly [string, string]): Session => ({
  id: id<'session'>(name),
  on: day('2024-07-10'),
  from,
  to,
  lessons: 4,
  speakers: [],
})
const morning = aSession('morning', ['07:30', '11:00'])
const afternoon = aSession('afternoon', ['13:30', '16:30'])
const codesOf = (sessions: readonly Session[]) =>
  checkClass({ ...aClass('class'), sessions: [...sessions] }).map(({ code }) => code)
const sheet = (session: Session, present: readonly string[], absent: readonly string[] = []): Attendance => ({
  id: id<'attendance'>(session.id),
  session: session.id,
  present: present.map((name) => id<'learner'>(name)),
  absent: absent.map((name) => id<'learner'>(name)),
})

test('a class of a morning and an afternoon is in order, whichever is written first', () => {
  assert.deepEqual(codesOf([afternoon, morning]), [])
  assert.deepEqual(inTime([afternoon, morning]), [morning, afternoon])
})

test('a class without a session, with one that ends too early, or with two at once is told so', () => {
  assert.deepEqual(codesOf([]), ['class-without-session'])
  assert.deepEqual(codesOf([{ ...morning, to: '07:30' }]), ['session-ends-before-it-begins'])
  assert.deepEqual(codesOf([morning, { ...afternoon, from: '10:30' }]), ['sessions-overlap'])
  assert.deepEqual(codesOf([morning, { ...afternoon, on: day('2024-08-10') }]), ['class-too-long'])
})

test('lessons, quotas and speakers are within what can be', () => {
  const wrong = {
    ...aClass('class'),
    sessions: [{ ...morning, lessons: 0, speakers: [id<'personal-text'>('nobody')] }],
  }
  const [quota] = wrong.quotas
  assert.ok(quota)
  const quotas = [quota, { ...quota, places: 0 }]
  assert.deepEqual(
    checkClass({ ...wrong, quotas }).map(({ code }) => code),
    ['lessons-out-of-range', 'quota-out-of-range', 'quota-twice', 'speaker-unknown'],
  )
})

test('who came to both sessions counts once; a class counts as one class', () => {
  const both = [sheet(morning, ['a', 'b']), sheet(afternoon, ['b', 'c'], ['a'])]
  assert.equal(countedIn('attendance', both), 3)
  assert.equal(countedIn('class', both), 1)
})

test('a class is closed with every session told, with the number that was counted, on its days', () => {
  const held = { sessions: [morning, afternoon], attendance: [sheet(morning, ['a'], ['b'])], state: 'planned' as const }
  const work = { quantity: 1, measure: 'attendance' as const, from: day('2024-07-10'), to: day('2024-07-10') }
  const codes = (of: Partial<typeof held>, told: Partial<typeof work> = {}) =>
    checkClosing({ ...work, ...told }, { ...held, ...of }).map(({ code }) => code)
  assert.deepEqual(codes({}), ['attendance-missing'])
  const whole = { attendance: [sheet(morning, ['a'], ['b']), sheet(afternoon, ['a'], ['b'])] }
  assert.deepEqual(codes(whole), [])
  assert.deepEqual(codes(whole, { quantity: 2 }), ['quantity-not-counted'])
  assert.deepEqual(codes(whole, { from: day('2024-07-09') }), ['closing-days-differ'])
  assert.deepEqual(codes({ attendance: [sheet(morning, [], ['a']), sheet(afternoon, [], ['a'])] }), ['nobody-came'])
  assert.deepEqual(codes({ ...whole, state: 'held' as never }), ['class-held-already'])
})

const learners = fc.uniqueArray(fc.nat({ max: 30 }).map((n) => id<'learner'>(`learner ${n}`)))
const attendances: fc.Arbitrary<readonly Attendance[]> = fc.array(
  fc.record({
    id: fc.constant(id<'attendance'>('a')),
    session: fc.constant(id<'session'>('s')),
    present: learners,
    absent: learners,
  }),
  { maxLength: 6 },
)

test('whatever the sheets say, a class counts no fewer than its fullest session and no more than all of them', () => {
  fc.assert(
    fc.property(attendances, (of) => {
      const sizes = of.map(({ present }) => new Set<Id<'learner'>>(present).size)
      const counted = presentIn(of).size
      assert.ok(counted >= Math.max(0, ...sizes))
      assert.ok(counted <= sizes.reduce((all, one) => all + one, 0))
    }),
  )
})

test('the days of a class hold all its sessions, in whatever order they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 400 }), { minLength: 1 }), (offsets) => {
      const sessions = offsets.map((days) => ({ ...morning, on: addDays(morning.on, days) }))
      const { from, to } = daysOf(sessions)
      assert.ok(sessions.every(({ on }) => from <= on && on <= to))
      assert.ok(sessions.some(({ on }) => on === from) && sessions.some(({ on }) => on === to))
    }),
  )
})
