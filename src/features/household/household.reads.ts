import * as z from 'zod/mini'
import { type Asking, personalRead, read } from '../../kernel/command.ts'
import { id } from '../../kernel/schema.ts'
import type { PlanPort } from '../plan/plan.ts'
import { classify } from './classify.rules.ts'
import {
  HOUSEHOLD_STATES,
  type HouseholdListed,
  type HouseholdPort,
  type HouseholdReadPort,
  type HouseholdRow,
  type RoundRow,
  type StandardPort,
} from './household.ts'
import { readsHouseholds } from './household.rules.ts'
import type { ScoreTableReadPort } from './score/score-table.ts'
import { findStandard, type ReadyStandard, readyStandard, withEntered } from './standard.rules.ts'
import type { PovertyStandard } from './standard.ts'
import { STANDARDS } from './standards.data.ts'

type Values = { readonly standardValues: StandardPort }
type Ports = Values & { readonly householdReads: HouseholdReadPort }

const PAGE = 50
const cursor = z.string().check(z.maxLength(400), z.regex(/^[0-9a-f-]{36}_/))

export const householdReads = {
  'household.standards': read({
    params: z.object({}),
    bound: 'the standards that the program knows, with what was entered of them',
    may: readsHouseholds,
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
    may: readsHouseholds,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { householdReads, plans }: Asking & Ports & { readonly plans: PlanPort }) => {
      const found = await plans.findPlan(plan)
      return found && { plan: found, rounds: await householdReads.listRounds(plan) }
    },
  }),

  'household.list': personalRead({
    params: z.object({
      round: id<'review-round'>(),
      standard: z.nullable(z.string().check(z.maxLength(40))),
      state: z.nullable(z.enum(HOUSEHOLD_STATES)),
      q: z.nullable(z.string().check(z.maxLength(100))),
      area: z.nullable(id<'area'>()),
      after: z.nullable(cursor),
    }),
    bound: 'the households of one round in the areas of the asker, 50 a page',
    may: readsHouseholds,
    example: (town) => ({
      round: town.id<'review-round'>('round'),
      standard: null,
      state: null,
      q: null,
      area: null,
      after: null,
    }),
    personal: ({ round }) => round,
    answer: async ({ round: wanted, standard, state, q, area, after }, asking: Asking & Ports) => {
      const round = await asking.householdReads.getRound(wanted)
      if (!round) return null
      const standards = await standardsOf(round, asking)
      const by = standards.find((one) => one.id === standard)?.id ?? standards[0]?.id ?? ''
      const filter = { round: wanted, areas: asking.reach.areas, q, standard: by, state, area }
      const found = await asking.householdReads.listHouseholds(filter, { after, most: PAGE + 1 })
      const page = pageOf(found, ready(standards))
      return { round, standard: by, standards: standards.map(({ id, name }) => ({ id, name })), ...page }
    },
  }),

  'household.page': personalRead({
    params: z.object({ household: id<'household'>(), round: id<'review-round'>() }),
    bound:
      'one household of the areas of the asker in one round, with the tables of points that it is or was scored by',
    may: readsHouseholds,
    example: (town) => ({
      household: town.id<'household'>('household'),
      round: town.id<'review-round'>('round'),
    }),
    personal: ({ household }) => household,
    answer: async ({ household, round: wanted }, asking: Asking & Ports & PagePorts) => {
      const { officer, reach, householdReads, households } = asking
      const [round, place, isWithin] = await Promise.all([
        householdReads.getRound(wanted),
        households.findHousehold(household, { unit: officer.unit, round: wanted }),
        householdReads.isWithin(household, reach.areas),
      ])
      if (!round || !place?.inRound || !isWithin) return null
      const page = await householdReads.getHousehold(household, wanted)
      if (!page) return null
      const used = page.interviews.flatMap(({ scored }) => (scored ? [scored.table] : []))
      const scoreTables = await asking.scoreTableReads.listFor(round.standards, used)
      return { round, page, standards: await standardsOf(round, asking), scoreTables }
    },
  }),
}

type PagePorts = { readonly households: HouseholdPort; readonly scoreTableReads: ScoreTableReadPort }

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

type Found = readonly (HouseholdRow & { readonly cursor: string })[]

/** One more than a page was asked for: it says whether there is a next one. */
function pageOf(found: Found, classes: Classes) {
  const shown = found.slice(0, PAGE)
  const rows = shown.map(({ cursor: _, ...row }) => listed(row, classes))
  return { rows, next: found.length > PAGE ? (shown.at(-1)?.cursor ?? null) : null }
}

function listed({ facts, ...row }: HouseholdRow, classes: Classes): HouseholdListed {
  const results = facts && Object.fromEntries(classes.map(([name, standard]) => [name, classify(facts, standard)]))
  return { ...row, facts, results }
}
