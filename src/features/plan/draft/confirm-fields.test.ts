import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import { placeOfGap } from './confirm-fields.ts'
import { taskFromPlace } from './new-task.ts'

const [first, second] = ['first', 'second'].map((name) =>
  taskFromPlace(name, { start: 0, end: 3 }, derivedId('town', name)),
)
const tasks = [first, second].filter((task) => task !== undefined)

test('what is missing in the head leads to its field, a wrong year to the year', () => {
  assert.deepEqual(placeOfGap({ code: 'head-missing', field: 'agency' }, tasks), { kind: 'head', field: 'agency' })
  assert.deepEqual(placeOfGap({ code: 'plan-before-its-year', issuedOn: day('2024-06-03'), year: 2023 }, tasks), {
    kind: 'head',
    field: 'year',
  })
})

test('what is wrong in the second task leads into the second task', () => {
  const due = { code: 'task-due-before-plan', ordinal: 2, due: day('2024-01-01'), issuedOn: day('2024-06-03') } as const
  assert.deepEqual(placeOfGap(due, tasks), { kind: 'task', task: second?.id, part: 'due' })
  assert.deepEqual(placeOfGap({ code: 'task-twice', ordinal: 1 }, tasks), {
    kind: 'task',
    task: first?.id,
    part: 'row',
  })
})

test('a plan without tasks leads nowhere: they come from the text', () => {
  assert.deepEqual(placeOfGap({ code: 'no-tasks' }, []), { kind: 'nowhere' })
})
