import type { FastifyInstance } from 'fastify'
import type { ParamsOf } from '../../commands/catalogue.ts'
import { INVENTED } from '../../features/area/town-day.ts'
import {
  type BroadcastFacts,
  confirmationPaper,
  orderPaper,
  tripLogPaper,
} from '../../features/outreach/broadcast/broadcast.paper.ts'
import { broadcastReads } from '../../features/outreach/broadcast/broadcast.reads.ts'
import type { Asking } from '../../kernel/command.ts'
import type { Paper } from '../../kernel/paper.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Params = ParamsOf<'outreach.slots'>
type Ports = Asking & World

const NOTHING_SAID = { area: null, loudspeaker: null, from: null, to: null, after: null }
const SLOTS = broadcastReads['outreach.slots']
const RUNS = broadcastReads['outreach.runs']

/** Papers between the office, the driver and the ward, of what the lists are narrowed to. */
export function broadcastPaperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: { paper: string; form: PaperForm }; Querystring: Record<string, string> }>(
    `/api/papers/broadcast/:paper.${PAPER_FORM}`,
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      const asked = SLOTS.params.safeParse({ ...NOTHING_SAID, ...request.query })
      const { paper, form } = request.params
      const made = asked.success
        ? await asOfficer(program, officer, (ports) => paperOf(paper, asked.data, ports))
        : null
      const file = FILES[paper]
      return made && file ? sendPapers(reply, program, { papers: [made], file, form }) : noPaper(reply)
    },
  )
}

const FILES: Readonly<Record<string, string>> = {
  order: 'phieu-giao-lich-phat',
  'trip-log': 'nhat-trinh',
  confirmation: 'giay-xac-nhan',
}

async function paperOf(paper: string, params: Params, ports: Ports): Promise<Paper | null> {
  const plan = await ports.plans.findPlan(params.plan)
  if (!plan) return null
  const watermark = (await ports.townDay.findDemoDay()) === null ? null : INVENTED
  const period = { from: params.from, to: params.to }
  const facts: BroadcastFacts = { plan, today: ports.today, period, watermark }
  if (paper === 'order') return orderPaper(facts, await all((after) => SLOTS.answer({ ...params, after }, ports)))
  if (paper === 'trip-log') return tripLogPaper(facts, await all((after) => SLOTS.answer({ ...params, after }, ports)))
  const ward = paper === 'confirmation' && params.area ? await ports.areas.findArea(params.area) : null
  if (!ward) return null
  const runs = await all((after) => RUNS.answer({ ...params, after }, ports))
  return confirmationPaper({ ...facts, ward: ward.name }, runs.toReversed())
}

type PageOf<Row> = { readonly rows: readonly Row[]; readonly next: string | null } | null

/** Every row, page by page: nothing is cut. */
async function all<Row>(ask: (after: string | null) => Promise<PageOf<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let page = await ask(null); page; page = page.next === null ? null : await ask(page.next))
    rows.push(...page.rows)
  return rows
}
