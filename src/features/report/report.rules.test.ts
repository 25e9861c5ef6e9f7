import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, daysBetween } from '../../kernel/day.ts'
import { periodBy, periodsOf } from './report.rules.ts'

const anyRule = fc.record({
  every: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
  firstDay: fc.integer({ min: 1, max: 28 }),
})
const anyYear = fc.integer({ min: 1990, max: 2100 })

test('the periods of a year follow one another without gap or overlap, by every cut-off rule', () => {
  fc.assert(
    fc.property(anyRule, anyYear, (rule, year) => {
      const periods = periodsOf(rule, year)
      for (const [i, period] of periods.entries()) {
        assert.ok(period.from <= period.to)
        const next = periods[i + 1] ?? periodsOf(rule, year + 1)[0]
        assert.equal(next?.from, addDays(period.to, 1))
      }
    }),
  )
})

test('the periods of a year are as long as a year, and a year of months is a year of quarters', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), anyYear, (firstDay, year) => {
      const [whole] = periodsOf({ every: 'year', firstDay }, year)
      assert.ok(whole)
      const length = daysBetween(whole.from, whole.to) + 1
      assert.ok(length === 365 || length === 366)
      for (const every of ['month', 'quarter', 'half-year'] as const) {
        const periods = periodsOf({ every, firstDay }, year)
        assert.deepEqual([periods[0]?.from, periods.at(-1)?.to], [whole.from, whole.to])
      }
    }),
  )
})

test('by the 15th, September runs from 15/8 to 14/9 and the year from 15/12 to 14/12', () => {
  assert.deepEqual(periodBy({ every: 'month', firstDay: 15 }, 2024, 9), { from: '2024-08-15', to: '2024-09-14' })
  assert.deepEqual(periodBy({ every: 'month', firstDay: 15 }, 2024, 1), { from: '2023-12-15', to: '2024-01-14' })
  assert.deepEqual(periodsOf({ every: 'year', firstDay: 15 }, 2024), [{ from: '2023-12-15', to: '2024-12-14' }])
  assert.deepEqual(periodBy({ every: 'quarter', firstDay: 1 }, 2024, 3), {
    from: day('2024-07-01'),
    to: day('2024-09-30'),
  })
})
