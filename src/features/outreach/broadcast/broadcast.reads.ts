import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { yearPeriod } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, localDate } from '../../../kernel/schema.ts'
import type { AreaPort } from '../../area/area.ts'
import type { Plan, PlanPort } from '../../plan/plan.ts'
import type { BroadcastReadPort } from './broadcast.ts'
import { quietFor, stateOfSlot } from './broadcast.rules.ts'

type Ports = { readonly broadcastReads: BroadcastReadPort }
type ListPorts = Asking & Ports & { readonly plans: PlanPort; readonly areas: AreaPort }

const PAGE = 100
const listed = z.object({
  plan: id<'plan'>(),
  area: z.nullable(id<'area'>()),
  loudspeaker: z.nullable(id<'loudspeaker'>()),
  from: z.nullable(localDate),
  to: z.nullable(localDate),
  after: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}_\d{2}:\d{2}_[0-9a-f-]{36}$/))),
})
type Listed = z.infer<typeof listed>

export const broadcastReads = {
  'outreach.loudspeakers': read({
    params: z.object({}),
    bound: 'the stations and cars of one installation, and its rules of quiet',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { broadcastReads: reads }: Asking & Ports) => {
      const [loudspeakers, rules] = await Promise.all([reads.listLoudspeakers(), reads.listQuietRules()])
      return { loudspeakers, rules }
    },
  }),

  /** Each with the rules of quiet that it falls under. */
  'outreach.slots': read({
    params: listed,
    bound: 'planned runs of one plan within a stretch of days, 100 a page',
    may: anyOfficer,
    example: (town) => ({ ...allOf(town.id<'plan'>('plan')) }),
    answer: async ({ after, ...asked }, ports: ListPorts) => {
      const plan = await ports.plans.findPlan(asked.plan)
      if (!plan) return null
      const page = await ports.broadcastReads.listSlots(filterOf(asked, plan), { after, most: PAGE })
      const quiet = await quietOf(ports)
      return {
        plan,
        ...page,
        rows: page.rows.map((row) => ({ ...row, quiet: quiet(row), state: stateOfSlot(row, ports.today) })),
      }
    },
  }),

  /** Each with the rules of quiet that it fell under. */
  'outreach.runs': read({
    params: listed,
    bound: 'logged runs of one plan within a stretch of days, 100 a page',
    may: anyOfficer,
    example: (town) => ({ ...allOf(town.id<'plan'>('plan')) }),
    answer: async ({ after, ...asked }, ports: ListPorts) => {
      const plan = await ports.plans.findPlan(asked.plan)
      if (!plan) return null
      const page = await ports.broadcastReads.listRuns(filterOf(asked, plan), { after, most: PAGE })
      const quiet = await quietOf(ports)
      const rows = page.rows.map((row) => ({
        ...row,
        quiet: row.places.flatMap((place) => quiet({ ...row, area: place.id })),
      }))
      return { plan, ...page, rows }
    },
  }),

  /** Null inside when the record says no more than its number. */
  'outreach.run': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record says of its run',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('run') }),
    answer: async ({ work }, { broadcastReads: reads }: Asking & Ports) => ({ told: await reads.getRun(work) }),
  }),
}

const allOf = (plan: Id<'plan'>): Listed => ({ plan, area: null, loudspeaker: null, from: null, to: null, after: null })

/** Without days: from the plan's issue to the end of the next year, in which it still runs. */
const filterOf = ({ from, to, ...rest }: Omit<Listed, 'after'>, plan: Plan) => ({
  ...rest,
  period: { from: from ?? plan.issuedOn, to: to ?? yearPeriod(plan.year + 1).to },
})

type Heard = Parameters<typeof quietFor>[1]

async function quietOf({ today, areas, broadcastReads: reads }: ListPorts) {
  const [rules, all] = await Promise.all([reads.listQuietRules(), areas.listAreas(today)])
  return (heard: Heard) => quietFor(rules, heard, all).map(({ kind, name, hours }) => ({ kind, name, hours }))
}
