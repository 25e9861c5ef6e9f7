import type { FastifyInstance } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { type HandOverFacts, handOverPaper } from '../../features/outreach/material/material.paper.ts'
import type { StockMove } from '../../features/outreach/material/material.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { fold } from '../../kernel/text.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Asked = { readonly movement: StockMove['id']; readonly form: PaperForm }

/** The minutes of one hand-over between two stores. */
export function handOverRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Asked }>(`/api/papers/hand-over/:movement.${PAPER_FORM}`, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { movement, form } = request.params
    const facts = UUID.test(movement)
      ? await asOfficer(program, officer, (ports) => factsOf(movement, ports, ports.today))
      : null
    if (!facts) return noPaper(reply)
    // Nine wards on one day are nine files: each says who receives.
    const file = `bien-ban-ban-giao-${fold(facts.movement.toName ?? '').replace(/[^a-z0-9]+/g, '-')}-${facts.movement.on}`
    return sendPapers(reply, program, { papers: [handOverPaper(facts)], file, form })
  })
}

async function factsOf(id: StockMove['id'], world: World, today: LocalDate): Promise<HandOverFacts | null> {
  const movement = await world.materialReads.getMovement(id)
  if (movement?.from.at !== 'store' || movement.to.at !== 'store') return null
  const page = await world.materialReads.getMaterial(movement.material, today)
  const plan = page && (await world.plans.findPlan(page.material.plan))
  if (!plan) return null
  const watermark = (await world.townDay.findDemoDay()) === null ? null : INVENTED
  return { plan, material: page.material, movement, watermark }
}
