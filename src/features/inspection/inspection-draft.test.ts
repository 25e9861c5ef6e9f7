import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Id } from '../../kernel/kernel.ts'
import { draftOfTold, marksFor, offeredLists } from './inspection-draft.ts'
import type { InspectionTold } from './inspection.ts'

const version = (name: string) => name as Id<'checklist-version'>
const told: InspectionTold = {
  unit: 'ward' as Id<'unit'>,
  unitName: 'UBND phường',
  team: 'Lan',
  version: version('first'),
  checklist: 'Kiểm tra truyền thông',
  items: ['Có lịch họp', 'Có ký nhận'],
  marks: ['met', 'unmet'],
  conclusion: null,
  findings: [],
  inspector: 'office' as Id<'unit'>,
  ownerUnit: 'office' as Id<'unit'>,
}
const second = { id: version('second'), name: 'Kiểm tra truyền thông', items: ['Một'] }

test('a correction offers the version that the inspection was held by, with its marks, beside the last ones', () => {
  const draft = draftOfTold(told)
  assert.deepEqual(draft.marks, ['met', 'unmet'])
  const offered = offeredLists([second], draft)
  assert.deepEqual(
    offered.map(({ id, items }) => [id, items.length]),
    [
      ['second', 1],
      ['first', 2],
    ],
  )
  assert.deepEqual(marksFor(second, draft), ['not-looked'])
  assert.deepEqual(marksFor(offered[1] ?? null, draft), ['met', 'unmet'])
  assert.deepEqual(marksFor(null, draft), [])
})

test('the last version is offered once, and an inspection without a list offers no other', () => {
  assert.equal(offeredLists([{ ...second, id: version('first') }], draftOfTold(told)).length, 1)
  assert.deepEqual(offeredLists([second], draftOfTold({ ...told, version: null, checklist: null })), [second])
})
