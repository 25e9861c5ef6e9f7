import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNames } from './names.ts'
import { rulesIn, smallHouse } from './small-house.ts'

const rulesOf = (path: string, text = '') => rulesIn(findNames(smallHouse({ [path]: text })))

test('a file is named by a noun', () => {
  assert.deepEqual(rulesOf('src/features/plan/plan.rules.ts'), [])
})

for (const word of ['helper', 'utils', 'common', 'misc'])
  test(`a file named ${word} is found`, () => {
    assert.deepEqual(rulesOf(`src/features/plan/plan-${word}.ts`), ['file-name'])
    assert.deepEqual(rulesOf(`src/features/${word}/plan.ts`), ['file-name'])
  })

test('the second part of a file is found, the parts of a paper are not', () => {
  assert.deepEqual(rulesOf('src/features/plan/part-2.ts'), ['file-name'])
  assert.deepEqual(rulesOf('src/server/paper/parts.ts'), [])
})

const TEST = 'src/features/plan/plan.test.ts'

test('a test whose name is a wish is found', () => {
  assert.deepEqual(rulesOf(TEST, "test('it should work', () => {})\ndescribe('should', () => {})"), [
    'test-name',
    'test-name',
  ])
})

test('a test that hides the others is found', () => {
  assert.deepEqual(rulesOf(TEST, "test.only('a run counts once', () => {})"), ['test-only'])
})

test('a test that states a fact is left alone', () => {
  assert.deepEqual(rulesOf(TEST, "test('a run sent twice counts once', () => {})"), [])
})

test('a hook that would run for the tests of every file is found', () => {
  assert.deepEqual(rulesOf(TEST, 'beforeEach(() => {})'), ['test-hook'])
  assert.deepEqual(rulesOf(TEST, "describe('a plan', () => {\n  beforeEach(() => {})\n})"), [])
})
