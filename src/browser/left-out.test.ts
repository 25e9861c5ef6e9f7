import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOut } from './left-out.ts'

test('a form whose words are all chosen and whose files all arrived leaves nothing out', () => {
  assert.deepEqual(leftOut(' ', []), [])
})

test('words that were not chosen and files that did not arrive are named before anything is sent', () => {
  const files = [
    { fileName: 'rong.jpg', state: 'refused' },
    { fileName: 'lon.pdf', state: 'on-the-way' },
    { fileName: 'hong.png', state: 'refused' },
  ] as const
  assert.deepEqual(leftOut(' khu pho 3 ', files), [
    { code: 'words-not-chosen', words: 'khu pho 3' },
    { code: 'files-refused', files: ['rong.jpg', 'hong.png'] },
    { code: 'files-on-the-way', files: ['lon.pdf'] },
  ])
})
