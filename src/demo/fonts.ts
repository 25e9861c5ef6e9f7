import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

/** The family and weight that pictures of the demo are lettered with, whatever fonts the machine has. */
export const FAMILY = 'Be Vietnam Pro'
export const WEIGHT = 600

const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const

/**
 * Makes the letters known to the picture library for as long as `action` draws: it wants font files, and our font comes
 * packed for browsers, so it is unpacked into a folder that is gone afterwards. Many small pictures are drawn side by side,
 * so each keeps to one thread meanwhile.
 */
export async function withLetters<T>(action: () => Promise<T>): Promise<T> {
  const { default: sharp } = await import('sharp')
  const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-letters-'))
  const threads = sharp.concurrency()
  sharp.concurrency(1)
  try {
    for (const subset of SUBSETS) {
      const fontfile = path.join(folder, `${subset}.ttf`)
      await writeFile(fontfile, unpackFont(await readFile(packedFont(subset))))
      await sharp({ text: { text: 'a', font: `${FAMILY} ${WEIGHT}`, fontfile, dpi: 72 } }).toBuffer()
    }
    return await action()
  } finally {
    sharp.concurrency(threads)
    await rm(folder, { recursive: true, force: true })
  }
}

const { resolve } = createRequire(import.meta.url)
const packedFont = (subset: string) =>
  resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${WEIGHT}-normal.woff`)

const DIRECTORY = { woff: { head: 44, entry: 20 }, font: { head: 12, entry: 16 } } as const

/** A font out of a WOFF 1.0 (W3C): the same tables, each inflated, behind a directory of their new places. */
export function unpackFont(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => tableAt(woff, i))
  const head = Buffer.alloc(DIRECTORY.font.head + DIRECTORY.font.entry * tables.length)
  writeHead(head, woff.readUInt32BE(4), tables.length)
  let place = head.length
  for (const [i, { tag, checksum, content, length }] of tables.entries()) {
    const at = DIRECTORY.font.head + DIRECTORY.font.entry * i
    tag.copy(head, at)
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(place, at + 8)
    head.writeUInt32BE(length, at + 12)
    place += content.length
  }
  return Buffer.concat([head, ...tables.map(({ content }) => content)])
}

/** `content` is filled up to a multiple of four bytes, `length` is without the filling. */
function tableAt(woff: Buffer, index: number) {
  const at = DIRECTORY.woff.head + DIRECTORY.woff.entry * index
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
  if (offset === undefined || packed === undefined || length === undefined) throw new Error('a WOFF without tables')
  const bytes = woff.subarray(offset, offset + packed)
  const whole = packed < length ? inflateSync(bytes) : bytes
  const content = Buffer.concat([whole, Buffer.alloc((4 - (length % 4)) % 4)])
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), content, length }
}

/** The head's search fields: the largest power of two within the number of tables, its logarithm, and the rest. */
function writeHead(head: Buffer, flavour: number, tables: number) {
  const logarithm = Math.floor(Math.log2(tables))
  const entry = DIRECTORY.font.entry
  head.writeUInt32BE(flavour, 0)
  head.writeUInt16BE(tables, 4)
  head.writeUInt16BE(2 ** logarithm * entry, 6)
  head.writeUInt16BE(logarithm, 8)
  head.writeUInt16BE((tables - 2 ** logarithm) * entry, 10)
}
