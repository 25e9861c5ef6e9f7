import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inOneSpelling } from './spelling.ts'

test('a decomposed text is composed, and each letter knows where it came from', () => {
  const given = 'Hộ'.normalize('NFD')
  const copy = inOneSpelling(`${given} nghèo`)
  assert.equal(copy.text, 'Hộ nghèo')
  assert.deepEqual([...copy.origin].slice(0, 3), [0, 1, given.length])
})

test('line ends, blanks, dashes and invisible characters have one spelling', () => {
  assert.equal(inOneSpelling('\ufeffa\r\nb\rc\u00a0d–e_f\u200bg').text, 'a\nb\nc d-e fg')
})

test('origins never fall and stay inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: copy, origin } = inOneSpelling(text)
      assert.equal(origin.length, copy.length + 1)
      origin.forEach((at, i) => assert.ok(at <= text.length && (i === 0 || at >= (origin[i - 1] ?? 0))))
    }),
  )
})
