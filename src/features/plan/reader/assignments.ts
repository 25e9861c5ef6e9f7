import { deadlinesWithin, type LocatedDeadline } from './deadlines.ts'
import type { Flow } from './flow.ts'
import type { Heading } from './headings.ts'
import { childrenOf, type Entry } from './outline.ts'
import type { Duty, UnitDuties, Written } from './reading.ts'
import { withoutEnd } from './trimming.ts'
import { isUnitName, leadOut, unitSubject, verbAfter } from './unit-subject.ts'
import { opensUnit } from './unit-words.ts'

export type Outline = {
  readonly flow: Flow
  readonly entries: readonly Entry[]
  readonly headings: ReadonlyMap<number, Heading>
}
type Hand = Outline & {
  readonly children: ReadonlyMap<number, readonly number[]>
  readonly deadlines: readonly LocatedDeadline[]
}
/** Stretch of the flow. */
type Stretch = { readonly start: number; readonly end: number }

/** Who is ordered to do what: unit headings with their items, and sentences with a unit as subject where duties are given out. */
export function assignmentsOf(outline: Outline, deadlines: readonly LocatedDeadline[]): readonly UnitDuties[] {
  const hand: Hand = { ...outline, children: childrenOf(outline.entries), deadlines }
  const taken = new Set<number>()
  return outline.entries.flatMap((entry, i) => {
    if (taken.has(entry.parent)) {
      taken.add(i)
      return []
    }
    const found = assignmentAt(hand, i)
    if (found) taken.add(i)
    return found ? [found] : []
  })
}

function assignmentAt(hand: Hand, i: number): UnitDuties | null {
  const entry = hand.entries[i]
  const heading = hand.headings.get(i)
  if (!entry) return null
  if (heading) return isUnitName(heading.text) ? byHeading(hand, i, heading) : null
  return givesDuties(hand, i) ? bySentence(hand, i) : null
}

function byHeading(hand: Hand, i: number, heading: Heading): UnitDuties | null {
  const entry = hand.entries[i]
  if (!entry) return null
  const from = leadOut(heading.text)
  const runIn = heading.runIn === null ? [] : [{ start: entry.bodyAt + heading.runIn, end: entry.paragraph.end }]
  const duties = [...runIn, ...itemsUnder(hand, i)].map((stretch) => dutyOf(hand, stretch))
  const name = heading.text.slice(from).replace(/\s-\s(?:cơ quan )?(?:thường trực|đầu mối|chủ trì)(?:\s.{0,40})?$/u, '')
  return duties.length === 0
    ? null
    : { unit: name, path: entry.path, duties, at: hand.flow.at(entry.bodyAt + from, entry.bodyAt + from + name.length) }
}

function bySentence(hand: Hand, i: number): UnitDuties | null {
  const entry = hand.entries[i]
  const subject = entry && unitSubject(entry.body)
  if (!entry || !subject) return null
  const own = entry.body.endsWith(':') ? [] : [{ start: entry.bodyAt, end: entry.paragraph.end }]
  const duties = [...own, ...itemsUnder(hand, i)].map((stretch) => dutyOf(hand, stretch))
  const at = hand.flow.at(entry.bodyAt + subject.start, entry.bodyAt + subject.end)
  return duties.length === 0
    ? null
    : { unit: entry.body.slice(subject.start, subject.end), path: entry.path, duties, at }
}

/** Items directly under an entry; a paragraph that only introduces a list and the closing words are none. */
function itemsUnder(hand: Hand, i: number): readonly Stretch[] {
  return (hand.children.get(i) ?? []).flatMap((child) => {
    const entry = hand.entries[child]
    if (!entry || (entry.mark === null && (entry.body.endsWith(':') || isClosing(hand, child)))) return []
    return [{ start: entry.bodyAt, end: entry.paragraph.end }]
  })
}

const CLOSES =
  /^(?:Trên đây|Trong quá trình|Quá trình|Nhận được|Yêu cầu|Đề nghị|Kế hoạch này|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ban Chỉ đạo)[^,.;]{0,60}\s(?:yêu cầu|giao|đề nghị)\s)/u

/** "Trên đây là …", or the last words of the document ("./.") behind other items. */
export function isClosing(outline: Outline, i: number): boolean {
  const entry = outline.entries[i]
  if (!entry || entry.mark !== null) return false
  if (CLOSES.test(entry.body) && !/^(?:Yêu cầu|Đề nghị)[^.]*(?:$|\.)$/u.test(entry.body.slice(0, 40))) return true
  const behindOthers =
    outline.entries[i - 1]?.parent === entry.parent || (entry.parent === i - 1 && !outline.headings.has(i - 1))
  return entry.body.endsWith('./.') && behindOthers && opensUnit(entry.body)
}

const ZONE =
  /tổ chức\s.*thực hiện|tổ chức thực hiện|phân công|trách nhiệm|kinh phí|báo cáo|nhiệm vụ của|phần thực hiện/iu
const OUTER = 3

/** Sentences give duties in the sections made for it, in articles, and in the notes of an annex. */
function givesDuties(hand: Hand, i: number): boolean {
  const entry = hand.entries[i]
  if (!entry || entry.mark?.kind === 'plus' || entry.paragraph.text.length < 20) return false
  if (entry.mark?.kind === 'article') return !/chịu trách nhiệm thi hành/u.test(entry.body)
  if (/^Ghi chú\s?:/u.test(entry.body)) return true
  return !isClosing(hand, i) && inZone(hand, entry)
}

function inZone(hand: Hand, entry: Entry): boolean {
  let at = entry.parent
  while (at !== -1) {
    const above = hand.entries[at]
    const heading = hand.headings.get(at)
    if (!above || above.mark?.kind === 'article') return false
    if (above.mark && above.rank <= OUTER) return heading !== undefined && ZONE.test(heading.text)
    if (above.mark?.kind === 'bullet' || above.mark?.kind === 'plus') return false
    at = above.parent
  }
  return false
}

const TOGETHER = /[Pp]hối (?:kết )?hợp(?:\schặt chẽ)?(?:,\s\p{Ll}+){0,2}\s(?:với|cùng(?:\svới)?)?\s*/u

/** One duty with its role, partners and time. */
function dutyOf(hand: Pick<Hand, 'flow' | 'deadlines'>, { start, end }: Stretch): Duty {
  const raw = hand.flow.text.slice(start, end)
  const text = raw.trim()
  const from = start + raw.indexOf(text)
  const due = deadlinesWithin(hand.deadlines, from, end)[0]?.deadline ?? null
  return {
    text,
    role: /^Phối hợp/u.test(text) ? 'partner' : 'lead',
    partners: partnersIn(hand.flow, text, from),
    due,
    at: hand.flow.at(from, from + Math.max(1, text.length)),
  }
}

function partnersIn(flow: Flow, text: string, start: number): readonly Written[] {
  const together = TOGETHER.exec(text)
  const from = together ? together.index + together[0].length : 0
  if (!together || !opensUnit(text.slice(from))) return []
  const until = Math.min(verbAfter(text, from) ?? text.length, endOfClause(text, from))
  const name = withoutEnd(text.slice(from, until), ' ,;.')
  return name === '' ? [] : [{ text: name, at: flow.at(start + from, start + from + name.length) }]
}

const endOfClause = (text: string, from: number) => {
  const stop = text.slice(from).search(/[;.]/u)
  return stop === -1 ? text.length : from + stop
}
