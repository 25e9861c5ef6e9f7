import type { WorkKind } from '../work-kind.ts'
import type { Deadline, Doer, Duty, Place, Reading, TaskRole, UnitDuties, Work } from './reading.ts'
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
  const duties = reading.works.filter(({ origin }) => origin !== 'form')
  const forms = reading.works.filter(
    ({ origin, at }) => origin === 'form' && !reading.taskRoles.some((role) => standsIn(role, at)),
  )
  const merged = mergeForms(duties, forms)
  const proposals = [
    ...merged.map((works) => ofWorks(works)),
    ...reading.assignments.flatMap((unit) => unit.duties.flatMap((duty) => otherDuty(reading, unit, duty))),
    ...reading.taskRoles.flatMap((role) => ofRole(reading, role)),
  ]
  return proposals
    .filter(({ places }) => places.every(({ end }) => end <= text.length))
    .sort((a, b) => startOf(a) - startOf(b))
}

const startOf = ({ places }: TaskProposal) => places[0]?.start ?? 0
const within = (inner: Place, outer: Place) => inner.start >= outer.start && inner.end <= outer.end
const standsIn = ({ title }: TaskRole, at: Place) => title !== null && within(at, title.at)
const sameWork = (a: Work, b: Work) => a.kind === b.kind && a.form === b.form

/** Each duty is a task; a form of work joins the duty of its kind that shares most words with it, else stands alone. */
function mergeForms(duties: readonly Work[], forms: readonly Work[]): readonly (readonly Work[])[] {
  const groups = duties.map((duty) => [duty])
  const alone: Work[][] = []
  for (const form of forms) {
    const fitting = groups.filter(([duty]) => duty !== undefined && sameWork(duty, form))
    const home =
      fitting.length > 0
        ? closest(fitting, form)
        : alone.find(
            ([other]) => other !== undefined && sameWork(other, form) && other.clause.text === form.clause.text,
          )
    if (home) home.push(form)
    else alone.push([form])
  }
  return [...groups, ...alone]
}

function closest(groups: readonly Work[][], form: Work): Work[] | undefined {
  const own = wordSet(form.clause.text)
  const shared = ([duty]: readonly Work[]) =>
    [...wordSet(duty?.clause.text ?? '')].filter((word) => own.has(word)).length
  return groups.reduce((best, group) => (shared(group) > shared(best) ? group : best))
}

const wordSet = (text: string) => new Set(text.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? [])

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

const LONGEST_TITLE = 160
/** The first words of an order, cut at a comma or a word, with a capital. */
export function shortTitle(text: string): string {
  const plain = text.replace(/^[Cc]hủ trì,?\s+phối hợp\s+(?=thực hiện|tổ chức)/u, '').replace(/[\s,;.:/]+$/u, '')
  const cut = plain.length <= LONGEST_TITLE ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_TITLE))}…`
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
  const works = reading.works.filter(({ at }) => within(at, duty.at))
  const first = duty.text.slice(0, clauseAround(duty.text, 0).end)
  const taken = works.some(({ clause }) => clause.at.start <= duty.at.start)
  if (works.length > 0 && (taken || !TELLS.test(first))) return []
  const text = works.length > 0 ? first : duty.text
  const doers: readonly Doer[] = [
    { name: unit.unit, role: duty.role, at: unit.at },
    ...duty.partners.map((partner) => ({ name: partner.text, role: 'partner' as const, at: partner.at })),
  ]
  const at =
    works.length > 0
      ? { start: duty.at.start, end: Math.min(duty.at.end, works[0]?.clause.at.start ?? duty.at.end) }
      : duty.at
  return [
    {
      title: shortTitle(text),
      kind: 'other',
      because: text.slice(0, 60),
      places: [at],
      doers,
      due: duty.due,
      doubts: doubtsOf(doers, duty.due, 'unsure'),
    },
  ]
}

const TELLS =
  /^(?:[Tt]ổ chức\s|[Tt]ăng cường\s|[Đđ]ẩy mạnh\s|[Tt]hực hiện\s)?(?:công tác\s|việc\s)?(?:tuyên truyền|Tuyên truyền|truyền thông|Truyền thông|phổ biến|Phổ biến|quán triệt|Quán triệt|thông tin)/u

/** A task whose lead, partners and time stand in labels or in a table row. */
function ofRole(reading: Reading, role: TaskRole): readonly TaskProposal[] {
  const title = role.title
  const isTimeOnly = role.lead === null && role.partner === null
  if (!title || (isTimeOnly && reading.works.some(({ path }) => path === role.task))) return []
  const found = worksIn(title.text)[0]
  const due = role.time
    ? (reading.deadlines.find(({ at }) => at.start < (role.time?.at.end ?? 0) && (role.time?.at.start ?? 0) < at.end) ??
      null)
    : null
  const doers: readonly Doer[] = [
    ...(role.lead ? [{ name: role.lead.text, role: 'lead' as const, at: role.lead.at }] : []),
    ...(role.partner ? [{ name: role.partner.text, role: 'partner' as const, at: role.partner.at }] : []),
  ]
  return [
    {
      title: shortTitle(title.text),
      kind: found?.kind ?? 'other',
      because: found ? title.text.slice(found.start, found.end) : title.text.slice(0, 60),
      places: [title.at],
      doers,
      due,
      doubts: doubtsOf(doers, due, found ? 'sure' : 'unsure'),
    },
  ]
}
