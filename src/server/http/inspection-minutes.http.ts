import type { FastifyInstance } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { inspectionMinutes, type MinutesFacts } from '../../features/inspection/inspection.paper.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Asked = { readonly work: Id<'work'>; readonly form: PaperForm }

/** The minutes of an inspection; only of a record that says what was inspected. */
export function inspectionMinutesRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Asked }>(`/api/papers/inspection/:work.${PAPER_FORM}`, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { work, form } = request.params
    const facts = UUID.test(work) ? await asOfficer(program, officer, (ports) => minutesFacts(work, ports)) : null
    if (!facts) return noPaper(reply)
    const file = `bien-ban-kiem-tra-${facts.to}`
    return sendPapers(reply, program, { papers: [inspectionMinutes(facts)], file, form })
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
