import { type FoundNumber, numbersIn } from './citations.ts'
import { daysIn, type FoundDay } from './day-words.ts'
import { ACT_NOUN, BASIS_LEAD } from './document-types.ts'
import type { Flow, Paragraph } from './flow.ts'
import type { LegalBasis } from './reading.ts'
import { withoutEnd } from './trimming.ts'

/** One basis clause: `Căn cứ A; B` are two, both under the lead "Căn cứ". Offsets in the flow. */
type Clause = { readonly lead: string; readonly text: string; readonly start: number; readonly bodyAt: number }

/** The acts that the preamble rests on directly; an act inside another act's description is only cited. */
export function legalBasesOf(flow: Flow, preamble: readonly Paragraph[]): readonly LegalBasis[] {
  return preamble.flatMap((paragraph) => clausesOf(paragraph)).flatMap((clause) => basesOf(flow, clause))
}

const OPENS = new RegExp(`^${BASIS_LEAD}(?=\\s)`, 'u')
const CUT = new RegExp(
  `;\\s*|(?<=[.,])\\s+(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị)\\s)|\\.\\s+(?=\\p{Lu})|,\\s+(?=trên cơ sở\\s)`,
  'gu',
)
const GOES_ON = new RegExp(`^(?:(?:[Cc]ác |các )?${ACT_NOUN}|số\\s\\d)`, 'u')

function clausesOf(paragraph: Paragraph): readonly Clause[] {
  if (!OPENS.test(paragraph.text)) return []
  const clauses: Clause[] = []
  let lead = ''
  for (const [from, until] of stretches(paragraph.text)) {
    const text = paragraph.text.slice(from, until)
    const opened = OPENS.exec(text)?.[0] ?? /^trên cơ sở(?=\s)/u.exec(text)?.[0]
    lead = opened ?? lead
    if (opened || GOES_ON.test(text))
      clauses.push({ lead, text, start: paragraph.start + from, bodyAt: opened ? opened.length + 1 : 0 })
  }
  return clauses
}

/** Stretches between the cuts that stand outside brackets. */
function stretches(text: string): readonly (readonly [number, number])[] {
  const outside = bracketDepths(text)
  const found: (readonly [number, number])[] = []
  let from = 0
  for (const cut of text.matchAll(CUT)) {
    if (outside(cut.index) > 0) continue
    found.push([from, cut.index])
    from = cut.index + cut[0].length
  }
  found.push([from, text.length])
  return found.filter(([start, end]) => end > start)
}

/** How many brackets are open at a place; an opening bracket that nothing closes counts for nothing. */
function bracketDepths(text: string): (at: number) => number {
  const pairs: (readonly [number, number])[] = []
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index)
    else if (open.length > 0) pairs.push([open.pop() ?? 0, index])
  }
  if (pairs.length > MOST_PAIRS) return () => 0
  return (at) => pairs.filter(([from, until]) => from < at && at < until).length
}
const MOST_PAIRS = 40

function basesOf(flow: Flow, clause: Clause): readonly LegalBasis[] {
  const depth = bracketDepths(clause.text)
  const numbers = numbersIn(clause.text).filter(({ start }) => depth(start) === 0)
  const first = numbers[0]
  if (first && isDirect(clause, first)) return numbered(flow, clause, directOf(clause.text, numbers))
  return named(flow, clause)
}

const OPENS_WITH_ACT = new RegExp(`^(?:của |các )?(?:[Cc]ác )?(?:${ACT_NOUN}|số\\s\\d)`, 'u')
const isDirect = (clause: Clause, first: FoundNumber) =>
  isRequest(clause.lead) ||
  (OPENS_WITH_ACT.test(clause.text.slice(clause.bodyAt)) &&
    !DESCRIBES.test(clause.text.slice(clause.bodyAt, first.start)))

