import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { planTables } from './plan.tables.ts'
import { wholeOf } from './plan.reads.ts'
import { planProgress } from './progress/progress.rules.ts'
import type { Assignment, TaskRow } from './task/task.ts'
import type { WorkRow, WorkSum } from './work/work.ts'

const id = <Kind extends string>(name: string) => name as Id<Kind>

const task: TaskRow = {
  id: id('task'),
  plan: id('plan'),
  ordinal: 1,
  title: 'Phát thanh',
  kind: 'broadcast',
  measure: 'broadcast',
  places: [],
}
const ward: Assignment = {
  id: id('assignment'),
  task: task.id,
  unit: id('ward'),
  unitName: 'UBND phường Mẫu',
  role: 'lead',
  writtenAs: null,
  state: 'not-seen',
  seenAt: null,
  acceptedAt: null,
}
const declared: WorkSum = {
  task: task.id,
  unit: ward.unit,
  source: 'declared',
  measure: 'broadcast',
  records: 2,
  quantity: 12,
  withEvidence: 1,
  waiting: 0,
  last: day('2024-08-31'),
}
const progress = planProgress({
  tasks: [task],
  assignments: [ward],
  targets: [],
  dues: [],
  sums: [declared],
  selection: wholeOf(id('plan'), { from: day('2024-01-01'), to: day('2024-12-31') }),
  today: day('2024-09-15'),
})

test('a task in a table has its result, the declared part apart, and no percentage without a target', () => {
  const [row] = progress.tasks
  assert.ok(row)
  assert.deepEqual(planTables['plan.progress'].row(row, 'vi'), [
    1,
    'Phát thanh',
    'Phát thanh',
    'UBND phường Mẫu',
    null,
    12,
    'buổi phát',
    12,
    0,
    null,
    null,
    '1/2',
    'Đã xong',
  ])
})

test('a unit in a table counts its records, since measures differ', () => {
  const [row] = progress.units
  assert.ok(row)
  assert.deepEqual(planTables['plan.units'].row(row), ['UBND phường Mẫu', 1, 1, 0, 2, 2, 0, '1/2'])
})

const work: WorkRow = {
  id: id('work'),
  root: id('work'),
  plan: id('plan'),
  task: task.id,
  taskTitle: task.title,
  kind: 'broadcast',
  unit: ward.unit,
  unitName: ward.unitName,
  source: 'on-behalf',
  from: day('2024-09-01'),
  to: day('2024-09-01'),
  places: [
    { id: id('a'), name: 'Khu phố 1' },
    { id: id('b'), name: 'Khu phố 2' },
  ],
  quantity: 3,
  measure: 'broadcast',
  note: null,
  state: 'waiting',
  verdict: null,
  reason: null,
  evidence: 0,
  photo: null,
  keptAt: '2024-09-01T02:00:00Z' as Instant,
  enteredBy: 'unit',
  officerName: 'Nguyễn Thị Mẫu',
}

test('a record in a table names its places and how it came in, in the reader’s language', () => {
  const { columns, row } = planTables['plan.works']
  assert.deepEqual(row(work, 'en').slice(4, 10), ['Khu phố 1; Khu phố 2', 3, 'broadcasts', 'On behalf', 0, 'Waiting'])
  const ways = (['logged', 'declared', 'on-behalf'] as const).flatMap((source) =>
    (['unit', 'owner'] as const).map((enteredBy) => row({ ...work, source, enteredBy }, 'vi')[7]),
  )
  assert.deepEqual(ways, ['Ghi nhận', 'Ghi nhận, nhập thay', 'Kê khai', 'Kê khai, nhập thay', 'Nhập thay', 'Nhập thay'])
  assert.equal(row(work, 'vi').length, columns.length)
})

test('every table of a plan has a cell for each of its columns', () => {
  const [oneTask, oneUnit] = [progress.tasks[0], progress.units[0]]
  assert.ok(oneTask && oneUnit)
  assert.equal(planTables['plan.progress'].row(oneTask, 'en').length, planTables['plan.progress'].columns.length)
  assert.equal(planTables['plan.units'].row(oneUnit).length, planTables['plan.units'].columns.length)
})
