import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTable, tidyCell } from './table-text.ts'

test('cells are read between tabs, semicolons or commas, whichever the head has', () => {
  assert.deepEqual(readTable('Mã\tTên\r\n01\tKhu phố 1\r\n'), [
    ['Mã', 'Tên'],
    ['01', 'Khu phố 1'],
  ])
  assert.deepEqual(readTable('Mã;Tên\n01;Ấp 1, Tân Hòa'), [
    ['Mã', 'Tên'],
    ['01', 'Ấp 1, Tân Hòa'],
  ])
  assert.deepEqual(readTable('\uFEFFMã,Tên\n01,"Ấp 1, ""cũ"""'), [
    ['Mã', 'Tên'],
    ['01', 'Ấp 1, "cũ"'],
  ])
})

test('decomposed letters, hard spaces and empty lines are tidied', () => {
  assert.deepEqual(readTable('Mã;Tên\n\n ;\n02;Ấp\u00A0 Suối '.normalize('NFD')), [
    ['Mã', 'Tên'],
    ['02', 'Ấp Suối'],
  ])
})

test('a quoted cell may break its line, and one that nobody closes goes to the end', () => {
  assert.deepEqual(readTable('a;b\n"x\ny";z'), [
    ['a', 'b'],
    ['x y', 'z'],
  ])
  assert.deepEqual(readTable('a;b\n"x;y'), [['a', 'b'], ['x;y']])
})

test('whatever is written with quotes is read back', () => {
  const cell = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `${tidyCell(text.normalize('NFC'))}.`)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n')
      assert.deepEqual(readTable(text), rows)
    }),
  )
})
