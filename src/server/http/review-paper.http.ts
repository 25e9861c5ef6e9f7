import type { FastifyInstance } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import type { RecognisedRow } from '../../features/household/movement/movement.ts'
import { reviewPaper } from '../../features/household/movement/movement.paper.ts'
import { movementReads } from '../../features/household/movement/movement.reads.ts'
import { readsHouseholds } from '../../features/household/household.rules.ts'
import { findStandard } from '../../features/household/standard.rules.ts'
import type { Asking } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Paper } from '../../kernel/paper.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Of = { readonly round: Id<'review-round'>; readonly standard: string }

/** The report on a review, with results, movement and lists as annexes. */
export function reviewPaperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Of & { form: PaperForm } }>(
    `/api/papers/review/:round/:standard.${PAPER_FORM}`,
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      if (!readsHouseholds(officer)) return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
      const { params } = request
      const paper = UUID.test(params.round)
        ? await asOfficer(program, officer, (ports) => paperOf(params, ports))
        : null
      const { form } = params
      return paper ? sendPapers(reply, program, { papers: [paper], file: 'ket-qua-ra-soat', form }) : noPaper(reply)
    },
  )
}

async function paperOf(of: Of, ports: Asking & World): Promise<Paper | null> {
  const results = await movementReads['household.results'].answer(of, ports)
  const movement = movementReads['household.movement']
  const poor = await movement.answer({ ...of, of: 'poor' }, ports)
  const nearPoor = await movement.answer({ ...of, of: 'near-poor' }, ports)
  const standard = findStandard(of.standard)
  if (!results || !poor || !nearPoor || !standard) return null
  const { round, lines } = results
  const [unit, plan] = await Promise.all([ports.units.findUnit(ports.officer.unit), ports.plans.findPlan(round.plan)])
  return reviewPaper({
    round,
    standard,
    agency: unit?.name ?? round.areaName,
    place: plan?.place ?? '',
    today: ports.today,
    results: lines,
    poor,
    nearPoor,
    recognised: await allRecognised(of, ports),
    watermark: (await ports.townDay.findDemoDay()) === null ? null : INVENTED,
  })
}

async function allRecognised(of: Of, ports: Asking & World): Promise<readonly RecognisedRow[]> {
  const rows: RecognisedRow[] = []
  for (let after: string | null = null; ; ) {
    const page: { readonly rows: readonly RecognisedRow[]; readonly next: string | null } | null = await movementReads[
      'household.recognised'
    ].answer({ ...of, class: null, area: null, after }, ports)
    if (page) rows.push(...page.rows)
    if (!page?.next) return rows
    after = page.next
  }
}
