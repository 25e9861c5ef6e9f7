import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { unpackFont } from './fonts.ts'

const woff = await readFile(
  createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff'),
)

/** Sum of the bytes in words of four, as fonts count it. */
function checksum(bytes: Buffer): number {
  let total = 0
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0
  return total
}

test('a font packed for browsers comes out whole: every table stands where it is said to, with its checksum', () => {
  const font = unpackFont(woff)
  const tables = font.readUInt16BE(4)
  assert.equal(tables, woff.readUInt16BE(12))
  for (let i = 0; i < tables; i += 1) {
    const entry = font.subarray(12 + 16 * i, 28 + 16 * i)
    const tag = entry.toString('latin1', 0, 4)
    const [place, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const content = Buffer.from(font.subarray(place, place + Math.ceil(length / 4) * 4))
    // The head carries the checksum of the whole font, which is left out of its own.
    if (tag === 'head') content.writeUInt32BE(0, 8)
    assert.equal(checksum(content), entry.readUInt32BE(4), tag)
  }
})
