/** A file in a ZIP package, as it lies there. `way`: how it is packed; anything but these two is not unpacked here. */
export type PackedFile = {
  readonly name: string
  readonly way: 'stored' | 'deflated' | 'unknown'
  readonly packed: Uint8Array
}

/**
 * The files of a ZIP package by the list at its end, which is what counts. Throws for a package that is cut off or damaged. What a
 * package says of unpacked sizes is its sender's word and is not read: who unpacks stops at a limit.
 */
export function listZip(bytes: Uint8Array): readonly PackedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const files: PackedFile[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== LIST_ENTRY) throw new Error('the list of the package is damaged')
    const [name, extra, comment] = LENGTHS.map((field) => view.getUint16(at + field, true)) as [number, number, number]
    files.push({
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + name)),
      way: WAYS[view.getUint16(at + 10, true)] ?? 'unknown',
      packed: contentOf(bytes, view, at),
    })
    at += 46 + name + extra + comment
  }
  return files
}

const LENGTHS = [28, 30, 32] as const
const LIST_ENTRY = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
/** The end record may be followed by a comment of so many bytes. */
const MOST_AFTER_END = 65_535
const WAYS: Readonly<Record<number, PackedFile['way']>> = { 0: 'stored', 8: 'deflated' }
const utf8 = new TextDecoder('utf-8', { fatal: false })

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - MOST_AFTER_END; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new Error('the package has no end')
}

function contentOf(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const [size, at] = [view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)]
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(from, from + size)
  if (packed.length < size) throw new Error('the package is cut off')
  return packed
}
