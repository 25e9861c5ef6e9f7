import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id, Instant, Sha256 } from '../../../kernel/kernel.ts'
import { id, line, localDate, prose, sha256 } from '../../../kernel/schema.ts'
import { Doer, Due, Task } from '../task/task.ts'

/** A task on the confirm screen: the officer corrects, splits, merges, adds and drops. Its title may be empty meanwhile. */
export const TaskDraft = z.object({
  ...Task.shape,
  title: prose(600),
  doers: z.array(Doer).check(z.maxLength(600)),
  due: z.nullable(Due),
  /** Who is named in the document and is none of the units known here: the officer finds the unit or takes the name out. */
  unmatched: z.array(z.object({ name: prose(300), role: z.enum(['lead', 'partner']) })).check(z.maxLength(50)),
})
export type TaskDraft = z.infer<typeof TaskDraft>

/** What was read and corrected so far. What is not known yet is null; nothing becomes a plan before an officer confirms. */
export const DraftContent = z.object({
  number: z.nullable(line(60)),
  issuedOn: z.nullable(localDate),
  agency: z.nullable(line(200)),
  place: z.nullable(line(100)),
  title: z.nullable(line(600)),
  year: z.nullable(z.int()),
  area: z.nullable(id<'area'>()),
  ownerUnit: z.nullable(id<'unit'>()),
  programme: z.nullable(id<'programme'>()),
  parentPlan: z.nullable(id<'plan'>()),
  tasks: z.array(TaskDraft).check(z.maxLength(500)),
})
export type DraftContent = z.infer<typeof DraftContent>

/** A plan document on its way to a plan: edited in place, with a version. */
export type PlanDraft = {
  readonly id: Id<'plan-draft'>
  readonly version: number
  /** Took the document in; its plan owners alone save, drop and confirm it. */
  readonly ownerUnit: Id<'unit'>
  readonly file: Sha256
  readonly fileName: string
  readonly text: string
  readonly content: DraftContent
  readonly savedAt: Instant
}
/** A draft in a list, with what is known so far. */
export type PlanDraftRow = Pick<PlanDraft, 'id' | 'version' | 'fileName' | 'savedAt'> & {
  readonly number: string | null
  readonly title: string | null
  readonly tasks: number
}

export const StartDraft = z.object({ id: id<'plan-draft'>(), file: sha256, fileName: line(200) })
export const SaveDraft = z.object({ id: id<'plan-draft'>(), version: z.int(), content: DraftContent })
export const ConfirmPlan = z.object({ id: id<'plan'>(), draft: id<'plan-draft'>(), version: z.int() })

/** Something on the confirm screen that a person should look at. Doubts do not block; gaps do. */
export type Doubt =
  | { readonly code: 'no-lead'; readonly task: Id<'task'> }
  | { readonly code: 'no-date'; readonly task: Id<'task'> }
  | { readonly code: 'no-place'; readonly task: Id<'task'> }
  | { readonly code: 'kind-unsure'; readonly task: Id<'task'> }
  | { readonly code: 'unit-unmatched'; readonly task: Id<'task'> }

export type DraftRefusal =
  | { readonly code: 'draft-unknown' }
  | { readonly code: 'draft-id-taken' }
  | { readonly code: 'not-your-draft' }
  | { readonly code: 'owner-not-your-unit' }
  | { readonly code: 'changed-meanwhile'; readonly version: number }
  | { readonly code: 'document-not-sent' }
  | { readonly code: 'document-empty' }
  | { readonly code: 'document-not-text'; readonly found: string | null }
  | { readonly code: 'document-is-pdf' }
  | { readonly code: 'document-is-old-word' }
  | { readonly code: 'document-old-letters' }
  | { readonly code: 'document-too-long'; readonly characters: number; readonly most: number }
  | { readonly code: 'document-not-vietnamese' }
  | { readonly code: 'document-unreadable' }
  | {
      readonly code: 'head-missing'
      readonly field: 'number' | 'issuedOn' | 'agency' | 'place' | 'title' | 'year' | 'area' | 'ownerUnit'
    }
  | { readonly code: 'no-tasks' }
  | { readonly code: 'task-without-title'; readonly ordinal: number }
  | { readonly code: 'task-twice'; readonly ordinal: number }
  | { readonly code: 'unit-twice-in-task'; readonly ordinal: number }
  | { readonly code: 'place-outside-text'; readonly ordinal: number }
  | {
      readonly code: 'task-due-runs-backwards'
      readonly ordinal: number
      readonly from: LocalDate
      readonly to: LocalDate
    }
  | {
      readonly code: 'task-due-before-plan'
      readonly ordinal: number
      readonly due: LocalDate
      readonly issuedOn: LocalDate
    }
  | { readonly code: 'plan-before-its-year'; readonly issuedOn: LocalDate; readonly year: number }

/** Plan documents that are not plans yet. */
export type DraftPort = {
  readonly findDraft: (draft: Id<'plan-draft'>) => Promise<PlanDraft | null>
  readonly addDraft: (draft: Omit<PlanDraft, 'version' | 'savedAt'>) => Promise<boolean>
  /** Null when saved; else the version that stands now. */
  readonly saveDraft: (draft: Pick<PlanDraft, 'id' | 'version' | 'content'>) => Promise<number | null>
  /** Drafts of that unit that have not become a plan and were not dropped, last saved first. */
  readonly listDrafts: (owner: Id<'unit'>) => Promise<readonly PlanDraftRow[]>
  /**
   * The draft leaves the list: it became a plan as it stood at `version`, or an officer dropped it (null: whatever stands).
   * False when it had left before, or another version stands.
   */
  readonly closeDraft: (draft: Id<'plan-draft'>, version: number | null) => Promise<boolean>
}
