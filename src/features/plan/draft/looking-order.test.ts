import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { TaskDraft } from './draft.ts'
import { doubtfulFirst, inLookingOrder } from './looking-order.ts'
import { taskFromPlace } from './new-task.ts'

const due = { from: null, to: day('2024-10-31'), basis: 'owner', words: null } as const
const lead = {
  id: derivedId<'assignment'>('a', 'a'),
  unit: derivedId<'unit'>('a', 'u'),
  role: 'lead',
  writtenAs: null,
} as const

const named = (name: string, change: Partial<TaskDraft>): TaskDraft => ({
  ...taskFromPlace(name, { start: 0, end: 1 }, derivedId('town', name)),
  kind: 'meeting',
  doers: [lead],
  due,
  ...change,
})

const clear = named('clear', {})
const dateless = named('dateless', { due: null })
const leaderless = named('leaderless', { doers: [], due: null })
const last = named('last', {})
const tasks = [clear, dateless, leaderless, last]
const titles = (shown: readonly TaskDraft[]) => shown.map(({ id }) => tasks.find((one) => one.id === id)?.id ?? 'new')

test('what is unclear is looked at before what only lacks a date; the rest keeps the order of the document', () => {
  assert.deepEqual(
    doubtfulFirst(tasks),
    [leaderless, dateless, clear, last].map(({ id }) => id),
  )
})

test('the order stays while doubts are cleared, and a task that was split off stands behind its first half', () => {
  const order = doubtfulFirst(tasks)
  const half = named('half', {})
  const now = [clear, dateless, { ...leaderless, doers: [lead], due }, half, last]
  assert.deepEqual(titles(inLookingOrder(now, order)), [leaderless.id, 'new', dateless.id, clear.id, last.id])
})

test('a new task at the head of the draft is shown first', () => {
  assert.deepEqual(titles(inLookingOrder([named('new', {}), clear], [clear.id])), ['new', clear.id])
})
