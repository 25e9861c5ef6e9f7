/**
 * The letters (code points up to U+FFFF) that a TrueType font draws, from its table `cmap` in format 4 (OpenType 1.9). A
 * font without such a table throws.
 */
export function lettersOf(font: Buffer): ReadonlySet<number> {
  const at = subtableOf(font, tableOf(font, 'cmap'))
  const doubled = font.readUInt16BE(at + 6)
  const letters = new Set<number>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const place = { end: at + 14 + segment, doubled }
    for (const letter of lettersIn(font, place)) letters.add(letter)
  }
  return letters
}

/** Where a table of the font begins. */
function tableOf(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag)
  if (record === undefined) throw new Error(`a font without ${tag}`)
  return font.readUInt32BE(record + 8)
}

function subtableOf(font: Buffer, cmap: number): number {
  const places = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => font.readUInt32BE(cmap + 8 + 8 * at))
  const place = places.find((offset) => font.readUInt16BE(cmap + offset) === 4)
  if (place === undefined) throw new Error('a font whose letters are in another format')
  return cmap + place
}

/** `end`: where the last letter of a segment is written; first letter, shift and offset stand in parallel lists after it. */
type Segment = { readonly end: number; readonly doubled: number }

function lettersIn(font: Buffer, { end, doubled }: Segment): readonly number[] {
  const start = end + doubled + 2
  const shift = font.readInt16BE(start + doubled)
  const offsetAt = start + 2 * doubled
  const offset = font.readUInt16BE(offsetAt)
  const first = font.readUInt16BE(start)
  const glyphOf = (letter: number) => {
    if (offset === 0) return (letter + shift) & 0xffff
    const glyph = font.readUInt16BE(offsetAt + offset + 2 * (letter - first))
    return glyph === 0 ? 0 : (glyph + shift) & 0xffff
  }
  const all = Array.from({ length: font.readUInt16BE(end) - first + 1 }, (_, at) => first + at)
  return all.filter((letter) => letter !== NO_LETTER && glyphOf(letter) !== 0)
}

// Closes the list of segments.
const NO_LETTER = 0xffff
