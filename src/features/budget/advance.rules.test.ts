import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { groupBy, sum } from '../../kernel/kernel.ts'
import { advanceStateOf, checkAdvance, checkReturn, openAdvances } from './advance.rules.ts'

const { id, today } = exampleTown
const yesterday = addDays(today, -1)
const tomorrow = addDays(today, 1)

test('vouchers settle the oldest advance of a commitment first, and leave those of others alone', () => {
  const given = (name: string, of: string, paidOn = today) => ({
    id: id<'advance'>(name),
    commitment: id<'commitment'>(of),
    paidOn,
    amount: 300,
  })
  const advances = [given('late', 'car'), given('early', 'car', yesterday), given('other', 'print')]
  const open = openAdvances(advances, ({ commitment }) => (commitment === id('car') ? 400 : 0))
  assert.deepEqual(
    open.map((one) => [one.id, one.open]),
    [
      [id('early'), 0],
      [id('late'), 200],
      [id('other'), 300],
    ],
  )
})

test('whatever was advanced and settled, what is open adds up to what nobody settled, and no advance is settled twice', () => {
  const given = fc.record({
    id: fc.uuid().map((one) => one as never),
    commitment: fc.constantFrom(id<'commitment'>('car'), id<'commitment'>('print')),
    paidOn: fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days)),
    amount: fc.integer({ min: 1, max: 1_000_000_000 }),
  })
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (advances, share) => {
      const totals = groupBy(advances, ({ commitment }) => commitment)
      const usedOf = (of: string) =>
        Math.floor(share * sum((totals.get(of as never) ?? []).map(({ amount }) => amount)))
      const open = openAdvances(advances, ({ commitment }) => usedOf(commitment))
      assert.equal(open.length, advances.length)
      for (const one of open) assert.ok(one.open >= 0 && one.open <= one.amount)
      for (const [of, own] of groupBy(open, ({ commitment }) => commitment))
        assert.equal(sum(own.map((one) => one.open)), sum(own.map(({ amount }) => amount)) - usedOf(of))
    }),
  )
})

test('an advance is of a day that has been and is settled no earlier; on the day it is due it is not overdue', () => {
  assert.deepEqual(checkAdvance({ paidOn: today, settleBy: today }, today), [])
  assert.deepEqual(checkAdvance({ paidOn: tomorrow, settleBy: today }, today), [
    { code: 'advance-in-future', today },
    { code: 'settled-before-advanced', paidOn: tomorrow },
  ])
  assert.equal(advanceStateOf({ open: 0, settleBy: yesterday }, today), 'settled')
  assert.equal(advanceStateOf({ open: 1, settleBy: today }, today), 'open')
  assert.equal(advanceStateOf({ open: 1, settleBy: yesterday }, today), 'overdue')
})

test('nothing comes back before it was advanced, or when nothing was', () => {
  assert.deepEqual(checkReturn({ returnedOn: today }, { first: today, today }), [])
  assert.deepEqual(checkReturn({ returnedOn: yesterday }, { first: today, today }), [
    { code: 'return-before-advanced', paidOn: today },
  ])
  assert.deepEqual(checkReturn({ returnedOn: tomorrow }, { first: null, today }), [
    { code: 'advance-in-future', today },
    { code: 'advance-too-small', free: 0 },
  ])
})
