import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import { apportion, changesDue, type GridRow, pastedColumn, readDue, readTarget, shownIn } from './target-grid.ts'
import { taskPageTexts } from './task-page.screen.texts.ts'

const october = { from: day('2024-10-01'), to: day('2024-10-31'), basis: 'document', words: 'trong tháng 10' } as const
const row: GridRow = {
  unit: null,
  unitName: null,
  target: null,
  due: { id: 'due' as never, task: 'task' as never, unit: null, due: october, replaces: null },
}

test('a target is a whole number above zero; an emptied cell takes it back', () => {
  assert.equal(readTarget(' 1.250 '), 1250)
  assert.equal(readTarget(''), null)
  for (const text of ['0', '12,5', 'mười', '-3']) assert.equal(readTarget(text), 'unreadable')
})

test('a target above the highest one is refused, and the sentence names it', () => {
  assert.equal(readTarget('1.000.000.000'), 1_000_000_000)
  assert.equal(readTarget('9999999999999'), 'unreadable')
  for (const says of Object.values(taskPageTexts.unreadableTarget)) assert.match(says, /1\.000\.000\.000\.$/)
})

test('a due day is typed as one day of the plan’s year, or as two with a dash', () => {
  assert.deepEqual(readDue('30/11', 2024), { from: null, to: '2024-11-30', basis: 'owner', words: null })
  assert.deepEqual(readDue('1/10 – 31/10', 2024), {
    from: '2024-10-01',
    to: '2024-10-31',
    basis: 'owner',
    words: null,
  })
  assert.equal(readDue('1-10-2024', 2023) === 'unreadable', false)
  assert.equal(readDue('31/2', 2024), 'unreadable')
  assert.equal(readDue('1/1 - 2/1 - 3/1', 2024), 'unreadable')
})

test('what a cell shows is read back as what stands', () => {
  assert.equal(shownIn(row, 'due'), '01/10/2024 – 31/10/2024')
  const again = readDue(shownIn(row, 'due'), 2024)
  assert.ok(again !== 'unreadable')
  assert.equal(changesDue(row, again), false)
  assert.equal(changesDue(row, null), true)
})

test('a column of Excel fills one cell a line, empty cells too', () => {
  assert.deepEqual(pastedColumn('12\r\n\r\n1.250\tXuân An\r\n'), ['12', '', '1.250'])
})

test('a total shared out evenly adds up again, and nobody has two more than another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 600 }), (total, units) => {
      const shares = apportion(total, units)
      assert.equal(
        shares.reduce((sum, share) => sum + share, 0),
        total,
      )
      assert.ok(Math.max(...shares) - Math.min(...shares) <= 1)
    }),
  )
})
