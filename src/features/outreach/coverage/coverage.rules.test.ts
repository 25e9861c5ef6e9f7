import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import { type Id, sum } from '../../../kernel/kernel.ts'
import type { RegisterCount } from '../../household/register/register.ts'
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
import type { EnteredCount, HouseholdCount } from './coverage.ts'

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
const NOBODY = { residents: null, officials: null }
const count = (area: string, poor: number, on = '2024-06-01'): EnteredCount & HouseholdCount => ({
  area: id(area),
  poor,
  nearPoor: 1,
  ...NOBODY,
  on: day(on),
  source: 'Danh sách',
  register: null,
})
const rows = (counts: readonly EnteredCount[], register: readonly RegisterCount[] = []) =>
  coverageOf(id('city'), { areas, counts, register, reached: [] })

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
        counts: numbers.map((poor) => ({ id: id('c'), area: id('ward'), poor, nearPoor: 0, ...NOBODY })),
      },
      day('2024-09-15'),
    ).map(({ code }) => code)
  assert.deepEqual(codes('2024-09-15', 0), [])
  assert.deepEqual(codes('2024-09-16', 0), ['count-in-future'])
  assert.deepEqual(codes('2024-09-15', -1), ['count-out-of-range'])
  assert.deepEqual(codes('2024-09-15', 1.5), ['count-out-of-range'])
  assert.deepEqual(codes('2024-09-15', 1, 2), ['count-twice'])
})

test('a line of numbers has both kinds of households or neither, and at least one number', () => {
  const codes = (said: Partial<EnteredCount>) => {
    const numbers = { poor: null, nearPoor: null, ...NOBODY, ...said }
    const counts = [{ id: id<'household-count'>('c'), area: id<'area'>('ward'), ...numbers }]
    return checkCounts({ on: day('2024-09-15'), source: 'x', counts }, day('2024-09-15')).map(({ code }) => code)
  }
  assert.deepEqual(codes({ residents: 1200 }), [])
  assert.deepEqual(codes({ poor: 3 }), ['count-half'])
  assert.deepEqual(codes({ residents: 9, nearPoor: 3 }), ['count-half'])
  assert.deepEqual(codes({}), ['count-says-nothing'])
  assert.deepEqual(codes({ officials: 2_000_001 }), ['count-out-of-range'])
})

const listed = (area: string | null, poor: number, nearPoor = 0): RegisterCount => ({
  commune: id('ward'),
  area: area === null ? null : id(area),
  poor,
  nearPoor,
  on: day('2024-06-01'),
  standard: 'vn-2022',
  year: 2023,
  number: '9/QĐ-UBND',
})
const householdsIn = (counts: readonly EnteredCount[], register: readonly RegisterCount[]) =>
  Object.fromEntries(rows(counts, register).map(({ area, households }) => [area, households?.poor ?? null]))

test('a list of a ward counts it and its neighbourhoods; who is on no list is none, not unknown', () => {
  assert.deepEqual(householdsIn([], [listed('quarter 1', 4, 2)]), {
    ward: 4,
    'quarter 1': 4,
    'quarter 2': 0,
    commune: null,
  })
  assert.deepEqual(householdsIn([], [listed(null, 0)]), { ward: 0, 'quarter 1': 0, 'quarter 2': 0, commune: null })
  assert.deepEqual(rows([], [listed('quarter 1', 4, 2)])[0]?.households, {
    area: 'ward',
    poor: 4,
    nearPoor: 2,
    on: '2024-06-01',
    source: '9/QĐ-UBND',
    register: { standard: 'vn-2022', year: 2023, number: '9/QĐ-UBND' },
  })
})

test('a list that says only the ward of some households leaves its neighbourhoods unknown', () => {
  const register = [listed('quarter 1', 4), listed('ward', 1)]
  assert.deepEqual(householdsIn([], register), { ward: 5, 'quarter 1': null, 'quarter 2': null, commune: null })
  assert.equal(householdsIn([count('quarter 1', 8)], register)['quarter 1'], 8)
})

test('of a list and an entered number the newer holds, and of one day the list', () => {
  const poor = (on: string) => householdsIn([count('quarter 1', 8, on)], [listed('quarter 1', 4)])['quarter 1']
  assert.deepEqual([poor('2024-05-31'), poor('2024-06-01'), poor('2024-06-02')], [4, 4, 8])
})

test('residents and officials are known each by themselves, and added up only when each neighbourhood has them', () => {
  const people = (area: string, said: Partial<EnteredCount>, on = '2024-06-01') => ({
    ...count(area, 0, on),
    poor: null,
    nearPoor: null,
    ...said,
  })
  const known = [
    people('quarter 1', { residents: 900 }),
    people('quarter 2', { residents: 1100, officials: 3 }, '2024-05-01'),
    people('commune', { officials: 30 }),
  ]
  const of = Object.fromEntries(rows(known).map((row) => [row.area, row.people]))
  assert.equal(of['ward']?.residents?.people, 2000)
  assert.deepEqual([of['ward']?.residents?.on, of['ward']?.officials], ['2024-05-01', null])
  assert.equal(of['commune']?.officials?.people, 30)
  assert.equal(of['quarter 1']?.officials, null)
})

test('a neighbourhood is not reached until a run was heard in it; sheets and meetings do not count for that', () => {
  const said = { source: 'logged', records: 1, quantity: 2 } as const
  const reached = [
    { ...said, area: id<'area'>('quarter 1'), measure: 'run' },
    { ...said, area: id<'area'>('quarter 2'), measure: 'sheet' },
  ]
  const shown = coverageOf(id('city'), { areas, counts: [], register: [], reached })
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
