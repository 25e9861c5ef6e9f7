import * as z from 'zod/mini'
import { type Asking, personalRead, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { HouseholdReadPort } from '../household.ts'
import { readsHouseholds } from '../household.rules.ts'
import {
  type ChangePort,
  COUNTED,
  LISTED_CLASSES,
  MOVEMENT_COLUMNS,
  type MovedHousehold,
  type MovementPort,
  type MovementScope,
  type MovementSumPort,
} from './movement.ts'
import { movementTable, placesOf } from './movement.rules.ts'

type Ports = {
  readonly householdReads: HouseholdReadPort
  readonly movementSums: MovementSumPort
  readonly movements: MovementPort
}

const PAGE = 50
const cursor = z.string().check(z.maxLength(400), z.regex(/^[0-9a-f-]{36}_/))
const ofRound = { round: id<'review-round'>(), standard: z.string().check(z.maxLength(40)) }

export const movementReads = {
  'household.results': read({
    params: z.object(ofRound),
    bound: 'a line for each area directly below that of the round that lies in those of the asker',
    may: readsHouseholds,
    example: (town) => ({ round: town.id<'review-round'>('round-posted'), standard: 'vn-2022' }),
    answer: async (asked, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      return scope && { round: scope.round, lines: await asking.movementSums.sumResults(scope) }
    },
  }),

  'household.movement': read({
    params: z.object({ ...ofRound, of: z.enum(LISTED_CLASSES) }),
    bound: 'a line for each area directly below that of the round that lies in those of the asker',
    may: readsHouseholds,
    example: (town) => ({ round: town.id<'review-round'>('round-posted'), standard: 'vn-2022', of: 'poor' as const }),
    answer: async ({ of, ...asked }, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      if (!scope) return null
      const [areas, moved] = await Promise.all([
        asking.movementSums.listAreas(scope),
        asking.movementSums.sumMoved(scope),
      ])
      return { round: scope.round, areas, ...movementTable(of, areas, moved) }
    },
  }),

  'household.moved': personalRead({
    params: z.object({
      ...ofRound,
      of: z.enum(LISTED_CLASSES),
      column: z.enum(MOVEMENT_COLUMNS),
      what: z.enum(COUNTED),
      area: z.nullable(id<'area'>()),
      after: z.nullable(cursor),
    }),
    bound: 'the poor or near-poor households of one round and of the year before, in the areas of the asker, 50 a page',
    may: readsHouseholds,
    example: (town) => ({
      round: town.id<'review-round'>('round-posted'),
      standard: 'vn-2022',
      of: 'poor' as const,
      column: 'now' as const,
      what: 'households' as const,
      area: null,
      after: null,
    }),
    personal: ({ round }) => round,
    answer: async ({ of, column, what, area, after, ...asked }, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      if (!scope) return null
      const { movements, movementSums: sums } = asking
      const [areas, moved] = await Promise.all([sums.listAreas(scope), sums.listMoved(scope)])
      const shown = areas.map((one) => one.area).filter((one) => area === null || one === area)
      const meant = new Map(
        moved.flatMap((one) => {
          const place = placesOf(one, of)[what].find((at) => at.column === column && shown.includes(at.area))
          return place ? [[one.household, { ...one, people: place.people }] as const] : []
        }),
      )
      const named = await movements.nameHouseholds([...meant.keys()], { after, most: PAGE + 1 })
      const rows = named.slice(0, PAGE).flatMap(({ cursor: _, ...row }): readonly MovedHousehold[] => {
        const one = meant.get(row.household)
        return one ? [{ ...one, ...row }] : []
      })
      return { round: scope.round, rows, next: nextOf(named) }
    },
  }),

  'household.recognised': personalRead({
    params: z.object({
      ...ofRound,
      class: z.nullable(z.enum(LISTED_CLASSES)),
      area: z.nullable(id<'area'>()),
      after: z.nullable(cursor),
    }),
    bound: 'the recognised households of one round in the areas of the asker, 50 a page',
    may: readsHouseholds,
    example: (town) => ({
      round: town.id<'review-round'>('round-posted'),
      standard: 'vn-2022',
      class: null,
      area: null,
      after: null,
    }),
    personal: ({ round }) => round,
    answer: async ({ class: only, area, after, ...asked }, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      if (!scope) return null
      const found = await asking.movements.listRecognised({ ...scope, class: only, area }, { after, most: PAGE + 1 })
      return { round: scope.round, rows: found.slice(0, PAGE).map(({ cursor: _, ...row }) => row), next: nextOf(found) }
    },
  }),

  'household.changes': personalRead({
    params: z.object({ household: id<'household'>() }),
    bound: 'the changes of one household in the areas of the asker',
    may: readsHouseholds,
    example: (town) => ({ household: town.id<'household'>('household') }),
    personal: ({ household }) => household,
    answer: async (
      { household },
      { reach, changes, householdReads }: Asking & Ports & { readonly changes: ChangePort },
    ) =>
      (await householdReads.isWithin(household, reach.areas))
        ? { changes: await changes.listChanges(household) }
        : null,
  }),
}

/** Where the next page begins, when one more was found than a page has. */
const nextOf = (found: readonly { readonly cursor: string }[]): string | null =>
  found.length > PAGE ? (found[PAGE - 1]?.cursor ?? null) : null

async function scopeOf(
  {
    round: wanted,
    standard,
  }: { readonly round: Parameters<HouseholdReadPort['getRound']>[0]; readonly standard: string },
  { reach, householdReads }: Asking & Ports,
): Promise<MovementScope | null> {
  const round = await householdReads.getRound(wanted)
  if (!round?.standards.includes(standard)) return null
  return { round, standard, areas: reach.areas }
}
