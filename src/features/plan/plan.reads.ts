import * as z from 'zod/mini'
import { type Asking, anyOfficer, holdsRole, read } from '../../kernel/command.ts'
import { type LocalDate, type Period, yearPeriod } from '../../kernel/day.ts'
import type { Selection } from '../../kernel/figure.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, localDate } from '../../kernel/schema.ts'
import type { DraftPort } from './draft/draft.ts'
import type { Plan, PlanPort } from './plan.ts'
import { areaProgress, planProgress } from './progress/progress.rules.ts'
import type { PlanProgress } from './progress/progress.ts'
import type { TargetPort, TaskPort } from './task/task.ts'
import type { WorkSumPort } from './work/work.ts'

/** What progress is read from. */
export type ProgressPorts = {
  readonly plans: PlanPort
  readonly tasks: TaskPort
  readonly targets: TargetPort
  readonly workSums: WorkSumPort
}

export const planReads = {
  'plan.list': read({
    params: z.object({}),
    bound: 'the plans of one installation, with the programmes they belong to',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { plans }: Asking & ProgressPorts) => ({
      plans: await plans.listPlans(),
      programmes: await plans.listProgrammes(),
    }),
  }),

  'plan.progress': read({
    params: z.object({ plan: id<'plan'>(), from: z.nullable(localDate), to: z.nullable(localDate) }),
    bound:
      'one plan: its tasks, assignments and sums by task and unit, and what was returned to the asker’s unit by task',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), from: null, to: null }),
    answer: async ({ plan: planId, from, to }, ports: Asking & ProgressPorts) => {
      const plan = await ports.plans.findPlan(planId)
      if (!plan) return null
      const period = { from: from ?? wholePlan(plan).from, to: to ?? wholePlan(plan).to }
      const selection = wholeOf(plan.id, period)
      const areas = areaProgress(await ports.workSums.sumByArea(selection, plan.area), selection)
      const returned = await ports.workSums.countReturned({ ...selection, unit: ports.officer.unit })
      const progress = await progressOver(selection, ports.today, ports)
      const followed = await ports.workSums.listFollowed(plan.area, ports.today)
      const now =
        followed.length === 0
          ? null
          : areaProgress(await ports.workSums.sumByFollower(selection, plan.area, ports.today), selection)
      const split = followed.filter(({ followers }) => followers > 1).map(({ name }) => name)
      return { plan, today: ports.today, period, progress, areas, now, split, returned }
    },
  }),

  'plan.text': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the text of one plan',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { plans }: Asking & ProgressPorts) => {
      const found = await plans.findPlan(plan)
      return found && { plan: found, text: await plans.getText(plan) }
    },
  }),

  /** What stands, with the ids that a newer one replaces. */
  'plan.targets': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the targets and due dates of one plan that stand',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { plans, targets }: Asking & ProgressPorts) => {
      const found = await plans.findPlan(plan)
      return found && { targets: await targets.listTargets(plan, null), dues: await targets.listDues(plan, null) }
    },
  }),

  'plan.drafts': read({
    params: z.object({}),
    bound: 'the open drafts of the asker’s unit',
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: () => ({}),
    answer: async (_, { officer, drafts }: Asking & { readonly drafts: DraftPort }) => ({
      drafts: await drafts.listDrafts(officer.unit),
    }),
  }),

  'plan.draft': read({
    params: z.object({ draft: id<'plan-draft'>() }),
    bound: 'one draft of the asker’s unit with its text',
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town) => ({ draft: town.id<'plan-draft'>('draft') }),
    answer: async ({ draft }, { officer, drafts }: Asking & { readonly drafts: DraftPort }) => {
      const found = await drafts.findDraft(draft)
      return found?.ownerUnit === officer.unit ? found : null
    },
  }),
}

/**
 * From the day a plan was issued to the end of its year. A record lies in a period by its last day, so that a total declared for
 * the month in which the plan was issued is in it.
 */
export const wholePlan = ({ issuedOn, year }: Pick<Plan, 'issuedOn' | 'year'>): Period => ({
  from: issuedOn,
  to: yearPeriod(year).to,
})

/** Everything of one plan in a period, as it stands now. */
export const wholeOf = (plan: Id<'plan'>, period: Period): Selection => ({
  plan,
  task: null,
  unit: null,
  area: null,
  source: null,
  measure: null,
  period,
  asOf: null,
})

/** Progress folded over one selection, as things stood at its horizon. */
export async function progressOver(
  selection: Selection,
  today: LocalDate,
  { tasks, targets, workSums }: ProgressPorts,
): Promise<PlanProgress> {
  const { plan, asOf } = selection
  const [taskRows, assignments, targetRows, dues, sums] = await Promise.all([
    tasks.listTasks(plan, asOf),
    tasks.listAssignments(plan, asOf),
    targets.listTargets(plan, asOf),
    targets.listDues(plan, asOf),
    workSums.sumWork(selection),
  ])
  return planProgress({ tasks: taskRows, assignments, targets: targetRows, dues, sums, selection, today })
}
