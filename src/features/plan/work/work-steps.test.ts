import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { stepsFor } from './work-steps.ts'
import type { WorkState } from './work.ts'

const id = <Kind extends string>(name: string) => name as Id<Kind>
const owner: Officer = { id: id('lan'), unit: id('office'), roles: ['plan-owner'] }
const hung: Officer = { id: id('hung'), unit: id('ward'), roles: ['unit-officer'] }
const stranger: Officer = { id: id('thu'), unit: id('other'), roles: ['unit-officer'] }
const reader: Officer = { id: id('minh'), unit: id('ward'), roles: ['reader'] }

const work = (state: WorkState) => ({
  id: id<'work'>('w'),
  root: id<'work'>('w'),
  task: id<'task'>('t'),
  unit: id<'unit'>('ward'),
  source: 'logged' as const,
  state,
  verdict: null,
})
const steps = (officer: Officer, state: WorkState) => stepsFor(officer, work(state), id('office'))

test('the plan owner confirms, returns, withdraws and proves what waits', () => {
  assert.deepEqual(steps(owner, 'waiting'), ['confirm', 'return', 'withdraw', 'add-evidence'])
  assert.deepEqual(steps(owner, 'confirmed'), ['return', 'withdraw', 'add-evidence'])
})

test('a unit withdraws, corrects and proves its own record, and cannot withdraw a confirmed one', () => {
  assert.deepEqual(steps(hung, 'waiting'), ['withdraw', 'correct', 'add-evidence'])
  assert.deepEqual(steps(hung, 'confirmed'), ['correct', 'add-evidence'])
  assert.deepEqual(steps(hung, 'returned'), ['withdraw', 'correct', 'add-evidence'])
})

test('another unit and a reader may do nothing, and nobody does anything with a corrected record', () => {
  assert.deepEqual(steps(stranger, 'waiting'), [])
  assert.deepEqual(steps(reader, 'waiting'), [])
  assert.deepEqual(steps(owner, 'replaced'), [])
})
