import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bannerScale, printLines } from './print-sheet.ts'

test('a line that starts with a dash is an item, and an empty line is none', () => {
  assert.deepEqual(printLines(['Cần có:\n- Căn cước\r\n-  Sổ hộ nghèo', '', ' \n-\n- ', '-5 độ C']), [
    { look: 'paragraph', text: 'Cần có:' },
    { look: 'item', text: 'Căn cước' },
    { look: 'item', text: 'Sổ hộ nghèo' },
    { look: 'paragraph', text: '-5 độ C' },
  ])
})

test('a banner longer than a page may be is drawn at a tenth', () => {
  assert.equal(bannerScale(5080, 700), 1)
  assert.equal(bannerScale(5081, 700), 10)
  assert.equal(bannerScale(700, 6000), 10)
})
