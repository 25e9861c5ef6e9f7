import type { WorkKind } from '../work-kind.ts'
import { firstFrom } from './in-order.ts'
import type { Deadline, Doer, Duty, Place, Reading, TaskRole, UnitDuties, Work, Written } from './reading.ts'
import { withoutEnd } from './trimming.ts'
import { unitSubject } from './unit-subject.ts'
import { clauseAround, worksIn } from './work-words.ts'

/** Why a proposed task needs a person's eye. `no-doer`: nobody is named; `no-lead`: only partners are. */
export type ProposalDoubt = { readonly code: 'no-doer' | 'no-lead' | 'no-date' | 'unsure-kind' }

/** A task as the document suggests it; nothing becomes one before an officer confirms. */
export type TaskProposal = {
  readonly title: string
  readonly kind: WorkKind
  /** The words that made it that kind; of kind `other` its first words. */
  readonly because: string
  /** Where it stands, at least once: the form of work and the duty that orders it are one task with two places. */
  readonly places: readonly Place[]
  readonly doers: readonly Doer[]
  readonly due: Deadline | null
  readonly doubts: readonly ProposalDoubt[]
}

/** Proposes the tasks of a plan, in the order of the text. `text` is the text that was read. */
export function proposeTasks(reading: Reading, text: string): readonly TaskProposal[] {
  const titles = reading.taskRoles
    .flatMap(({ title, lead, partner }) => (title && (lead ?? partner) ? [title.at] : []))
    .sort((a, b) => a.start - b.start)
  const duties = reading.works.filter(({ origin }) => origin !== 'form')
  const forms = reading.works.filter(({ origin, at }) => origin === 'form' && !isInside(titles, at))
  const paths = new Set(reading.works.map(({ path }) => path))
  const proposals = [
    ...mergeForms(duties, forms).map((works) => ofWorks(works)),
    ...reading.assignments.flatMap((unit) => unit.duties.flatMap((duty) => otherDuty(reading, unit, duty))),
    ...reading.taskRoles.flatMap((role) => ofRole(reading, role, paths)),
  ]
  return proposals
    .filter(({ places }) => places.every(({ end }) => end <= text.length))
    .sort((a, b) => startOf(a) - startOf(b))
}

const startOf = ({ places }: TaskProposal) => places[0]?.start ?? 0

/** One of the stretches, which are in order, holds the place. */
function isInside(stretches: readonly Place[], place: Place): boolean {
  const before = stretches[firstFrom(stretches, ({ start }) => start <= place.start) - 1]
  return before !== undefined && place.end <= before.end
}

const MOST_COMPARED = 40
/** Each duty is a task; a form of work joins the duty of its kind that shares most words with it, else stands alone. */
function mergeForms(duties: readonly Work[], forms: readonly Work[]): readonly (readonly Work[])[] {
  const groups = duties.map((duty) => [duty])
  const byKind = new Map<string, Work[][]>()
  for (const group of groups) pushTo(byKind, keyOf(group[0]), group)
  const alone: Work[][] = []
  const aloneByClause = new Map<string, Work[]>()
  for (const form of forms) {
    const clause = `${keyOf(form)} ${form.clause.text}`
    const home = closest(byKind.get(keyOf(form)) ?? [], form) ?? aloneByClause.get(clause)
    if (home) home.push(form)
    else {
      const group = [form]
      alone.push(group)
      aloneByClause.set(clause, group)
    }
  }
  return [...groups, ...alone]
}

const keyOf = (work: Work | undefined) => `${work?.kind} ${work?.form}`

function pushTo(groups: Map<string, Work[][]>, key: string, group: Work[]) {
  const list = groups.get(key)
  if (list) list.push(group)
  else groups.set(key, [group])
}

function closest(groups: readonly Work[][], form: Work): Work[] | undefined {
  const own = wordSet(form.clause.text)
  const scored = groups.slice(0, MOST_COMPARED).map((group) => ({ group, shared: sharedWords(own, group[0]) }))
  return scored.sort((a, b) => b.shared - a.shared)[0]?.group
}

const wordSet = (text: string) => new Set(text.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? [])
const sharedWords = (own: ReadonlySet<string>, work: Work | undefined) =>
  [...wordSet(work?.clause.text ?? '')].filter((word) => own.has(word)).length

function ofWorks(works: readonly Work[]): TaskProposal {
  const ordered = [...works].sort((a, b) => a.at.start - b.at.start)
  const duty = works.find(({ origin }) => origin !== 'form') ?? ordered[0]
  const due = ordered.find((work) => work.due !== null)?.due ?? null
  const doers = duty?.doers ?? []
  return {
    title: titleOf(works),
    kind: duty?.kind ?? 'other',
    because: duty?.words ?? '',
    places: ordered.map(({ clause }) => clause.at),
    doers,
    due,
    doubts: doubtsOf(doers, due, 'sure'),
  }
}

