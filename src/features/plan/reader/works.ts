import { isClosing, type Outline } from './assignments.ts'
import { deadlinesWithin, type LocatedDeadline } from './deadlines.ts'
import type { Entry } from './outline.ts'
import type { Deadline, Doer, UnitDuties, Work } from './reading.ts'
import { roleLabelOf } from './role-labels.ts'
import { opensUnit } from './unit-words.ts'
import { unitSubject } from './unit-subject.ts'
import { clauseAround, type FoundWork, worksIn } from './work-words.ts'

export type WorkSources = Outline & {
  readonly deadlines: readonly LocatedDeadline[]
  readonly assignments: readonly UnitDuties[]
}

/** Every piece of work the plan orders: in the duties of units, as a form of work, and in the closing words. */
export function worksOf(sources: WorkSources): readonly Work[] {
  const duties = new Map(
    sources.assignments.flatMap((unit) => unit.duties.map((duty) => [duty.at.end, { unit, duty }] as const)),
  )
  return sources.entries.flatMap((entry, i) => {
    const given = duties.get(sources.flow.at(entry.bodyAt, entry.paragraph.end).end)
    if (given)
      return dutyWorks(sources, entry, { unit: given.unit, partners: given.duty.partners, due: given.duty.due })
    if (isClosing(sources, i)) return closingWorks(sources, entry)
    return isFormOfWork(sources, i) ? formWorks(sources, i) : []
  })
}

type Given = {
  readonly unit: UnitDuties
  readonly partners: readonly { readonly text: string; readonly at: Doer['at'] }[]
  readonly due: Deadline | null
}

function dutyWorks(sources: WorkSources, entry: Entry, { unit, partners, due }: Given): readonly Work[] {
  const role = /^Phối hợp/u.test(entry.body) ? 'partner' : 'lead'
  const doers: readonly Doer[] = [
    { name: unit.unit, role, at: unit.at },
    ...partners.map(({ text, at }) => ({ name: text, role: 'partner' as const, at })),
  ]
  return worksIn(entry.body).map((found) => workAt(sources, entry, { found, origin: 'duty', doers, due }))
}

/** "…, đề nghị các cơ quan … báo cáo kết quả theo quy định./.": a report without a date. */
function closingWorks(sources: WorkSources, entry: Entry): readonly Work[] {
  const report = worksIn(entry.body).find(({ kind }) => kind === 'report')
  if (!report || /khó khăn|vướng mắc|phát sinh/u.test(entry.body)) return []
  return [workAt(sources, entry, { found: report, origin: 'closing', doers: askedIn(sources, entry), due: null })]
}

function askedIn({ flow }: WorkSources, entry: Entry): readonly Doer[] {
  const asked = /(?:đề nghị|yêu cầu|giao)\s+/u.exec(entry.body)
  const from = asked ? asked.index + asked[0].length : 0
  if (!opensUnit(entry.body.slice(from))) return []
  const subject = unitSubject(entry.body.slice(from))
  if (!subject) return []
  const at = flow.at(entry.bodyAt + from + subject.start, entry.bodyAt + from + subject.end)
  return [{ name: entry.body.slice(from + subject.start, from + subject.end), role: 'lead', at }]
}

type Ordered = Pick<Work, 'origin' | 'doers' | 'due'> & { readonly found: FoundWork }

function workAt({ flow }: WorkSources, entry: Entry, { found, ...ordered }: Ordered): Work {
  const clause = wholeOrder(entry.body, found.start)
  const at = (start: number, end: number) => flow.at(entry.bodyAt + start, entry.bodyAt + end)
  return {
    kind: found.kind,
    form: found.form,
    words: entry.body.slice(found.start, found.end),
    path: entry.path,
    clause: { text: entry.body.slice(clause.start, clause.end), at: at(clause.start, clause.end) },
    at: at(found.start, found.end),
    ...ordered,
  }
}

/** "In, phát tài liệu …": a single verb is told together with what follows it. */
function wholeOrder(text: string, at: number) {
  const clause = clauseAround(text, at)
  return clause.end - clause.start > SHORTEST_ORDER
    ? clause
    : { start: clause.start, end: clauseAround(text, clause.end + 3).end }
}
const SHORTEST_ORDER = 8

const SAYS_WHAT =
  /mục đích|yêu cầu|mục tiêu|nội dung (?:tuyên truyền|truyền thông|chủ yếu)|đối tượng|quan điểm|kinh phí|đánh giá|tình hình|phạm vi|chủ đề|thời gian|khen thưởng|tiêu chí|định hướng|tổ chức thực hiện|phân công/iu
const SAYS_HOW =
  /hình thức|nâng cao năng lực|tập huấn|hoạt động|giải pháp|nhiệm vụ|nội dung|biện pháp|truyền thông|tuyên truyền|triển khai|thực hiện/iu

/** An item under a heading of forms and activities; what to tell people, aims and money are none. */
function isFormOfWork({ entries, headings }: WorkSources, i: number): boolean {
  const entry = entries[i]
  if (!entry || entry.body.length < 8 || roleLabelOf(entry.body) || /^[\p{Lu}][^:.;]{2,40}:\s/u.test(entry.body))
    return false
  if (entry.mark && entry.rank < 4) return false
  let at = entry.parent
  while (at !== -1) {
    const heading = headings.get(at)?.text ?? ''
    if (SAYS_WHAT.test(heading)) return false
    if (SAYS_HOW.test(heading)) return true
    at = entries[at]?.parent ?? -1
  }
  return false
}

function formWorks(sources: WorkSources, i: number): readonly Work[] {
  const entry = sources.entries[i]
  if (!entry || sources.headings.has(i)) return []
  return worksIn(entry.body).map((found) =>
    workAt(sources, entry, { found, origin: 'form', doers: [], due: dueOf(sources, i, found) }),
  )
}

/** A time in the item itself, else that of a time label beside it which speaks of this work or of none. */
function dueOf(sources: WorkSources, i: number, found: FoundWork): Deadline | null {
  const entry = sources.entries[i]
  if (!entry) return null
  const own = deadlinesWithin(sources.deadlines, entry.paragraph.start, entry.paragraph.end)[0]
  if (own) return own.deadline
  for (
    let at = i + 1;
    at < Math.min(sources.entries.length, i + 12) && sources.entries[at]?.parent === entry.parent;
    at++
  ) {
    const label = sources.entries[at]
    const role = label && roleLabelOf(label.body)
    if (!label || role?.role !== 'time') continue
    const named = worksIn(role.label)
    if (named.length === 0 || named.some(({ kind }) => kind === found.kind))
      return deadlinesWithin(sources.deadlines, label.paragraph.start, label.paragraph.end)[0]?.deadline ?? null
  }
  return null
}
