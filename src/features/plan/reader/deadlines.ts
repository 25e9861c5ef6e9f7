import { dayOf, type LocalDate, yearOf } from '../../../kernel/day.ts'
import { numbersIn } from './citations.ts'
import type { Flow } from './flow.ts'
import type { Heading } from './headings.ts'
import { firstFrom } from './in-order.ts'
import type { Entry } from './outline.ts'
import type { Deadline } from './reading.ts'
import { roleLabelOf, roleOfTitle } from './role-labels.ts'
import { labelTime, type Timed } from './label-time.ts'
import { recurringTimes, relativeTimes } from './recurring-time.ts'
import { type TimeAtom, timeAtoms } from './time-atoms.ts'
import { withoutEnd } from './trimming.ts'

/** A deadline with its stretch in the flow. */
export type LocatedDeadline = { readonly deadline: Deadline; readonly start: number; readonly end: number }
/** The day of the document: what lies before it is history, not a deadline. */
export type Issued = LocalDate | null

export type TimedOutline = {
  readonly flow: Flow
  readonly entries: readonly Entry[]
  readonly headings: ReadonlyMap<number, Heading>
}

/** Every time by which, from which or in which something is to be done, in order of place. */
export function deadlinesOf(outline: TimedOutline, issued: Issued): readonly LocatedDeadline[] {
  return outline.entries.flatMap((entry, i) => {
    const found = isTimeValue(outline, i) ? labelled(entry) : spoken(entry, outline.headings.has(i), issued)
    return found.map((timed) => located(outline.flow, entry.paragraph.start, timed)).sort((a, b) => a.start - b.start)
  })
}

/** Deadlines inside a stretch of the flow. */
export function deadlinesWithin(
  deadlines: readonly LocatedDeadline[],
  start: number,
  end: number,
): readonly LocatedDeadline[] {
  const from = firstFrom(deadlines, (deadline) => deadline.start < start)
  const until = firstFrom(deadlines, (deadline) => deadline.start < end)
  return deadlines.slice(from, until)
}

function located(flow: Flow, offset: number, { start, end, when, text }: Timed): LocatedDeadline {
  const at = flow.at(offset + start, offset + end)
  return { deadline: { text, at, ...when }, start: offset + start, end: offset + end }
}

/** The words behind a time label, under a time heading, or in a time column. */
function isTimeValue({ entries, headings }: TimedOutline, i: number): boolean {
  const entry = entries[i]
  if (!entry) return false
  if (roleLabelOf(entry.body)?.role === 'time') return true
  const heading = headings.get(entry.parent)
  if (entry.parent !== i && heading && roleOfTitle(heading.text) === 'time') return true
  return entry.paragraph.cell !== null && entry.paragraph.text.length < 60 && CELL_TIME.test(entry.paragraph.text)
}

const CELL_TIME =
  /^(?:thường xuyên|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|qu[ýí]\s|tháng\s\d|năm\s\d{4}|trước\s|trong\s|đến\s|từ\s|cả năm)/iu

function labelled(entry: Entry): readonly Timed[] {
  const label = roleLabelOf(entry.body)
  const from = (label?.role === 'time' ? label.valueAt : 0) + entry.bodyAt - entry.paragraph.start
  const raw = entry.paragraph.text.slice(from)
  const value = withoutEnd(raw, ' .;').trimStart()
  return value === '' ? [] : labelTime(value, from + raw.indexOf(value))
}

/** Times in running text. */
function spoken(entry: Entry, isHeading: boolean, issued: Issued): readonly Timed[] {
  const text = entry.paragraph.text
  const bracket = closingBracket(text)
  const counted = withoutThose([...recurringTimes(text), ...relativeTimes(text)].sort(byStart), bracket)
  const taken = [...counted, ...bracket].sort(byStart)
  const context = { issued, isHeading: isHeading && entry.mark?.kind === 'arabic' }
  return [...taken, ...phrases(text, withoutThose(timeAtoms(text), taken), context)]
}

type Span = { readonly start: number; readonly end: number }
const byStart = (a: Span, b: Span) => a.start - b.start

