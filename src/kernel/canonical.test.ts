import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from './canonical.ts'
import { personalTexts, withoutPersonal } from './personal.ts'

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test('equal content has one text whatever the order of its fields, and other content another', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (content) => {
      assert.equal(canonical(turned(content)), canonical(content))
      // -0 and 0 are one number in JSON.
      assert.deepEqual(JSON.parse(canonical(content)), JSON.parse(JSON.stringify(content)))
    }),
  )
  assert.notEqual(canonical({ a: [1, 2] }), canonical({ a: [2, 1] }))
  assert.notEqual(canonical({ a: null }), canonical({}))
  assert.notEqual(canonical('1'), canonical(1))
})

test('what people typed is taken out of the content at any depth, and each text is found', () => {
  const note = { personalId: 'n1', text: 'Bác Năm' }
  const content = {
    works: [{ note, quantity: 3 }, { note: null }],
    person: { personalId: 'p1', name: 'Lan', phone: '0900' },
  }
  assert.deepEqual(withoutPersonal(content), {
    works: [{ note: { personalId: 'n1' }, quantity: 3 }, { note: null }],
    person: { personalId: 'p1' },
  })
  assert.deepEqual(personalTexts(content), [note])
})
