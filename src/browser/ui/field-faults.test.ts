import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './field-faults.ts'

const EMPTY = 'Hãy điền ô này.'
const fields = [
  { id: 'name', label: 'Tên', lacks: EMPTY },
  { id: 'code', label: 'Mã', lacks: null },
  { id: 'from', label: 'Từ ngày', lacks: EMPTY },
  { id: 'to', label: 'Đến ngày', lacks: null },
]

test('all that keeps a form back is told at once, by its field, in the order of the page', () => {
  assert.deepEqual(
    faultsOf(fields, { unread: [], says: 'Hãy nhập ngày có thật.' }).map(({ label, says }) => `${label}: ${says}`),
    ['Tên: Hãy điền ô này.', 'Từ ngày: Hãy điền ô này.'],
  )
})

test('a day that cannot be read is not told to be missing, and keeps a form back where a day may be left out too', () => {
  assert.deepEqual(
    faultsOf(fields, { unread: ['to', 'from'], says: 'Hãy nhập ngày có thật.' }).map(({ id, says }) => [id, says]),
    [
      ['name', EMPTY],
      ['from', 'Hãy nhập ngày có thật.'],
      ['to', 'Hãy nhập ngày có thật.'],
    ],
  )
})
