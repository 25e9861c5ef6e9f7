import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFeedback, scoresOf } from './feedback.rules.ts'

test('no question has more scores than papers, no class more papers than people', () => {
  const questions = [
    { text: 'Nội dung', counts: [0, 0, 1, 1, 1] },
    { text: 'Giảng viên', counts: [0, 0, 0, 2, 2] },
  ]
  assert.deepEqual(checkFeedback({ papers: 4, questions }, null), [])
  assert.deepEqual(checkFeedback({ papers: 3, questions }, 2), [
    { code: 'more-scores-than-papers', number: 2, papers: 3 },
    { code: 'more-papers-than-people', people: 2 },
  ])
})

test('scores of a question are those who gave one, and what they gave together', () => {
  assert.deepEqual(scoresOf({ counts: [1, 0, 0, 0, 2] }), { answers: 3, points: 11 })
  assert.deepEqual(scoresOf({ counts: [0, 0, 0, 0, 0] }), { answers: 0, points: 0 })
})
