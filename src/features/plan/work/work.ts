import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../../kernel/day.ts'
import { MEASURES, type Measure, type Selection, SOURCES, type Source } from '../../../kernel/figure.ts'
import type { Id, Instant, Sha256 } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../../kernel/schema.ts'
import type { EvidenceRow } from '../../evidence/evidence.ts'
import type { TaskFacts } from '../task/task.ts'
import type { WorkKind } from '../work-kind.ts'

/**
 * Work that was done: for which task, by which unit, when, where, how much. A declared total covers whole months.
 * Only ever added: a correction is a new record that `replaces`; the chain keeps the first record's id as `root`.
 */
export const WorkRecord = z.object({
  id: id<'work'>(),
  task: id<'task'>(),
  unit: id<'unit'>(),
  source: z.enum(SOURCES),
  from: localDate,
  to: localDate,
  places: z.array(id<'area'>()).check(z.minLength(1), z.maxLength(200)),
  quantity: z.int(),
  measure: z.enum(MEASURES),
  note: z.nullable(personalText(2000)),
  replaces: z.nullable(id<'work'>()),
})
export type WorkRecord = z.infer<typeof WorkRecord>

/** The owner confirms or returns with a reason; the unit takes back what it wrote by mistake. */
export const VERDICTS = ['confirmed', 'returned', 'withdrawn'] as const
export type Verdict = (typeof VERDICTS)[number]
export const WorkVerdict = z.object({
  id: id<'work-verdict'>(),
  work: id<'work'>(),
  verdict: z.enum(VERDICTS),
  reason: z.nullable(personalText(500)),
  replaces: z.nullable(id<'work-verdict'>()),
})
export type WorkVerdict = z.infer<typeof WorkVerdict>

/** Evidence for a record and for whatever corrects it. */
export const WorkEvidence = z.object({
  id: id<'evidence'>(),
  work: id<'work'>(),
  file: sha256,
  fileName: line(200),
  caption: z.nullable(personalText(500)),
})

/** What stands of a record: waiting for the owner, confirmed, returned to its unit, withdrawn by it, or replaced by a correction. */
export type WorkState = 'waiting' | 'replaced' | Verdict

/** A record as lists and pages show it. */
export type WorkRow = {
  readonly id: Id<'work'>
  readonly root: Id<'work'>
  readonly plan: Id<'plan'>
  readonly task: Id<'task'>
  readonly taskTitle: string
  readonly kind: WorkKind
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly source: Source
  /** Whose officer wrote it: of the unit that worked, or the plan's owner in its place. */
  readonly enteredBy: 'unit' | 'owner'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly places: readonly { readonly id: Id<'area'>; readonly name: string }[]
  readonly quantity: number
  readonly measure: Measure
  readonly note: string | null
  readonly state: WorkState
  readonly verdict: Id<'work-verdict'> | null
  readonly reason: string | null
  readonly evidence: number
  /** The first photo, for a thumbnail. */
  readonly photo: Sha256 | null
  readonly keptAt: Instant
  readonly officerName: string | null
}

/** One record opened: its evidence and every record of its chain, newest first. */
export type WorkPage = {
  readonly work: WorkRow
  readonly chain: readonly WorkRow[]
  readonly evidence: readonly EvidenceRow[]
}

/** Sums of standing records by task, unit and source: what every figure is folded from. */
export type WorkSum = {
  readonly task: Id<'task'>
  readonly unit: Id<'unit'>
  readonly source: Source
  readonly measure: Measure
  readonly records: number
  readonly quantity: number
  readonly withEvidence: number
  readonly waiting: number
  readonly last: LocalDate
}

/** Records that the owner returned, by task: they count no more until their unit corrects them. */
export type ReturnedCount = { readonly task: Id<'task'>; readonly records: number }

/** Declared totals that the plan's owner entered for their units: a part of what is declared. */
export type DeclaredForUnits = Pick<WorkSum, 'measure' | 'records' | 'quantity'>

/** Standing records with a place in an area directly below the plan's, or below that. One record in two areas counts in both: never add them. */
export type AreaSum = {
  readonly area: Id<'area'>
  readonly areaName: string
  readonly source: Source | null
  readonly records: number
  readonly withEvidence: number
}

/** Which records a list shows: a selection, and what it is narrowed by. `q`: words without diacritics. */
export type WorkFilter = Selection & { readonly state: WorkState | null; readonly q: string | null }

