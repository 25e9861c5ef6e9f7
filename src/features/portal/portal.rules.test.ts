import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Id } from '../../kernel/kernel.ts'
import { AUDIENCES, SERVICES } from '../outreach/message/message.ts'
import { checkContact, concerning, isSuppressed, originOf } from './portal.rules.ts'
import type { PublicListed } from './portal.ts'

const message = (part: Partial<PublicListed>): PublicListed => ({
  message: 'm' as Id<'message'>,
  kind: 'policy',
  idea: 'Vay vốn làm ăn',
  services: ['credit'],
  audiences: ['poor'],
  source: null,
  goodUntil: null,
  unitName: 'UBND phường',
  ...part,
})

test('who says that his household is poor sees what is for the poor or for everybody, about what he needs', () => {
  const messages = [
    message({}),
    message({ audiences: ['near-poor'] }),
    message({ audiences: ['residents'], services: ['health'] }),
    message({ audiences: [] }),
  ]
  const found = (who: (typeof AUDIENCES)[number] | null, needs: readonly (typeof SERVICES)[number][]) =>
    concerning(messages, { who, needs }).map((one) => messages.indexOf(one))
  assert.deepEqual(found('poor', []), [0, 2, 3])
  assert.deepEqual(found('near-poor', ['credit']), [1, 3])
  assert.deepEqual(found(null, ['health']), [2])
  assert.deepEqual(found(null, []), [0, 1, 2, 3])
})

const random = fc.record({
  services: fc.subarray([...SERVICES], { minLength: 1 }),
  audiences: fc.subarray([...AUDIENCES]),
})
test('whoever says more of himself never sees more', () => {
  fc.assert(
    fc.property(
      fc.array(random),
      fc.constantFrom(...AUDIENCES),
      fc.subarray([...SERVICES], { minLength: 1 }),
      (parts, who, needs) => {
        const all = parts.map(message)
        const found = concerning(all, { who, needs })
        for (const wider of [
          { who: null, needs },
          { who, needs: [] },
        ]) {
          const more = concerning(all, wider)
          assert.ok(found.every((one) => more.includes(one)))
        }
      },
    ),
  )
})

test('one to four are not told; none, and five, are', () => {
  assert.deepEqual([0, 1, 4, 5, 100].map(isSuppressed), [false, true, true, false, false])
})

test('a telephone number is digits; an address is an origin alone', () => {
  for (const phone of [null, '0251 3000 001', '+84 251 300 0001', '115']) assert.deepEqual(checkContact({ phone }), [])
  for (const phone of ['gọi Lan', '12', '0251-3000-001-000-000-1', '<b>1</b>'])
    assert.equal(checkContact({ phone }).length, 1, phone)
  assert.equal(originOf(' https://Giamngheo.example/ '), 'https://giamngheo.example')
  for (const text of ['giamngheo.example', 'https://a.example/x', 'javascript:1', 'https://a b'])
    assert.equal(originOf(text), null)
})
