import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Id } from '../../../kernel/kernel.ts'
import { EMPTY_RUN, findPlace, isEmptyRun, pasteRuns, readRun, RUN_CELLS } from './run-table.ts'

const places = ['Khu phố 1, Phường Xuân An', 'Khu phố 1, Phường Xuân Bình', 'Ấp Suối Tre, Xã Tân Hòa'].map((name) => ({
  id: name as Id<'area'>,
  name,
}))

test('a row of the trip log is read as people type it', () => {
  const typed = { on: '1/9', from: '6h30', to: '6:50', place: 'ap suoi tre', quantity: '2' }
  assert.deepEqual(readRun(typed, { year: 2024, places }).run, {
    on: '2024-09-01',
    from: '06:30',
    to: '06:50',
    area: 'Ấp Suối Tre, Xã Tân Hòa',
    quantity: 2,
  })
})

test('cells that cannot be read are named, and nothing is guessed', () => {
  const typed = { on: '31/9', from: 'sáng', to: '6:50', place: 'Khu phố 1', quantity: '0' }
  const { run, unread } = readRun(typed, { year: 2024, places })
  assert.equal(run, null)
  assert.deepEqual(unread, ['on', 'from', 'place', 'quantity'])
  assert.equal(findPlace('khu phố 1, phường xuân an', places), 'Khu phố 1, Phường Xuân An')
})

test('a sheet with tabs fills rows and cells from where it is pasted, and adds the rows it needs', () => {
  const pasted = pasteRuns(
    [EMPTY_RUN],
    { row: 0, cell: 'from' },
    '6:30\t6:50\tẤp Suối Tre\r\n7:00\t7:20\tKhu phố 1\r\n',
  )
  assert.equal(pasted.length, 2)
  assert.deepEqual(pasted[1], { ...EMPTY_RUN, from: '7:00', to: '7:20', place: 'Khu phố 1' })
})

test('what is pasted stands where it was pasted, whatever it is', () => {
  const cell = fc.string().map((text) => text.replace(/[\t\r\n]/g, '').trim())
  const sheet = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(sheet, fc.nat(4), fc.constantFrom(...RUN_CELLS), (lines, row, first) => {
      fc.pre((lines.at(-1) ?? []).join('') !== '')
      const rows = pasteRuns(
        [EMPTY_RUN, EMPTY_RUN],
        { row, cell: first },
        lines.map((line) => line.join('\t')).join('\n'),
      )
      assert.equal(rows.length, Math.max(2, row + lines.length))
      for (const [i, line] of lines.entries()) assert.equal(rows[row + i]?.[first], line[0])
      assert.ok(rows.slice(0, Math.min(row, 2)).every(isEmptyRun))
    }),
  )
})
