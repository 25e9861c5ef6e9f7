import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../kernel/schema.ts'

export const REQUEST_KINDS = ['copy', 'correct', 'erase'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export const OUTCOMES = ['given', 'corrected', 'erased', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Somebody asks to see, correct or erase what is kept about him. He is looked for by name, and by telephone number when he gives one. */
export const DataRequest = z.object({
  id: id<'data-request'>(),
  kind: z.enum(REQUEST_KINDS),
  subject: z.object({ personalId: id<'data-subject'>(), name: line(120), phone: z.nullable(line(20)) }),
  receivedOn: localDate,
})
export type DataRequest = z.infer<typeof DataRequest>

/** How a request was answered, and when. */
export const DataAnswer = z.object({
  request: id<'data-request'>(),
  outcome: z.enum(OUTCOMES),
  on: localDate,
  words: z.nullable(personalText(2000)),
})
export type DataAnswer = z.infer<typeof DataAnswer>

/** Where a row that names a person is. */
export const HIT_SOURCES = ['person', 'learner_person', 'data_subject', 'personal_text', 'stored_file'] as const
export type HitSource = (typeof HIT_SOURCES)[number]

/** A row that speaks of another person of the same name. */
export const NamesakeRow = z.object({
  request: id<'data-request'>(),
  source: z.enum(HIT_SOURCES),
  row: line(64),
})
export type NamesakeRow = z.infer<typeof NamesakeRow>

/** Erases every row of a request that is not a namesake's, and the files that show only this person. */
export const DataErasure = z.object({
  id: id<'data-erasure'>(),
  request: id<'data-request'>(),
  files: z.array(sha256).check(z.maxLength(500)),
})
export type DataErasure = z.infer<typeof DataErasure>

const moment = z.iso.datetime() as unknown as z.ZodMiniType<Instant>

/** Personal data got where it should not, or was lost. `people`: how many are concerned, null when nobody knows yet. */
export const DataBreach = z.object({
  id: id<'data-breach'>(),
  noticedAt: moment,
  what: personalText(4000),
  people: z.nullable(z.int().check(z.minimum(0))),
})
export type DataBreach = z.infer<typeof DataBreach>

export const BREACH_STEPS = ['authority-told', 'people-told', 'closed'] as const
/** What was done about a breach; each step once. */
export const BreachStep = z.object({
  id: id<'breach-step'>(),
  breach: id<'data-breach'>(),
  step: z.enum(BREACH_STEPS),
  at: moment,
  words: z.nullable(personalText(2000)),
})
export type BreachStep = z.infer<typeof BreachStep>

export type PersonalRefusal =
  | { readonly code: 'request-unknown' }
  | { readonly code: 'request-answered-already' }
  | { readonly code: 'request-not-searched' }
  | { readonly code: 'request-in-future'; readonly today: LocalDate }
  | { readonly code: 'person-at-work'; readonly name: string }
  | { readonly code: 'file-not-found-for-request' }
  | { readonly code: 'breach-unknown' }
  | { readonly code: 'breach-in-future' }
  | { readonly code: 'breach-step-taken' }
  | { readonly code: 'breach-not-told' }

/** A request in a list. `answeredOn` null: open, and overdue after `due`. */
export type RequestRow = {
  readonly id: Id<'data-request'>
  readonly kind: RequestKind
  readonly name: string | null
  readonly receivedOn: LocalDate
  readonly due: LocalDate
  readonly answeredOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly searchedAt: Instant | null
}

/** A row about the person; `place`: the column that holds it or refers to it. `whose`: whether an officer found that it is a namesake's. */
export type PersonHit = {
  readonly source: HitSource
  readonly row: string
  readonly place: string
  readonly text: string | null
  readonly whose: 'theirs' | 'namesake'
}

/** Papers that the law keeps and that name the person: a column of a record, and how many rows of it. */
export type PersonPaper = { readonly place: string; readonly rows: number }

/** A request opened: what was found about the person, papers that stay, what was erased; `words`: of its answer. */
export type RequestPage = {
  readonly request: RequestRow
  readonly phone: string | null
  readonly words: string | null
  readonly hits: readonly PersonHit[]
  readonly papers: readonly PersonPaper[]
  readonly erasures: readonly { readonly rows: number; readonly files: number; readonly at: Instant }[]
}

/** A breach in the register; `clock`: whether the authority was told, and if not, whether 72 hours are over. */
export type BreachRow = {
  readonly id: Id<'data-breach'>
  readonly noticedAt: Instant
  readonly dueAt: Instant
  readonly what: string | null
  readonly people: number | null
  readonly clock: 'running' | 'late' | 'told'
  readonly steps: readonly { readonly step: BreachStep['step']; readonly at: Instant; readonly words: string | null }[]
}

type Kept = Pick<RequestRow, 'id' | 'answeredOn' | 'searchedAt'>

/** Requests about one's own data, and breaches. */
export type PersonalPort = {
  readonly addRequest: (request: DataRequest, commandId: Id<'command'>) => Promise<void>
  readonly findRequest: (request: Id<'data-request'>) => Promise<Kept | null>
  readonly listRequests: () => Promise<readonly Omit<RequestRow, 'due'>[]>
  readonly getRequest: (
    request: Id<'data-request'>,
  ) => Promise<(Omit<RequestPage, 'request'> & { readonly request: Omit<RequestRow, 'due'> }) | null>
  readonly addNamesake: (row: NamesakeRow, commandId: Id<'command'>) => Promise<void>
  /** False when it was answered before. */
  readonly addAnswer: (answer: DataAnswer, commandId: Id<'command'>) => Promise<boolean>
  /** Names of officers at work among the rows of a request that are not a namesake's. */
  readonly officersAtWork: (request: Id<'data-request'>) => Promise<readonly string[]>
  readonly filesOf: (request: Id<'data-request'>) => Promise<readonly Sha256[]>
  /** Takes every byte of the rows away; the rows stay, so that figures stay right. */
  readonly erase: (erasure: DataErasure, commandId: Id<'command'>) => Promise<void>
  readonly addBreach: (breach: DataBreach, commandId: Id<'command'>) => Promise<void>
  /** Moment it was noticed and steps taken. */
  readonly findBreach: (breach: Id<'data-breach'>) => Promise<Pick<BreachRow, 'noticedAt' | 'steps'> | null>
  readonly addBreachStep: (step: BreachStep, commandId: Id<'command'>) => Promise<void>
  readonly listBreaches: () => Promise<readonly BreachRow[]>
}
