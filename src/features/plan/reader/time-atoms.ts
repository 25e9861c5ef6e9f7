import { dayOf, type LocalDate } from '../../../kernel/day.ts'

/** One time word with its value; offsets in the text. `period` as in `Deadline`; `date` only for a day. */
export type TimeAtom = {
  readonly kind: 'day' | 'day-of-year' | 'day-of-month' | 'month' | 'quarter' | 'year' | 'years' | 'time-of-day'
  readonly period: string
  readonly date: LocalDate | null
  readonly start: number
  readonly end: number
}

const ATOMS: readonly (readonly [TimeAtom['kind'], RegExp, (parts: readonly string[]) => string | null])[] = [
  [
    'day',
    /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)\s+(\d{4})/giu,
    ([d, m, y]) => dayOf(Number(y), Number(m), Number(d)),
  ],
  [
    'day',
    /(?:ngày\s+)?(?<![\d/.])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])/giu,
    ([d, m, y]) => dayOf(Number(y), Number(m), Number(d)),
  ],
  ['day-of-year', /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d|\s+năm\s+\d|\s?\/)/giu, ([d, m]) => dayOfYear(d, m)],
  ['day-of-year', /ngày\s+(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/])/giu, ([d, m]) => dayOfYear(d, m)],
  [
    'day-of-month',
    /ngày\s+(\d{1,2})(?=\s+(?:hằng|hàng|mỗi|của)\s+tháng|\s+tháng\s+(?:cuối|đầu|cuối cùng))/giu,
    ([d]) => (Number(d) >= 1 && Number(d) <= 31 ? pad(d) : null),
  ],
  [
    'month',
    /tháng\s+(\d{1,2}(?:\s?(?:,|và)\s?\d{1,2}){0,5})\s?(?:[/-]|(?:,|\s)\s?năm\s)\s?(\d{4})/giu,
    ([months, y]) => monthsOf(months ?? '', y ?? ''),
  ],
  [
    'quarter',
    /Qu[ýí]\s+(IV|I{1,3}|[1-4])\s?(?:[/-]|,?\s?năm\s?|\s)\s?(\d{4})/giu,
    ([q, y]) => `${y}-Q${(QUARTERS.indexOf((q ?? '').toUpperCase()) % 4) + 1}`,
  ],
  ['years', /(?:năm|giai đoạn|thời kỳ)(?:\snăm)?\s+(\d{4})\s?-\s?(\d{4})/giu, ([a, b]) => `${a}..${b}`],
  ['year', /năm\s+(\d{4})(?!\s?-\s?\d)/giu, ([y]) => y ?? null],
  [
    'time-of-day',
    /(?<!\d)(\d{1,2})\s?(?:h|giờ)\s?(\d{2})?(?:[’'′]|\s?phút)?/giu,
    ([h, m]) => (Number(h) <= 24 ? `${pad(h)}:${m ?? '00'}` : null),
  ],
]

const QUARTERS = ['I', 'II', 'III', 'IV', '1', '2', '3', '4']
const pad = (text: string | undefined) => (text ?? '').padStart(2, '0')

const dayOfYear = (d: string | undefined, m: string | undefined) =>
  dayOf(2024, Number(m), Number(d)) === null ? null : `${pad(m)}-${pad(d)}`

/** `11, 12` of 2013 → `2013-11,2013-12`. */
function monthsOf(months: string, year: string): string | null {
  const numbers = months.split(/\s?(?:,|và)\s?/u).map(Number)
  return numbers.every((m) => m >= 1 && m <= 12) ? numbers.map((m) => `${year}-${pad(String(m))}`).join(',') : null
}

/** Time words of a text in order; where two overlap the longer reading stays. */
export function timeAtoms(text: string): readonly TimeAtom[] {
  if (!/\d/.test(text)) return []
  const all = ATOMS.flatMap(([kind, shape, value]) =>
    [...text.matchAll(shape)].flatMap((match) => atomOf(kind, match, value(match.slice(1)))),
  )
  const kept: TimeAtom[] = []
  for (const atom of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (atom.start >= (kept.at(-1)?.end ?? 0)) kept.push(atom)
  }
  return kept
}

function atomOf(kind: TimeAtom['kind'], match: RegExpExecArray, period: string | null): readonly TimeAtom[] {
  if (period === null) return []
  const date = kind === 'day' ? (period as LocalDate) : null
  return [{ kind, period, date, start: match.index, end: match.index + match[0].length }]
}
