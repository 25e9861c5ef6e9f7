import { inflateRawSync } from 'node:zlib'

/**
 * One file out of a ZIP package, by its name; null when the package has none of that name. Throws for a package that is
 * cut off, locked or packed in a way we do not know, and for a file that unpacks to more than `most` bytes: what a package
 * says of its sizes is its sender's word, so unpacking itself stops at the limit.
 */
export function zipPart(bytes: Buffer, name: string, most: number): Buffer | null {
  const entry = findEntry(bytes, name)
  if (!entry) return null
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(from, from + entry.size)
  if (packed.length < entry.size) throw new Error('the package is cut off')
  if (entry.method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: most })
  if (entry.method !== STORED || packed.length > most) throw new Error('the part cannot be unpacked')
  return packed
}

type Entry = { readonly method: number; readonly size: number; readonly at: number }

const STORED = 0
const DEFLATED = 8
const LIST_ENTRY = 0x02014b50
const END = Buffer.from('PK\u0005\u0006', 'latin1')
/** The end record may be followed by a comment of so many bytes. */
const MOST_AFTER_END = 65_557

/** Looks through the list at the package's end, which is what counts. */
function findEntry(bytes: Buffer, name: string): Entry | null {
  const end = bytes.lastIndexOf(END)
  if (end < 0 || bytes.length - end > MOST_AFTER_END) throw new Error('the package has no end')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== LIST_ENTRY) throw new Error('the list of the package is damaged')
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const nameEnd = at + 46 + (nameLength ?? 0)
    if (bytes.toString('utf8', at + 46, nameEnd) === name)
      return {
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      }
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return null
}
