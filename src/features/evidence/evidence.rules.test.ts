import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkEvidence, checkFile, isMediaType } from './evidence.rules.ts'
import { evidenceSentences } from './evidence.texts.ts'
import { MEDIA_TYPES, MOST_BYTES, SENDABLE_TYPES } from './evidence.ts'

const codes = (bytes: number, type: string | null) => checkFile(bytes, type).map(({ code }) => code)

test('a file has bytes, not too many, and a content that is wanted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000_000 }),
      fc.constantFrom(...SENDABLE_TYPES, 'video/webm', null),
      (bytes, type) => {
        const fits = bytes > 0 && bytes <= MOST_BYTES && type !== null && SENDABLE_TYPES.includes(type)
        assert.equal(codes(bytes, type).length, fits ? 0 : 1)
      },
    ),
  )
  assert.deepEqual(codes(0, 'image/jpeg'), ['file-empty'])
  assert.deepEqual(codes(MOST_BYTES + 1, 'image/jpeg'), ['file-too-large'])
  assert.deepEqual(codes(10, 'application/x-msdownload'), ['file-type-refused'])
})

test('who sends a HEIC photo is told how his phone makes a JPG of it', () => {
  const says = (found: string) => evidenceSentences['file-type-refused']({ code: 'file-type-refused', found })
  for (const found of ['image/heic', 'image/heif', 'image/heic-sequence'])
    assert.match(says(found).vi, /Cài đặt › Máy ảnh › Định dạng › Tương thích nhất/)
  assert.doesNotMatch(says('image/gif').vi, /Máy ảnh/)
})

test('plain text may be sent, and proves nothing', () => {
  assert.deepEqual(codes(10, 'text/plain'), [])
  assert.deepEqual(checkEvidence({ mediaType: 'text/plain' }), [{ code: 'file-type-refused', found: 'text/plain' }])
  assert.deepEqual(checkEvidence({ mediaType: 'image/png' }), [])
  assert.equal(isMediaType('constructor'), false)
  assert.ok(Object.keys(MEDIA_TYPES).every(isMediaType))
})

test('a file that is not taken is told what it is in words, never by a media type', () => {
  const says = (found: string) => evidenceSentences['file-type-refused']({ code: 'file-type-refused', found })
  assert.match(says('text/plain').vi, /^Nội dung tệp là chữ thuần \(như \.txt\), không phải ảnh/)
  assert.match(says('application/zip').en, /is an archive, not a photo/)
  for (const found of ['text/plain', 'video/mp4', 'application/x-cfb', 'application/x-unheard-of'])
    for (const sentence of Object.values(says(found))) assert.doesNotMatch(sentence, /[a-z]\/[a-z]/)
})
