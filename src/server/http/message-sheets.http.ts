import type { FastifyInstance, FastifyRequest } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { messageSheet, type PrintSurroundings } from '../../features/outreach/message/message.paper.ts'
import { PRINT_FORMS, type PrintForm } from '../../features/outreach/message/print-form.ts'
import type { MessageRow } from '../../features/outreach/message/message.ts'
import { publicAddress } from '../../features/outreach/message/public-address.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Program } from '../program.ts'
import type { World } from '../world.ts'
import { noPaper } from './paper-reply.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Asked = { readonly message: Id<'message'>; readonly form: PrintForm }

/** A message as a PDF to be printed: only what the plan's owner approved and what still holds leaves the house. */
export function messageSheetRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Asked }>('/api/papers/message/:message/:form.pdf', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { message, form } = request.params
    if (!UUID.test(message) || !PRINT_FORMS.includes(form)) return noPaper(reply)
    const sheet = await asOfficer(program, officer, async (ports) => {
      const found = await ports.messageReads.getMessage(message, ports.today)
      const version = found?.versions.find(({ id }) => id === found.inUse)
      if (!found || !version) return found && 'not-approved'
      return messageSheet(version, form, await surroundingsOf(version, request, ports)) ?? 'not-approved'
    })
    if (!sheet) return noPaper(reply)
    if (sheet === 'not-approved') return reply.code(409).send({ refusals: [{ code: 'message-not-approved' }] })
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${FILE_NAMES[form]}.pdf"`)
      .send(await program.pdf.write([sheet]))
  })
}

const FILE_NAMES: Readonly<Record<PrintForm, string>> = {
  leaflet: 'to-roi',
  poster: 'ap-phich',
  banner: 'bang-ron',
  script: 'kich-ban-phat',
}

async function surroundingsOf(
  { message, plan }: MessageRow,
  request: FastifyRequest,
  { plans, townDay, messageReads, portalReads }: World,
): Promise<PrintSurroundings> {
  const found = await plans.findPlan(plan)
  if (!found) throw new Error('a message of no plan')
  return {
    issuer: found.agency,
    link: `${(await portalReads.getPublicAddress()) ?? `${request.protocol}://${request.host}`}${publicAddress(message)}`,
    watermark: (await townDay.findDemoDay()) === null ? null : INVENTED,
    readingSpeed: await messageReads.getReadingSpeed(),
  }
}
