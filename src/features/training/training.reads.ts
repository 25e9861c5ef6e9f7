import * as z from 'zod/mini'
import { type Asking, anyOfficer, type Officer, personalRead, read } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { EvidencePort } from '../evidence/evidence.ts'
import type { PlanPort } from '../plan/plan.ts'
import type { ClassLearner, LearnerPort } from './learner.ts'
import type { ClassPage, ClassReadPort, ClassRow } from './training.ts'
import { mayRun } from './training.rules.ts'

type Ports = {
  readonly classReads: ClassReadPort
  readonly learners: LearnerPort
  readonly evidence: EvidencePort
}

export const trainingReads = {
  'training.classes': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the classes of one plan, each by its last version',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan: planId }, { plans, classReads }: Asking & Ports & { readonly plans: PlanPort }) => {
      const plan = await plans.findPlan(planId)
      return plan && { plan, classes: await classReads.listClasses(planId) }
    },
  }),

  'training.class': personalRead({
    params: z.object({ class: id<'class'>() }),
    bound: 'one class; its learners, 2,000 at most, are those of the asker’s unit unless he holds it or owns the plan',
    may: anyOfficer,
    example: (town) => ({ class: town.id<'class'>('class') }),
    personal: ({ class: of }) => of,
    answer: ({ class: of }, ports: Asking & Ports) => openClass(of, ports),
  }),
}

/** One class as the asker may see it; null when there is none. */
async function openClass(of: Id<'class'>, ports: Asking & Ports): Promise<ClassPage | null> {
  const found = await ports.classReads.getClass(of)
  if (!found) return null
  const subject = found.closing && [found.closing.root as string as Id<'subject'>]
  return {
    ...found,
    learners: seenBy(ports.officer, found.class, await ports.learners.listLearners(of)),
    evidence: subject ? await ports.evidence.listEvidence(subject) : [],
  }
}

const seenBy = (officer: Officer, of: ClassRow, learners: readonly ClassLearner[]) =>
  mayRun(officer, of) ? learners : learners.filter(({ unit }) => unit === officer.unit)
