import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { PlanPort, PlanRefusal } from '../plan/plan.ts'
import type { TaskPort } from '../plan/task/task.ts'
import { type LogRefusal, logWorkOf } from '../plan/work/log-work.ts'
import type { WorkPort } from '../plan/work/work.ts'
import {
  Household,
  type HouseholdPlace,
  type HouseholdPort,
  type HouseholdRefusal,
  Interview,
  type InterviewFacts,
  NewStandardValue,
  ReviewRound,
  type RoundFacts,
  type StandardPort,
} from './household.ts'
import {
  checkHousehold,
  checkInterview,
  checkValue,
  ownsRound,
  ROUND_YEARS,
  writesHouseholds,
} from './household.rules.ts'
import { exampleHousehold, exampleInterview } from './household.examples.ts'
import { findStandard } from './standard.rules.ts'

type Ports = { readonly households: HouseholdPort }
type Values = { readonly standardValues: StandardPort }
type No = HouseholdRefusal

const owns = (officer: Officer) => holdsRole(officer, 'plan-owner')

export const householdCommands = {
  'household.write-household': command({
    version: 1,
    schema: Household,
    may: writesHouseholds,
    example: (town) => exampleHousehold(town, 'new-household'),
    effects: noEffects,
    decide: async (household, { officer, today, households, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkHousehold(household, today)
      if (refusals.length > 0) return refuse(...refusals)
      if (!(await households.isOfUnit(household.area, officer.unit))) return refuse({ code: 'household-outside-unit' })
      const before = await households.findHousehold(household.household, { unit: officer.unit, round: null })
      if (before && !before.inUnit) return refuse({ code: 'household-outside-unit' })
      if ((before?.version ?? null) !== household.after) return refuse({ code: 'household-changed-meanwhile' })
      return (await households.addHousehold(household, (before?.number ?? 0) + 1, commandId))
        ? accept(null)
        : refuse({ code: 'household-changed-meanwhile' })
    },
  }),

  'household.start-round': command({
    version: 1,
    schema: ReviewRound,
    may: owns,
    example: (town): ReviewRound => ({
      id: town.id<'review-round'>('new-round'),
      plan: town.id<'plan'>('plan'),
      year: 2024,
      name: 'Rà soát định kỳ năm 2024',
      area: town.id<'area'>('ward'),
      standards: ['vn-2022', 'dn-2022'],
      task: null,
    }),
    effects: noEffects,
    decide: async (round, asking: Asking & Ports & RoundPorts): Decided<No | PlanRefusal> => {
      const plan = await asking.plans.findPlan(round.plan)
      if (!plan) return refuse({ code: 'plan-unknown' })
      if (!ownsRound(asking.officer, plan)) return refuse({ code: 'round-not-yours' })
      const isOwn = await asking.households.isOfUnit(round.area, asking.officer.unit)
      const refusals = isOwn ? await checkRound(round, asking) : [{ code: 'household-outside-unit' } as const]
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.households.addRound(round, asking.commandId))
        ? accept(null)
        : refuse({ code: 'round-there-already' })
    },
  }),

  'household.record-interview': command({
    version: 1,
    schema: Interview,
    may: writesHouseholds,
    example: (town) => exampleInterview(town, 'household-not-asked'),
    effects: noEffects,
    decide: async (interview, asking: Asking & Ports & Counting): Decided<No | LogRefusal> => {
      const { officer, today, households, commandId } = asking
      const round = await households.findRound(interview.round)
      if (!round) return refuse({ code: 'round-unknown' })
      const place = await households.findHousehold(interview.household, { unit: officer.unit, round: round.id })
      const refusals = [...checkInterview(interview, today), ...checkPlace(interview, { round, place, officer })]
      if (!place || refusals.length > 0) return refuse(...refusals)
      const before = await households.findInterview(round.id, interview.household)
      if ((before?.id ?? null) !== interview.replaces) return refuse({ code: 'interview-changed-meanwhile' })
      const counted = await countInterview(interview, { round, place, before }, asking)
      if (!counted.ok) return counted
      const chain = { root: before?.root ?? interview.id, work: counted.value }
      return (await households.addInterview(interview, chain, commandId))
        ? accept(null)
        : refuse({ code: 'interview-changed-meanwhile' })
    },
  }),

  'household.enter-standard-value': command({
    version: 1,
    schema: NewStandardValue,
    may: writesHouseholds,
    example: (town): NewStandardValue => ({
      id: town.id<'standard-value'>('new-value'),
      standard: 'dn-2022',
      name: 'near-poor-below.urban',
      number: 2,
      source: 'Quyết định 32/2022/QĐ-UBND, Điều 1',
    }),
    effects: noEffects,
    decide: async (value, { standardValues, commandId }: Asking & Values): Decided<No> => {
      const refusals = checkValue(value)
      if (refusals.length > 0) return refuse(...refusals)
      return (await standardValues.addValue(value, commandId)) ? accept(null) : refuse({ code: 'value-not-the-last' })
    },
  }),

  'household.confirm-standard-value': command({
    version: 1,
    schema: z.object({ value: id<'standard-value'>() }),
    may: owns,
    example: (town) => ({ value: town.id<'standard-value'>('value') }),
    effects: noEffects,
    decide: async ({ value }, { standardValues, commandId }: Asking & Values): Decided<No> => {
      const entered = await standardValues.listEntered()
      const found = entered.find((one) => one.id === value)
      if (!found) return refuse({ code: 'value-unknown' })
      if (found.sureness === 'confirmed') return refuse({ code: 'value-confirmed-already' })
      const isSame = (one: typeof found) => one.standard === found.standard && one.name === found.name
      const [last] = entered.filter(isSame).sort((a, b) => b.keptAt.localeCompare(a.keptAt))
      if (last?.id !== value) return refuse({ code: 'value-not-the-last' })
      return (await standardValues.confirmValue(value, commandId))
        ? accept(null)
        : refuse({ code: 'value-confirmed-already' })
    },
  }),
}