/** Items that lie in none of the taken stretches; both are in order. */
const withoutThose = <T extends Span>(items: readonly T[], taken: readonly Span[]): readonly T[] =>
  items.filter((item) => {
    const before = taken[firstFrom(taken, ({ start }) => start < item.end) - 1]
    return before === undefined || before.end <= item.start
  })

/** "… (Quý IV/2013 và thường xuyên)." at the end of an item is its time. */
function closingBracket(text: string): readonly Timed[] {
  const found =
    /\((?=năm\s\d|(?:trong|quý|quí|tháng|trước|hoàn thành|xong|từ|đến|hằng|hàng|thường xuyên)\s)([^()]{4,90})\)\s*[.;]?$/iu.exec(
      text,
    )
  const value = found?.[1] ?? ''
  return found && timeAtoms(value).some(({ kind }) => kind !== 'time-of-day') ? labelTime(value, found.index + 1) : []
}

type Context = { readonly issued: Issued; readonly isHeading: boolean }
const BEFORE =
  /(?:^|[\s(])(trước|chậm nhất(?: là)?(?: đến)?|từ nay đến(?: hết)?|đến hết|hết|đến|kể từ|bắt đầu từ|từ|trong|vào|xong|hoàn thành|sau)\s*(?:ngày\s*)?$/iu

function phrases(text: string, atoms: readonly TimeAtom[], context: Context): readonly Timed[] {
  const found: Timed[] = []
  const cited = atoms.some(({ kind }) => kind === 'day') ? numbersIn(text) : []
  let until = 0
  atoms.forEach((atom, i) => {
    if (atom.start < until || isCitedDay(text, atom, cited)) return
    const range = rangeOf(text, atom, atoms[i + 1])
    until = range?.end ?? until
    const timed = range ? rangeWhen(range, context) : phraseOf(text, atom, context)
    if (timed) found.push(timed)
  })
  return found
}

/** The day of a document or a law named in the text. */
function isCitedDay(text: string, atom: TimeAtom, cited: readonly { readonly end: number }[]): boolean {
  if (atom.kind !== 'day') return false
  const before = cited[firstFrom(cited, ({ end }) => end <= atom.start) - 1]
  if (before && atom.start - before.end <= 3) return true
  return (
    /(?:Luật|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Công văn|Thông báo|kỳ họp|thông qua)[^.;,]{0,60}$/u.test(
      text.slice(Math.max(0, atom.start - 70), atom.start),
    ) && !BEFORE.test(text.slice(Math.max(0, atom.start - 20), atom.start))
  )
}

type TimeRange = Omit<Timed, 'when'> & { readonly first: string; readonly last: string }

/** "từ A đến B"; of years only a label means it. */
function rangeOf(text: string, a: TimeAtom, b: TimeAtom | undefined): TimeRange | null {
  if (!b || a.kind === 'year' || !/^\s*(?:-|đến(?: hết)?)\s*$/u.test(text.slice(a.end, b.start))) return null
  const { prefix, from } = prefixOf(text, a)
  if (!/^(?:kể |bắt đầu )?từ$/u.test(prefix)) return null
  const first = a.kind === 'day-of-year' && b.date ? `${b.date.slice(0, 5)}${a.period}` : a.period
  return { start: from, end: b.end, text: text.slice(from, b.end), first, last: b.date ?? b.period }
}

const rangeWhen = ({ start, end, text, first, last }: TimeRange, { issued }: Context): Timed | null =>
  isPast(last, issued) ? null : { start, end, text, when: { kind: 'range', period: `${first}..${last}` } }

/** The word that says how a time is meant ("trước", "từ", …; empty without one) and where it stands. */
function prefixOf(text: string, { start }: TimeAtom): { readonly prefix: string; readonly from: number } {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 28), start))
  return { prefix: before?.[1]?.toLowerCase() ?? '', from: start - (before?.[0].trimStart().length ?? 0) }
}

const isPast = (time: string, issued: Issued) =>
  issued !== null && time.slice(0, issued.length) <= issued.slice(0, time.length) && !issued.startsWith(time)

type Phrase = Context & { readonly prefix: string; readonly from: number }

