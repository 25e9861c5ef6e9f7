import type { FastifyInstance, FastifyRequest } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { certificateSheet } from '../../features/training/certificate.paper.ts'
import { holdingVersion } from '../../features/training/certificate.rules.ts'
import { mayRun } from '../../features/training/training.rules.ts'
import type { Officer } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import type { Program } from '../program.ts'
import { openWorld, type World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { whoAsks } from './signed-in.ts'

type Asked = { readonly class: Id<'class'> }
type Wish = { readonly certificate?: string }

/** One certificate as PDF; all of a class are a print job. */
export function certificatePaperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Asked; Querystring: Wish }>(
    '/api/papers/training/:class/certificates.pdf',
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      const world = openWorld(program.db, { ...program.door.surroundings, lastBlock: null })
      const found = await certificateSheets(request, officer, world)
      if (found === 'not-allowed') return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
      const sheets = found.sheets.filter(({ id }) => id === request.query.certificate).map(({ sheet }) => sheet)
      if (sheets.length === 0) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="giay-chung-nhan.pdf"')
        .send(await program.pdf.write(sheets))
    },
  )
}

/** The certificates of a class that hold, as they are printed. */
export async function certificateSheets(
  { params, protocol, host }: Pick<FastifyRequest<{ Params: Asked }>, 'params' | 'protocol' | 'host'>,
  officer: Officer,
  world: World,
): Promise<CertificateSheets | 'not-allowed'> {
  const { class: of } = params
  const found = UUID.test(of) ? await world.classReads.getClass(of) : null
  const plan = found && (await world.plans.findPlan(found.class.plan))
  if (!found || !plan) return NONE
  if (!mayRun(officer, found.class)) return 'not-allowed'
  const facts = {
    class: found.class,
    plan,
    origin: (await world.portalReads.getPublicAddress()) ?? `${protocol}://${host}`,
    watermark: (await world.townDay.findDemoDay()) === null ? null : INVENTED,
  }
  const learners = new Map((await world.learners.listLearners(of)).map((learner) => [learner.id, learner]))
  const certificates = (await world.certificates.listCertificates(of)).filter(({ learner }) => learners.has(learner))
  const sheets = certificates.flatMap((certificate) => {
    const learner = learners.get(certificate.learner)
    return learner && certificate.withdrawal === null
      ? [{ id: certificate.id, sheet: certificateSheet(facts, certificate, learner) }]
      : []
  })
  return { version: holdingVersion(found.class.id, certificates), sheets }
}

/** `version`: of what holds. */
type CertificateSheets = {
  readonly version: string
  readonly sheets: readonly { readonly id: Id<'certificate'>; readonly sheet: PrintSheet }[]
}
const NONE: CertificateSheets = { version: '', sheets: [] }
