import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText } from '../../../kernel/schema.ts'
import { HouseholdMember, type HouseholdRefusal } from '../household.ts'
import { RESIDENCES } from '../standard.ts'

/** The most households of one command: a longer list comes in several, each kept or refused on its own. */
export const MOST_AT_ONCE = 200

/** The recognised list of a commune of one year by one standard, from before its register was kept here. */
export const HouseholdList = z.object({
  id: id<'household-list'>(),
  area: id<'area'>(),
  year: z.int(),
  standard: line(40),
  number: line(60),
  on: localDate,
  source: line(200),
})
export type HouseholdList = z.infer<typeof HouseholdList>

/** What a list says of a household. Who left a list was in it the year before, and is in neither now. */
export const LISTED_AS = ['poor', 'near-poor', 'left-poverty', 'left-near-poverty'] as const
export type ListedAs = (typeof LISTED_AS)[number]

/** A household of a list: `written` as the register's first version of it, null when the register has it already. */
export const ListedHousehold = z.object({
  household: id<'household'>(),
  area: id<'area'>(),
  listedAs: z.enum(LISTED_AS),
  members: z.int().check(z.minimum(1), z.maximum(500)),
  written: z.nullable(
    z.object({
      version: id<'household-version'>(),
      residence: z.enum(RESIDENCES),
      address: z.nullable(personalText(300)),
      members: z.array(HouseholdMember).check(z.minLength(1), z.maxLength(500)),
    }),
  ),
})
export type ListedHousehold = z.infer<typeof ListedHousehold>

/** Some households of a list. Each command says the list anew: the first that is kept adds it, whichever that is. */
export const ListPart = z.object({
  list: HouseholdList,
  households: z.array(ListedHousehold).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
})
export type ListPart = z.infer<typeof ListPart>

export type HouseholdListRefusal =
  | HouseholdRefusal
  | { readonly code: 'list-year-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'list-decided-in-future'; readonly today: LocalDate }
  | { readonly code: 'list-decided-in-other-year'; readonly year: number }
  | { readonly code: 'list-area-no-commune' }
  | { readonly code: 'list-there-already'; readonly number: string; readonly year: number }
  | { readonly code: 'list-decided-here'; readonly number: string; readonly year: number }
  | { readonly code: 'list-said-otherwise' }
  | { readonly code: 'list-unknown' }
  | { readonly code: 'listed-household-unfit'; readonly place: number }
  | { readonly code: 'listed-twice'; readonly place: number }
  | { readonly code: 'listed-outside'; readonly place: number }
  | { readonly code: 'listed-unknown'; readonly place: number }
  | { readonly code: 'listed-already' }

/** What already says the classes of that commune and year: another list, or a decision of a round. */
export type OtherList = { readonly by: 'list' | 'decision'; readonly number: string }

/** Where the households of a part do not fit, by their places from 0. */
export type UnfitPlaces = { readonly outside: readonly number[]; readonly unknown: readonly number[] }

/** A list that was taken, with what it has. */
export type HouseholdListRow = HouseholdList & {
  readonly areaName: string
  readonly households: Readonly<Record<ListedAs, number>>
}
/** A household of a list; `head` null: erased. */
export type ListedRow = {
  readonly household: Id<'household'>
  readonly head: string | null
  readonly areaName: string
  readonly members: number
  readonly listedAs: ListedAs
}
/** What the lists say of one household, by year. */
export type ListedYear = Pick<HouseholdList, 'year' | 'standard' | 'number' | 'on'> & { readonly listedAs: ListedAs }

/** A household of the register whose head bears a name that was asked for. `born`: a day, a year alone, or not known; `lists`: that have it. */
export type NamesakeRow = {
  readonly household: Id<'household'>
  readonly head: string
  readonly born: string | null
  readonly area: Id<'area'>
  readonly areaName: string
  readonly members: number
  readonly lists: readonly Id<'household-list'>[]
}

type Kept = Id<'command'>

export type HouseholdListPort = {
  /** So that a commune gets one list of a year, and each household once. */
  readonly lockLists: (area: Id<'area'>) => Promise<void>
  readonly isCommune: (area: Id<'area'>) => Promise<boolean>
  readonly findList: (list: Id<'household-list'>) => Promise<HouseholdList | null>
  readonly findOther: (list: HouseholdList) => Promise<OtherList | null>
  readonly findUnfit: (part: ListPart) => Promise<UnfitPlaces>
  /** False when the id stands already, or was withdrawn. */
  readonly addList: (list: HouseholdList, command: Kept) => Promise<boolean>
  /** `changed`: one that should be new is in the register; `listed`: one is in the list already. */
  readonly addHouseholds: (part: ListPart, command: Kept) => Promise<'added' | 'changed' | 'listed'>
  readonly withdrawList: (list: Id<'household-list'>, reason: Id<'personal-text'>, command: Kept) => Promise<boolean>
}

/** Lists and their households, each bound by the areas of the asker. */
export type HouseholdListReadPort = {
  readonly listLists: (areas: readonly Id<'area'>[]) => Promise<readonly HouseholdListRow[]>
  readonly getList: (list: Id<'household-list'>, areas: readonly Id<'area'>[]) => Promise<HouseholdListRow | null>
  readonly listHouseholds: (
    list: Id<'household-list'>,
    page: { readonly areas: readonly Id<'area'>[]; readonly after: string | null; readonly most: number },
  ) => Promise<readonly (ListedRow & { readonly cursor: string })[]>
  /** The households of a commune whose heads bear one of these names, folded. */
  readonly listNamesakes: (
    commune: Id<'area'>,
    names: readonly string[],
    areas: readonly Id<'area'>[],
  ) => Promise<readonly NamesakeRow[]>
  readonly listYears: (household: Id<'household'>) => Promise<readonly ListedYear[]>
}