function phraseOf(text: string, atom: TimeAtom, context: Context): Timed | null {
  const phrase = { ...context, ...prefixOf(text, atom) }
  const when = whenOf(text, atom, phrase)
  return when && { start: phrase.from, end: atom.end, text: text.slice(phrase.from, atom.end), when }
}

function whenOf(text: string, atom: TimeAtom, phrase: Phrase): Timed['when'] | null {
  switch (atom.kind) {
    case 'day':
      return atom.date ? dayWhen(text, atom, { ...phrase, date: atom.date }) : null
    case 'day-of-year':
      return dayOfYearWhen(atom, phrase)
    case 'month':
    case 'quarter':
      return spanWhen(text, atom, phrase)
    case 'year':
      return yearWhen(text, atom, phrase)
    default:
      return null
  }
}

function dayWhen(
  text: string,
  atom: TimeAtom,
  { prefix, date, issued }: Phrase & { date: LocalDate },
): Timed['when'] | null {
  if (/^(?:trước|chậm nhất)/u.test(prefix)) return { kind: 'before', date }
  if (issued !== null && date <= issued) return null
  if (/từ$/u.test(prefix))
    return { kind: /hiệu lực/u.test(text.slice(Math.max(0, atom.start - 50), atom.start)) ? 'event' : 'from', date }
  if (/đến|hết/u.test(prefix)) return { kind: 'until', date }
  if (/^(?:xong|hoàn thành|trong|vào)/u.test(prefix)) return { kind: 'before', date }
  return issued === null ? null : { kind: 'event', date }
}

/** A day without a year is in the document's own year, or the next when that is over. */
function dayOfYearWhen(atom: TimeAtom, { prefix, issued }: Phrase): Timed['when'] | null {
  if (issued === null || !/^(?:trước|chậm nhất|xong|hoàn thành|từ|đến|hết)/u.test(prefix)) return null
  const [month, day] = atom.period.split('-').map(Number)
  const date = dayOf(yearOf(issued), month ?? 0, day ?? 0)
  if (!date || date <= issued) return null
  return { kind: /từ$/u.test(prefix) ? 'from' : /đến|hết/u.test(prefix) ? 'until' : 'before', date }
}

const LATER = /^\s*(?:và (?:các |những )?năm (?:tiếp theo|sau)|và tiếp theo|trở đi|trở về sau|đến khi)/u

function spanWhen(text: string, atom: TimeAtom, { prefix, issued }: Phrase): Timed['when'] | null {
  if (
    prefix === '' &&
    !(atom.kind === 'quarter' && !/báo cáo\s*$/u.test(text.slice(Math.max(0, atom.start - 40), atom.start)))
  )
    return null
  if (isPast(atom.period, issued)) return null
  const period = LATER.test(text.slice(atom.end)) ? `${atom.period}..` : atom.period
  if (/từ$/u.test(prefix)) return { kind: 'from', period }
  return /^(?:trước|chậm nhất|đến|hết|từ nay)/u.test(prefix)
    ? { kind: 'until', period: `..${atom.period}` }
    : { kind: 'in', period }
}

/** A bare year says little: only "đến hết năm", a heading or an opening "Đến năm", "vào năm", "hoàn thành trong năm". */
function yearWhen(text: string, atom: TimeAtom, { prefix, from, isHeading }: Phrase): Timed['when'] | null {
  const opens = /^[\s\p{L}\d]{0,2}[).]?\s*$/u.test(text.slice(Math.max(0, from - 12), from).replace(/^[-+]\s*/u, ''))
  const until = { kind: 'until', period: `..${atom.period}-12-31` } as const
  if (/^(?:đến hết|từ nay đến hết|hết)$/u.test(prefix)) return until
  if (prefix === 'đến' && (isHeading || opens)) return until
  if (prefix === 'vào') return { kind: 'in', period: atom.period }
  if (
    prefix === 'trong' &&
    /(?:xong|hoàn thành|thực hiện xong)\s+trong\s*$/iu.test(text.slice(Math.max(0, atom.start - 40), atom.start))
  )
    return { kind: 'in', period: atom.period }
  return null
}