/** The words of the form say best what is to be done; a duty often says only who. */
const titleOf = (works: readonly Work[]) =>
  shortTitle((works.find(({ origin }) => origin === 'form') ?? works[0])?.clause.text ?? '')

const LONGEST_TITLE = 200
/** The first words of an order, cut at a word, with a capital. */
function shortTitle(text: string): string {
  const plain = withoutEnd(text.replace(/^[Cc]hủ trì,?\s+phối hợp\s+(?=thực hiện|tổ chức)/u, ''), ' ,;.:/')
  const cut =
    plain.length <= LONGEST_TITLE
      ? plain
      : `${withoutEnd(plain.slice(0, plain.lastIndexOf(' ', LONGEST_TITLE)), ' ,;:')}…`
  return cut.charAt(0).toLocaleUpperCase('vi') + cut.slice(1)
}

function doubtsOf(doers: readonly Doer[], due: Deadline | null, kind: 'sure' | 'unsure'): readonly ProposalDoubt[] {
  const doubts: readonly (readonly [ProposalDoubt['code'], boolean])[] = [
    ['no-doer', doers.length === 0],
    ['no-lead', doers.length > 0 && doers.every(({ role }) => role === 'partner')],
    ['no-date', due === null || due.kind === 'unknown'],
    ['unsure-kind', kind === 'unsure'],
  ]
  return doubts.filter(([, is]) => is).map(([code]) => ({ code }))
}

/** Orders without a known kind of work: the whole duty, or beside known works the clause that tells people something. */
function otherDuty(reading: Reading, unit: UnitDuties, duty: Duty): readonly TaskProposal[] {
  const works = worksWithin(reading.works, duty.at)
  const [first] = works
  if (first && (first.clause.at.start <= duty.at.start || !TELLS.test(firstClause(duty)))) return []
  const text = first ? firstClause(duty) : duty.text
  const at = first ? { start: duty.at.start, end: Math.min(duty.at.end, first.clause.at.start) } : duty.at
  const doers = [{ name: unit.unit, role: duty.role, at: unit.at }, ...partners(duty.partners)]
  const doubts = doubtsOf(doers, duty.due, 'unsure')
  return [
    {
      title: shortTitle(withoutSubject(text)),
      kind: 'other',
      because: firstWords(text),
      places: [at],
      doers,
      due: duty.due,
      doubts,
    },
  ]
}

function worksWithin(works: readonly Work[], { start, end }: Place): readonly Work[] {
  return works.slice(
    firstFrom(works, ({ at }) => at.start < start),
    firstFrom(works, ({ at }) => at.start < end),
  )
}

/** "Giao Công an bảo đảm an toàn …" is titled by what is to be done. */
const withoutSubject = (text: string) => text.slice(unitSubject(text)?.verbAt ?? 0)
const firstClause = ({ text }: Duty) => text.slice(0, clauseAround(text, 0).end)
const firstWords = (text: string) => text.split(/\s+/u, 8).join(' ')
const partners = (names: readonly Written[]): readonly Doer[] =>
  names.map(({ text, at }) => ({ name: text, role: 'partner', at }))

const TELLS =
  /^(?:[Tt]ổ chức\s|[Tt]ăng cường\s|[Đđ]ẩy mạnh\s|[Tt]hực hiện\s)?(?:công tác\s|việc\s)?(?:[Tt]uyên truyền|[Tt]ruyền thông|[Pp]hổ biến|[Qq]uán triệt|thông tin)/u

/** A task whose lead, partners and time stand in labels or in a table row. */
function ofRole(reading: Reading, role: TaskRole, paths: ReadonlySet<string>): readonly TaskProposal[] {
  const { title, lead, partner } = role
  if (!title || (lead === null && partner === null && paths.has(role.task))) return []
  const found = worksIn(title.text)[0]
  const due = dueOfRole(reading, role)
  const doers: readonly Doer[] = [
    ...(lead ? [{ name: lead.text, role: 'lead' as const, at: lead.at }] : []),
    ...partners(partner ? [partner] : []),
  ]
  const because = found ? title.text.slice(found.start, found.end) : firstWords(title.text)
  const doubts = doubtsOf(doers, due, found ? 'sure' : 'unsure')
  return [
    { title: shortTitle(title.text), kind: found?.kind ?? 'other', because, places: [title.at], doers, due, doubts },
  ]
}

function dueOfRole({ deadlines }: Reading, { time }: TaskRole): Deadline | null {
  if (!time) return null
  const found = deadlines[firstFrom(deadlines, ({ at }) => at.end <= time.at.start)]
  return found && found.at.start < time.at.end ? found : null
}
