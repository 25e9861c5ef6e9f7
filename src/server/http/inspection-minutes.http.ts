import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { inspectionMinutes, type MinutesFacts } from '../../features/inspection/inspection.paper.ts'
import type { Id } from '../../kernel/kernel.ts'
import { DOCX_TYPE, writeDocx } from '../paper/docx.ts'
import type { Program } from '../program.ts'
import { openWorld, type World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { whoAsks } from './signed-in.ts'

/** The minutes of an inspection as a Word file; only of a record that says what was inspected. */
export function inspectionMinutesRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: { work: Id<'work'> } }>('/api/papers/inspection/:work.docx', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { work } = request.params
    const world = openWorld(program.db, { ...program.door.surroundings, lastBlock: null })
    const facts = UUID.test(work) ? await minutesFacts(work, world) : null
    if (!facts) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
    return reply
      .header('content-type', DOCX_TYPE)
      .header('content-disposition', `attachment; filename="bien-ban-kiem-tra-${facts.to}.docx"`)
      .send(Readable.from(writeDocx(inspectionMinutes(facts))))
  })
}

async function minutesFacts(
  work: Id<'work'>,
  { inspectionReads, workReads, plans, townDay }: World,
): Promise<MinutesFacts | null> {
  const told = await inspectionReads.getInspection(work)
  const record = (await workReads.getChain(work)).find(({ id }) => id === work)
  const plan = record && (await plans.findPlan(record.plan))
  if (!told || !record || !plan) return null
  const places = record.places.map(({ name }) => name).join(', ')
  const watermark = (await townDay.findDemoDay()) === null ? null : INVENTED
  const { from, to, unitName: inspectorName } = record
  return { told, inspectorName, from, to, places, place: plan.place, watermark }
}
