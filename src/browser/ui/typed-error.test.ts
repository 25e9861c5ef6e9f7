import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../kernel/day.ts'
import { parseNumber } from '../../kernel/text.ts'
import { errorOf } from './typed-error.ts'

const readsDay = (text: string) => parseDay(text, 2024) !== null
const readsNumber = (text: string) => parseNumber(text) !== null
const EMPTY = 'Hãy điền ô này.'

test('after a first try, a filled field says why it cannot be read, not that it is empty', () => {
  for (const place of ['inside', 'left'] as const) {
    assert.equal(errorOf({ typed: '31/2', reads: readsDay, place, error: EMPTY }), 'unreadable')
    assert.equal(errorOf({ typed: 'abc', reads: readsNumber, place, error: EMPTY }), 'unreadable')
    assert.equal(errorOf({ typed: '1,250,000', reads: readsNumber, place, error: EMPTY }), 'unreadable')
  }
})

test('before a first try, nothing is said until the field is left', () => {
  const typed = { typed: '31/', reads: readsDay, error: null }
  assert.equal(errorOf({ ...typed, place: 'inside' }), null)
  assert.equal(errorOf({ ...typed, place: 'left' }), 'unreadable')
})

test('an empty or readable field says what the form says of it', () => {
  assert.equal(errorOf({ typed: ' ', reads: readsDay, place: 'left', error: EMPTY }), EMPTY)
  assert.equal(errorOf({ typed: '28/2', reads: readsDay, place: 'left', error: null }), null)
  assert.equal(errorOf({ typed: null, reads: readsDay, place: 'left', error: EMPTY }), EMPTY)
})