type RoundPorts = { readonly plans: PlanPort; readonly tasks: TaskPort }

async function checkRound(round: ReviewRound, { tasks }: RoundPorts): Promise<readonly No[]> {
  const { year, standards, task } = round
  const facts = task === null ? null : await tasks.findTask(task)
  const isFit = facts?.plan.id === round.plan && facts.task.kind === 'survey'
  const refusals: readonly (readonly [No, boolean])[] = [
    [{ code: 'round-year-out-of-range', ...ROUND_YEARS }, year < ROUND_YEARS.from || year > ROUND_YEARS.to],
    [{ code: 'standard-unknown' }, standards.some((one) => !findStandard(one))],
    [{ code: 'round-task-unfit' }, task !== null && !isFit],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

type Asked = { readonly round: RoundFacts; readonly place: HouseholdPlace | null; readonly officer: Officer }

function checkPlace({ householdVersion }: Interview, { round, place, officer }: Asked): readonly No[] {
  if (!place) return [{ code: 'household-unknown' }]
  if (!place.inRound) return [{ code: 'household-outside-round' }]
  if (!place.inUnit && !ownsRound(officer, round)) return [{ code: 'household-outside-unit' }]
  return place.version === householdVersion ? [] : [{ code: 'household-changed-meanwhile' }]
}

type Counting = { readonly works: WorkPort }
type Before = {
  readonly round: RoundFacts
  readonly place: HouseholdPlace
  readonly before: InterviewFacts | null
}

/** The first interview of a household counts once for the round's task; a correction of its day corrects the record. */
async function countInterview(
  { work, on }: Interview,
  { round, place, before }: Before,
  asking: Asking & Counting,
): Promise<Result<Id<'work'> | null, LogRefusal>> {
  if (round.task === null) return accept(null)
  if (before?.work && before.on === on) return accept(before.work)
  const record = {
    id: work,
    task: round.task,
    unit: asking.officer.unit,
    source: 'logged' as const,
    from: on,
    to: on,
    places: [place.area],
    quantity: 1,
    measure: 'survey' as const,
    note: null,
    replaces: before?.work ?? null,
  }
  const logged = await logWorkOf(['survey'], record, asking)
  return logged.ok ? accept(work) : logged
}
