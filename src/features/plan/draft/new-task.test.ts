import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derivedId } from '../../../kernel/derived-id.ts'
import { neighbourOf, taskFromPlace } from './new-task.ts'

const id = (name: string) => derivedId<'task'>('town', name)
const titleOf = (words: string) => taskFromPlace(words, { start: 0, end: words.length }, id('new')).title

test('the title of a new task is its stretch of the text on one line, without bullet and stop', () => {
  assert.equal(titleOf('- In, phát tờ rơi\n  cho hộ nghèo;'), 'In, phát tờ rơi cho hộ nghèo')
  assert.equal(titleOf('a) Họp khu phố.'), 'Họp khu phố')
  assert.equal(titleOf('3. Treo băng rôn ./.'), 'Treo băng rôn')
  assert.equal(titleOf('2024'), '2024')
  assert.ok(titleOf('dài '.repeat(400)).length <= 600)
})

test('a new task has its place and nobody who does it yet', () => {
  const task = taskFromPlace('Điều 1. Treo băng rôn', { start: 8, end: 21 }, id('new'))
  assert.deepEqual(
    [task.title, task.places, task.doers, task.due],
    ['Treo băng rôn', [{ start: 8, end: 21 }], [], null],
  )
})

test('a new task stands after the last one that begins before it in the text', () => {
  const at = (start: number) => ({ ...taskFromPlace('x', { start, end: start + 5 }, id(String(start))) })
  const tasks = [at(10), at(40), at(90)]
  assert.equal(neighbourOf(tasks, { start: 50, end: 60 }), id('40'))
  assert.equal(neighbourOf(tasks, { start: 5, end: 8 }), null)
})
