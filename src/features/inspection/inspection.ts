import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../kernel/schema.ts'
import type { WorkKind } from '../plan/work-kind.ts'

/** The kinds of tasks whose records are inspections. */
export const INSPECTED: readonly WorkKind[] = ['inspection']

/** One version of a checklist: what is looked at, in order. A new version follows the one it was written `after`. */
export const ChecklistVersion = z.object({
  id: id<'checklist-version'>(),
  checklist: id<'checklist'>(),
  name: line(200),
  items: z.array(line(300)).check(z.maxLength(100)),
  after: z.nullable(id<'checklist-version'>()),
})
export type ChecklistVersion = z.infer<typeof ChecklistVersion>

/** The last version of a checklist, as it is offered. */
export type ChecklistRow = Omit<ChecklistVersion, 'after'> & { readonly number: number }

/** What was seen of one item. */
export const MARKS = ['met', 'partly', 'unmet', 'not-looked'] as const
export type Mark = (typeof MARKS)[number]

/** What was found, and perhaps what a unit is to do about it until when. Its id stays when the record is corrected. */
export const Finding = z.object({
  id: id<'finding'>(),
  finding: personalText(2000),
  advice: z.nullable(personalText(1000)),
  unit: z.nullable(id<'unit'>()),
  due: z.nullable(localDate),
})
export type Finding = z.infer<typeof Finding>

/** Most findings of one inspection. */
export const MOST_FINDINGS = 50

/** Which unit was inspected, by whom; a mark for every item of the checklist; what was found; what follows from it. */
export const Inspection = z.object({
  unit: id<'unit'>(),
  team: personalText(500),
  version: z.nullable(id<'checklist-version'>()),
  marks: z.array(z.enum(MARKS)).check(z.maxLength(100)),
  conclusion: z.nullable(personalText(5000)),
  findings: z.array(Finding).check(z.maxLength(MOST_FINDINGS)),
})
export type Inspection = z.infer<typeof Inspection>

/** What the unit did about a recommendation. */
export const FindingAnswer = z.object({
  id: id<'finding-answer'>(),
  finding: id<'finding'>(),
  answer: personalText(2000),
  answeredOn: localDate,
})
export type FindingAnswer = z.infer<typeof FindingAnswer>

/** The inspector closes a recommendation, or returns its answer with a reason. */
export const AnswerReview = z.object({
  finding: id<'finding'>(),
  answer: id<'finding-answer'>(),
  verdict: z.enum(['closed', 'returned']),
  reason: z.nullable(personalText(500)),
})
export type AnswerReview = z.infer<typeof AnswerReview>

/** A photo of what was found, or of what was done about it. */
export const FindingPhoto = z.object({
  id: id<'evidence'>(),
  finding: id<'finding'>(),
  file: sha256,
  fileName: line(200),
})

/** What stands of a recommendation: nobody answered, the answer waits, it was returned, it is done. */
export const RECOMMENDATION_STATES = ['open', 'answered', 'returned', 'closed'] as const
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number]

/** A finding as pages show it; `state` null: nothing was recommended. */
export type FindingTold = {
  readonly id: Id<'finding'>
  readonly finding: string | null
  readonly advice: string | null
  readonly unit: Id<'unit'> | null
  readonly unitName: string | null
  readonly due: LocalDate | null
  readonly state: RecommendationState | null
  readonly answerId: Id<'finding-answer'> | null
  readonly answer: string | null
  readonly answeredOn: LocalDate | null
  readonly reason: string | null
}

/** An inspection as its record's page and its minutes show it. */
export type InspectionTold = {
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly team: string | null
  readonly version: Id<'checklist-version'> | null
  readonly checklist: string | null
  readonly items: readonly string[]
  readonly marks: readonly Mark[]
  readonly conclusion: string | null
  readonly findings: readonly FindingTold[]
  /** Of the record: who inspected. */
  readonly inspector: Id<'unit'>
  readonly ownerUnit: Id<'unit'>
}

/** A recommendation in the list, with the inspection that made it. */
export type RecommendationRow = FindingTold & {
  readonly work: Id<'work'>
  readonly on: LocalDate
  readonly inspector: Id<'unit'>
  readonly inspectorName: string
  readonly ownerUnit: Id<'unit'>
  readonly state: RecommendationState
  readonly due: LocalDate
}

