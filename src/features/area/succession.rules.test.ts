import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Area } from './area.ts'
import { overlap, stands } from './area.rules.ts'
import type { Succession } from './succession.ts'
import { checkDates, checkReorganisation, follow, rollUp, successionsOf } from './succession.rules.ts'

const id = (name: string) => name as Id<'area'>
const FIRST = day('2020-01-01')
const change = (name: string, on = day('2025-07-01')) => ({
  id: name as Id<'area-change'>,
  kind: 'merged' as const,
  on,
  act: `Nghị quyết ${name}`,
})
const link = (predecessor: string, successor: string, on = day('2025-07-01')): Succession => ({
  predecessor: id(predecessor),
  successor: id(successor),
  change: change(`${predecessor}-${on}`, on),
})
const area = (name: string, validFrom = FIRST, validTo: Area['validTo'] = null): Area => ({
  id: id(name),
  code: name,
  name: `Phường ${name}`,
  kind: 'ward',
  parent: null,
  validFrom,
  validTo,
})
const LATE = day('2030-01-01')

/** Areas that only ever merge: each is followed by at most one that comes later in the row. */
const merges = fc.array(fc.nat(), { minLength: 2, maxLength: 30 }).map((picks) =>
  picks.slice(0, -1).map((pick, i) => {
    const successor = i + 1 + (pick % (picks.length - 1 - i))
    return link(`a${i}`, `a${successor}`, addDays(FIRST, i + 1))
  }),
)

test('whatever merges into whatever, what is rolled up adds up to what was counted', () => {
  fc.assert(
    fc.property(merges, fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }), (links, numbers) => {
      const values = links.map(({ predecessor }, i) => ({ area: predecessor, value: numbers[i] ?? 0 }))
      const { sums, apart } = rollUp(values, links, LATE)
      assert.deepEqual(apart, [])
      const total = (of: readonly { readonly value: number }[]) => of.reduce((sum, { value }) => sum + value, 0)
      assert.equal(total(sums), total(values))
      assert.equal(sums.flatMap(({ of }) => of).length, values.length)
    }),
  )
})

test('an area that was split is added to none of its parts, and said', () => {
  const links = [link('Hải Yến', 'Tĩnh Gia'), link('Hải Yến', 'Nghi Sơn'), link('Hải Nhân', 'Tĩnh Gia')]
  const rolled = rollUp(
    [
      { area: id('Hải Yến'), value: 7 },
      { area: id('Hải Nhân'), value: 5 },
      { area: id('Tĩnh Gia'), value: 1 },
    ],
    links,
    LATE,
  )
  assert.deepEqual(rolled.sums, [{ area: 'Tĩnh Gia', value: 6, of: ['Hải Nhân', 'Tĩnh Gia'] }])
  assert.deepEqual(
    rolled.apart.map(({ area: one, value, into }) => [one, value, into.toSorted()]),
    [['Hải Yến', 7, ['Nghi Sơn', 'Tĩnh Gia']]],
  )
})

test('what is split and merged again into one place adds up', () => {
  const links = [link('a', 'b'), link('a', 'c'), link('b', 'd', day('2026-04-30')), link('c', 'd', day('2026-04-30'))]
  assert.deepEqual(follow(id('a'), links, LATE).now, ['d'])
  assert.equal(follow(id('a'), links, day('2025-12-31')).way, 'split')
  assert.equal(follow(id('a'), links, day('2025-06-30')).way, 'stays')
})

const facts = (areas: readonly Area[], known: readonly Succession[] = []) => ({ areas, known })
const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code)
const asked = (from: readonly string[], to: readonly string[], begins: readonly Area[] = []) => ({
  change: change('1662'),
  from: from.map(id),
  to: to.map(id),
  begins: [...begins],
})

test('two wards become one that begins with the change', () => {
  const begins = [area('Xuân Lập mới', day('2025-07-01'))]
  const merged = asked(['Xuân Lập', 'Bàu Sen'], ['Xuân Lập mới'], begins)
  assert.deepEqual(checkReorganisation(merged, facts([area('Xuân Lập'), area('Bàu Sen')])), [])
  assert.deepEqual(
    successionsOf(merged).map(({ predecessor, successor }) => [predecessor, successor]),
    [
      ['Xuân Lập', 'Xuân Lập mới'],
      ['Bàu Sen', 'Xuân Lập mới'],
    ],
  )
})

test('a change that fits to nothing is refused with what is against it', () => {
  const all = facts([
    area('a'),
    area('b'),
    area('c'),
    area('late', day('2026-01-01')),
    area('gone', FIRST, day('2024-10-31')),
  ])
  assert.deepEqual(codes(checkReorganisation(asked(['a', 'b'], ['c', 'late']), all)), ['change-many-to-many'])
  assert.deepEqual(codes(checkReorganisation(asked(['a'], ['late']), all)), ['successor-not-standing'])
  assert.deepEqual(codes(checkReorganisation(asked(['late'], ['a']), all)), ['predecessor-not-standing'])
  assert.deepEqual(codes(checkReorganisation(asked(['a'], ['new'], [area('new', LATE)]), all)), [
    'change-begins-other-day',
    'successor-not-standing',
  ])
  // Gone earlier, followed later: nobody says what became of it meanwhile, and that is allowed.
  assert.deepEqual(checkReorganisation(asked(['gone'], ['a']), all), [])
})

test('an area does not follow itself, by no way round, and is followed once', () => {
  const all = [area('a'), area('b'), area('c')]
  assert.deepEqual(codes(checkReorganisation(asked(['a'], ['a']), facts(all))), ['change-in-circle'])
  const known = [link('a', 'b'), link('b', 'c')]
  assert.deepEqual(codes(checkReorganisation(asked(['c'], ['a']), facts(all, known))), ['change-in-circle'])
  assert.deepEqual(codes(checkReorganisation(asked(['a'], ['c']), facts(all, known))), ['already-followed'])
})

test('a ring of successors is walked once and never for ever', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 }), (pairs) => {
      const links = pairs.map(([a, b]) => link(`a${a}`, `a${b}`))
      const { now } = follow(id('a0'), links, LATE)
      assert.equal(new Set(now).size, now.length)
    }),
  )
})

test('a corrected area still ends before it was followed and stands when it follows', () => {
  const links = [link('a', 'b')]
  assert.deepEqual(checkDates(area('a', FIRST, day('2025-06-30')), links), [])
  assert.deepEqual(codes(checkDates(area('a', FIRST, day('2025-07-01')), links)), ['area-bound-by-change'])
  assert.deepEqual(codes(checkDates(area('b', day('2025-07-02')), links)), ['area-bound-by-change'])
  assert.deepEqual(checkDates(area('b', day('2025-07-01')), links), [])
})

test('two stretches of days overlap when some day lies in both', () => {
  const dated = fc.tuple(fc.nat(20), fc.option(fc.nat(20))).map(([from, long]) => ({
    validFrom: addDays(FIRST, from),
    validTo: long === null ? null : addDays(FIRST, from + long),
  }))
  fc.assert(
    fc.property(dated, dated, (a, b) => {
      const days = Array.from({ length: 50 }, (_, i) => addDays(FIRST, i))
      assert.equal(
        overlap(a, b),
        days.some((on) => stands(a, on) && stands(b, on)),
      )
    }),
  )
})
