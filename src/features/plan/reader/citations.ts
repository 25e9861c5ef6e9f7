import type { Flow } from './flow.ts'
import type { Citation } from './reading.ts'

/** A document number found in a stretch of text; offsets in that text, `number` without blanks and in the usual case. */
export type FoundNumber = { readonly number: string; readonly start: number; readonly end: number }

// Signs of types without a further part (895/HD); any other sign needs a hyphen, a year or "số" before it.
const TYPE_SIGN = '(?:NĐ|QĐ|NQ|NQLT|TT|TTLT|CT|KH|KHLT|HD|TB|BC|TTr|CĐ|CV|KL|QC|QyĐ|CTr|PA|ĐA|GM|BB|PL|L|QH\\d{1,2})'
const PIECE = '(?!\\d)[\\p{Lu}][\\p{L}\\d&]{0,24}'
const NUMBER = new RegExp(
  `(?<![\\d/.,-])\\d{1,6}\\s?(?:` +
    `/\\s?(?:\\d{4}\\s?/\\s?)(?:${PIECE}(?:\\s?-\\s?${PIECE}){0,4})` + // 27/2022/NĐ-CP, 197/2025/QH15
    `|/\\s?${PIECE}(?:\\s?-\\s?${PIECE}){1,4}` + // 412/KH-UBND
    `|/\\s?${TYPE_SIGN}(?![\\p{L}\\d])` + // 895/HD
    `|\\s?-\\s?(?:\\p{Lu}[\\p{L}]{0,4})\\s?/\\s?\\p{Lu}[\\p{L}\\d]{0,12}(?:-\\p{Lu}[\\p{L}\\d]{0,12})?` + // 66-NQ/TW
    `)`,
  'gu',
)

/** Document numbers in a text, in order, repeated ones too. */
export function numbersIn(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const printed = withoutTail(match[0])
    found.push({ number: tidyNumber(printed), start: match.index, end: match.index + printed.length })
  }
  return found
}

/** A hyphen with blanks belongs to the number only before another sign: `3210/QĐ - UBND`, not `12/KH - Sở Y tế`. */
function withoutTail(printed: string): string {
  const tail = /\s-\s?\p{Lu}[\p{L}&]*\p{Ll}[\p{L}&]*$/u.exec(printed)
  return tail && !/TTg$/u.test(printed) ? printed.slice(0, tail.index) : printed
}

/** Spaces out, signs in their usual case: `27/2022/NĐ-Cp` is `27/2022/NĐ-CP`. */
export const tidyNumber = (printed: string) =>
  printed
    .replace(/\s+/g, '')
    .replace(/(?<=[-/])(?:CP|TTG|TTR|CTR|TW)(?=$|[-/])/giu, (sign) => USUAL.get(sign.toUpperCase()) ?? sign)

const USUAL: ReadonlyMap<string, string> = new Map([
  ['CP', 'CP'],
  ['TTG', 'TTg'],
  ['TTR', 'TTr'],
  ['CTR', 'CTr'],
  ['TW', 'TW'],
])

/** Every number cited anywhere, once, without the document's own. */
export function citationsOf(flow: Flow, own: string | null): readonly Citation[] {
  const seen = new Set(own === null ? [] : [own.toUpperCase()])
  const citations: Citation[] = []
  for (const { number, start, end } of numbersIn(flow.text)) {
    if (seen.has(number.toUpperCase())) continue
    seen.add(number.toUpperCase())
    citations.push({ number, at: flow.at(start, end) })
  }
  return citations
}
