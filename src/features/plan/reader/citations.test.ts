import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersIn } from './citations.ts'
import { readPlan } from './read-plan.ts'

const numbers = (text: string) => numbersIn(text).map(({ number }) => number)

test('the shapes of document numbers are known, blanks inside them too', () => {
  const text =
    'số 27/2022/NĐ-Cp, 197/2025/QH15, 66-NQ/TW, 27/NQ- TW, 3210/QĐ - UBND, 773 /QĐ-TTg, 895/HD, 49/QCPH-UBND-HCTĐ'
  assert.deepEqual(numbers(text), [
    '27/2022/NĐ-CP',
    '197/2025/QH15',
    '66-NQ/TW',
    '27/NQ-TW',
    '3210/QĐ-UBND',
    '773/QĐ-TTg',
    '895/HD',
    '49/QCPH-UBND-HCTĐ',
  ])
})

test('dates, prices, ratios and duty hours are no document numbers', () => {
  assert.deepEqual(numbers('ngày 15/11/2025, tháng 12/2025, 500.000/Người, 24/24, 02 lần/ngày, Quý IV/2025'), [])
})

test('a number is cited once, and never the document itself', () => {
  const reading = readPlan(
    'Số: 9/KH-UBND\n\nKẾ HOẠCH\n\nDạy nghề\n\nCăn cứ Quyết định số 4/QĐ-TTg; Quyết định số 4/QĐ-TTG; thay Kế hoạch số 9/KH-UBND.',
  )
  assert.deepEqual(
    reading.citations.map(({ number }) => number),
    ['4/QĐ-TTg'],
  )
})
