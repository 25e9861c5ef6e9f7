import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import { type Id, sum } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import {
  checkCounts,
  coverageNow,
  coverageOf,
  householdsOf,
  newestOf,
  notReached,
  smallestOf,
  weightOf,
} from './coverage.rules.ts'
import type { HouseholdCount } from './coverage.ts'

const id = <Kind extends string>(name: string) => name as Id<Kind>
const place = (name: string, kind: Area['kind'], parent: string | null) =>
  ({ id: id<'area'>(name), name, kind, parent }) as Area
const areas = [
  place('city', 'district', null),
  place('ward', 'ward', 'city'),
  place('quarter 1', 'quarter', 'ward'),
  place('quarter 2', 'quarter', 'ward'),
  place('commune', 'commune', 'city'),
]
const count = (area: string, poor: number, on = '2024-06-01'): HouseholdCount => ({
  area: id(area),
  poor,
  nearPoor: 1,
  on: day(on),
  source: 'Danh sách',
})
const rows = (counts: readonly HouseholdCount[]) => coverageOf(id('city'), { areas, counts, reached: [] })

test('who has most poor and near-poor households comes first, who has no number comes last and stays unknown', () => {
  const shown = rows([count('quarter 2', 9), count('quarter 1', 3), count('commune', 50)])
  assert.deepEqual(
    shown.map(({ area, households }) => [area, weightOf(households)]),
    [
      ['commune', 51],
      ['ward', 14],
      ['quarter 2', 10],
      ['quarter 1', 4],
    ],
  )
  assert.deepEqual(
    rows([count('quarter 2', 9)]).map(({ area, households }) => [area, weightOf(households)]),
    [
      ['commune', null],
      ['ward', null],
      ['quarter 2', 10],
      ['quarter 1', null],
    ],
  )
})

test('the newest number of a place holds, whenever it was entered', () => {
  const counts = [count('ward', 7, '2024-08-01'), count('ward', 5, '2024-03-01')]
  assert.equal(newestOf(counts).get(id('ward'))?.poor, 7)
})

test('numbers of households are whole, of a day that has been, and of each place once', () => {
  const codes = (on: string, ...numbers: readonly number[]) =>
    checkCounts(
      {
        on: day(on),
        source: 'x',
        counts: numbers.map((poor) => ({ id: id('c'), area: id('ward'), poor, nearPoor: 0 })),
      },
      day('2024-09-15'),
    ).map(({ code }) => code)
  assert.deepEqual(codes('2024-09-15', 0), [])
  assert.deepEqual(codes('2024-09-16', 0), ['count-in-future'])
  assert.deepEqual(codes('2024-09-15', -1), ['count-out-of-range'])
  assert.deepEqual(codes('2024-09-15', 1.5), ['count-out-of-range'])
  assert.deepEqual(codes('2024-09-15', 1, 2), ['count-twice'])
})

test('a neighbourhood is not reached until a run was heard in it; sheets and meetings do not count for that', () => {
  const said = { source: 'logged', records: 1, quantity: 2 } as const
  const reached = [
    { ...said, area: id<'area'>('quarter 1'), measure: 'run' },
    { ...said, area: id<'area'>('quarter 2'), measure: 'sheet' },
  ]
  const shown = coverageOf(id('city'), { areas, counts: [], reached })
  assert.deepEqual(
    notReached(shown).map(({ area }) => area),
    ['commune', 'quarter 2'],
  )
})

test('a ward without a number of its own has the sum of its neighbourhoods, or none when one of them is unknown', () => {
  const counts = fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { maxLength: 8 })
  fc.assert(
    fc.property(counts, (drawn) => {
      const parts = drawn.map((poor) => ({ households: poor === null ? null : count('x', poor) }))
      const known = drawn.flatMap((poor) => (poor === null ? [] : [poor]))
      const said = householdsOf(null, parts)?.poor ?? null
      assert.equal(said, drawn.length > 0 && known.length === drawn.length ? sum(known) : null)
      assert.equal(householdsOf(count('ward', 3), parts)?.poor, 3)
    }),
  )
})

test('every smallest place stands once, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 3 }), (numbers) => {
      const names = ['quarter 1', 'quarter 2', 'commune']
      const shown = rows(numbers.map((poor, i) => count(names[i] ?? 'ward', poor)))
      assert.deepEqual(
        smallestOf(shown)
          .map(({ area }) => area)
          .sort(),
        ['commune', 'quarter 1', 'quarter 2'],
      )
    }),
  )
})

test('households of wards that merged are those of the ward of today; a ward that was split stands apart', () => {
  const on = day('2025-07-01')
  const change = (name: string) => ({ id: id<'area-change'>(name), kind: 'merged' as const, on, act: '1662' })
  const link = (predecessor: string, successor: string) => ({
    predecessor: id<'area'>(predecessor),
    successor: id<'area'>(successor),
    change: change(successor),
  })
  const counted = rows([count('ward', 9), count('commune', 4)])
  const standing = [place('new', 'ward', null), place('other', 'ward', null)]
  const merged = coverageNow(counted, { successions: [link('ward', 'new'), link('commune', 'new')], on, standing })
  assert.deepEqual(merged, { sums: [{ name: 'new', households: 15, of: ['ward', 'commune'] }], apart: [] })
  const split = coverageNow(counted, { successions: [link('ward', 'new'), link('ward', 'other')], on, standing })
  assert.deepEqual(split.apart, [{ name: 'ward', households: 10 }])
})
