import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { dueFrom } from './due-from-text.ts'
import type { Deadline } from '../reader/reading.ts'

const plan = { issuedOn: day('2024-06-03'), year: 2024 }
const at = { start: 0, end: 1 }

const days = (deadline: Pick<Deadline, 'kind'> & ({ date: string } | { period: string } | object)) => {
  const due = dueFrom({ text: 'như văn bản ghi', at, ...deadline } as Deadline, plan)
  return due && [due.from, due.to]
}

test('a month, a quarter, a year and a stretch run from their first to their last day', () => {
  assert.deepEqual(days({ kind: 'in', period: '2024-10' }), ['2024-10-01', '2024-10-31'])
  assert.deepEqual(days({ kind: 'in', period: '2024-Q4' }), ['2024-10-01', '2024-12-31'])
  assert.deepEqual(days({ kind: 'in', period: '2024' }), ['2024-01-01', '2024-12-31'])
  assert.deepEqual(days({ kind: 'range', period: '2024-07..2024-09' }), ['2024-07-01', '2024-09-30'])
  assert.deepEqual(days({ kind: 'range', period: '2024-07-05..2024-08-10' }), ['2024-07-05', '2024-08-10'])
})

test('a last day has no first; an event is on its day', () => {
  assert.deepEqual(days({ kind: 'before', date: '2024-11-15' }), [null, '2024-11-15'])
  assert.deepEqual(days({ kind: 'until', period: '..2025-12-31' }), [null, '2025-12-31'])
  assert.deepEqual(days({ kind: 'event', date: '2024-10-17' }), ['2024-10-17', '2024-10-17'])
})

test('what is due every year on a day is due on it in the year of the plan', () => {
  assert.deepEqual(days({ kind: 'recurring', period: 'yearly-11-15' }), [null, '2024-11-15'])
  assert.equal(days({ kind: 'recurring', period: 'monthly-20' }), null)
})

test('a time without a last day gives no due date, nor one that was over when the plan was issued', () => {
  assert.equal(days({ kind: 'from', date: '2024-07-01' }), null)
  assert.equal(days({ kind: 'ongoing', period: 'ongoing' }), null)
  assert.equal(days({ kind: 'conditional' }), null)
  assert.equal(days({ kind: 'unknown' }), null)
  assert.equal(days({ kind: 'before', date: '2024-05-01' }), null)
  assert.equal(days({ kind: 'in', period: '2026..2030+' }), null)
  assert.equal(dueFrom(null, plan), null)
})

test('the words stay as the document wrote them and the date is the document’s', () => {
  const due = dueFrom({ text: 'trong tháng 10 năm 2024', at, kind: 'in', period: '2024-10' }, plan)
  assert.deepEqual([due?.basis, due?.words], ['document', 'trong tháng 10 năm 2024'])
})
