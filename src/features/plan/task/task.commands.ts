import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort, PlanRefusal } from '../plan.ts'
import { Doer, DueDate, Target, type TargetPort, type TaskFacts, type TaskPort, type TaskRefusal } from './task.ts'
import { checkDue } from './task.rules.ts'

type Ports = { readonly tasks: TaskPort; readonly targets: TargetPort }
type No = TaskRefusal | PlanRefusal

const ownsPlans = (officer: Officer) => holdsRole(officer, 'plan-owner')
const doesWork = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')

export const taskCommands = {
  'plan.assign-unit': command({
    version: 1,
    schema: z.object({ task: id<'task'>(), doer: Doer }),
    may: ownsPlans,
    example: (town) => ({
      task: town.id<'task'>('printing'),
      doer: {
        id: town.id<'assignment'>('new-assignment'),
        unit: town.id<'unit'>('centre'),
        role: 'lead' as const,
        writtenAs: null,
      },
    }),
    effects: noEffects,
    decide: async ({ task, doer }, { officer, tasks, commandId }: Asking & Ports): Decided<No> => {
      const own = await findOwn(task, officer, tasks)
      if ('code' in own) return refuse(own)
      return (await tasks.assign(task, [doer], commandId)) ? accept(null) : refuse({ code: 'unit-assigned-already' })
    },
  }),

  'plan.end-assignment': command({
    version: 1,
    schema: z.object({ task: id<'task'>(), assignment: id<'assignment'>() }),
    may: ownsPlans,
    example: (town) => ({ task: town.id<'task'>('meetings'), assignment: town.id<'assignment'>('meetings-ward') }),
    effects: noEffects,
    decide: async ({ task, assignment }, { officer, tasks, commandId }: Asking & Ports): Decided<No> => {
      const own = await findOwn(task, officer, tasks)
      if ('code' in own) return refuse(own)
      return (await tasks.endAssignment(assignment, task, commandId))
        ? accept(null)
        : refuse({ code: 'assignment-unknown' })
    },
  }),

  'plan.see-assignments': command({
    version: 1,
    schema: z.object({ plan: id<'plan'>() }),
    may: doesWork,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    effects: noEffects,
    decide: async (
      { plan },
      { officer, tasks, plans, commandId }: Asking & Ports & { readonly plans: PlanPort },
    ): Decided<No> => {
      if (!(await plans.findPlan(plan))) return refuse({ code: 'plan-unknown' })
      await tasks.markSeen(plan, officer.unit, commandId)
      return accept(null)
    },
  }),

  'plan.accept-assignment': command({
    version: 1,
    schema: z.object({ assignment: id<'assignment'>() }),
    may: doesWork,
    example: (town) => ({ assignment: town.id<'assignment'>('meetings-ward') }),
    effects: noEffects,
    decide: async ({ assignment }, { officer, tasks, commandId }: Asking & Ports): Decided<No> =>
      (await tasks.markAccepted(assignment, officer.unit, commandId))
        ? accept(null)
        : refuse({ code: 'assignment-not-yours' }),
  }),

  'plan.set-target': command({
    version: 1,
    schema: Target,
    may: ownsPlans,
    example: (town) => ({
      id: town.id<'target'>('new-target'),
      task: town.id<'task'>('meetings'),
      unit: town.id<'unit'>('ward-office'),
      value: 12,
      basis: 'owner' as const,
      replaces: null,
    }),
    effects: noEffects,
    decide: async (target, { officer, tasks, targets, commandId }: Asking & Ports): Decided<No> => {
      const own = await findOwn(target.task, officer, tasks)
      if ('code' in own) return refuse(own)
      if (target.unit !== null && !own.doers.includes(target.unit)) return refuse({ code: 'unit-not-assigned' })
      return (await targets.setTarget(target, commandId)) ? accept(null) : refuse({ code: 'set-meanwhile' })
    },
  }),

  'plan.set-due': command({
    version: 1,
    schema: DueDate,
    may: ownsPlans,
    example: (town) => ({
      id: town.id<'due-date'>('new-due'),
      task: town.id<'task'>('printing'),
      unit: null,
      due: { from: null, to: day('2024-11-30'), basis: 'owner' as const, words: null },
      replaces: null,
    }),
    effects: noEffects,
    decide: async (row, { officer, tasks, targets, commandId }: Asking & Ports): Decided<No> => {
      const own = await findOwn(row.task, officer, tasks)
      if ('code' in own) return refuse(own)
      if (row.unit !== null && !own.doers.includes(row.unit)) return refuse({ code: 'unit-not-assigned' })
      const refusals = checkDue(row.due, own.plan.issuedOn)
      if (refusals.length > 0) return refuse(...refusals)
      return (await targets.setDue(row, commandId)) ? accept(null) : refuse({ code: 'set-meanwhile' })
    },
  }),
}

/** The task, if its plan belongs to the officer's unit. */
async function findOwn(task: Id<'task'>, officer: Officer, tasks: TaskPort): Promise<TaskFacts | No> {
  const facts = await tasks.findTask(task)
  if (!facts) return { code: 'task-unknown' }
  return facts.plan.ownerUnit === officer.unit ? facts : { code: 'not-your-plan' }
}
