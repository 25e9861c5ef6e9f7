import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, yearPeriod } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { type Selection, SOURCES } from '../../../kernel/figure.ts'
import { sum } from '../../../kernel/kernel.ts'
import { planProgress, recordsIn } from './progress.rules.ts'
import type { Assignment, DueDate, Target, TaskRow } from '../task/task.ts'
import type { WorkSum } from '../work/work.ts'

const { id, today } = exampleTown
const plan = id<'plan'>('plan')
const selection: Selection = {
  plan,
  task: null,
  unit: null,
  area: null,
  source: null,
  measure: null,
  period: yearPeriod(2024),
  asOf: null,
}
const [ward, union] = [id<'unit'>('ward-office'), id<'unit'>('union')]

const task: TaskRow = {
  id: id<'task'>('meetings'),
  plan,
  ordinal: 1,
  title: 'Họp khu phố',
  kind: 'meeting',
  measure: 'attendance',
  places: [],
}
const assignment = (unit: Assignment['unit'], role: Assignment['role'] = 'lead'): Assignment => ({
  id: id<'assignment'>(unit),
  task: task.id,
  unit,
  unitName: unit === ward ? 'UBND phường' : 'Hội',
  role,
  writtenAs: null,
  state: 'not-seen',
  seenAt: null,
  acceptedAt: null,
})
const target = (unit: Target['unit'], value: number | null): Target => ({
  id: id<'target'>(`${unit}`),
  task: task.id,
  unit,
  value,
  basis: 'owner',
  replaces: null,
})
const dueOn = (to: string, unit: DueDate['unit'] = null): DueDate => ({
  id: id<'due-date'>(to),
  task: task.id,
  unit,
  due: { from: null, to: day(to), basis: 'owner', words: null },
  replaces: null,
})
const done = (unit: WorkSum['unit'], quantity: number, change: Partial<WorkSum> = {}): WorkSum => ({
  task: task.id,
  unit,
  source: 'logged',
  measure: 'attendance',
  records: 1,
  quantity,
  withEvidence: 0,
  waiting: 1,
  last: today,
  ...change,
})

type Facts = {
  assignments?: readonly Assignment[]
  targets?: readonly Target[]
  dues?: readonly DueDate[]
  sums?: readonly WorkSum[]
}
const progressOf = ({ assignments = [assignment(ward)], targets = [], dues = [], sums = [] }: Facts) => {
  const [first] = planProgress({ tasks: [task], assignments, targets, dues, sums, selection, today }).tasks
  assert.ok(first)
  return first
}

test('without a target there is no percentage; with one it is rounded to one decimal', () => {
  assert.deepEqual(progressOf({ sums: [done(ward, 50)] }).reached, { target: null, basis: null, percent: null })
  const almost = progressOf({ sums: [done(ward, 1999)], targets: [target(null, 2000)] })
  assert.deepEqual([almost.reached.percent, almost.standing], [99.9, 'no-date'])
  const twoThirds = progressOf({ sums: [done(ward, 4000)], targets: [target(null, 6000)] })
  assert.equal(twoThirds.reached.percent, 66.7)
  const half = progressOf({ sums: [done(ward, 1)], targets: [target(null, 2000)] })
  assert.equal(half.reached.percent, 0.1)
  const reached = progressOf({ sums: [done(ward, 2000)], targets: [target(null, 2000)] })
  assert.deepEqual([reached.reached.percent, reached.standing], [100, 'done'])
})

test('the percentage is 100 or more exactly when the target is reached, and off by a twentieth at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (value, aim) => {
      const { percent } = progressOf({ sums: [done(ward, value)], targets: [target(null, aim)] }).reached
      assert.ok(percent !== null)
      assert.equal(percent >= 100, value >= aim)
      assert.ok(percent === 99.9 || Math.abs(percent - (value * 100) / aim) <= 0.05 + 1e-6 * percent)
    }),
  )
})

const two = [assignment(ward), assignment(union)]

test('the target of a task is its own, else the sum of its units’ when every leading unit has one', () => {
  const aimOf = (...targets: readonly Target[]) => progressOf({ assignments: two, targets }).reached.target
  assert.equal(aimOf(target(ward, 30), target(union, 20)), 50)
  assert.equal(aimOf(target(ward, 30)), null)
  assert.equal(aimOf(target(ward, 30), target(union, null)), null)
  assert.equal(aimOf(target(null, 200), target(ward, 30)), 200)
  const assignments = [assignment(ward), assignment(union, 'partner')]
  assert.equal(progressOf({ assignments, targets: [target(ward, 30)] }).reached.target, 30)
  assert.equal(progressOf({ assignments: [], targets: [target(ward, 30)] }).reached.target, 30)
})

