import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { exampleScoreTable } from './score-table.examples.ts'
import { checkOverlap, checkScoreTable, tableFor } from './score-table.rules.ts'
import type { ScoreTable, ScoreTableRow } from './score-table.ts'

const { id } = exampleTown
const example = exampleScoreTable(exampleTown, 'score-table')
const [people, house] = example.items
assert.ok(people && house)
const codes = (part: Partial<ScoreTable>) => checkScoreTable({ ...example, ...part }).map(({ code }) => code)
const inForce = (part: Partial<ScoreTableRow> = {}): ScoreTableRow => ({
  ...example,
  root: example.id,
  number: 1,
  checksum: '',
  state: 'in-force',
  enteredBy: id('officer'),
  ...part,
})

test('a table is refused when it is empty, says something twice, or an item leaves no choice', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ items: [] }), ['score-table-empty'])
  assert.deepEqual(codes({ regions: [] }), ['score-table-empty'])
  assert.deepEqual(codes({ items: [people, people] }), ['score-item-twice'])
  const [one, two] = people.options
  assert.ok(one && two)
  assert.deepEqual(codes({ items: [{ ...people, options: [one, { ...two, code: one.code }] }] }), [
    'score-option-twice',
  ])
  assert.deepEqual(codes({ items: [{ ...people, options: [one] }] }), ['score-options-too-few'])
  assert.deepEqual(codes({ regions: [...example.regions, ...example.regions.slice(0, 1)] }), ['score-region-twice'])
})

test('points are whole, there for each region and no other, and within what a form can come to', () => {
  const withPoints = (points: Record<string, number>) =>
    codes({ items: [{ ...people, options: people.options.map((option) => ({ ...option, points })) }] })
  const both = (number: number) => ({ 'thanh-thi': number, 'nong-thon-dong-nam-bo': number })
  assert.deepEqual(new Set(withPoints(both(12.5))), new Set(['score-points-not-whole']))
  assert.deepEqual(new Set(withPoints(both(-1))), new Set(['score-points-out-of-range']))
  assert.deepEqual(new Set(withPoints(both(501))), new Set(['score-points-out-of-range']))
  assert.deepEqual(new Set(withPoints({ 'thanh-thi': 1 })), new Set(['score-points-missing']))
  assert.deepEqual(new Set(withPoints({ ...both(1), 'tay-nguyen': 1 })), new Set(['score-column-unknown']))
  const item = (code: string) => ({
    ...people,
    code,
    options: people.options.map((option) => ({ ...option, points: both(500) })),
  })
  assert.deepEqual(codes({ items: [item('1'), item('2')] }), [])
  assert.deepEqual(codes({ items: [item('1'), item('2'), item('3')] }), [
    'score-total-too-large',
    'score-total-too-large',
  ])
})

test('a table says which of its columns holds, and does not end before it begins', () => {
  assert.deepEqual(codes({ columns: { urban: null, rural: null } }), ['score-column-missing'])
  assert.deepEqual(codes({ columns: { urban: 'tay-nguyen', rural: null } }), ['score-column-unknown'])
  assert.deepEqual(codes({ columns: { urban: null, rural: 'thanh-thi' } }), [])
  assert.deepEqual(codes({ validTo: day('2021-12-31') }), ['score-table-ends-before-it-begins'])
  assert.deepEqual(codes({ validTo: null }), [])
})

test('two tables of a standard hold on the same day only for different residences', () => {
  const other = inForce({ root: id('other') })
  const overlaps = (part: Partial<ScoreTableRow>) => checkOverlap(inForce(part), [other]).length
  assert.equal(overlaps({}), 1)
  assert.equal(overlaps({ validFrom: day('2026-12-31'), validTo: null }), 1)
  assert.equal(overlaps({ validFrom: day('2027-01-01'), validTo: null }), 0)
  assert.equal(overlaps({ standard: 'vn-2027' }), 0)
  assert.equal(overlaps({ root: other.root }), 0)
  assert.equal(
    checkOverlap(inForce({ columns: { urban: 'thanh-thi', rural: null } }), [
      { ...other, columns: { urban: null, rural: 'x' } },
    ]).length,
    0,
  )
})

test('tables overlap exactly when some day has both, whichever is asked about the other', () => {
  const start = day('2024-01-01')
  const span = fc.record({ from: fc.nat(30), length: fc.option(fc.nat(30)) }).map(({ from, length }) => ({
    validFrom: addDays(start, from),
    validTo: length === null ? null : addDays(start, from + length),
  }))
  fc.assert(
    fc.property(span, span, (a, b) => {
      const days = Array.from({ length: 100 }, (_, at) => addDays(start, at))
      const holds = ({ validFrom, validTo }: typeof a, on: string) =>
        validFrom <= on && (validTo === null || on <= validTo)
      const some = days.some((on) => holds(a, on) && holds(b, on))
      const [one, other] = [inForce({ ...a, root: id('a') }), inForce({ ...b, root: id('b') })]
      assert.equal(checkOverlap(one, [other]).length > 0, some)
      assert.equal(checkOverlap(other, [one]).length > 0, some)
    }),
  )
})

test('a household is asked by the table in force of the first standard that has one for its residence and day', () => {
  const national = inForce({})
  const urbanOnly = inForce({ id: id('province'), standard: 'dn-2022', columns: { urban: 'thanh-thi', rural: null } })
  const asked = { standards: ['dn-2022', 'vn-2022'], on: day('2024-09-01'), residence: 'urban' as const }
  const found = (part: Partial<typeof asked> | { readonly residence: 'rural' }) =>
    tableFor([national, urbanOnly], { ...asked, ...part })?.standard ?? null
  assert.equal(found({}), 'dn-2022')
  assert.equal(found({ residence: 'rural' }), 'vn-2022')
  assert.equal(found({ standards: ['vn-2022'] }), 'vn-2022')
  assert.equal(found({ standards: ['vn-2027'] }), null)
  assert.equal(found({ on: day('2027-01-01') }), null)
  assert.equal(tableFor([inForce({ state: 'waiting' }), inForce({ state: 'replaced' })], asked), null)
})
