import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { HouseholdPort, HouseholdRefusal } from '../household.ts'
import { ownsRound, writesHouseholds } from '../household.rules.ts'
import type { ProcedurePort, ProcedureRefusal } from '../procedure/procedure.ts'
import { type ChangePort, EarlierCount, HouseholdChange, type MovementRefusal } from './movement.ts'

type Ports = { readonly households: HouseholdPort; readonly changes: ChangePort }
type No = MovementRefusal | HouseholdRefusal | ProcedureRefusal

const MOST = 1_000_000

export const movementCommands = {
  'household.tell-change': command({
    version: 1,
    schema: HouseholdChange,
    may: writesHouseholds,
    example: (town): HouseholdChange => ({
      id: town.id<'household-change'>('new-change'),
      household: town.id<'household'>('household'),
      kind: 'moved-away',
      on: town.today,
    }),
    effects: noEffects,
    decide: async (change, asking: Asking & Ports): Decided<No> => {
      const refusals = await checkOwn(change.household, asking)
      if (refusals.length > 0) return refuse(...refusals)
      if (change.on > asking.today) return refuse({ code: 'change-in-future', today: asking.today })
      return (await asking.changes.addChange(change, asking.commandId))
        ? accept(null)
        : refuse({ code: 'change-there-already' })
    },
  }),

  'household.take-change-back': command({
    version: 1,
    schema: z.object({ change: id<'household-change'>() }),
    may: writesHouseholds,
    example: (town) => ({ change: town.id<'household-change'>('change') }),
    effects: noEffects,
    decide: async ({ change }, asking: Asking & Ports): Decided<No> => {
      const found = await asking.changes.findChange(change)
      if (!found) return refuse({ code: 'change-unknown' })
      const refusals = await checkOwn(found.household, asking)
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.changes.takeChangeBack(change, asking.commandId))
        ? accept(null)
        : refuse({ code: 'change-unknown' })
    },
  }),

  'household.count-earlier': command({
    version: 1,
    schema: EarlierCount,
    may: writesHouseholds,
    example: (town): EarlierCount => ({
      id: town.id<'earlier-count'>('new-earlier-count'),
      round: town.id<'review-round'>('round-posted'),
      area: town.id<'area'>('quarter'),
      standard: 'vn-2022',
      poor: 12,
      nearPoor: 7,
      countedOn: day('2023-12-31'),
      source: 'Quyết định công nhận năm 2023 (minh họa)',
      replaces: null,
    }),
    effects: noEffects,
    decide: async (count, asking: Asking & Ports & { readonly procedure: ProcedurePort }): Decided<No> => {
      const refusals = await checkCount(count, asking)
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.changes.addEarlierCount(count, asking.commandId))
        ? accept(null)
        : refuse({ code: 'earlier-count-changed-meanwhile' })
    },
  }),
}

/** Households are changed by the unit of their area. */
async function checkOwn(
  household: Id<'household'>,
  { officer, households }: Asking & Ports,
): Promise<readonly HouseholdRefusal[]> {
  const place = await households.findHousehold(household, { unit: officer.unit, round: null })
  if (!place) return [{ code: 'household-unknown' }]
  return place.inUnit ? [] : [{ code: 'household-outside-unit' }]
}

async function checkCount(
  count: EarlierCount,
  { officer, households, procedure, changes }: Asking & Ports & { readonly procedure: ProcedurePort },
): Promise<readonly No[]> {
  const round = await households.findRound(count.round)
  if (!round) return [{ code: 'round-unknown' }]
  const place = await procedure.findPlace(count.area)
  if (!place?.path.includes(round.area)) return [{ code: 'step-area-outside-round' }]
  if (!ownsRound(officer, round) && !(await households.isOfUnit(count.area, officer.unit)))
    return [{ code: 'step-not-yours' }]
  if (!round.standards.includes(count.standard)) return [{ code: 'standard-not-of-round' }]
  if ([count.poor, count.nearPoor].some((number) => number < 0 || number > MOST))
    return [{ code: 'earlier-count-out-of-range', from: 0, to: MOST }]
  const known = await changes.findEarlierDecision(count)
  return known === null ? [] : [{ code: 'earlier-count-known', number: known }]
}
