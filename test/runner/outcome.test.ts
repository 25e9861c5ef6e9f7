import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closingLine, judgeSkips, whereFrom, type Outcome } from './outcome.ts'

const passed: Outcome = { kind: 'passed', file: 'a.test.ts', name: 'a run counts once' }
const skipped: Outcome = { kind: 'skipped', file: 'a.test.ts', name: 'a paper is printed', reason: 'no printer' }
const failed: Outcome = { kind: 'failed', file: 'a.test.ts', name: 'a run counts twice', line: 3, error: '1 !== 2' }

test('the last line tells what passed and what failed', () => {
  assert.equal(closingLine([passed, passed, failed]), '2 passed, 1 failed')
})

test('skipped tests are told only when there are some', () => {
  assert.equal(closingLine([passed, skipped]), '1 passed, 0 failed, 1 skipped')
})

test('on the build machine a skipped test is a failed one under its own name', () => {
  const judged = judgeSkips(skipped, 'ci')
  assert.equal(closingLine([passed, judged]), '1 passed, 1 failed')
  assert.equal(judged.name, skipped.name)
  assert.match(judged.kind === 'failed' ? judged.error : '', /no printer/)
})

test('elsewhere a skipped test stays skipped', () => {
  assert.deepEqual(judgeSkips(skipped, 'elsewhere'), skipped)
})

test('the build machine says CI=1 or CI=true', () => {
  assert.deepEqual(['1', 'true', '0', '', undefined].map(whereFrom), [
    'ci',
    'ci',
    'elsewhere',
    'elsewhere',
    'elsewhere',
  ])
})
