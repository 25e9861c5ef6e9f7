import type { FastifyInstance, FastifyRequest } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { certificateSheet } from '../../features/training/certificate.paper.ts'
import { mayRun } from '../../features/training/training.rules.ts'
import type { Officer } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import type { Program } from '../program.ts'
import type { World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Asked = { readonly class: Id<'class'> }
type Wish = { readonly certificate?: string }

/** Certificates of a class as one PDF, a page each, or the one that is named; those that hold no longer are not printed. */
export function certificatePaperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Asked; Querystring: Wish }>(
    '/api/papers/training/:class/certificates.pdf',
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      const { sheets, may } = await asOfficer(program, officer, (ports) => sheetsOf(request, officer, ports))
      if (!may) return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
      if (sheets.length === 0) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="giay-chung-nhan.pdf"')
        .send(await program.pdf.write(sheets))
    },
  )
}

async function sheetsOf(
  request: FastifyRequest<{ Params: Asked; Querystring: Wish }>,
  officer: Officer,
  world: World,
): Promise<{ readonly sheets: readonly PrintSheet[]; readonly may: boolean }> {
  const { class: of } = request.params
  const found = UUID.test(of) ? await world.classReads.getClass(of) : null
  const plan = found && (await world.plans.findPlan(found.class.plan))
  if (!found || !plan) return { sheets: [], may: true }
  if (!mayRun(officer, found.class)) return { sheets: [], may: false }
  const facts = {
    class: found.class,
    plan,
    origin: (await world.portalReads.getPublicAddress()) ?? `${request.protocol}://${request.host}`,
    watermark: (await world.townDay.findDemoDay()) === null ? null : INVENTED,
  }
  const learners = new Map((await world.learners.listLearners(of)).map((learner) => [learner.id, learner]))
  const wished = request.query.certificate
  const sheets = (await world.certificates.listCertificates(of)).flatMap((certificate) => {
    const learner = learners.get(certificate.learner)
    const isWished = wished === undefined || wished === certificate.id
    return learner && isWished && certificate.withdrawal === null ? [certificateSheet(facts, certificate, learner)] : []
  })
  return { sheets, may: true }
}
