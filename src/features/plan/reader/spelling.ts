/** A tidied copy of a text and, for each of its characters, where it came from. */
export type Copy = {
  readonly text: string
  /** `origin[i]`: offset in the given text of character i of the copy; one more entry for the end. */
  readonly origin: Uint32Array
}

/**
 * The text in one spelling: NFC, line ends as `\n`, every blank (also `_` of word-segmented texts) as a space,
 * every dash as `-`, invisible characters gone. Linear in the text.
 */
export function inOneSpelling(given: string): Copy {
  const codes = new Uint16Array(given.length + 1)
  const origin = new Uint32Array(given.length + 2)
  let length = 0
  let from = 0
  while (from < given.length) {
    const until = clusterEnd(given, from)
    const written = until === from + 1 || given.charCodeAt(from) === 13 ? plainCode(given, from) : -1
    if (written === -1) {
      const composed = given.slice(from, until).normalize('NFC')
      for (let i = 0; i < composed.length && length < codes.length - 1; i++) {
        codes[length] = composed.charCodeAt(i)
        origin[length++] = from
      }
    } else if (written !== DROPPED) {
      codes[length] = written
      origin[length++] = from
    }
    from = until
  }
  origin[length] = given.length
  return { text: decode(codes, length), origin: origin.subarray(0, length + 1) }
}

/** Text of UTF-16 codes, in slices that no engine's argument limit minds. */
export function decode(codes: Uint16Array, length: number): string {
  const slices: string[] = []
  for (let from = 0; from < length; from += 8192)
    slices.push(
      String.fromCharCode.apply(null, codes.subarray(from, Math.min(length, from + 8192)) as unknown as number[]),
    )
  return slices.join('')
}

const DROPPED = 0
const SPACE = 32
const NEWLINE = 10
const MOST_MARKS = 6

/** A base character with its combining marks, or CR LF. A run of marks without end is cut. */
function clusterEnd(text: string, from: number): number {
  let until = from + 1
  if (text.charCodeAt(from) === 13) return text.charCodeAt(until) === NEWLINE ? until + 1 : until
  const most = Math.min(text.length, from + 1 + MOST_MARKS)
  while (until < most && isMark(text.charCodeAt(until))) until++
  return until
}

const isMark = (code: number) => code >= 0x300 && code <= 0x36f

/** The code in our spelling, `DROPPED` for an invisible character. */
function plainCode(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code > 0x5f && code < 0x7f) return code
  return REPLACED.get(code) ?? (code < SPACE ? SPACE : code)
}

const REPLACED: ReadonlyMap<number, number> = new Map([
  [10, NEWLINE],
  [12, NEWLINE],
  [13, NEWLINE],
  [0x0b, NEWLINE],
  [0x5f, SPACE],
  [0x7f, SPACE],
  [0x85, NEWLINE],
  [0x2028, NEWLINE],
  [0x2029, NEWLINE],
  ...[
    0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f,
    0x205f, 0x3000,
  ].map((code) => [code, SPACE] as const),
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212].map((code) => [code, 45] as const),
  ...[0x2022, 0x25cf, 0x25aa, 0x2023, 0xf0b7, 0xf02d].map((code) => [code, 45] as const),
  ...[0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff].map((code) => [code, DROPPED] as const),
])
