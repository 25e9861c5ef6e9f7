/**
 * Widths of Times New Roman Bold in thousandths of the font size, by letter without tone mark. Rules under a heading are as
 * long as a share of its line (Nghị định 30/2020, Phụ lục I), so the line is measured; other cuts are never wider.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [250, ' \u00a0.,'],
  [278, "il/'"],
  [333, 'fjt-;:()'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, 'Jagovxy0123456789–“”'],
  [556, 'Sbdhknpquđơ"+'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYĐw'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, 'm&'],
  [944, 'M'],
  [1000, 'W%…'],
]
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
const UNKNOWN = 600
const MM_PER_POINT = 25.4 / 72

/** Width of a line of bold text, in mm, at a font size in points. */
export function widthOf(text: string, points: number): number {
  let thousandths = 0
  for (const letter of withoutTones(text)) thousandths += WIDTH_OF.get(letter) ?? UNKNOWN
  return (thousandths / 1000) * points * MM_PER_POINT
}

/** The text in as few lines as the room (mm) allows, the lines about equally long, as a typist would break a heading. */
export function balance(text: string, points: number, room: number): readonly string[] {
  let lines = wrap(text, points, room)
  for (let narrower = room - 1; narrower > 0; narrower -= 1) {
    const tried = wrap(text, points, narrower)
    if (tried.length > lines.length || widest(tried, points) > room) break
    lines = tried
  }
  return lines
}

/** Width in mm of the longest of the lines. */
export const widest = (lines: readonly string[], points: number) =>
  Math.max(0, ...lines.map((line) => widthOf(line, points)))

// White space, but for the spaces that hold a line together.
const BREAKABLE = /[^\S\u00a0]+/

function wrap(text: string, points: number, room: number): readonly string[] {
  const lines: string[] = []
  for (const word of piecesOf(text)) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(`${line} ${word}`, points) <= room) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The words of a text; those that are one name of a kind of place are one piece. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const word of text.split(BREAKABLE).filter((piece) => piece !== '')) {
    const both = `${pieces.at(-1) ?? ''} ${word}`
    if (ONE_NAME.test(both)) pieces[pieces.length - 1] = both
    else pieces.push(word)
  }
  return pieces
}

const ONE_NAME = /^(?:thành phố|thị xã|thị trấn)$/iu

// Tone marks and roofs do not widen a letter; the horn (U+031B) does.
const withoutTones = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(?!\u031b)\p{M}/gu, '')
    .normalize('NFC')
