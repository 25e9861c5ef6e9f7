import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sum } from '../../kernel/kernel.ts'
import { cell } from '../../kernel/paper.ts'
import { gridWidths } from './grid-widths.ts'
import type { Grid } from './layout.ts'
import { widthOf } from './letters.ts'

const gridOf = (titles: readonly string[], rows: readonly (readonly string[])[], shares?: readonly number[]): Grid => ({
  kind: 'grid',
  columns: titles.map((title, at) => ({ title, width: shares?.[at] ?? 1, align: 'left' as const })),
  rows: rows.map((row) => row.map(cell)),
  total: null,
  rowHeight: null,
  keep: 'alone',
})

test('a day and an amount are not broken, though their columns asked for less', () => {
  const grid = gridOf(
    ['TT', 'Ngày', 'Nội dung', 'Số tiền'],
    [['1', '12/09/2024', 'Thuê xe loa', '18.900.000']],
    [1, 1, 20, 1],
  )
  const widths = gridWidths(grid, 165)
  assert.ok((widths[1] ?? 0) > widthOf('12/09/2024', 12))
  assert.ok((widths[3] ?? 0) > widthOf('18.900.000', 12))
  assert.ok((widths[2] ?? 0) > 80)
})

test('columns that have room keep their shares', () => {
  assert.deepEqual(gridWidths(gridOf(['A', 'B'], [['a b c', 'd']], [3, 1]), 160), [120, 40])
})

test('whatever stands in a table, its columns fill the room, each is wider than nothing', () => {
  const words = fc.array(fc.array(fc.string({ maxLength: 40 }), { minLength: 3, maxLength: 3 }), { maxLength: 6 })
  const shares = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(words, shares, fc.integer({ min: 60, max: 260 }), (rows, wishes, room) => {
      const widths = gridWidths(gridOf(['TT', 'Nội dung', 'Số tiền'], rows, wishes), room)
      assert.ok(Math.abs(sum(widths) - room) < 1e-6)
      for (const width of widths) assert.ok(width > 0)
    }),
  )
})
