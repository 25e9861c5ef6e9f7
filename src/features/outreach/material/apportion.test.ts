import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { knownCells, knownFrom } from './apportion-draft.ts'
import { apportion } from './apportion.ts'

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

test('sheets are shared out by households, the largest remainders first', () => {
  assert.deepEqual(apportion(100, 0, [1, 1, 1]), [34, 33, 33])
  assert.deepEqual(apportion(10, 0, [5, 3, 1]), [6, 3, 1])
  assert.deepEqual(apportion(7, 0, [0, 10, 0]), [0, 7, 0])
})

test('no place gets fewer than the least; the others share what is left by their households', () => {
  assert.deepEqual(apportion(100, 20, [90, 9, 1]), [60, 20, 20])
  assert.deepEqual(apportion(60, 20, [90, 9, 1]), [20, 20, 20])
  assert.deepEqual(apportion(100, 5, [50, 50, 0]), [48, 47, 5])
})

const shared = fc
  .record({
    least: fc.integer({ min: 0, max: 50 }),
    more: fc.integer({ min: 1, max: 200_000 }),
    weights: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 }),
  })
  .map(({ least, more, weights }) => ({ least, weights, amount: least * weights.length + more }))

test('what is shared out is exactly what there is, and none falls below the least', () => {
  fc.assert(
    fc.property(shared, ({ amount, least, weights }) => {
      const shares = apportion(amount, least, weights)
      assert.equal(shares.length, weights.length)
      assert.equal(total(shares), amount)
      assert.ok(shares.every((share) => Number.isInteger(share) && share >= least))
    }),
  )
})

test('who has more households never gets fewer sheets', () => {
  fc.assert(
    fc.property(shared, ({ amount, least, weights }) => {
      const shares = apportion(amount, least, weights)
      const order = weights.map((_, at) => at).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0))
      for (const [i, at] of order.entries()) {
        const before = order[i - 1]
        if (before === undefined || weights[before] === weights[at]) continue
        assert.ok((shares[before] ?? 0) <= (shares[at] ?? 0))
      }
    }),
  )
})

test('without a least nobody is further from his part than one sheet', () => {
  fc.assert(
    fc.property(shared, ({ amount, weights }) => {
      fc.pre(total(weights) > 0)
      for (const [at, share] of apportion(amount, 0, weights).entries())
        assert.ok(Math.abs(share - ((weights[at] ?? 0) * amount) / total(weights)) < 1)
    }),
  )
})

test('the cells begin with what was entered on the page of coverage; its day and source are taken when all have the same', () => {
  const place = (name: string) => ({ id: name as Id<'area'> })
  const count = (name: string, source: string) => ({
    area: name as Id<'area'>,
    households: { area: name as Id<'area'>, poor: 3, nearPoor: 4, on: day('2024-01-01'), source, register: null },
  })
  const rows = [count('a', 'Rà soát'), count('b', 'Rà soát'), { area: 'c' as Id<'area'>, households: null }]
  const places = ['a', 'c'].map(place)
  assert.deepEqual(knownCells(rows, places), { a: ['3', '4'] })
  assert.equal(knownFrom(rows, places)?.on, '2024-01-01')
  assert.equal(knownFrom([...rows, count('d', 'Phường báo')], [...places, place('d')]), null)
  assert.equal(knownFrom(rows, [place('c')]), null)
})
