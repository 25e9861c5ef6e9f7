import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '../../kernel/kernel.ts'
import { ageOf } from './backup.rules.ts'

const DAY = 24 * 3600
const made = (seconds: number, lostFiles = 0) => ({
  endedAt: '2024-07-01T01:00:00.000Z' as Instant,
  seconds,
  bytes: 1000,
  lostFiles,
})

test('a backup is fresh for seven days, and too old from the seventh on', () => {
  assert.deepEqual(ageOf(made(0)), { is: 'fresh', days: 0 })
  assert.deepEqual(ageOf(made(7 * DAY - 1)), { is: 'fresh', days: 6 })
  assert.deepEqual(ageOf(made(7 * DAY)), { is: 'old', days: 7 })
})

test('a town that was never backed up is told so', () => {
  assert.deepEqual(ageOf(null), { is: 'never' })
})

test('a backup from the future says that the clock went back, and nothing of its age', () => {
  assert.deepEqual(ageOf(made(-1)), { is: 'clock-went-back' })
})

test('a backup without files that were lost says so while it is fresh', () => {
  assert.deepEqual(ageOf(made(DAY, 2)), { is: 'files-lost', days: 1 })
  assert.deepEqual(ageOf(made(9 * DAY, 2)), { is: 'old', days: 9 })
})
