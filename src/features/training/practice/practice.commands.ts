import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, refuse, type Result } from '../../../kernel/kernel.ts'
import type { StandardPort } from '../../household/household.ts'
import { findStandard, withEntered } from '../../household/standard.rules.ts'
import type { LearnerPort } from '../learner.ts'
import type { ClassFacts, ClassPort, ClassRefusal } from '../training.ts'
import { mayRun } from '../training.rules.ts'
import {
  PracticeAnswer,
  type CaseVerdict,
  type PracticePort,
  type PracticeRefusal,
  PracticeRetry,
  PracticeSetting,
} from './practice.ts'
import { findCase, marksUncounted, openCases, verdictOf } from './practice.rules.ts'

type Values = { readonly standardValues: StandardPort }
type Ports = { readonly classes: ClassPort; readonly practice: PracticePort } & Values
type No = PracticeRefusal | ClassRefusal | { readonly code: 'standard-unknown' }

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')

export const practiceCommands = {
  'training.set-practice': command({
    version: 1,
    schema: PracticeSetting,
    may: writes,
    example: (town): PracticeSetting => ({
      id: town.id<'practice-setting'>('new-setting'),
      class: town.id<'class'>('class'),
      standard: 'vn-2022',
      after: null,
    }),
    effects: noEffects,
    decide: async (setting, asking: Asking & Ports): Decided<No> => {
      const { officer, classes, practice, commandId } = asking
      const found = await classes.findClass(setting.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
      const before = await practice.findPractice(setting.class)
      if ((before?.id ?? null) !== setting.after) return refuse({ code: 'practice-changed-meanwhile' })
      const refusals = await checkStandard(setting, before?.answeredBy ?? null, asking)
      if (refusals.length > 0) return refuse(...refusals)
      return (await practice.addSetting(setting, (before?.number ?? 0) + 1, commandId))
        ? accept(null)
        : refuse({ code: 'practice-changed-meanwhile' })
    },
  }),

  'training.answer-case': command({
    version: 1,
    schema: PracticeAnswer,
    may: writes,
    example: (town): PracticeAnswer => ({
      id: town.id<'practice-answer'>('new-answer'),
      class: town.id<'class'>('class-attended'),
      learner: town.id<'learner'>('other-comer'),
      case: 'town-five',
      lacking: ['employment', 'health-insurance', 'housing-area', 'telecom'],
      result: 'poor',
    }),
    effects: noEffects,
    decide: async (answer, asking: Asking & Ports & Learners): Decided<No> => {
      const judged = await judge(answer, asking)
      if (!judged.ok) return judged
      const last = await asking.practice.findLast(answer.learner, answer.case)
      if (last) return refuse({ code: 'case-answered-already' })
      return (await asking.practice.addAnswer(answer, { ...judged.value, number: 1 }, asking.commandId))
        ? accept(null)
        : refuse({ code: 'case-answered-already' })
    },
  }),

  'training.retry-case': command({
    version: 1,
    schema: PracticeRetry,
    may: writes,
    example: (town): PracticeRetry => ({
      id: town.id<'practice-answer'>('new-retry'),
      class: town.id<'class'>('class-attended'),
      learner: town.id<'learner'>('comer'),
      case: 'town-five',
      lacking: ['employment', 'health-insurance', 'housing-area', 'telecom', 'information-means'],
      result: 'poor',
      after: town.id<'practice-answer'>('answer'),
    }),
    effects: noEffects,
    decide: async (retry, asking: Asking & Ports & Learners): Decided<No> => {
      const judged = await judge(retry, asking)
      if (!judged.ok) return judged
      const last = await asking.practice.findLast(retry.learner, retry.case)
      if (last?.id !== retry.after) return refuse({ code: 'case-answered-meanwhile' })
      return (await asking.practice.addAnswer(retry, { ...judged.value, number: last.number + 1 }, asking.commandId))
        ? accept(null)
        : refuse({ code: 'case-answered-meanwhile' })
    },
  }),
}

type Learners = { readonly learners: LearnerPort }

/** A standard that leaves a case open waits; answers by two standards would not add up. */
async function checkStandard(
  { standard }: PracticeSetting,
  answeredBy: string | null,
  { standardValues }: Values,
): Promise<readonly (PracticeRefusal | { readonly code: 'standard-unknown' })[]> {
  if (standard === null) return []
  const known = findStandard(standard)
  if (!known) return [{ code: 'standard-unknown' }]
  if (answeredBy !== null && answeredBy !== standard) return [{ code: 'practice-answered-under-other' }]
  const cases = openCases(withEntered(known, await standardValues.listEntered()))
  return cases > 0 ? [{ code: 'practice-standard-open', cases }] : []
}

type Judged = { readonly standard: string; readonly verdict: CaseVerdict }

/** What the engine says of the case today; answers of a class are taken one at a time. */
async function judge(answer: PracticeAnswer, asking: Asking & Ports & Learners): Promise<Result<Judged, No>> {
  const found = await asking.classes.findClass(answer.class)
  if (!found) return refuse({ code: 'class-unknown' })
  if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
  const refusals = await checkLearner(answer, found, asking)
  if (refusals.length > 0) return refuse(...refusals)
  const { standard } = (await asking.practice.findPractice(answer.class)) ?? { standard: null }
  if (standard === null) return refuse({ code: 'practice-off' })
  const [known, of] = [findStandard(standard), findCase(answer.case)]
  if (!known) return refuse({ code: 'standard-unknown' })
  if (!of) return refuse({ code: 'case-unknown' })
  const verdict = verdictOf(of, withEntered(known, await asking.standardValues.listEntered()))
  if (!verdict) return refuse({ code: 'practice-standard-open', cases: 1 })
  if (marksUncounted(answer, verdict)) return refuse({ code: 'indicator-not-counted' })
  return accept({ standard, verdict })
}

/** Who holds the class types in for everybody on its list, a unit for those whom it sent. */
async function checkLearner(
  { class: of, learner }: PracticeAnswer,
  found: ClassFacts,
  { officer, learners }: Asking & Learners,
): Promise<readonly PracticeRefusal[]> {
  const row = (await learners.listLearners(of)).find(({ id }) => id === learner)
  if (!row) return [{ code: 'practice-learner-unknown' }]
  return mayRun(officer, found) || row.unit === officer.unit ? [] : [{ code: 'practice-not-yours' }]
}
