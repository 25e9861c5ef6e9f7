import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'

/** A national or local programme that plans belong to; its name and years are data. */
export const Programme = z.object({ id: id<'programme'>(), name: line(300), from: localDate, to: localDate })
export type Programme = z.infer<typeof Programme>

/** What stands at the head of a plan. `area`: the place the plan is for; `ownerUnit`: who runs it. */
export const PlanHead = z.object({
  number: line(60),
  issuedOn: localDate,
  /** The body that issued it, as printed on reports. */
  agency: line(200),
  place: line(100),
  title: line(600),
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  area: id<'area'>(),
  ownerUnit: id<'unit'>(),
  programme: z.nullable(id<'programme'>()),
  parentPlan: z.nullable(id<'plan'>()),
})
export type PlanHead = z.infer<typeof PlanHead>

/** A confirmed plan. Its file is kept as received. */
export type Plan = PlanHead & {
  readonly id: Id<'plan'>
  readonly file: Sha256 | null
  readonly fileName: string | null
  readonly confirmedAt: Instant
}

/** A plan in a list. */
export type PlanRow = Plan & { readonly ownerName: string; readonly areaName: string; readonly tasks: number }

export type PlanRefusal =
  | { readonly code: 'plan-unknown' }
  | { readonly code: 'not-your-plan' }
  | { readonly code: 'plan-number-taken'; readonly number: string; readonly issuedOn: LocalDate }
  | { readonly code: 'programme-ends-before-it-begins' }
  | { readonly code: 'programme-id-taken' }

/** Confirmed plans, their texts and the programmes they belong to. */
export type PlanPort = {
  readonly findPlan: (plan: Id<'plan'>) => Promise<Plan | null>
  /** A confirmed plan of that number, issued on that day by that agency, however they are spelt. */
  readonly findByNumber: (head: Pick<PlanHead, 'number' | 'issuedOn' | 'agency'>) => Promise<Plan | null>
  /** All plans of the installation, newest year first. */
  readonly listPlans: () => Promise<readonly PlanRow[]>
  /** False when the same document became a plan meanwhile. */
  readonly addPlan: (
    plan: Omit<Plan, 'confirmedAt'> & { readonly text: string },
    commandId: Id<'command'>,
  ) => Promise<boolean>
  readonly getText: (plan: Id<'plan'>) => Promise<string>
  readonly addProgramme: (programme: Programme, commandId: Id<'command'>) => Promise<boolean>
  readonly listProgrammes: () => Promise<readonly Programme[]>
}
