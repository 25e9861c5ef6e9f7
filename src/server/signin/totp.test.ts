import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appAddress, base32, codeOf, stepAt, stepOfCode } from './totp.ts'

const SECRET = Buffer.from('12345678901234567890')

test('codes are those of RFC 6238, appendix B (its eight digits end in our six)', () => {
  const vectors = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ] as const
  for (const [seconds, code] of vectors) assert.equal(codeOf(SECRET, stepAt(seconds * 1000)), code.slice(2))
})

test('codes are those of RFC 4226, appendix D', () => {
  const codes = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ')
  assert.deepEqual(
    codes.map((_, step) => codeOf(SECRET, step)),
    codes,
  )
})

test('a code counts in its thirty seconds and those beside them, however it is spaced', () => {
  const typed = codeOf(SECRET, 1000)
  assert.deepEqual(
    [998, 999, 1000, 1001, 1002].map((now) => stepOfCode(SECRET, typed, now)),
    [null, 1000, 1000, 1000, null],
  )
  assert.equal(stepOfCode(SECRET, `${typed.slice(0, 3)} ${typed.slice(3)}`, 1000), 1000)
  for (const wrong of ['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦']) assert.equal(stepOfCode(SECRET, wrong, 1000), null)
})

test('a secret is told as letters and as an address that apps open', () => {
  assert.equal(base32(SECRET), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  assert.equal(base32(Buffer.from('foob')), 'MZXW6YQ')
  assert.equal(
    appAddress(SECRET, 'Vũ Hoài An'),
    'otpauth://totp/Chung%20Tay%3AV%C5%A9%20Ho%C3%A0i%20An?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Chung%20Tay',
  )
})
