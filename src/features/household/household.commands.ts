import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { PlanPort, PlanRefusal } from '../plan/plan.ts'
import type { TaskPort } from '../plan/task/task.ts'
import {
  Household,
  type HouseholdPort,
  type HouseholdRefusal,
  NewStandardValue,
  ReviewRound,
  type StandardPort,
} from './household.ts'
import { checkHousehold, checkValue, ownsRound, ROUND_YEARS, writesHouseholds } from './household.rules.ts'
import type { AskedPort } from './stored-class.ts'
import { classifyAgain } from './stored-classes.ts'
import { exampleHousehold } from './household.examples.ts'
import { findStandard } from './standard.rules.ts'

type Ports = { readonly households: HouseholdPort }
type Values = { readonly standardValues: StandardPort }
type Asked = { readonly asked: AskedPort }
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
    decide: async (
      { value },
      { standardValues, commandId, ...ports }: Asking & Values & Ports & Asked,
    ): Decided<No> => {
      const entered = await standardValues.listEntered()
      const found = entered.find((one) => one.id === value)
      if (!found) return refuse({ code: 'value-unknown' })
      if (found.sureness === 'confirmed') return refuse({ code: 'value-confirmed-already' })
      const isSame = (one: typeof found) => one.standard === found.standard && one.name === found.name
      const [last] = entered.filter(isSame).sort((a, b) => b.keptAt.localeCompare(a.keptAt))
      if (last?.id !== value) return refuse({ code: 'value-not-the-last' })
      if (!(await standardValues.confirmValue(value, commandId))) return refuse({ code: 'value-confirmed-already' })
      await classifyAgain(found.standard, { ...ports, standardValues })
      return accept(null)
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
