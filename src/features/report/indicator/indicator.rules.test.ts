import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { IndicatorRow, IndicatorValue, Parts, StandingTarget, StandingValue } from './indicator.ts'
import {
  amountOf,
  calendarPeriods,
  cellKey,
  checkIndicator,
  checkTarget,
  checkValue,
  itemsOf,
  latestOf,
  linesOf,
  reachedOf,
  type Standing,
} from './indicator.rules.ts'
import { readValue, writeValue } from './typed-value.ts'

const today = day('2024-09-15')
const share: IndicatorRow = {
  id: 'i' as Id<'indicator'>,
  root: 'i' as Id<'indicator'>,
  code: 'GS-01',
  name: 'Tỷ lệ',
  unit: '%',
  measured: 'Đếm',
  shape: 'share',
  every: 'quarter',
  better: 'higher',
  source: 'Kế hoạch',
  validFrom: day('2024-01-01'),
  validTo: day('2024-12-31'),
  bound: null,
}
const amount: IndicatorRow = { ...share, shape: 'number' }
const value: IndicatorValue = {
  id: 'v' as Id<'indicator-value'>,
  indicator: share.root,
  area: 'a' as Id<'area'>,
  from: day('2024-07-01'),
  numerator: 12,
  denominator: 15,
  replaces: null,
  reason: null,
}
const codes = (part: Partial<IndicatorValue>, indicator = share) =>
  checkValue({ ...value, ...part }, { indicator, today }).map(({ code }) => code)

test('a share is no more than its whole, its whole is something, and a plain share is no more than 100', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ numerator: 16 }), ['indicator-over-whole'])
  assert.deepEqual(codes({ denominator: 0 }), ['indicator-whole-nothing'])
  assert.deepEqual(codes({ numerator: 100.5, denominator: null }), ['indicator-over-whole'])
  assert.deepEqual(codes({ numerator: 100, denominator: null }), [])
  assert.deepEqual(codes({ numerator: -1 }), ['indicator-below-nothing'])
  assert.deepEqual(codes({}, amount), ['indicator-no-share'])
  assert.deepEqual(codes({ numerator: 1250, denominator: null }, amount), [])
})

test('a period is one of the calendar in which the indicator holds, and has begun', () => {
  assert.deepEqual(codes({ from: day('2024-08-01') }), ['indicator-period-wrong'])
  assert.deepEqual(codes({ from: day('2024-10-01') }), ['indicator-period-to-come'])
  assert.deepEqual(codes({ from: day('2025-01-01') }), ['indicator-not-in-force'])
  const ended = { ...share, validTo: day('2024-06-30') }
  assert.deepEqual(codes({}, ended), ['indicator-not-in-force'])
  assert.deepEqual(codes({ from: day('2024-04-01') }, ended), [])
  const target = {
    ...value,
    id: 't' as Id<'indicator-target'>,
    from: day('2024-10-01'),
    value: 80,
    replaces: null,
  }
  assert.deepEqual(checkTarget(target, share), [])
  assert.deepEqual(
    checkTarget({ ...target, value: 101 }, share).map(({ code }) => code),
    ['indicator-over-whole'],
  )
})

test('a correction says why, and may say that nothing is known; a first value is a number', () => {
  const replaces = 'old' as Id<'indicator-value'>
  const reason = { personalId: 'p' as Id<'personal-text'>, text: 'Đếm sót' }
  assert.deepEqual(codes({ numerator: null, denominator: null }), ['indicator-value-missing'])
  assert.deepEqual(codes({ replaces }), ['indicator-reason-missing'])
  assert.deepEqual(codes({ replaces, reason: { ...reason, text: ' ' } }), ['indicator-reason-missing'])
  assert.deepEqual(codes({ replaces, reason, numerator: null, denominator: null }), [])
})

test('what the program folds is never typed; a share of the program’s numbers has two, a number one', () => {
  const bound = { from: 'line', line: 'answered', of: 'question' } as const
  assert.deepEqual(codes({}, { ...share, bound }), ['indicator-folded'])
  const check = (part: Partial<IndicatorRow>) =>
    checkIndicator({ ...share, ...part, replaces: null }).map(({ code }) => code)
  assert.deepEqual(check({ bound }), [])
  assert.deepEqual(check({ bound: { ...bound, of: null } }), ['indicator-bound-unfit'])
  assert.deepEqual(check({ bound, shape: 'number' }), ['indicator-bound-unfit'])
  assert.deepEqual(check({ bound: { from: 'task', task: 't' as Id<'task'> } }), ['indicator-bound-unfit'])
  assert.deepEqual(check({ validTo: day('2023-12-31') }), ['indicator-ends-before-it-begins'])
})

