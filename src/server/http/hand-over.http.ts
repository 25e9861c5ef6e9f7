import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { type HandOverFacts, handOverPaper } from '../../features/outreach/material/material.paper.ts'
import type { StockMove } from '../../features/outreach/material/material.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { DOCX_TYPE, writeDocx } from '../paper/docx.ts'
import type { Program } from '../program.ts'
import { openWorld, type World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { askingOf, whoAsks } from './signed-in.ts'

/** The minutes of one hand-over between two stores, as a Word file. */
export function handOverRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: { movement: StockMove['id'] } }>('/api/papers/hand-over/:movement.docx', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { movement } = request.params
    const world = openWorld(program.db, { ...program.door.surroundings, lastBlock: null })
    const facts = UUID.test(movement) ? await factsOf(movement, world, askingOf(officer).today) : null
    if (!facts) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
    return reply
      .header('content-type', DOCX_TYPE)
      .header('content-disposition', `attachment; filename="bien-ban-ban-giao-${facts.movement.on}.docx"`)
      .send(Readable.from(writeDocx(handOverPaper(facts))))
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
