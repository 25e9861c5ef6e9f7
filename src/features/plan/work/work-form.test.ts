import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import type { Id, Instant, Sha256 } from '../../../kernel/kernel.ts'
import type { TaskFacts, TaskRow } from '../task/task.ts'
import {
  afresh,
  blankForm,
  checkForm,
  compare,
  emptyFields,
  evidenceId,
  fieldOf,
  formOfCorrection,
  likeBefore,
  measuresOf,
  openMonths,
  recordOf,
  sourcesOpenTo,
  withSource,
} from './work-form.ts'
import type { WorkRow } from './work.ts'

const id = <Kind extends string>(name: string) => name as Id<Kind>
const today = day('2024-09-15')
const ids = { commandId: id<'command'>('c'), id: id<'work'>('w'), noteId: id<'personal-text'>('n') }

const meetings: TaskRow = {
  id: id('meetings'),
  plan: id('plan'),
  ordinal: 1,
  title: 'Họp khu phố',
  kind: 'meeting',
  measure: 'attendance',
  places: [],
}
const facts: TaskFacts = {
  task: meetings,
  plan: { id: id('plan'), issuedOn: day('2024-06-21'), ownerUnit: id('office'), area: id('city') },
  measure: 'attendance',
  doers: [id('ward')],
}
const blank = blankForm(ids, { unit: id('ward'), task: meetings.id, today })
const whole = { ...blank, places: [id<'area'>('q1')], quantity: 46 }

test('a new form asks for the place and the number; the day is today', () => {
  assert.deepEqual(emptyFields(blank), ['places', 'quantity'])
  assert.equal(recordOf(blank, meetings), null)
})

test('a form sent again is the same record, in the measure of the task unless another is chosen', () => {
  const record = recordOf({ ...whole, note: ' Vay vốn ' }, meetings)
  assert.deepEqual(record, recordOf({ ...whole, note: ' Vay vốn ' }, meetings))
  assert.equal(record?.id, ids.id)
  assert.equal(record?.measure, 'attendance')
  assert.deepEqual(record?.note, { personalId: 'n', text: 'Vay vốn' })
  assert.equal(recordOf({ ...whole, measure: 'meeting' }, meetings)?.measure, 'meeting')
  assert.deepEqual(measuresOf(meetings), ['attendance', 'meeting'])
})

test('the rules of the door speak while the officer types, once the record is whole', () => {
  assert.deepEqual(checkForm(blank, facts, today), [])
  assert.deepEqual(checkForm(whole, facts, today), [])
  const late = { ...whole, from: day('2024-09-16'), to: day('2024-09-16') }
  assert.deepEqual(checkForm(late, facts, today), [{ code: 'work-in-future', today }])
  assert.equal(fieldOf('work-in-future'), 'day')
  assert.equal(fieldOf('id-reused'), null)
})

test('half a person is told before it is sent', () => {
  const half = { ...whole, quantity: 12.5 }
  assert.deepEqual(checkForm(half, facts, today), [{ code: 'quantity-out-of-range', from: 1, to: 10_000_000 }])
})

test('a declared total takes the whole month, and one day again when it is not declared any more', () => {
  const declared = withSource(whole, 'declared')
  assert.deepEqual([declared.from, declared.to], ['2024-09-01', '2024-09-30'])
  assert.deepEqual(checkForm(declared, facts, today), [])
  const logged = withSource(declared, 'logged')
  assert.deepEqual([logged.from, logged.to], ['2024-09-30', '2024-09-30'])
})

test('months open for declaring run from the month of issue to this month, newest first', () => {
  const months = openMonths(day('2024-06-21'), today)
  assert.deepEqual(
    months.map(({ from }) => from),
    ['2024-09-01', '2024-08-01', '2024-07-01', '2024-06-01'],
  )
  assert.equal(openMonths(day('2023-12-05'), day('2024-01-02')).length, 2)
})

const officer = (unit: string, role: Officer['roles'][number]): Officer => ({
  id: id('officer'),
  unit: id(unit),
  roles: [role],
})

test('a unit logs and declares its own work; the plan owner declares or enters on behalf for another unit', () => {
  const own = id<'unit'>('office')
  assert.deepEqual(sourcesOpenTo(officer('ward', 'unit-officer'), id('ward'), own), ['logged', 'declared'])
  assert.deepEqual(sourcesOpenTo(officer('office', 'plan-owner'), id('ward'), own), ['declared', 'on-behalf'])
  assert.deepEqual(sourcesOpenTo(officer('office', 'plan-owner'), own, own), ['logged', 'declared'])
  assert.deepEqual(sourcesOpenTo(officer('ward', 'unit-officer'), id('other'), own), [])
})

const last: WorkRow = {
  id: id('before'),
  root: id('before'),
  plan: id('plan'),
  task: meetings.id,
  taskTitle: meetings.title,
  kind: 'meeting',
  unit: id('ward'),
  unitName: 'UBND phường Mẫu',
  source: 'declared',
  from: day('2024-08-01'),
  to: day('2024-08-31'),
  places: [{ id: id('q3'), name: 'Khu phố 3' }],
  quantity: 3,
  measure: 'meeting',
  note: 'Nhà văn hóa',
  state: 'confirmed',
  verdict: null,
  reason: null,
  evidence: 1,
  photo: null,
  keptAt: '2024-09-01T02:00:00Z' as Instant,
  enteredBy: 'unit',
  officerName: null,
}

test('as last time fills places, number, unit and note, and leaves the day and the way it comes in', () => {
  const filled = likeBefore(blank, last)
  assert.deepEqual(filled, {
    ...blank,
    places: ['q3'],
    quantity: 3,
    measure: 'meeting',
    note: 'Nhà văn hóa',
  })
})

test('what is typed is compared with what the server has: the same, changed, or moved where no correction follows', () => {
  const typed = recordOf({ ...formOfCorrection(ids, last, null), replaces: null }, meetings)
  assert.ok(typed)
  assert.equal(compare(typed, last), 'the-same')
  assert.equal(compare({ ...typed, places: [id('q3'), id('q3')] }, last), 'the-same')
  const changes = [{ quantity: 4 }, { places: [id<'area'>('q1')] }, { note: null }, { to: day('2024-09-30') }]
  for (const change of changes) assert.equal(compare({ ...typed, ...change }, last), 'changed')
  assert.equal(compare({ ...typed, unit: id('other') }, last), 'moved')
  assert.equal(compare({ ...typed, task: id('other') }, last), 'moved')
})

test('what was changed after the server had it is sent under ids of its own, with everything that was typed', () => {
  const file = { file: 'f'.repeat(64) as Sha256, fileName: 'a.jpg' }
  const form = { ...whole, note: 'Vay vốn', files: [file] }
  const fresh = { commandId: id<'command'>('c2'), id: id<'work'>('w2'), noteId: id<'personal-text'>('n2') }
  assert.deepEqual(afresh(form, fresh, last.id), { ...form, ...fresh, replaces: last.id })
  assert.equal(evidenceId(form.id, file), evidenceId(form.id, { ...file, fileName: 'b.jpg' }))
  assert.notEqual(evidenceId(form.id, file), evidenceId(fresh.id, file))
})

test('a correction begins as the record it replaces', () => {
  const form = formOfCorrection(ids, last, null)
  assert.equal(form.replaces, last.id)
  const { from, to, quantity, source } = form
  assert.deepEqual({ from, to, quantity, source }, { from: last.from, to: last.to, quantity: 3, source: 'declared' })
})