test('without a target nothing is said; where less is better there is no percentage', () => {
  const target = { id: 't' as Id<'indicator-target'>, value: 90 }
  const parts = { numerator: 12, denominator: 15 }
  assert.equal(reachedOf({ parts, target: null }, share), null)
  assert.equal(reachedOf({ parts: null, target }, share), null)
  assert.equal(reachedOf({ parts, target: { ...target, value: null } }, share), null)
  assert.deepEqual(reachedOf({ parts, target }, share), { is: 'unmet', percent: 88.9 })
  assert.deepEqual(reachedOf({ parts, target }, { better: 'lower' }), { is: 'met', percent: null })
  assert.deepEqual(reachedOf({ parts, target: { ...target, value: 0 } }, share), { is: 'met', percent: null })
})

const standing = (part: Partial<Standing>): Standing => ({
  indicators: [share],
  values: [],
  targets: [],
  folded: new Map(),
  ...part,
})
const at = (from: string, numerator: number | null): StandingValue => ({
  id: `v ${from}` as Id<'indicator-value'>,
  indicator: share.root,
  from: day(from),
  numerator,
  denominator: null,
  proofs: 1,
})

test('a cell is typed, folded, unknown or to come; a report tells the last period that something is known of', () => {
  const target: StandingTarget = {
    id: 't' as Id<'indicator-target'>,
    indicator: share.root,
    from: day('2024-10-01'),
    value: 80,
  }
  const lines = linesOf(standing({ values: [at('2024-04-01', 70), at('2024-07-01', null)], targets: [target] }), {
    year: 2024,
    today,
  })
  const cells = lines[0]?.cells ?? []
  assert.deepEqual(
    cells.map(({ state, parts }) => [state, parts?.numerator ?? null]),
    [
      ['open', null],
      ['open', 70],
      ['open', null],
      ['to-come', null],
    ],
  )
  assert.equal(cells[3]?.target?.value, 80)
  assert.equal(itemsOf(lines).length, 4)
  assert.deepEqual(
    latestOf(lines, today).map(({ cell }) => cell.number),
    [2],
  )
  const unknown = linesOf(standing({}), { year: 2024, today })
  assert.deepEqual(
    latestOf(unknown, today).map(({ cell }) => cell.number),
    [3],
  )
  assert.deepEqual(linesOf(standing({}), { year: 2025, today }), [])
})

test('a typed number left from before does not show where the program folds', () => {
  const bound = { from: 'line', line: 'answered', of: 'question' } as const
  const folded = { numerator: 3, denominator: 4, opens: { rows: '/rows', whole: '/whole' } }
  const lines = linesOf(
    standing({
      indicators: [{ ...share, bound }],
      values: [at('2024-04-01', 70)],
      folded: new Map([[cellKey(share.root, day('2024-04-01')), folded]]),
    }),
    { year: 2024, today },
  )
  assert.deepEqual(lines[0]?.cells[1]?.parts, { numerator: 3, denominator: 4 })
  assert.equal(lines[0]?.cells[1]?.value, null)
})

test('the periods of a year follow one another from its first day to its last', () => {
  for (const every of ['month', 'quarter', 'half-year', 'year'] as const) {
    const periods = calendarPeriods(every, 2024)
    assert.equal(periods[0]?.from, '2024-01-01')
    assert.equal(periods.at(-1)?.to, '2024-12-31')
  }
  assert.equal(calendarPeriods('month', 2024).length, 12)
})

test('what is typed is read and written again as the same number', () => {
  assert.deepEqual(readValue('12 / 15', 'share'), { numerator: 12, denominator: 15 })
  assert.deepEqual(readValue('87,5%', 'share'), { numerator: 87.5, denominator: null })
  assert.deepEqual(readValue('1.250', 'number'), { numerator: 1250, denominator: null })
  assert.equal(readValue(' ', 'share'), null)
  for (const text of ['12/', '/3', '1/2/3', 'abc', '12/15%']) assert.equal(readValue(text, 'share'), 'unreadable', text)
  assert.equal(readValue('80%', 'number'), 'unreadable')
  const parts = fc.record<Parts>({
    numerator: fc.integer({ min: 0, max: 10_000_000 }),
    denominator: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  })
  fc.assert(fc.property(parts, (one) => assert.deepEqual(readValue(writeValue(one), 'share'), { ...one })))
})

test('a share is between 0 and 100 whatever stands, as long as a rule let it in', () => {
  const numbers = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  fc.assert(
    fc.property(numbers, ([numerator, denominator]) => {
      fc.pre(codes({ numerator, denominator }).length === 0)
      const percent = amountOf({ numerator, denominator })
      assert.ok(percent >= 0 && percent <= 100)
    }),
  )
})
