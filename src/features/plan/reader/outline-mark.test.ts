import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markOf } from './outline-mark.ts'

const mark = (text: string) => {
  const found = markOf(text)
  return found && `${found.kind} ${found.label}`.trim()
}

test('the marks of official outlines are told apart', () => {
  const marks = [
    'IV. TỔ CHỨC',
    'Ii. mục đích',
    'B. NỘI DUNG',
    '3. Sở A',
    '3.1. Việc',
    '3.1 Việc',
    'đ) Lập',
    '- Lập',
    '+ Lập',
  ]
  assert.deepEqual(marks.map(mark), [
    'roman IV',
    'roman II',
    'capital B',
    'arabic 3',
    'decimal 3.1',
    'decimal 3.1',
    'letter đ',
    'bullet',
    'plus',
  ])
  assert.equal(mark('Điều 2. Giao Phòng A'), 'article Điều 2')
  assert.equal(mark('PHỤ LỤC 01: DANH SÁCH'), 'annex PL.01')
})

test('dates, amounts, "V/v" and words with Roman figures are no marks', () => {
  for (const text of ['15/11 hằng năm', '1.250.000 đồng', 'V/v hỗ trợ', 'XIV của Đảng', '2025 là năm', 'I tình hình'])
    assert.equal(mark(text), null, text)
})