const isRequest = (lead: string) => lead.endsWith('đề nghị')
// Words behind which an act is described; acts named there are cited, not rested on.
const DESCRIBES =
  /\s(?:về|v\/v|thực hiện|sửa đổi|bổ sung|quy định|hướng dẫn|phê duyệt|ban hành|triển khai|được|điều chỉnh|thay thế|công bố|phân bổ|kèm theo|cụ thể hóa|thi hành)\s/u
const NEXT_ACT = new RegExp(`,\\s+${ACT_NOUN}(?:\\sliên tịch)?\\s(?:số\\s)?$`, 'u')

/** The first number and those that follow it in the same list. */
function directOf(text: string, numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  const direct: FoundNumber[] = []
  let inDescription = false
  let nested = 0
  let last = 0
  for (const number of numbers) {
    const gap = text.slice(last, number.start)
    if (direct.length > 0 && DESCRIBES.test(gap)) inDescription = true
    if (inDescription && nested === 0 && NEXT_ACT.test(gap)) inDescription = false
    if (inDescription) nested++
    else direct.push(number)
    last = number.end
  }
  return direct
}

function numbered(flow: Flow, clause: Clause, numbers: readonly FoundNumber[]): readonly LegalBasis[] {
  const days = daysIn(clause.text)
  const dayAfter = (number: FoundNumber) =>
    days.find(({ start }) => start >= number.end && start - number.end <= 2) ?? null
  const byNumber = numbers.map((number) => ({ number, day: dayAfter(number) }))
  return byNumber.map(({ number, day }, i) => {
    const shared = day ?? (isListed(clause.text, number, numbers[i + 1]) ? (byNumber[i + 1]?.day ?? null) : null)
    const from = actStart(clause.text, numbers[i - 1]?.end ?? clause.bodyAt, number.start)
    const until = day ? day.end : number.end
    return basis(flow, clause, { from, until, number: number.number, day: shared })
  })
}

/** `số 8/CĐ-UBND và số 9/CĐ-UBND ngày …`: one day for both. */
const isListed = (text: string, number: FoundNumber, next: FoundNumber | undefined) =>
  next !== undefined && /^\s*(?:,|và|,\s*và)\s*(?:số\s*)?$/u.test(text.slice(number.end, next.start))

const NOUN_BEFORE = new RegExp(`${ACT_NOUN}[^;]{0,30}$|số\\s*$`, 'u')
function actStart(text: string, after: number, number: number): number {
  const from = Math.max(after, number - 70)
  const found = NOUN_BEFORE.exec(text.slice(from, number))
  return found ? from + found.index : number
}

type Found = {
  readonly from: number
  readonly until: number
  readonly number: string | null
  readonly day: FoundDay | null
}
const basis = (flow: Flow, { lead, text, start }: Clause, { from, until, number, day }: Found): LegalBasis => ({
  text: text.slice(from, until),
  number,
  date: day?.date ?? null,
  lead,
  at: flow.at(start + from, start + until),
})

/** A law by its name and day, or a basis that is no act at all ("Căn cứ tình hình …"), which keeps its lead. */
function named(flow: Flow, clause: Clause): readonly LegalBasis[] {
  const body = clause.text.slice(clause.bodyAt)
  const day = daysIn(clause.text)[0] ?? null
  const isAct = OPENS_WITH_ACT.test(body)
  if (isAct && day) return [basis(flow, clause, { from: clause.bodyAt, until: day.end, number: null, day })]
  const until = issuingAt(clause.text)
  if (until <= clause.bodyAt) return []
  return [basis(flow, clause, { from: isAct ? clause.bodyAt : 0, until, number: null, day: null })]
}

/** Where the sentence turns to who issues the plan: ", UBND tỉnh ban hành …". */
function issuingAt(text: string): number {
  const found = /,\s+(?=(?:UBND|Ủy ban|Uỷ ban|Ban|Sở|Bộ|Phòng|Chủ tịch|Huyện ủy|Tỉnh ủy|Đảng ủy)\s)/u.exec(text)
  const end = found ? found.index : text.length
  return withoutEnd(text.slice(0, end), ' .:').length
}
