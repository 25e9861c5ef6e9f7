import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balance, widest, widthOf } from './letters.ts'

test('the motto in bold 14 is as long as Times New Roman prints it', () => {
  assert.ok(Math.abs(widthOf('Độc lập - Tự do - Hạnh phúc', 14) - 60.3) < 0.5)
})

test('a tone mark does not widen a letter', () => {
  assert.equal(widthOf('ẬẾỘỪ', 13), widthOf('AEOƯ', 13))
})

test('a long agency is broken into lines of about one length', () => {
  assert.deepEqual(balance('ỦY BAN NHÂN DÂN THÀNH PHỐ SUỐI TRE', 13, 67), ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ SUỐI TRE'])
})

test('a city is not broken between the words that say it is one', () => {
  assert.deepEqual(balance('ỦY BAN NHÂN DÂN THÀNH PHỐ LONG KHÁNH', 13, 67), ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LONG KHÁNH'])
})

test('a short one stays on its line, and nothing has no line', () => {
  assert.deepEqual(balance('ỦY BAN NHÂN DÂN', 13, 67), ['ỦY BAN NHÂN DÂN'])
  assert.deepEqual(balance('  ', 13, 67), [])
  assert.equal(widest([], 13), 0)
})

test('a word longer than the room stands alone, unbroken', () => {
  assert.deepEqual(balance(`A ${'W'.repeat(40)} B`, 14, 30), ['A', 'W'.repeat(40), 'B'])
})
