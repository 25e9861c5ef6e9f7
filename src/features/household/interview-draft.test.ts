import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../kernel/example-town.ts'
import { draftOf, pointsOf } from './interview-draft.ts'
import { exampleScoreTable } from './score/score-table.examples.ts'

const table = exampleScoreTable(exampleTown, 'score-table')
const empty = draftOf(null, exampleTown.today)

test('what is answered by a table is sent with it, and a total that was typed is not', () => {
  const draft = { ...empty, formTotal: 12, scores: { '1': 'a' } }
  assert.deepEqual(pointsOf(draft, table), { formTotal: null, scored: { table: table.id, answers: { '1': 'a' } } })
  assert.deepEqual(pointsOf({ ...draft, pointsBy: 'total' }, table), { formTotal: 12, scored: null })
  assert.deepEqual(pointsOf(draft, null), { formTotal: 12, scored: null })
})

test('answers that the table has not are left out, and no answer at all is not sent', () => {
  const draft = { ...empty, scores: { '1': 'z', '7': 'a' } }
  assert.deepEqual(pointsOf(draft, table), { formTotal: null, scored: null })
})
