import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outreachPlan } from '../../../../test/plans.ts'
import { checkReadable } from './check-readable.ts'

const codes = (text: string) => checkReadable(text).map(({ code }) => code)

test('a Vietnamese text may be read in any spelling', () => {
  assert.deepEqual(codes(outreachPlan), [])
  assert.deepEqual(codes(outreachPlan.normalize('NFD')), [])
})

test('nothing, blanks, bytes of a picture and other languages are refused', () => {
  assert.deepEqual(codes(''), ['empty'])
  assert.deepEqual(codes(' \n\t\ufeff '), ['empty'])
  assert.deepEqual(codes('\u0089PNG\r\n\u001a\u0000\u0000\ufffd\ufffd'.repeat(50)), ['not-text'])
  assert.deepEqual(codes('The committee shall report before the first of June. '.repeat(20)), ['not-vietnamese'])
  assert.deepEqual(codes('Ke hoach truyen thong giam ngheo khong dau. '.repeat(20)), ['not-vietnamese'])
  assert.deepEqual(codes('12345 67890'), ['not-vietnamese'])
})

test('a text longer than ten million characters is refused with its length', () => {
  assert.deepEqual(checkReadable('ệ'.repeat(10_000_001)), [{ code: 'too-long', most: 10_000_000, length: 10_000_001 }])
})
