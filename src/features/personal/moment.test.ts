import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { momentOf, parseHour } from './moment.ts'

test('an hour is read as people write it, and one that no clock shows is none', () => {
  assert.deepEqual(['8:30', '08h05', ' 23g59 '].map(parseHour), ['08:30', '08:05', '23:59'])
  assert.deepEqual(['24:00', '8:60', '8', ''].map(parseHour), [null, null, null, null])
})

test('half past eight here is half past one in Greenwich, and early morning is still the day before there', () => {
  assert.equal(momentOf(day('2024-09-15'), '08:30'), '2024-09-15T01:30:00.000Z')
  assert.equal(momentOf(day('2024-09-15'), '06:00'), '2024-09-14T23:00:00.000Z')
})
