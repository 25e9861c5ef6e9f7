import * as z from 'zod/mini'
import { type Asking, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { HouseholdPort, HouseholdReadPort } from '../household.ts'
import { ownsRound, writesHouseholds } from '../household.rules.ts'
import {
  type ChangePort,
  COUNTED,
  LISTED_CLASSES,
  MOVEMENT_COLUMNS,
  type MovedHousehold,
  type MovementPort,
  type MovementScope,
} from './movement.ts'
import { movementTable, placesOf } from './movement.rules.ts'

type Ports = { readonly householdReads: HouseholdReadPort; readonly movements: MovementPort }

const PAGE = 50
const cursor = z.string().check(z.maxLength(400), z.regex(/^[0-9a-f-]{36}_/))
const ofRound = { round: id<'review-round'>(), standard: z.string().check(z.maxLength(40)) }

export const movementReads = {
  'household.results': read({
    params: z.object(ofRound),
    bound: 'a line for each area directly below that of the round',
    may: writesHouseholds,
    example: (town) => ({ round: town.id<'review-round'>('round-posted'), standard: 'vn-2022' }),
    answer: async (asked, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      return scope && { round: scope.round, lines: await asking.movements.sumResults(scope) }
    },
  }),

  'household.movement': read({
    params: z.object({ ...ofRound, of: z.enum(LISTED_CLASSES) }),
    bound: 'a line for each area directly below that of the round',
    may: writesHouseholds,
    example: (town) => ({ round: town.id<'review-round'>('round-posted'), standard: 'vn-2022', of: 'poor' as const }),
    answer: async ({ of, ...asked }, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      if (!scope) return null
      const [areas, moved] = await Promise.all([asking.movements.listAreas(scope), asking.movements.sumMoved(scope)])
      return { round: scope.round, areas, ...movementTable(of, areas, moved) }
    },
  }),

  'household.moved': read({
    params: z.object({
      ...ofRound,
      of: z.enum(LISTED_CLASSES),
      column: z.enum(MOVEMENT_COLUMNS),
      what: z.enum(COUNTED),
      area: z.nullable(id<'area'>()),
      after: z.nullable(cursor),
    }),
    bound: 'the poor or near-poor households of one round and of the year before, in the area of the unit, 50 a page',
    may: writesHouseholds,
    example: (town) => ({
      round: town.id<'review-round'>('round-posted'),
      standard: 'vn-2022',
      of: 'poor' as const,
      column: 'now' as const,
      what: 'households' as const,
      area: null,
      after: null,
    }),
    answer: async ({ of, column, what, area, after, ...asked }, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      if (!scope) return null
      const { movements } = asking
      const [areas, moved] = await Promise.all([movements.listAreas(scope), movements.listMoved(scope)])
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

  'household.recognised': read({
    params: z.object({
      ...ofRound,
      class: z.nullable(z.enum(LISTED_CLASSES)),
      area: z.nullable(id<'area'>()),
      after: z.nullable(cursor),
    }),
    bound: 'the recognised households of one round in the area of the unit, 50 a page',
    may: writesHouseholds,
    example: (town) => ({
      round: town.id<'review-round'>('round-posted'),
      standard: 'vn-2022',
      class: null,
      area: null,
      after: null,
    }),
    answer: async ({ class: only, area, after, ...asked }, asking: Asking & Ports) => {
      const scope = await scopeOf(asked, asking)
      if (!scope) return null
      const found = await asking.movements.listRecognised({ ...scope, class: only, area }, { after, most: PAGE + 1 })
      return { round: scope.round, rows: found.slice(0, PAGE).map(({ cursor: _, ...row }) => row), next: nextOf(found) }
    },
  }),

  'household.changes': read({
    params: z.object({ household: id<'household'>() }),
    bound: 'the changes of one household',
    may: writesHouseholds,
    example: (town) => ({ household: town.id<'household'>('household') }),
    answer: async (
      { household },
      asking: Asking & { readonly changes: ChangePort; readonly households: HouseholdPort },
    ) => {
      const place = await asking.households.findHousehold(household, { unit: asking.officer.unit, round: null })
      return place?.inUnit ? { changes: await asking.changes.listChanges(household) } : null
    },
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
  { officer, householdReads }: Asking & Ports,
): Promise<MovementScope | null> {
  const round = await householdReads.getRound(wanted)
  if (!round?.standards.includes(standard)) return null
  return { round, standard, unit: ownsRound(officer, round) ? null : officer.unit }
}