/** Which recommendations a list shows. `late`: past their day and still owed. */
export type RecommendationFilter = {
  readonly plan: Id<'plan'>
  readonly state: RecommendationState | 'late' | null
  readonly owes: Id<'unit'> | null
  readonly q: string | null
}

/** What the whole list adds up to. */
export type RecommendationSums = {
  readonly recommendations: number
  readonly owed: number
  readonly late: number
  readonly closed: number
}

export type InspectionRefusal =
  | { readonly code: 'checklist-empty' }
  | { readonly code: 'checklist-changed-meanwhile' }
  | { readonly code: 'inspected-unit-missing' }
  | { readonly code: 'team-missing' }
  | { readonly code: 'marks-unfit'; readonly items: number; readonly marks: number }
  | { readonly code: 'finding-missing'; readonly ordinal: number }
  | { readonly code: 'recommendation-incomplete'; readonly ordinal: number }
  | { readonly code: 'recommendation-due-before'; readonly ordinal: number }
  | { readonly code: 'finding-twice' }
  | { readonly code: 'finding-unknown' }
  | { readonly code: 'finding-not-yours' }
  | { readonly code: 'nothing-recommended' }
  | { readonly code: 'finding-answered-already' }
  | { readonly code: 'finding-not-answered' }
  | { readonly code: 'finding-answer-missing' }
  | { readonly code: 'finding-answer-in-future'; readonly today: LocalDate }
  | { readonly code: 'finding-answer-before'; readonly on: LocalDate }
  | { readonly code: 'review-reason-missing' }
  | { readonly code: 'answered-finding-changed'; readonly ordinal: number }

/** What is known of a finding of a record that stands. `answers`: how many came so far. */
export type FindingFacts = Pick<RecommendationRow, 'work' | 'on' | 'inspector' | 'ownerUnit' | 'unit' | 'answerId'> & {
  readonly state: RecommendationState | null
  readonly answers: number
}

/** Writes of checklists, inspections and what follows from them. */
export type InspectionPort = {
  readonly findChecklist: (
    checklist: Id<'checklist'>,
  ) => Promise<{ readonly last: Id<'checklist-version'>; readonly number: number } | null>
  /** False when another version took that number meanwhile. */
  readonly addChecklist: (version: ChecklistVersion, number: number, commandId: Id<'command'>) => Promise<boolean>
  readonly findItems: (version: Id<'checklist-version'>) => Promise<readonly string[] | null>
  readonly addInspection: (work: Id<'work'>, inspection: Inspection, commandId: Id<'command'>) => Promise<void>
  /** What was recommended by findings of that record that are answered. */
  readonly listAnswered: (
    work: Id<'work'>,
  ) => Promise<readonly (Pick<Finding, 'id' | 'unit'> & { readonly advice: string | null })[]>
  readonly findFinding: (finding: Id<'finding'>) => Promise<FindingFacts | null>
  /** False when somebody answered meanwhile. */
  readonly addAnswer: (
    answer: FindingAnswer,
    of: { readonly work: Id<'work'>; readonly number: number },
    commandId: Id<'command'>,
  ) => Promise<boolean>
  /** False when it was judged meanwhile. */
  readonly addReview: (review: AnswerReview, commandId: Id<'command'>) => Promise<boolean>
}

/** Reads of inspections. Lists: the earliest due first. */
export type InspectionReadPort = {
  readonly listChecklists: () => Promise<readonly ChecklistRow[]>
  readonly getInspection: (work: Id<'work'>) => Promise<InspectionTold | null>
  readonly listRecommendations: (
    filter: RecommendationFilter,
    page: { readonly today: LocalDate; readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly RecommendationRow[]; readonly next: string | null }>
  /** Plans whose inspections recommended something, 20 at most. */
  readonly listPlansWithRecommendations: () => Promise<readonly Id<'plan'>[]>
  readonly sumRecommendations: (filter: RecommendationFilter, today: LocalDate) => Promise<RecommendationSums>
}