export type WorkRefusal =
  | { readonly code: 'work-in-future'; readonly today: LocalDate }
  | { readonly code: 'work-before-plan'; readonly issuedOn: LocalDate }
  | { readonly code: 'work-ends-before-it-begins' }
  | { readonly code: 'quantity-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'measure-unfit'; readonly measure: Measure; readonly fits: readonly Measure[] }
  | { readonly code: 'unit-not-doer' }
  | { readonly code: 'only-owner-on-behalf' }
  | { readonly code: 'declared-not-whole-months' }
  | { readonly code: 'declared-already'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'work-too-long'; readonly days: number; readonly most: number }
  | { readonly code: 'area-outside-plan' }
  | { readonly code: 'area-outside-unit' }
  | { readonly code: 'work-unknown' }
  | { readonly code: 'task-of-other-kind'; readonly kind: WorkKind; readonly fits: readonly WorkKind[] }
  | { readonly code: 'counted-by-class' }
  | { readonly code: 'already-corrected' }
  | { readonly code: 'correction-moves-task' }
  | { readonly code: 'work-confirmed-already' }
  | { readonly code: 'work-withdrawn' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'verdict-not-yours' }
  | { readonly code: 'judged-meanwhile' }

/** What is known of the record that a correction replaces or a verdict is on. */
export type WorkFacts = Pick<WorkRow, 'source' | 'measure' | 'from' | 'to'> & {
  readonly id: Id<'work'>
  readonly root: Id<'work'>
  readonly task: Id<'task'>
  readonly unit: Id<'unit'>
  readonly state: WorkState
  readonly verdict: Id<'work-verdict'> | null
  readonly ownerUnit: Id<'unit'>
}

/** What a record is judged by, in one read: a form that is sent is answered at once. How many of its places lie in the area of the plan and of the unit, on its last day. */
export type TaskOfWork = {
  readonly facts: TaskFacts
  readonly placesOfPlan: number
  readonly placesOfUnit: number
}

/** A total of whole months, and the chain that it belongs to. */
export type DeclaredTotal = Pick<WorkFacts, 'task' | 'unit' | 'measure' | 'from' | 'to' | 'root'>

/** Writes of records and verdicts, and what they are judged by. */
export type WorkPort = {
  readonly findWork: (work: Id<'work'>) => Promise<WorkFacts | null>
  /** The last record of the chain that begins with `root`: what its evidence proves today. */
  readonly findLastOf: (root: Id<'work'>) => Promise<WorkFacts | null>
  readonly findTaskOf: (work: Pick<WorkRecord, 'task' | 'unit' | 'places' | 'to'>) => Promise<TaskOfWork | null>
  /**
   * The months of another declared total of that unit, task and measure that counts and shares a month with this one.
   * Who declares for the same unit and task waits until this transaction ends.
   */
  readonly findDeclared: (total: DeclaredTotal) => Promise<Period | null>
  /** False when the record it replaces was corrected meanwhile. `root`: first record of the chain. */
  readonly addWork: (
    work: WorkRecord,
    chain: { readonly root: Id<'work'>; readonly plan: Id<'plan'> },
    commandId: Id<'command'>,
  ) => Promise<boolean>
  /** False when someone else judged meanwhile. */
  readonly judge: (verdict: WorkVerdict, commandId: Id<'command'>) => Promise<boolean>
}

/** `most`: rows of a page. `after`: cursor of the page before, null for the first. */
export type WorkCursor = { readonly after: string | null; readonly most: number }

/** Sums of records of every area, each bound by a selection. */
export type WorkSumPort = {
  readonly sumWork: (selection: Selection) => Promise<readonly WorkSum[]>
  readonly sumDeclaredForUnits: (selection: Selection) => Promise<readonly DeclaredForUnits[]>
  /** The returned ones, which no other sum counts. */
  readonly countReturned: (selection: Selection) => Promise<readonly ReturnedCount[]>
  /** By the areas directly below `top`; an area without records has one row with source null. */
  readonly sumByArea: (selection: Selection, top: Id<'area'>) => Promise<readonly AreaSum[]>
  /** By the areas that stand on the day in place of those directly below `top`. */
  readonly sumByFollower: (selection: Selection, top: Id<'area'>, on: LocalDate) => Promise<readonly AreaSum[]>
  /** Areas directly below `top` that others follow by the day, and how many: with several, nobody can add their records to one. */
  readonly listFollowed: (
    top: Id<'area'>,
    on: LocalDate,
  ) => Promise<readonly { readonly name: string; readonly followers: number }[]>
}

/** Reads of records that the asker may see, each bound by a selection. */
export type WorkReadPort = {
  /** How many of them count: the others that a figure counts lie beyond the asker's areas. */
  readonly countWork: (selection: Selection) => Promise<number>
  /** A page of records, newest day first; `after` is the cursor of the page before. */
  readonly listWork: (
    filter: WorkFilter,
    page: WorkCursor,
  ) => Promise<{ readonly rows: readonly WorkRow[]; readonly next: string | null }>
  readonly getChain: (work: Id<'work'>) => Promise<readonly WorkRow[]>
}