test('two units’ targets are reached by both units, not by one that did the work of two', () => {
  const sums = [done(ward, 60)]
  const targets = [target(ward, 30), target(union, 20)]
  const { reached, standing } = progressOf({ assignments: two, targets, sums })
  assert.deepEqual([reached.percent, standing], [120, 'no-date'])
  assert.equal(progressOf({ assignments: two, targets: [target(null, 50)], sums }).standing, 'done')
})

test('a task is overdue after its day, due soon in the fourteen days before, and listed when nobody said when', () => {
  const standingWhenDue = (days: number) => progressOf({ dues: [dueOn(addDays(today, days))] }).standing
  assert.deepEqual([-1, 0, 14, 15].map(standingWhenDue), ['overdue', 'due-soon', 'due-soon', 'under-way'])
  assert.equal(progressOf({}).standing, 'no-date')
})

test('a unit’s own date goes before the task’s', () => {
  const late = progressOf({ dues: [dueOn('2024-12-31'), dueOn('2024-09-01', ward)] })
  assert.deepEqual([late.units[0]?.standing, late.standing], ['overdue', 'overdue'])
})

test('a partner who did nothing keeps no task from being done', () => {
  const { standing } = progressOf({
    assignments: [assignment(ward), assignment(union, 'partner')],
    sums: [done(ward, 5)],
  })
  assert.equal(standing, 'done')
})

test('records in another measure are not added; they stand beside, in their own measure, and open to themselves', () => {
  const { counted, units } = progressOf({ sums: [done(ward, 40), done(ward, 3, { measure: 'meeting', records: 2 })] })
  assert.deepEqual([counted.all.value, counted.all.records, recordsIn(counted)], [40, 1, 3])
  const own = { ...selection, task: task.id }
  assert.deepEqual(counted.all.opens, { ...own, measure: 'attendance' })
  const meetings = { value: 3, measure: 'meeting', records: 2, withEvidence: 0 }
  assert.deepEqual(counted.others, [{ ...meetings, opens: { ...own, measure: 'meeting' } }])
  assert.deepEqual(units[0]?.counted.others, [{ ...meetings, opens: { ...own, unit: ward, measure: 'meeting' } }])
})

test('a record in whatever measure makes a task without a target done, and brings none nearer to its target', () => {
  const sums = [done(ward, 3, { measure: 'meeting' })]
  assert.equal(progressOf({ sums }).standing, 'done')
  const short = progressOf({ sums, targets: [target(null, 3)] })
  assert.deepEqual([short.standing, short.reached.percent], ['no-date', 0])
})

const anySum = fc.record({
  unit: fc.constantFrom(ward, union),
  source: fc.constantFrom(...SOURCES),
  measure: fc.constantFrom('attendance' as const, 'meeting' as const),
  records: fc.integer({ min: 1, max: 9 }),
  quantity: fc.integer({ min: 1, max: 5000 }),
})

test('logged, declared and on-behalf parts add up to the whole, units to their task, and each opens by its own selection', () => {
  fc.assert(
    fc.property(fc.array(anySum, { maxLength: 12 }), (some) => {
      const sums = some.map(({ unit, quantity, ...rest }) =>
        done(unit, quantity, { ...rest, withEvidence: rest.records - 1 }),
      )
      const assignments = [assignment(ward), assignment(union)]
      const facts = planProgress({ tasks: [task], assignments, targets: [], dues: [], sums, selection, today })
      const [first] = facts.tasks
      assert.ok(first)
      for (const { all, bySource } of [
        first.counted,
        ...first.units.map(({ counted }) => counted),
        ...facts.units.map(({ counted }) => counted),
      ]) {
        const parts = SOURCES.map((source) => bySource[source])
        assert.equal(all.value, sum(parts.map(({ value }) => value)))
        assert.equal(all.records, sum(parts.map(({ records }) => records)))
        assert.equal(all.withEvidence, sum(parts.map(({ withEvidence }) => withEvidence)))
        assert.deepEqual(
          parts.map(({ opens }) => opens),
          SOURCES.map((source) => ({ ...all.opens, source })),
        )
      }
      assert.equal(recordsIn(first.counted), sum(sums.map(({ records }) => records)))
      for (const figure of [first.counted.all, ...first.counted.others])
        assert.equal(figure.value, sum(sums.filter((s) => s.measure === figure.opens.measure).map((s) => s.quantity)))
      assert.equal(first.counted.all.value, sum(first.units.map(({ counted }) => counted.all.value)))
      assert.equal(sum(facts.units.map(({ counted }) => counted.all.value)), sum(sums.map(({ records }) => records)))
      assert.equal(facts.withoutEvidence, sums.length)
    }),
  )
})
