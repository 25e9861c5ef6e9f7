import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html } from '../../kernel/html.ts'
import { type Portion, portion, startOf } from './portion.ts'

const rows = fc.array(fc.string({ unit: 'grapheme', maxLength: 3_000 }), { maxLength: 60 })
const write = (text: string) => html`<li>${text}</li>`

test('page after page has every row of a list once, in its order', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const found: string[] = []
      let at: number | null = 0
      while (at !== null) {
        const page: Portion<string> = portion(all, at, write)
        found.push(...page.rows)
        at = page.next
      }
      assert.deepEqual(found, all)
    }),
  )
})

test('no page is heavier than its room, save for a single row', () => {
  fc.assert(
    fc.property(rows, fc.nat(60), (all, from) => {
      const { rows: shown } = portion(all, from, write)
      const bytes = Buffer.byteLength(shown.map((row) => write(row).toString()).join(''))
      assert.ok(bytes <= 50_000 || shown.length === 1)
    }),
  )
})

test('an address that names no place begins at the first row, as one behind the last', () => {
  assert.deepEqual([undefined, '', '-1', '1.5', 'x', ['3'], '1234567'].map(startOf), [0, 0, 0, 0, 0, 0, 0])
  assert.equal(startOf('12'), 12)
  assert.deepEqual(portion(['a'], 7, write).rows, ['a'])
})
