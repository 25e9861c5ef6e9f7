import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Role } from '../../kernel/command.ts'
import { people } from '../../../test/people.ts'
import { checkPassword } from './sign-in.rules.ts'
import { looksAfter, phoneDigits } from './staff.rules.ts'

test('a phone number is one number however it is written', () => {
  for (const text of ['0901234567', '0901 234 567', '090.123.4567', '(090) 123-4567', '+84901234567', '84 901 234 567'])
    assert.equal(phoneDigits(text), '0901234567', text)
  for (const text of [
    '',
    '123',
    '901234567',
    'không có',
    '0901 234 56',
    '090123456789',
    '0901234567 gọi chiều',
    '٠٩٠١٢٣٤٥٦٧',
  ])
    assert.equal(phoneDigits(text), null, text)
  fc.assert(fc.property(fc.string(), (text) => phoneDigits(phoneDigits(text) ?? '0901234567') !== null))
})

test('the owner looks after unit officers and readers, the administrator after all, others after nobody', () => {
  const roles = (...of: Role[]) => ({ roles: of })
  const { lan, an, hung, minh } = people
  assert.deepEqual(
    [roles('unit-officer'), roles('reader'), roles('unit-officer', 'reader')].map((of) => looksAfter(lan, of)),
    [true, true, true],
  )
  assert.deepEqual(
    [roles('plan-owner'), roles('administrator'), roles('unit-officer', 'plan-owner')].map((of) => looksAfter(lan, of)),
    [false, false, false],
  )
  assert.ok(looksAfter(an, roles('plan-owner')))
  assert.ok(!looksAfter(hung, roles('reader')) && !looksAfter(minh, roles('reader')))
})

test('a password is long, is more than one letter again and again, and is not one’s own name or number', () => {
  const codes = (password: string) =>
    checkPassword(password, ['Nguyễn Văn Hùng', '0900 000 002']).map(({ code }) => code)
  assert.deepEqual(codes('ngắn quá'), ['password-too-short'])
  for (const guessed of [
    'aaaaaaaaaaaa',
    'ababababab',
    '1234567890',
    'NGUYEN VAN HUNG',
    'nguyễn văn hùng',
    '0900000002',
    'nguyễn văn hùng nguyễn văn hùng',
    'Nguyen Van Hung 2024',
  ])
    assert.deepEqual(codes(guessed), ['password-easily-guessed'], guessed)
  assert.deepEqual(codes('bốn cây cầu gỗ'), [])
})
