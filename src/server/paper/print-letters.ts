import { canPrint } from './print-fonts.ts'

/**
 * A text as it can be set on one line or more: composed letters, single spaces, no invisible signs (a reversal of the
 * direction, a lone half of a pair). A picture or a letter that no font has becomes □, so that whoever proofreads sees
 * it. Words of more than `longest` letters may be broken: an address after its points and strokes, anything else anywhere.
 */
export const printable = (text: string, longest = LONGEST): string =>
  drawable(text)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
    .replace(/\S+/g, (word) => breakable(word, longest))

/** Twenty of the widest letters fill a line of the smallest size; `15/2022/TT-BLĐTBXH` stays whole. */
const LONGEST = 20

const drawable = (text: string) =>
  [...SIGNS.segment(text.toWellFormed().normalize('NFC').replace(/\s/g, spaceOf))]
    .map(({ segment }) => drawSign(segment))
    .join('')

const SIGNS = new Intl.Segmenter('vi')
const spaceOf = (space: string) => (space === '\u00a0' ? space : ' ')

function drawSign(sign: string): string {
  const [first, ...marks] = [...sign.replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')]
  if (first === undefined) return ''
  return drawn(first) ? [first, ...marks.filter(drawn)].join('') : NOT_DRAWN
}

const drawn = (letter: string) => canPrint(letter.codePointAt(0) ?? 0)
const NOT_DRAWN = '□'

/** Digits are narrow: numbers, days and telephone numbers stay whole. */
const NUMBER = /^[\d.,:/+–-]{1,20}$/
const BREAK = '\u200b'

function breakable(word: string, longest: number): string {
  if (signsOf(word).length <= longest || NUMBER.test(word)) return word
  return word
    .split(/(?<=[/.?&=_@:;,+–-])(?![/.?&=_@:;,+–-]|\d)/)
    .map((piece) => (signsOf(piece).length <= longest + 1 ? piece : signsOf(piece).join(BREAK)))
    .join(BREAK)
}

const signsOf = (word: string) => [...SIGNS.segment(word)].map(({ segment }) => segment)
