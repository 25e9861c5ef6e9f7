import { inflateRawSync } from 'node:zlib'
import { listZip } from '../../kernel/zip-list.ts'

/**
 * One file out of a ZIP package, by its name; null when the package has none of that name. Throws for a package that is
 * cut off, locked or packed in a way we do not know, and for a file that unpacks to more than `most` bytes: what a package
 * says of its sizes is its sender's word, so unpacking itself stops at the limit.
 */
export function zipPart(bytes: Uint8Array, name: string, most: number): Buffer | null {
  const file = listZip(bytes).find((one) => one.name === name)
  if (!file) return null
  if (file.way === 'deflated') return inflateRawSync(file.packed, { maxOutputLength: most })
  if (file.way === 'unknown' || file.packed.length > most) throw new Error('the part cannot be unpacked')
  return Buffer.from(file.packed)
}
