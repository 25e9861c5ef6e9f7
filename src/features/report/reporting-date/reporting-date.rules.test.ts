import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, daysBetween, lastDayOf, monthOf, yearOf } from '../../../kernel/day.ts'
import { checkReportingDate, nextDue } from './reporting-date.rules.ts'

test('a report that is owed today is owed today, tomorrow it is owed next time', () => {
  const june = { day: 10, months: [6, 12] }
  assert.equal(nextDue(june, day('2024-06-10')), '2024-06-10')
  assert.equal(nextDue(june, day('2024-06-11')), '2024-12-10')
  assert.equal(nextDue(june, day('2024-12-11')), '2025-06-10')
  assert.equal(nextDue({ day: 10, months: [6] }, day('2024-06-11')), '2025-06-10')
})

test('the 31st of a shorter month is its last day; no month is every month', () => {
  assert.equal(nextDue({ day: 31, months: [2] }, day('2024-01-05')), '2024-02-29')
  assert.equal(nextDue({ day: 31, months: [] }, day('2024-04-01')), '2024-04-30')
})

test('whatever the day, what comes next is today or later, within a year, on its day of its months', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), months, fc.integer({ min: 0, max: 2000 }), (on, some, ahead) => {
      const today = addDays(day('2023-01-01'), ahead)
      const next = nextDue({ day: on, months: some }, today)
      assert.ok(next >= today && daysBetween(today, next) <= 366)
      assert.ok(some.length === 0 || some.includes(monthOf(next)))
      assert.equal(Number(next.slice(8)), Math.min(on, lastDayOf(yearOf(next), monthOf(next))))
    }),
  )
})

test('what was read in an act names it; days and months are of the calendar', () => {
  const date = { day: 15, months: [6], source: null, certainty: 'told' as const }
  const codes = (part: object) => checkReportingDate({ ...date, ...part }).map(({ code }) => code)
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ certainty: 'read' }), ['reporting-source-missing'])
  assert.deepEqual(codes({ certainty: 'read', source: 'Thông tư, Điều 5' }), [])
  for (const part of [{ day: 0 }, { day: 32 }, { months: [13] }, { months: [0] }])
    assert.deepEqual(codes(part), ['reporting-day-out-of-range'])
})
