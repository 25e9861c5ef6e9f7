import * as z from 'zod/mini'
import { type Asking, anyOfficer, read, type Town } from '../../../kernel/command.ts'
import { isLocalDate } from '../../../kernel/day.ts'
import { type Id, sum } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort } from '../../evidence/evidence.ts'
import { SelectionParams, selectionOf } from '../selection.ts'
import type { TargetPort, TaskPort } from '../task/task.ts'
import { VERDICTS, type WorkReadPort } from './work.ts'

type Ports = {
  readonly workReads: WorkReadPort
  readonly evidence: EvidencePort
  readonly tasks: TaskPort
  readonly targets: TargetPort
}

const PAGE = 50

/** The last record of the page before: its day and its id. */
const cursor = z.string().check(z.refine((text) => isLocalDate(text.slice(0, 10)) && RECORD.test(text.slice(10))))
const RECORD = /^_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const workReads = {
  'plan.works': read({
    params: z.object({
      ...SelectionParams.shape,
      // What a correction replaced stands no more: it is on the page of its record.
      state: z.nullable(z.enum(['waiting', ...VERDICTS])),
      q: z.nullable(z.string().check(z.maxLength(100))),
      after: z.nullable(cursor),
    }),
    bound: 'one selection of one plan, 50 records a page',
    may: anyOfficer,
    example: (town) => ({ ...exampleSelection(town), state: null, q: null, after: null }),
    answer: async ({ state, q, after, ...selection }, { workReads }: Asking & Ports) =>
      workReads.listWork({ ...selectionOf(selection), state, q }, { after, most: PAGE }),
  }),

  /** Opens a figure: its sum again, and the first page of its records. */
  'plan.figure': read({
    params: z.object({ ...SelectionParams.shape, after: z.nullable(cursor) }),
    bound: 'one selection of one plan, 50 records a page',
    may: anyOfficer,
    example: (town) => ({ ...exampleSelection(town), after: null }),
    answer: async ({ after, ...params }, { workReads }: Asking & Ports) => {
      const selection = selectionOf(params)
      const [sums, page] = await Promise.all([
        workReads.sumWork(selection),
        workReads.listWork({ ...selection, state: null, q: null }, { after, most: PAGE }),
      ])
      return {
        selection,
        records: sum(sums.map((s) => s.records)),
        withEvidence: sum(sums.map((s) => s.withEvidence)),
        quantities: sums.map(({ measure, quantity, source, records }) => ({ measure, quantity, source, records })),
        ...page,
      }
    },
  }),

  'plan.work': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'one record, its corrections and its evidence',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('meeting') }),
    answer: async ({ work }, { workReads, evidence }: Asking & Ports) => {
      const chain = await workReads.getChain(work)
      const found = chain.find((row) => row.id === work)
      if (!found) return null
      return { work: found, chain, evidence: await evidence.listEvidence([found.root as string as Id<'subject'>]) }
    },
  }),
}

const exampleSelection = (town: Town): SelectionParams => ({
  plan: town.id<'plan'>('plan'),
  task: null,
  unit: null,
  area: null,
  source: null,
  from: town.today,
  to: town.today,
  asOf: null,
})
