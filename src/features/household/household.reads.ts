import * as z from 'zod/mini'
import { type Asking, read } from '../../kernel/command.ts'
import { id } from '../../kernel/schema.ts'
import type { PlanPort } from '../plan/plan.ts'
import { classify } from './classify.rules.ts'
import {
  HOUSEHOLD_STATES,
  type HouseholdFilter,
  type HouseholdListed,
  type HouseholdPort,
  type HouseholdReadPort,
  type HouseholdRow,
  type HouseholdState,
  type RoundRow,
  type StandardPort,
} from './household.ts'
import { ownsRound, writesHouseholds } from './household.rules.ts'
import { findStandard, type ReadyStandard, readyStandard, withEntered } from './standard.rules.ts'
import type { PovertyStandard } from './standard.ts'
import { STANDARDS } from './standards.data.ts'

type Values = { readonly standardValues: StandardPort }
type Ports = Values & { readonly householdReads: HouseholdReadPort }

const PAGE = 50
/** Households that are classified at a time while a page is filled. */
const AT_ONCE = 1000
const cursor = z.string().check(z.maxLength(400), z.regex(/^[0-9a-f-]{36}_/))

export const householdReads = {
  'household.standards': read({
    params: z.object({}),
    bound: 'the standards that the program knows, with what was entered of them',
    may: writesHouseholds,
    example: () => ({}),
    answer: async (_, { standardValues }: Asking & Values) => {
      const entered = await standardValues.listEntered()
      return {
        standards: STANDARDS.map((standard) => withEntered(standard, entered)),
        waiting: entered.filter(({ sureness }) => sureness === 'entered'),
      }
    },
  }),

  'household.rounds': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the rounds of one plan',
    may: writesHouseholds,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { householdReads, plans }: Asking & Ports & { readonly plans: PlanPort }) => {
      const found = await plans.findPlan(plan)
      return found && { plan: found, rounds: await householdReads.listRounds(plan) }
    },
  }),

  'household.list': read({
    params: z.object({
      round: id<'review-round'>(),
      standard: z.nullable(z.string().check(z.maxLength(40))),
      state: z.nullable(z.enum(HOUSEHOLD_STATES)),
      q: z.nullable(z.string().check(z.maxLength(100))),
      after: z.nullable(cursor),
    }),
    bound: 'the households of one round in the area of the unit, 50 a page',
    may: writesHouseholds,
    example: (town) => ({
      round: town.id<'review-round'>('round'),
      standard: null,
      state: null,
      q: null,
      after: null,
    }),
    answer: async ({ round: wanted, standard, state, q, after }, asking: Asking & Ports) => {
      const round = await asking.householdReads.getRound(wanted)
      if (!round) return null
      const standards = await standardsOf(round, asking)
      const by = standards.find((one) => one.id === standard)?.id ?? standards[0]?.id ?? ''
      const filter = { round: wanted, unit: ownsRound(asking.officer, round) ? null : asking.officer.unit, q }
      const fits = (row: HouseholdListed) => state === null || stateOf(row, by) === state
      const page = await fillPage(asking.householdReads, filter, { after, fits, classes: ready(standards) })
      return { round, standard: by, standards: standards.map(({ id, name }) => ({ id, name })), ...page }
    },
  }),

  'household.page': read({
    params: z.object({ household: id<'household'>(), round: id<'review-round'>() }),
    bound: 'one household in one round',
    may: writesHouseholds,
    example: (town) => ({
      household: town.id<'household'>('household'),
      round: town.id<'review-round'>('round'),
    }),
    answer: async ({ household, round: wanted }, asking: Asking & Ports & { readonly households: HouseholdPort }) => {
      const { officer, householdReads, households } = asking
      const [round, place] = await Promise.all([
        householdReads.getRound(wanted),
        households.findHousehold(household, { unit: officer.unit, round: wanted }),
      ])
      if (!round || !place?.inRound || !(place.inUnit || ownsRound(officer, round))) return null
      const page = await householdReads.getHousehold(household, wanted)
      return page && { round, page, standards: await standardsOf(round, asking) }
    },
  }),
}

/** The standards of the round, as they stand today. */
async function standardsOf(round: RoundRow, { standardValues }: Values): Promise<readonly PovertyStandard[]> {
  const entered = await standardValues.listEntered()
  return round.standards.flatMap((one) => {
    const standard = findStandard(one)
    return standard ? [withEntered(standard, entered)] : []
  })
}

type Classes = readonly (readonly [string, ReadyStandard])[]
const ready = (standards: readonly PovertyStandard[]): Classes =>
  standards.map((standard) => [standard.id, readyStandard(standard)])

const stateOf = ({ results }: HouseholdListed, standard: string): HouseholdState =>
  results?.[standard]?.class ?? 'not-asked'

type Filling = {
  readonly after: string | null
  readonly fits: (row: HouseholdListed) => boolean
  readonly classes: Classes
}

/** Classes are not stored, since a confirmed value can change them: households are classified until the page is full. */
async function fillPage(reads: HouseholdReadPort, filter: HouseholdFilter, { after, fits, classes }: Filling) {
  const rows: HouseholdListed[] = []
  let from = after
  for (;;) {
    const some = await reads.listHouseholds(filter, { after: from, most: AT_ONCE })
    for (const { cursor, ...found } of some) {
      const row = listed(found, classes)
      if (!fits(row)) continue
      if (rows.length === PAGE) return { rows, next: from }
      rows.push(row)
      from = cursor
    }
    const last = some.at(-1)
    if (!last || some.length < AT_ONCE) return { rows, next: null }
    from = last.cursor
  }
}

function listed({ facts, ...row }: HouseholdRow, classes: Classes): HouseholdListed {
  const results = facts && Object.fromEntries(classes.map(([name, standard]) => [name, classify(facts, standard)]))
  return { ...row, facts, results }
}
