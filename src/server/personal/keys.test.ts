import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { openPersonalKeys } from './keys.ts'

const inFolder = (happens: (folder: string) => void) => () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chung-tay-keys-'))
  try {
    happens(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test(
  'what is sealed opens again, is never written twice alike, and shows nothing of its text',
  inFolder((folder) => {
    const keys = openPersonalKeys(folder)
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.uuid(), (text, row) => {
        const value = keys.seal(text, row)
        assert.equal(keys.open(value, row), text)
        assert.notEqual(value, keys.seal(text, row))
        assert.ok(!Buffer.from(value.split(':')[2] ?? '', 'base64url').includes(text))
      }),
      { endOnFailure: true },
    )
  }),
)

test(
  'a value in another row, with one bit changed, or without its key does not open',
  inFolder((folder) => {
    const keys = openPersonalKeys(folder)
    const value = keys.seal('0900 000 001', 'a')
    assert.equal(keys.open(value, 'b'), null)
    const bytes = Buffer.from(value.split(':')[2] ?? '', 'base64url')
    bytes[20] = (bytes[20] ?? 0) ^ 1
    assert.equal(keys.open(`enc:1:${bytes.toString('base64url')}`, 'a'), null)
    assert.equal(keys.open(value.replace('enc:1:', 'enc:7:'), 'a'), null)
    assert.equal(keys.open('0900 000 002', 'a'), '0900 000 002')
  }),
)

test(
  'a new key is used at once by every process of the folder; the old one opens its values until it is forgotten',
  inFolder((folder) => {
    const [one, other] = [openPersonalKeys(folder), openPersonalKeys(folder)]
    const before = one.seal('0900 000 001', 'a')
    other.addKey()
    assert.ok(one.seal('0900 000 001', 'a').startsWith('enc:2:'))
    assert.deepEqual([one.isFresh(before), other.open(before, 'a')], [false, '0900 000 001'])
    other.forgetOld(1)
    assert.equal(one.count(), 2, 'a key made within the hour leaves the old one alone')
    other.forgetOld(0)
    assert.equal(one.count(), 1)
    assert.equal(openPersonalKeys(folder).open(before, 'a'), null)
  }),
)
