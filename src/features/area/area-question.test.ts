import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuestion } from './area-question.ts'

test('a question says a name, and a year or a day in which it was called so', () => {
  const year = { from: '2024-01-01', to: '2024-12-31' }
  assert.deepEqual(readQuestion('Xuân Lập 2024 nay là?'), { words: 'xuan lap', ...year })
  assert.deepEqual(readQuestion('phường Bàu Sen năm 2024 nay thuộc đơn vị nào?'), { words: 'phuong bau sen', ...year })
  assert.deepEqual(readQuestion('Xuân Hoà ngày 21/6/2024'), { words: 'xuan hoa', from: '2024-06-21', to: '2024-06-21' })
  assert.deepEqual(readQuestion('Xuân Trung'), { words: 'xuan trung', from: null, to: null })
})

test('a name that begins with a word of a question stays whole', () => {
  assert.equal(readQuestion('La Ngà nay là gì?').words, 'la nga')
  assert.equal(readQuestion('Xã Nay Der').words, 'xa nay der')
  assert.equal(readQuestion('is').words, 'is')
})
