import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleTown } from '../../../kernel/example-town.ts'
import { KNOWN_CLASSES } from '../standard.ts'
import { CHANGE_KINDS, LISTED_CLASSES, type Moved, type MovementArea } from './movement.ts'
import { balanceOf, movementTable, placesOf, totalOf } from './movement.rules.ts'

const { id } = exampleTown
const here = id<'area'>('quarter')
const there = id<'area'>('other-quarter')
const areas: readonly MovementArea[] = [here, there].map((area) => ({
  area,
  areaName: area,
  known: { before: true, now: true },
  earlier: null,
}))
const one: Moved = {
  areaBefore: here,
  areaNow: here,
  before: 'poor',
  now: 'poor',
  change: null,
  once: [],
  households: 1,
  peopleBefore: 3,
  peopleNow: 3,
}
const columns = (part: Partial<Moved>, of: 'poor' | 'near-poor' = 'poor') =>
  placesOf({ ...one, ...part }, of).households.map(({ column }) => column)

test('each way of a household from one list to the next stands in its own column', () => {
  assert.deepEqual(columns({}), ['before', 'now'])
  assert.deepEqual(columns({ now: 'near-poor' }), ['before', 'to-other-list'])
  assert.deepEqual(columns({ now: 'near-poor' }, 'near-poor'), ['from-other-list', 'now'])
  assert.deepEqual(columns({ now: 'average-living-standard' }), ['before', 'above'])
  const gone = { now: null, areaNow: null }
  assert.deepEqual(columns({ ...gone, change: 'moved-away' }), ['before', 'other-less'])
  assert.deepEqual(columns({ ...gone, change: 'moved-in' }), ['before', 'open'])
  assert.deepEqual(columns(gone), ['before', 'open'])
  assert.deepEqual(columns({ areaNow: there }), ['before', 'other-less', 'other-more', 'now'])
  const fresh = { before: null, areaBefore: null }
  assert.deepEqual(columns(fresh), ['new', 'now'])
  assert.deepEqual(columns({ ...fresh, change: 'moved-in' }), ['other-more', 'now'])
  assert.deepEqual(columns({ before: 'not-poor' }), ['new', 'now'])
  assert.deepEqual(columns({ before: 'not-poor', once: ['poor'] }), ['again', 'now'])
  assert.deepEqual(columns({ before: 'not-poor', once: ['near-poor'] }), ['new', 'now'])
  assert.deepEqual(columns({ before: 'not-poor', now: 'not-poor' }), [])
})

const classOrNone = fc.option(fc.constantFrom(...KNOWN_CLASSES), { nil: null })
const anyMoved: fc.Arbitrary<Moved> = fc
  .record({
    before: classOrNone,
    now: classOrNone,
    from: fc.constantFrom(here, there),
    to: fc.constantFrom(here, there),
    change: fc.option(fc.constantFrom(...CHANGE_KINDS), { nil: null }),
    once: fc.subarray([...LISTED_CLASSES]),
    households: fc.integer({ min: 1, max: 1 }),
    peopleBefore: fc.integer({ min: 1, max: 9 }),
    peopleNow: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ from, to, ...rest }) => ({
    ...rest,
    areaBefore: rest.before === null ? null : from,
    areaNow: rest.now === null ? null : to,
  }))

test('a household that stays counts those who were born into it or left it, and nobody twice', () => {
  const people = (peopleNow: number) =>
    placesOf({ ...one, peopleNow }, 'poor').people.map((at) => [at.column, at.people])
  assert.deepEqual(people(5), [
    ['before', 3],
    ['now', 5],
    ['other-more', 2],
  ])
  assert.deepEqual(people(2), [
    ['before', 3],
    ['now', 2],
    ['other-less', 1],
  ])
  assert.deepEqual(people(3), [
    ['before', 3],
    ['now', 3],
  ])
})

test('over any history each table balances but for those of whom nobody knows where they went, and says how many', () => {
  fc.assert(
    fc.property(fc.array(anyMoved, { maxLength: 40 }), (moved) => {
      for (const of of LISTED_CLASSES) {
        const { lines } = movementTable(of, areas, moved)
        for (const line of lines)
          for (const counts of [line.households, line.people]) assert.equal(balanceOf(counts), counts.open)
        const total = totalOf(lines, 'households')
        assert.equal(balanceOf(total), total.open)
        assert.equal(total.now, moved.filter(({ now }) => now === of).length)
        assert.equal(total.before, moved.filter(({ before }) => before === of).length)
      }
    }),
  )
})

test('what one list gives to the other the other gets, in every area', () => {
  fc.assert(
    fc.property(fc.array(anyMoved, { maxLength: 40 }), (moved) => {
      const [poor, near] = LISTED_CLASSES.map((of) => movementTable(of, areas, moved).lines)
      poor?.forEach((line, at) => {
        assert.equal(line.households['to-other-list'], near?.[at]?.households['from-other-list'])
        assert.equal(line.households['from-other-list'], near?.[at]?.households['to-other-list'])
      })
    }),
  )
})

test('without the list before only what was typed of it is known, and nothing balances', () => {
  const earlier = { id: id<'earlier-count'>('x'), poor: 12, nearPoor: 7, countedOn: exampleTown.today, source: 'Sổ' }
  const unknown = areas.map((area) => ({ ...area, known: { before: false, now: true }, earlier }))
  const { lines } = movementTable('near-poor', unknown, [{ ...one, before: null, areaBefore: null, now: 'near-poor' }])
  assert.equal(lines[0]?.households.before, 7)
  assert.equal(lines[0]?.households.now, 1)
  assert.equal(lines[0]?.households.new, null)
  assert.equal(lines[0]?.people.before, null)
  assert.equal(balanceOf(lines[0]?.households ?? never()), null)
  assert.equal(totalOf(lines, 'households').new, null)
})

const never = () => assert.fail()
