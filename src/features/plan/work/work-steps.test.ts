import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { mayLog, stepsFor } from './work-steps.ts'
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
  measure: 'attendance' as const,
  from: day('2024-08-20'),
  to: day('2024-08-20'),
  state,
  verdict: null,
})
const steps = (officer: Officer, state: WorkState) => stepsFor(officer, work(state), id('office'))

const PROVES = ['add-evidence', 'take-evidence-back']

test('the plan owner confirms, returns, withdraws and proves what waits', () => {
  assert.deepEqual(steps(owner, 'waiting'), ['confirm', 'return', 'withdraw', ...PROVES])
  assert.deepEqual(steps(owner, 'confirmed'), ['return', 'withdraw', ...PROVES])
})

test('a unit withdraws, corrects and proves its own record; to a confirmed one it only adds evidence', () => {
  assert.deepEqual(steps(hung, 'waiting'), ['withdraw', 'correct', ...PROVES])
  assert.deepEqual(steps(hung, 'confirmed'), ['add-evidence'])
  assert.deepEqual(steps(hung, 'returned'), ['withdraw', 'correct', ...PROVES])
})

test('the plan owner corrects the record of his own unit or on behalf, confirmed or not', () => {
  for (const state of ['waiting', 'confirmed', 'returned'] as const) {
    const own = { ...work(state), unit: id<'unit'>('office') }
    const onBehalf = { ...work(state), source: 'on-behalf' as const }
    for (const one of [own, onBehalf]) assert.ok(stepsFor(owner, one, id('office')).includes('correct'), state)
    assert.ok(!stepsFor(owner, work(state), id('office')).includes('correct'), state)
  }
})

test('nobody judges what was withdrawn', () => {
  assert.deepEqual(steps(owner, 'withdrawn'), PROVES)
  assert.deepEqual(steps(hung, 'withdrawn'), ['correct', ...PROVES])
})

test('unit officers and plan owners log work; a reader logs none, and no record is open to him', () => {
  assert.deepEqual([owner, hung, stranger, reader].map(mayLog), [true, true, true, false])
})

test('another unit and a reader may do nothing, and nobody does anything with a corrected record', () => {
  assert.deepEqual(steps(stranger, 'waiting'), [])
  assert.deepEqual(steps(reader, 'waiting'), [])
  assert.deepEqual(steps(owner, 'replaced'), [])
})
