import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outreachPlan } from '../../../../test/plans.ts'
import { printReading } from './printed-reading.ts'
import { readPlan } from './read-plan.ts'

test('a printed reading is plain JSON: absent is null or empty, items say where they stand', () => {
  const printed = printReading(readPlan(outreachPlan), outreachPlan)
  assert.deepEqual(JSON.parse(JSON.stringify(printed)), printed)
  assert.equal(printed.attachedPlan, null)
  assert.deepEqual(printed.money, [])
  const [unit] = printed.assignments
  assert.equal(outreachPlan.slice(unit?.start, unit?.end), unit?.unit)
  assert.deepEqual(
    printed.recipientsAt.map(({ start, end }) => outreachPlan.slice(start, end)),
    printed.recipients,
  )
})

test('a text that holds nothing prints an empty reading', () => {
  const printed = printReading(readPlan(''), '')
  assert.deepEqual(printed.signer, { authority: null, title: null, name: null })
  assert.deepEqual([printed.title, printed.docType, printed.header.number], [null, null, null])
  assert.deepEqual([printed.sections, printed.deadlines, printed.works], [[], [], []])
})
