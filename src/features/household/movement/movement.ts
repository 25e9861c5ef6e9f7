import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, localDate } from '../../../kernel/schema.ts'
import type { RoundRow } from '../household.ts'
import type { HouseholdClass, KnownClass } from '../standard.ts'

/** How a household came into the area or left it, other than by its class: the first three are gone. */
export const CHANGE_KINDS = ['moved-away', 'dissolved', 'merged', 'moved-in', 'split-off'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export const GONE_KINDS: readonly ChangeKind[] = ['moved-away', 'dissolved', 'merged']

export const HouseholdChange = z.object({
  id: id<'household-change'>(),
  household: id<'household'>(),
  kind: z.enum(CHANGE_KINDS),
  on: localDate,
})
export type HouseholdChange = z.infer<typeof HouseholdChange>

/** How many households the list before this round had in an area, where the register does not know it. Unknown is not zero. */
export const EarlierCount = z.object({
  id: id<'earlier-count'>(),
  round: id<'review-round'>(),
  area: id<'area'>(),
  standard: line(40),
  poor: z.int(),
  nearPoor: z.int(),
  countedOn: localDate,
  source: line(200),
  replaces: z.nullable(id<'earlier-count'>()),
})
export type EarlierCount = z.infer<typeof EarlierCount>

export type MovementRefusal =
  | { readonly code: 'change-in-future'; readonly today: LocalDate }
  | { readonly code: 'change-there-already' }
  | { readonly code: 'change-unknown' }
  | { readonly code: 'earlier-count-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'earlier-count-known'; readonly number: string }
  | { readonly code: 'earlier-count-changed-meanwhile' }

/** The two lists that households move between; each has a table. */
export const LISTED_CLASSES = ['poor', 'near-poor'] as const
export type ListedClass = (typeof LISTED_CLASSES)[number]

/** The columns of a movement table, 1 to 9: 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. `open`: in the list before, and nobody knows where it went. */
export const MOVEMENT_COLUMNS = [
  'before',
  'to-other-list',
  'above',
  'other-less',
  'from-other-list',
  'again',
  'new',
  'other-more',
  'now',
  'open',
] as const
export type MovementColumn = (typeof MOVEMENT_COLUMNS)[number]

/** What a line of the table counts. */
export const COUNTED = ['households', 'people'] as const
export type Counted = (typeof COUNTED)[number]

/** Households that moved the same way. `before`, `now`: class in either list, null: in neither; areas are those of the rows. */
export type Moved = {
  readonly areaBefore: Id<'area'> | null
  readonly areaNow: Id<'area'> | null
  readonly before: KnownClass | null
  readonly now: KnownClass | null
  readonly change: ChangeKind | null
  /** The lists that it stood in some year before that. */
  readonly once: readonly ListedClass[]
  readonly households: number
  readonly peopleBefore: number
  readonly peopleNow: number
}

/** A household of that, by itself. */
export type MovedOne = Moved & { readonly household: Id<'household'> }
/** With its head, null when that was erased, and where it is. */
export type MovedHousehold = MovedOne & {
  readonly head: string | null
  readonly areaName: string
  /** How many of its people the opened number counts. */
  readonly people: number
}

/** One area of a movement table: null where nothing is known; `balance` is what is missing to the sum. */
export type MovementLine = {
  readonly area: Id<'area'>
  readonly areaName: string
  readonly households: Readonly<Record<MovementColumn, number | null>>
  readonly people: Readonly<Record<MovementColumn, number | null>>
}
export type MovementTable = { readonly of: ListedClass; readonly lines: readonly MovementLine[] }

/** An area directly below that of the round, or that itself for what lies in none; whether either list is known there. */
export type MovementArea = {
  readonly area: Id<'area'>
  readonly areaName: string
  readonly known: { readonly before: boolean; readonly now: boolean }
  readonly earlier: EarlierRow | null
}
export type EarlierRow = Pick<EarlierCount, 'id' | 'poor' | 'nearPoor' | 'countedOn' | 'source'>

/** What a round came to in an area: how many households are of which class, of those asked. */
export type ResultLine = {
  readonly area: Id<'area'>
  readonly areaName: string
  readonly households: number
  readonly asked: number
  readonly people: number
  readonly classes: Readonly<Record<HouseholdClass, number>>
  readonly recognised: Readonly<Record<ListedClass, number>>
}

/** A household of a recognised list. */
export type RecognisedRow = {
  readonly household: Id<'household'>
  readonly head: string | null
  readonly areaName: string
  readonly members: number
  readonly class: KnownClass
  readonly decision: string
  readonly decidedOn: LocalDate
}

/** A round by one of its standards, in the areas of the asker. */
export type MovementScope = {
  readonly round: RoundRow
  readonly standard: string
  readonly areas: readonly Id<'area'>[]
}
type Kept = Id<'command'>

export type ChangePort = {
  readonly addChange: (change: HouseholdChange, command: Kept) => Promise<boolean>
  readonly takeChangeBack: (change: Id<'household-change'>, command: Kept) => Promise<boolean>
  readonly findChange: (change: Id<'household-change'>) => Promise<Pick<HouseholdChange, 'household'> | null>
  readonly listChanges: (household: Id<'household'>) => Promise<readonly Omit<HouseholdChange, 'household'>[]>
  /** The number of a decision, or of a list that was taken, that knows the list before, for that area; null: none. */
  readonly findEarlierDecision: (count: EarlierCount) => Promise<string | null>
  /** False when somebody else counted it meanwhile. */
  readonly addEarlierCount: (count: EarlierCount, command: Kept) => Promise<boolean>
}

/** Sums and lists of a round, each bound by the areas of the asker. */
export type MovementSumPort = {
  readonly listAreas: (scope: MovementScope) => Promise<readonly MovementArea[]>
  readonly sumMoved: (scope: MovementScope) => Promise<readonly Moved[]>
  /** Every one, without a name and in no order. */
  readonly listMoved: (scope: MovementScope) => Promise<readonly MovedOne[]>
  readonly sumResults: (scope: MovementScope) => Promise<readonly ResultLine[]>
}

/** Lists of households that the asker may see. */
export type MovementPort = {
  /** Heads and places of some of these households, in the order of the heads. */
  readonly nameHouseholds: (
    households: readonly Id<'household'>[],
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<readonly (Pick<MovedHousehold, 'household' | 'head' | 'areaName'> & { readonly cursor: string })[]>
  readonly listRecognised: (
    scope: MovementScope & { readonly area: Id<'area'> | null; readonly class: ListedClass | null },
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<readonly (RecognisedRow & { readonly cursor: string })[]>
}
