import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Officer, Role } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import { SOURCES } from '../../../kernel/figure.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { checkCorrection } from './work.rules.ts'
import { VERDICTS, type WorkFacts, type WorkRecord } from './work.ts'

const id = <Kind extends string>(name: string) => name as Id<Kind>
const ROLES: readonly Role[] = ['plan-owner', 'unit-officer', 'reader', 'administrator']
const officers: fc.Arbitrary<Officer> = fc.record({
  id: fc.constant(id<'officer'>('someone')),
  unit: fc.constantFrom('office', 'ward', 'other').map((name) => id<'unit'>(name)),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
})
const wrongs: fc.Arbitrary<WorkFacts> = fc
  .record({
    state: fc.constantFrom('waiting' as const, 'replaced' as const, ...VERDICTS),
    source: fc.constantFrom(...SOURCES),
  })
  .map((drawn) => ({
    id: id('wrong'),
    root: id('wrong'),
    task: id('meetings'),
    unit: id('ward'),
    ownerUnit: id('office'),
    measure: 'attendance',
    from: day('2024-08-20'),
    to: day('2024-08-20'),
    verdict: null,
    ...drawn,
  }))
const correctionOf = ({ id: replaces, task, unit, source, from, to, measure }: WorkFacts): WorkRecord => ({
  id: id('correction'),
  task,
  unit,
  source,
  from,
  to,
  measure,
  replaces,
  places: [id('quarter')],
  quantity: 46,
  note: null,
})

test('whoever asks, what the owner confirmed is corrected by that owner alone; what he returned is open again', () => {
  fc.assert(
    fc.property(officers, wrongs, (officer, wrong) => {
      const codes = checkCorrection(officer, correctionOf(wrong), wrong).map(({ code }) => code)
      const owns = officer.unit === 'office' && officer.roles.includes('plan-owner')
      if (wrong.state === 'replaced') assert.deepEqual(codes, ['already-corrected'])
      else assert.deepEqual(codes, wrong.state === 'confirmed' && !owns ? ['work-confirmed-already'] : [])
    }),
  )
})
