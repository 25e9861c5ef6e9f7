import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { DraftContent, TaskDraft } from './draft.ts'
import { checkDraft, doubtsOf, headOf, takenBy, tidyDraft } from './draft.rules.ts'

const centre = {
  id: derivedId<'assignment'>('a', 'a'),
  unit: derivedId<'unit'>('a', 'centre'),
  writtenAs: null,
} as const

const printing: TaskDraft = {
  id: derivedId('town', 'printing'),
  title: 'In tờ rơi',
  kind: 'distribution',
  measure: 'sheet',
  places: [{ start: 5, end: 20 }],
  doers: [{ ...centre, role: 'lead' }],
  due: { from: day('2024-10-01'), to: day('2024-10-31'), basis: 'document', words: 'trong tháng 10 năm 2024' },
  unmatched: [],
}

const draft: DraftContent = {
  number: '12/KH-UBND',
  issuedOn: day('2024-06-03'),
  agency: 'Ủy ban nhân dân thành phố Suối Tre',
  place: 'Suối Tre',
  title: 'Truyền thông giảm nghèo năm 2024',
  year: 2024,
  area: derivedId('town', 'city'),
  ownerUnit: derivedId('town', 'owner'),
  programme: null,
  parentPlan: null,
  tasks: [printing],
}

const codes = (content: DraftContent) => checkDraft(content, 100).map(({ code }) => code)
const withTask = (change: Partial<TaskDraft>) => ({ ...draft, tasks: [{ ...printing, ...change }] })

test('a complete draft may become a plan and has no doubts', () => {
  assert.deepEqual(codes(draft), [])
  assert.deepEqual(doubtsOf(draft.tasks), [])
  assert.equal(headOf(draft)?.number, '12/KH-UBND')
})

test('what the document does not print must be filled in before a plan stands', () => {
  const bare = { ...draft, agency: null, area: null, tasks: [] }
  assert.deepEqual(codes(bare), ['head-missing', 'head-missing', 'no-tasks'])
  assert.equal(headOf(bare), null)
})

test('a document that is a plan already is known as soon as its number, day and agency are', () => {
  const plans = [{ number: '12 / kh-ubnd', issuedOn: day('2024-06-03'), agency: 'UBND TP Suối Tre', id: 'there' }]
  assert.equal(takenBy(draft, plans)?.id, 'there')
  assert.equal(takenBy({ ...draft, number: '13/KH-UBND' }, plans), null)
  assert.equal(takenBy({ ...draft, issuedOn: null }, plans), null)
})

test('a work without a leading unit, a date, a place or a clear kind is doubtful and blocks nothing', () => {
  const unclear = withTask({
    doers: [{ ...centre, role: 'partner' }],
    due: null,
    places: [],
    kind: 'other',
    unmatched: [{ name: 'Ban Dân tộc', role: 'partner' }],
  })
  assert.deepEqual(
    doubtsOf(unclear.tasks).map(({ code }) => code),
    ['no-lead', 'unit-unmatched', 'no-date', 'no-place', 'kind-unsure'],
  )
  assert.deepEqual(codes(unclear), [])
})

test('a task needs a title that is more than blanks', () => {
  assert.deepEqual(codes(withTask({ title: '  ' })), ['task-without-title'])
})

test('a due day stands after the day of issue and after its own beginning', () => {
  const due = { from: null, to: day('2024-05-31'), basis: 'owner', words: null } as const
  assert.deepEqual(codes(withTask({ due })), ['task-due-before-plan'])
  assert.deepEqual(codes(withTask({ due: { ...due, from: day('2024-07-01') } })), ['task-due-runs-backwards'])
})

test('a task names a unit once and points into the text', () => {
  const twice = [centre, { ...centre, id: derivedId<'assignment'>('b', 'b') }].map(
    (doer) => ({ ...doer, role: 'lead' }) as const,
  )
  assert.deepEqual(codes(withTask({ doers: twice })), ['unit-twice-in-task'])
  assert.deepEqual(codes(withTask({ places: [{ start: 90, end: 101 }] })), ['place-outside-text'])
  assert.deepEqual(codes({ ...draft, tasks: [printing, printing] }), ['task-twice', 'task-twice'])
})

test('a plan for a year that was over when it was issued is asked about', () => {
  assert.deepEqual(codes({ ...draft, year: 2023 }), ['plan-before-its-year'])
  assert.deepEqual(codes({ ...draft, year: 2025 }), [])
})

test('a draft is saved without blanks around its lines, and an emptied line is unknown', () => {
  const typed = { ...withTask({ title: ' In  tờ\nrơi ' }), agency: '  ' }
  const tidy = tidyDraft(typed)
  assert.deepEqual([tidy.agency, tidy.number, tidy.tasks[0]?.title], [null, '12/KH-UBND', 'In tờ rơi'])
  assert.equal(tidyDraft(draft).tasks[0], printing)
})
