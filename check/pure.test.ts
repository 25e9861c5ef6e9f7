import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findImpure } from './pure.ts'
import { smallHouse } from './small-house.ts'

const finds = (text: string, path = 'src/features/plan/plan.rules.ts') =>
  findImpure(smallHouse({ [path]: text })).map(({ says }) => says.split(' is ')[0])

const IMPURE = {
  'Date.now': 'const a = Date.now()',
  'new Date()': 'const a = new Date()',
  'Date()': 'const a = Date()',
  'Math.random': 'const a = Math.random()',
  'crypto.randomUUID': 'const a = crypto.randomUUID()',
  process: 'const a = process.env',
}

for (const [name, text] of Object.entries(IMPURE))
  test(`${name} is found in a pure file`, () => assert.deepEqual(finds(text), [name]))

test('a day made from a given number is pure', () => {
  assert.deepEqual(finds('const a = new Date(0).toISOString()\nconst b = Date.UTC(2024, 1, 1)'), [])
})

test('a field called process and a paper called document are no surroundings', () => {
  assert.deepEqual(finds('const a = plan.process\nconst b = (document) => document.number'), [])
})

test('the server, the browser and tests have clocks', () => {
  for (const path of ['src/features/plan/plan.server.ts', 'src/features/plan/plan.test.ts', 'src/server/main.ts'])
    assert.deepEqual(finds('const a = Date.now()', path), [])
})
