import type { LocalDate } from '../../../kernel/day.ts'
import { type TimeAtom, timeAtoms } from './time-atoms.ts'

/** What a time means, without words and place. */
export type When =
  | { readonly kind: 'before' | 'until' | 'from' | 'event'; readonly date: LocalDate }
  | { readonly kind: 'until' | 'from' | 'in' | 'range' | 'recurring' | 'ongoing' | 'relative'; readonly period: string }
  | { readonly kind: 'conditional' }
  | { readonly kind: 'unknown' }
/** A time in a paragraph; offsets in the paragraph. */
export type Timed = { readonly start: number; readonly end: number; readonly text: string; readonly when: When }

/** The time that the whole value of a label means (`Quý IV năm 2025 và các năm tiếp theo`). `offset`: where the value begins. */
export function labelTime(value: string, offset: number): readonly Timed[] {
  const when = meaningOf(value)
  return [{ start: offset, end: offset + value.length, text: value, when }]
}

function meaningOf(value: string): When {
  const atoms = timeAtoms(value).filter(({ kind }) => kind !== 'time-of-day')
  const [first, second] = atoms
  if (!first) return wordsOnly(value)
  if (first.kind === 'years') return { kind: 'range', period: `${first.period}${AND_LATER.test(value) ? '+' : ''}` }
  if (second && RANGE.test(value.slice(first.end, second.start))) return rangeMeaning(value, first, second)
  if (first.date) return dayMeaning(value, first.start, first.date)
  if (first.kind === 'day-of-year' || first.kind === 'day-of-month')
    return { kind: 'recurring', period: yearlyPeriod(value, atoms) }
  return spanMeaning(value, atoms)
}

const AND_LATER = /và (?:các |những )?(?:năm )?(?:tiếp theo|sau)|trở đi|trở về sau/u
const RANGE = /^\s*(?:-|đến(?: hết)?)\s*$/u

function rangeMeaning(value: string, first: TimeAtom, second: TimeAtom): When {
  return { kind: 'range', period: `${first.period}..${second.period}${AND_LATER.test(value) ? '+' : ''}` }
}

function dayMeaning(value: string, at: number, date: LocalDate): When {
  const before = value.slice(0, at)
  if (/(?:^|\s)từ(?: ngày)?\s*$/iu.test(before)) return { kind: 'from', date }
  if (/(?:đến|hết)(?: hết)?(?: ngày)?\s*$/iu.test(before)) return { kind: 'until', date }
  return { kind: before.trim() === '' ? 'event' : 'before', date }
}

const yearlyPeriod = (value: string, atoms: readonly TimeAtom[]) => {
  const monthly = /tháng(?!\s*\d)/u.test(value) && atoms[0]?.kind === 'day-of-month'
  return atoms.map(({ period }) => `${monthly ? 'monthly' : 'yearly'}-${period}`).join(',')
}

/** Months, quarters or years, one or several. */
function spanMeaning(value: string, atoms: readonly TimeAtom[]): When {
  const first = atoms[0]
  const before = value.slice(0, first?.start ?? 0)
  const period = atoms
    .filter(({ kind }) => kind === first?.kind)
    .map((atom) => atom.period)
    .join(',')
  if (/(?:đến|hết|trước|chậm nhất)\s*(?:hết\s*)?$/iu.test(before))
    return { kind: 'until', period: untilPeriod(first?.kind ?? '', period) }
  if (/(?:^|\s)từ\s*$/iu.test(before))
    return { kind: 'from', period: /trở đi|đến khi/u.test(value) ? `${period}..` : period }
  return AND_LATER.test(value) ? { kind: 'range', period: `${period}..` } : { kind: 'in', period }
}

const untilPeriod = (kind: string, period: string) => (kind === 'year' ? `..${period}-12-31` : `..${period}`)

function wordsOnly(value: string): When {
  const recurring = recurringWords(value)
  if (recurring !== null) return { kind: 'recurring', period: recurring }
  if (/thường xuyên|liên tục|cả năm|trong năm/iu.test(value)) return { kind: 'ongoing', period: 'ongoing' }
  if (/^(?:theo|sau|khi|ngay|căn cứ|trong quá trình)/iu.test(value)) return { kind: 'conditional' }
  return { kind: 'unknown' }
}

/** `6 tháng, hằng năm` → `half-yearly,yearly`; null without such words. */
function recurringWords(value: string): string | null {
  const found = RECURRING.filter(([shape]) => shape.test(value)).map(([, period]) => period)
  return found.length === 0 ? null : found.join(',')
}

const RECURRING: readonly (readonly [RegExp, string])[] = [
  [/(?:hằng|hàng) ngày/iu, 'daily'],
  [/(?:hằng|hàng) tuần/iu, 'weekly'],
  [/(?:hằng|hàng) tháng/iu, 'monthly'],
  [/(?:hằng|hàng) quý/iu, 'quarterly'],
  [/(?:0?6|sáu) tháng/iu, 'half-yearly'],
  [/(?:hằng|hàng) năm|mỗi năm/iu, 'yearly'],
]
