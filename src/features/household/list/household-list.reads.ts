import * as z from 'zod/mini'
import { type Asking, personalRead, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { HouseholdReadPort } from '../household.ts'
import { readsHouseholds, writesHouseholds } from '../household.rules.ts'
import type { HouseholdListReadPort } from './household-list.ts'

type Ports = { readonly householdListReads: HouseholdListReadPort }

const PAGE = 50
/** Names of one question: what an address holds. */
export const NAMES_AT_ONCE = 150
/** Between names in an address; no name has it. */
export const NAME_BREAK = '|'
const cursor = z.string().check(z.maxLength(400), z.regex(/^[0-9a-f-]{36}_/))

export const householdListReads = {
  'household.lists': read({
    params: z.object({}),
    bound: 'the lists of years before the register that lie in the areas of the asker, 200 at most',
    may: readsHouseholds,
    example: () => ({}),
    answer: async (_, { reach, householdListReads }: Asking & Ports) => ({
      lists: await householdListReads.listLists(reach.areas),
    }),
  }),

  'household.listed': personalRead({
    params: z.object({ list: id<'household-list'>(), after: z.nullable(cursor) }),
    bound: 'the households of one list in the areas of the asker, 50 a page',
    may: readsHouseholds,
    example: (town) => ({ list: town.id<'household-list'>('list'), after: null }),
    personal: ({ list }) => list,
    answer: async ({ list: wanted, after }, { reach, householdListReads }: Asking & Ports) => {
      const list = await householdListReads.getList(wanted, reach.areas)
      if (!list) return null
      const found = await householdListReads.listHouseholds(wanted, { areas: reach.areas, after, most: PAGE + 1 })
      const next = found.length > PAGE ? (found[PAGE - 1]?.cursor ?? null) : null
      return { list, rows: found.slice(0, PAGE).map(({ cursor: _, ...row }) => row), next }
    },
  }),

  'household.namesakes': personalRead({
    params: z.object({ area: id<'area'>(), names: z.string().check(z.minLength(1), z.maxLength(6000)) }),
    bound:
      'the households of one commune in the areas of the asker whose heads bear one of the names asked for, 150 names at most',
    may: writesHouseholds,
    example: (town) => ({ area: town.id<'area'>('ward'), names: 'dang mau hoa' }),
    personal: ({ area }) => area,
    answer: async ({ area, names }, { reach, householdListReads }: Asking & Ports) => {
      const asked = names.split(NAME_BREAK).slice(0, NAMES_AT_ONCE)
      return { namesakes: await householdListReads.listNamesakes(area, asked, reach.areas) }
    },
  }),

  'household.listed-years': personalRead({
    params: z.object({ household: id<'household'>() }),
    bound: 'what the lists say of one household of the areas of the asker',
    may: readsHouseholds,
    example: (town) => ({ household: town.id<'household'>('household') }),
    personal: ({ household }) => household,
    answer: async (
      { household },
      { reach, householdReads, householdListReads }: Asking & Ports & { readonly householdReads: HouseholdReadPort },
    ) =>
      (await householdReads.isWithin(household, reach.areas))
        ? { years: await householdListReads.listYears(household) }
        : null,
  }),
}
