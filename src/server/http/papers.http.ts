import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { foldReport } from '../../features/report/report.reads.ts'
import { resultPaper } from '../../features/report/report.paper.ts'
import { demoMark } from '../../features/report/report.texts.ts'
import type { ReportFacts } from '../../features/report/report.ts'
import { wholeOf } from '../../features/plan/plan.reads.ts'
import type { WorkRow } from '../../features/plan/work/work.ts'
import type { Asking } from '../../kernel/command.ts'
import type { Selection } from '../../kernel/figure.ts'
import type { Id } from '../../kernel/kernel.ts'
import { DOCX_TYPE, writeDocx } from '../paper/docx.ts'
import type { Program } from '../program.ts'
import { openWorld, type World } from '../world.ts'
import { askingOf, whoAsks } from './signed-in.ts'

export function paperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: { report: Id<'report'> } }>('/api/papers/report/:report.docx', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const world = openWorld(program.db, { ...program.door.surroundings, lastBlock: null })
    const asking = askingOf(officer)
    const facts = UUID.test(request.params.report)
      ? await reportFacts(request.params.report, { ...world, ...asking })
      : null
    if (!facts) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
    return reply
      .header('content-type', DOCX_TYPE)
      .header('content-disposition', `attachment; filename="bao-cao-${facts.report.period.to}.docx"`)
      .send(Readable.from(writeDocx(resultPaper(facts))))
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Everything a report's paper is made from, the records of its annex included; a signed one as it stood at its horizon. */
export async function reportFacts(id: Id<'report'>, ports: Asking & World): Promise<ReportFacts | null> {
  const report = await ports.reports.findReport(id)
  const plan = report && (await ports.plans.findPlan(report.plan))
  if (!report || !plan) return null
  const folded = await foldReport(report, plan, ports)
  const selection = { ...wholeOf(plan.id, report.period), asOf: report.signature?.horizon ?? null }
  const watermark = (await ports.townDay.findDemoDay()) === null ? null : demoMark
  return { report, plan, ...folded, records: await allRecords(selection, ports), watermark }
}

/** Every record of the selection, oldest first, page by page: nothing is cut. */
async function allRecords(selection: Selection, { workReads }: World): Promise<readonly WorkRow[]> {
  const pages: (readonly WorkRow[])[] = []
  for (let after: string | null = null, first = true; first || after; first = false) {
    const page = await workReads.listWork({ ...selection, state: null, q: null }, { after, most: 2000 })
    pages.push(page.rows)
    after = page.next
  }
  return pages.flat().reverse()
}
