import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../../kernel/day.ts'
import type { Horizon, Id, Instant } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../../kernel/schema.ts'
import { REPORT_LINES } from '../line/report-line.ts'

/** A part of a whole, shown as a percentage, or a number by itself. */
export const SHAPES = ['share', 'number'] as const
export type Shape = (typeof SHAPES)[number]

/** How often an indicator is measured. Its periods are of the calendar. */
export const RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const DIRECTIONS = ['higher', 'lower'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Where the program itself has the number: a line of the report (of another line, when it is a share), or what one task counts. */
export const Bound = z.union([
  z.object({ from: z.literal('line'), line: z.enum(REPORT_LINES), of: z.nullable(z.enum(REPORT_LINES)) }),
  z.object({ from: z.literal('task'), task: id<'task'>() }),
])
export type Bound = z.infer<typeof Bound>

/**
 * What is measured to monitor a plan: entered from the act that names it (`source`), in force from–to. Only ever added: a change is a
 * new row that `replaces`. `bound` null: its numbers are typed.
 */
export const Indicator = z.object({
  id: id<'indicator'>(),
  code: line(30),
  name: line(300),
  unit: line(40),
  measured: line(500),
  shape: z.enum(SHAPES),
  every: z.enum(RHYTHMS),
  better: z.enum(DIRECTIONS),
  source: line(300),
  validFrom: localDate,
  validTo: z.nullable(localDate),
  bound: z.nullable(Bound),
  replaces: z.nullable(id<'indicator'>()),
})
export type Indicator = z.infer<typeof Indicator>

/** An indicator that stands. `root`: the first row of its chain, by which values and targets know it. */
export type IndicatorRow = Omit<Indicator, 'replaces'> & { readonly root: Id<'indicator'> }

/** What an indicator is to reach in the period that begins on `from`, in a place; null: nothing any more. */
export const IndicatorTarget = z.object({
  id: id<'indicator-target'>(),
  indicator: id<'indicator'>(),
  area: id<'area'>(),
  from: localDate,
  value: z.nullable(z.number()),
  replaces: z.nullable(id<'indicator-target'>()),
})
export type IndicatorTarget = z.infer<typeof IndicatorTarget>

/**
 * What an indicator was in the period that begins on `from`, in a place. `denominator` null: a plain number, of a share in per cent.
 * A correction `replaces` with a reason; without a numerator it says that nothing is known after all.
 */
export const IndicatorValue = z.object({
  id: id<'indicator-value'>(),
  indicator: id<'indicator'>(),
  area: id<'area'>(),
  from: localDate,
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  replaces: z.nullable(id<'indicator-value'>()),
  reason: z.nullable(personalText(500)),
})
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** A file that shows where a value comes from. */
export const IndicatorProof = z.object({
  id: id<'evidence'>(),
  value: id<'indicator-value'>(),
  file: sha256,
  fileName: line(200),
})
export type IndicatorProof = z.infer<typeof IndicatorProof>

/** A number as it was typed or folded. */
export type Parts = { readonly numerator: number; readonly denominator: number | null }

/** A number that the program folds, and where the rows stand that it was counted from; `whole`: those that it is a share of. */
export type FoldedNumber = Parts & { readonly opens: { readonly rows: string; readonly whole: string | null } }

/** One period of one indicator in one place. `parts` null: nothing is known. */
export type IndicatorCell = {
  readonly period: Period
  /** From 1 within its year. */
  readonly number: number
  readonly state: 'open' | 'to-come' | 'not-in-force'
  readonly parts: Parts | null
  /** Of what the program folds. */
  readonly opens: FoldedNumber['opens'] | null
  /** Typed; null for what the program folds, and while nothing was typed. */
  readonly value: Id<'indicator-value'> | null
  readonly proofs: number
  readonly target: { readonly id: Id<'indicator-target'>; readonly value: number | null } | null
}

/** One indicator with its periods of a year. */
export type IndicatorLine = { readonly indicator: IndicatorRow; readonly cells: readonly IndicatorCell[] }

/** A period of an indicator as lists have it. */
export type IndicatorItem = { readonly indicator: IndicatorRow; readonly cell: IndicatorCell }

/** One row of the chain of a value, the newest first. */
export type ToldValue = {
  readonly id: Id<'indicator-value'>
  readonly parts: Parts | null
  readonly reason: string | null
  readonly officerName: string | null
  readonly unitName: string
  readonly keptAt: Instant
}

export type IndicatorRefusal =
  | { readonly code: 'indicator-unknown' }
  | { readonly code: 'indicator-ends-before-it-begins' }
  | { readonly code: 'indicator-bound-unfit' }
  | { readonly code: 'indicator-has-values' }
  | { readonly code: 'indicator-changed-meanwhile' }
  | { readonly code: 'indicator-not-in-force'; readonly from: LocalDate; readonly to: LocalDate | null }
  | { readonly code: 'indicator-period-wrong' }
  | { readonly code: 'indicator-period-to-come'; readonly from: LocalDate }
  | { readonly code: 'indicator-folded' }
  | { readonly code: 'indicator-value-missing' }
  | { readonly code: 'indicator-below-nothing' }
  | { readonly code: 'indicator-over-whole' }
  | { readonly code: 'indicator-whole-nothing' }
  | { readonly code: 'indicator-no-share' }
  | { readonly code: 'indicator-reason-missing' }
  | { readonly code: 'indicator-value-unknown' }
  | { readonly code: 'indicator-value-meanwhile' }

/** One place in a time, as things stood at a horizon; null: as they stand now. */
export type IndicatorScope = { readonly area: Id<'area'>; readonly period: Period; readonly asOf: Horizon | null }

/** What stands of the values and targets of a place. */
export type StandingValue = {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly id: Id<'indicator-value'>
  readonly indicator: Id<'indicator'>
  readonly from: LocalDate
  readonly proofs: number
}
export type StandingTarget = Pick<IndicatorTarget, 'id' | 'indicator' | 'from' | 'value'>

/** Writes of indicators; false: somebody else replaced the same meanwhile. */
export type IndicatorPort = {
  readonly findIndicator: (root: Id<'indicator'>, asOf: Horizon | null) => Promise<IndicatorRow | null>
  /** The standing row of that id, not one that was replaced. */
  readonly findStanding: (id: Id<'indicator'>) => Promise<IndicatorRow | null>
  readonly hasValues: (root: Id<'indicator'>) => Promise<boolean>
  readonly addIndicator: (indicator: Indicator, root: Id<'indicator'>, commandId: Id<'command'>) => Promise<boolean>
  readonly addTarget: (target: IndicatorTarget, commandId: Id<'command'>) => Promise<boolean>
  readonly addValue: (value: IndicatorValue, commandId: Id<'command'>) => Promise<boolean>
  readonly findPlaceOf: (value: Id<'indicator-value'>) => Promise<Id<'area'> | null>
}

/** Reads of indicators. */
export type IndicatorReadPort = {
  /** By their codes. */
  readonly listIndicators: (asOf: Horizon | null) => Promise<readonly IndicatorRow[]>
  readonly listValues: (scope: IndicatorScope) => Promise<readonly StandingValue[]>
  readonly listTargets: (scope: IndicatorScope) => Promise<readonly StandingTarget[]>
  readonly listTold: (
    of: Pick<IndicatorValue, 'indicator' | 'area' | 'from'>,
    asOf: Horizon | null,
  ) => Promise<readonly ToldValue[]>
}
