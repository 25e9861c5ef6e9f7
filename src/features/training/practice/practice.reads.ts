import * as z from 'zod/mini'
import { type Asking, anyOfficer, type Officer, personalRead } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line } from '../../../kernel/schema.ts'
import type { StandardPort } from '../../household/household.ts'
import { findStandard, withEntered } from '../../household/standard.rules.ts'
import { STANDARDS } from '../../household/standards.data.ts'
import type { LearnerPort } from '../learner.ts'
import type { ClassReadPort, ClassRow } from '../training.ts'
import { mayRun } from '../training.rules.ts'
import { POINTS, type PointTally, type PracticePort, type PracticeReadPort, TRIES } from './practice.ts'
import { openCases } from './practice.rules.ts'

type Ports = {
  readonly classReads: ClassReadPort
  readonly practice: PracticePort
  readonly practiceReads: PracticeReadPort
}
type PagePorts = Ports & { readonly learners: LearnerPort; readonly standardValues: StandardPort }

const PAGE = 100

export const practiceReads = {
  'training.practice': personalRead({
    params: z.object({ class: id<'class'>() }),
    bound:
      'the practice of one class: a line for each point and for each learner, 2,000 at most, of the asker’s unit or all',
    may: anyOfficer,
    example: (town) => ({ class: town.id<'class'>('class-attended') }),
    personal: ({ class: of }) => of,
    answer: async ({ class: of }, asking: Asking & PagePorts) => {
      const found = await asking.classReads.getClass(of)
      if (!found) return null
      const unit = unitSeen(asking.officer, found.class)
      const { practice, practiceReads, learners, standardValues } = asking
      const setting = await practice.findPractice(of)
      const listed = await learners.listLearners(of)
      const entered = await standardValues.listEntered()
      const known = setting?.standard ? findStandard(setting.standard) : null
      return {
        class: found.class,
        setting,
        standard: known && withEntered(known, entered),
        choices: STANDARDS.map((one) => ({
          id: one.id,
          name: one.name,
          open: openCases(withEntered(one, entered)),
        })),
        learners: listed.filter((one) => unit === null || one.unit === unit),
        points: inOrder(await practiceReads.tallyPoints(of, unit)),
        progress: await practiceReads.tallyLearners(of, unit),
      }
    },
  }),

  'training.practice-answers': personalRead({
    params: z.object({
      class: id<'class'>(),
      learner: z.nullable(id<'learner'>()),
      case: z.nullable(line(40)),
      point: z.nullable(z.enum(POINTS)),
      tries: z.nullable(z.enum(TRIES)),
      after: z.nullable(id<'practice-answer'>()),
    }),
    bound: 'the answers of one class, 100 a page, of the asker’s unit unless he holds the class or owns the plan',
    may: anyOfficer,
    example: (town) => ({
      class: town.id<'class'>('class-attended'),
      learner: null,
      case: null,
      point: null,
      tries: null,
      after: null,
    }),
    personal: ({ class: of }) => of,
    answer: async ({ after, ...params }, { officer, classReads, practiceReads }: Asking & Ports) => {
      const found = await classReads.getClass(params.class)
      if (!found) return null
      const filter = { ...params, unit: unitSeen(officer, found.class) }
      const answers = await practiceReads.listAnswers(filter, { after, most: PAGE + 1 })
      const rows = answers.slice(0, PAGE).map((row) => ({ ...row, point: params.point }))
      const next = answers.length > PAGE ? (rows.at(-1)?.id ?? null) : null
      return { class: found.class, point: params.point, rows, next }
    },
  }),

  'training.practice-standing': personalRead({
    params: z.object({ class: id<'class'>(), learner: id<'learner'>() }),
    bound: 'the first and the last answer of one learner to each of twelve cases',
    may: anyOfficer,
    example: (town) => ({ class: town.id<'class'>('class-attended'), learner: town.id<'learner'>('comer') }),
    personal: ({ class: of }) => of,
    answer: async (params, { officer, classReads, practiceReads }: Asking & Ports) => {
      const found = await classReads.getClass(params.class)
      return found && { rows: await practiceReads.listEnds({ ...params, unit: unitSeen(officer, found.class) }) }
    },
  }),
}

/** Null: those of every unit. */
const unitSeen = (officer: Officer, of: ClassRow): Id<'unit'> | null => (mayRun(officer, of) ? null : officer.unit)

/** By the order of the points; first answers before retries. */
const inOrder = (tallies: readonly PointTally[]): readonly PointTally[] =>
  POINTS.flatMap((point) =>
    TRIES.flatMap((tries) => tallies.filter((one) => one.point === point && one.tries === tries)),
  )
