import * as z from 'zod/mini'
import { type Asking, anyOfficer, read, type Town } from '../../../kernel/command.ts'
import { isLocalDate } from '../../../kernel/day.ts'
import { type Id, sum } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { Selection } from '../../../kernel/figure.ts'
import type { AreaPort } from '../../area/area.ts'
import type { EvidencePort } from '../../evidence/evidence.ts'
import type { UnitPort } from '../../staff/staff.ts'
import type { PlanPort } from '../plan.ts'
import { namesOf } from '../selection-names.ts'
import { SelectionParams, selectionOf } from '../selection.ts'
import type { TargetPort, TaskPort } from '../task/task.ts'
import { VERDICTS, type WorkReadPort, type WorkSumPort } from './work.ts'

type Ports = {
  readonly workReads: WorkReadPort
  readonly workSums: WorkSumPort
  readonly evidence: EvidencePort
  readonly tasks: TaskPort
  readonly targets: TargetPort
  readonly plans: PlanPort
  readonly units: UnitPort
  readonly areas: AreaPort
}

const PAGE = 50

/** Where a page of records goes on: the last record of the page before, its day and its id. */
export const workCursor = z
  .string()
  .check(z.refine((text) => isLocalDate(text.slice(0, 10)) && RECORD.test(text.slice(10))))
const RECORD = /^_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const workReads = {
  'plan.works': read({
    params: z.object({
      ...SelectionParams.shape,
      // What a correction replaced stands no more: it is on the page of its record.
      state: z.nullable(z.enum(['waiting', ...VERDICTS])),
      q: z.nullable(z.string().check(z.maxLength(100))),
      after: z.nullable(workCursor),
    }),
    bound: 'one selection of one plan in the areas of the asker, 50 records a page',
    may: anyOfficer,
    example: (town) => ({ ...exampleSelection(town), state: null, q: null, after: null }),
    answer: async ({ state, q, after, ...params }, ports: Asking & Ports) => {
      const selection = selectionOf(params)
      const page = await ports.workReads.listWork({ ...selection, state, q }, { after, most: PAGE })
      return { ...page, names: await namesOfFirst(after, selection, ports) }
    },
  }),

  /** Opens a figure: its sum again, and the first page of its records. */
  'plan.figure': read({
    params: z.object({ ...SelectionParams.shape, after: z.nullable(workCursor) }),
    bound: 'the sum of one selection of one plan, and its records in the areas of the asker, 50 a page',
    may: anyOfficer,
    example: (town) => ({ ...exampleSelection(town), after: null }),
    answer: async ({ after, ...params }, ports: Asking & Ports) => {
      const selection = selectionOf(params)
      const [sums, declaredForUnits, within, page] = await Promise.all([
        ports.workSums.sumWork(selection),
        ports.workSums.sumDeclaredForUnits(selection),
        ports.workReads.countWork(selection),
        ports.workReads.listWork({ ...selection, state: null, q: null }, { after, most: PAGE }),
      ])
      const records = sum(sums.map((s) => s.records))
      return {
        selection,
        names: await namesOfFirst(after, selection, ports),
        records,
        // Counted, and not opened to who asks: they lie in areas that are not his.
        beyond: records - within,
        withEvidence: sum(sums.map((s) => s.withEvidence)),
        quantities: sums.map(({ measure, quantity, source, records }) => ({ measure, quantity, source, records })),
        declaredForUnits,
        ...page,
      }
    },
  }),

  'plan.work': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'one record in the areas of the asker, its corrections and its evidence',
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

/** Names stand on the first page; null on those after it. */
const namesOfFirst = async (after: string | null, selection: Selection, ports: Ports) =>
  after === null ? await namesOf(selection, ports) : null

const exampleSelection = (town: Town): SelectionParams => ({
  plan: town.id<'plan'>('plan'),
  task: null,
  unit: null,
  area: null,
  source: null,
  measure: null,
  from: town.today,
  to: town.today,
  asOf: null,
})
