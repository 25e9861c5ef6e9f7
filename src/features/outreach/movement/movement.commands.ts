import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort, PlanRefusal } from '../../plan/plan.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import {
  Commendation,
  EMULATED,
  type MovementPort,
  type MovementRefusal,
  Registration,
  RegistrationResult,
} from './movement.ts'
import { checkResult, ownsPlan } from './movement.rules.ts'

type Ports = { readonly emulation: MovementPort }
type No = MovementRefusal

const owns = (officer: Officer) => holdsRole(officer, 'plan-owner')

export const emulationCommands = {
  'outreach.register': command({
    version: 1,
    schema: z.object({ work: WorkRecord, registration: Registration }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      work: {
        id: town.id<'work'>('new-registration'),
        task: town.id<'task'>('emulation'),
        unit: town.id<'unit'>('ward-office'),
        source: 'logged' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('ward')],
        quantity: 12,
        measure: 'registration' as const,
        note: null,
        replaces: null,
      },
      registration: {
        who: 'household' as const,
        pledge: { personalId: town.id<'personal-text'>('new-pledge'), text: 'Giúp một hộ nghèo có việc làm' },
      },
    }),
    effects: noEffects,
    decide: async (
      { work, registration },
      asking: Asking & Ports & { readonly works: WorkPort },
    ): Decided<LogRefusal | No> => {
      const before = work.replaces === null ? null : await asking.emulation.findRegistration(work.replaces)
      if ((before?.reached ?? 0) > work.quantity)
        return refuse({ code: 'reached-above-registered', registered: work.quantity })
      const logged = await logWorkOf(EMULATED, work, asking)
      if (!logged.ok) return logged
      await asking.emulation.register(work.id, registration, asking.commandId)
      return accept(null)
    },
  }),

  'outreach.tell-result': command({
    version: 1,
    schema: RegistrationResult,
    may: mayLog,
    example: (town): RegistrationResult => ({
      registration: town.id<'work'>('registration'),
      reached: 9,
      judgedOn: town.today,
    }),
    effects: noEffects,
    decide: async (result, { officer, today, emulation, commandId }: Asking & Ports): Decided<No> => {
      const found = await emulation.findRegistration(result.registration)
      if (!found) return refuse({ code: 'registration-unknown' })
      const refusals = checkResult(result, { found, officer, today })
      if (refusals.length > 0) return refuse(...refusals)
      return (await emulation.tellResult({ ...result, registration: found.root }, commandId))
        ? accept(null)
        : refuse({ code: 'result-meanwhile' })
    },
  }),

  'outreach.commend': command({
    version: 1,
    schema: Commendation,
    may: owns,
    example: (town): Commendation => ({
      id: town.id<'commendation'>('new-commendation'),
      plan: town.id<'plan'>('plan'),
      decision: '88/QĐ-UBND',
      decidedOn: town.today,
      issuer: 'UBND thành phố Lạc Hồng',
      whom: { personalId: town.id<'personal-text'>('new-whom'), text: 'Khu phố 1, phường Bình Minh' },
      reason: { personalId: town.id<'personal-text'>('new-reason'), text: 'Giúp bốn hộ ra khỏi hộ nghèo' },
    }),
    effects: noEffects,
    decide: async (
      commendation,
      { officer, today, plans, emulation, commandId }: Asking & Ports & { readonly plans: PlanPort },
    ): Decided<No | PlanRefusal> => {
      const plan = await plans.findPlan(commendation.plan)
      if (!plan) return refuse({ code: 'plan-unknown' })
      if (!ownsPlan(officer, plan.ownerUnit)) return refuse({ code: 'commendation-not-yours' })
      if (commendation.decidedOn > today) return refuse({ code: 'commendation-in-future', today })
      await emulation.commend(commendation, commandId)
      return accept(null)
    },
  }),

  'outreach.take-commendation-back': command({
    version: 1,
    schema: z.object({ commendation: id<'commendation'>() }),
    may: owns,
    example: (town) => ({ commendation: town.id<'commendation'>('commendation') }),
    effects: noEffects,
    decide: async ({ commendation }, { officer, emulation, commandId }: Asking & Ports): Decided<No> => {
      const found = await emulation.findCommendation(commendation)
      if (!found) return refuse({ code: 'commendation-unknown' })
      if (!ownsPlan(officer, found.ownerUnit)) return refuse({ code: 'commendation-not-yours' })
      return (await emulation.takeBack(commendation, commandId))
        ? accept(null)
        : refuse({ code: 'commendation-taken-back' })
    },
  }),
}
