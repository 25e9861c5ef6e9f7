import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { isSameDocument } from './plan.rules.ts'

const issuedOn = day('2024-06-21')
const signed = { number: '15/KH-UBND', issuedOn, agency: 'Ủy ban nhân dân thành phố Mẫu' }

test('a plan is the same however its agency and its number are spelt', () => {
  for (const agency of [
    'Uỷ ban nhân dân thành phố Mẫu',
    'UBND thành phố Mẫu',
    'UBND TP. Mẫu',
    'ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU',
  ])
    assert.ok(isSameDocument(signed, { ...signed, agency }), agency)
  for (const number of ['15/kh-ubnd', '15 / KH – UBND'])
    assert.ok(isSameDocument(signed, { ...signed, number }), number)
})

test('another day, another number and another agency are another plan', () => {
  assert.ok(!isSameDocument(signed, { ...signed, issuedOn: day('2024-06-22') }))
  assert.ok(!isSameDocument(signed, { ...signed, number: '151/KH-UBND' }))
  assert.ok(!isSameDocument(signed, { ...signed, agency: 'Ủy ban nhân dân phường Mẫu' }))
  assert.ok(!isSameDocument(signed, { ...signed, agency: 'Ủy ban nhân dân thành phố Mậu' }))
})
