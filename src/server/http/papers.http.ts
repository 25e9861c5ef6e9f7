import type { FastifyInstance } from 'fastify'
import { foldReport } from '../../features/report/report.reads.ts'
import { resultPaper } from '../../features/report/report.paper.ts'
import { asPrinted } from '../../features/report/print.ts'
import { marginMark } from '../../features/report/report.texts.ts'
import type { Report, ReportFacts } from '../../features/report/report.ts'
import { wholeOf } from '../../features/plan/plan.reads.ts'
import type { WorkRow } from '../../features/plan/work/work.ts'
import type { Asking } from '../../kernel/command.ts'
import type { Selection } from '../../kernel/figure.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Asked = { readonly report: Id<'report'>; readonly print: Id<'report-print'> | null }

export function paperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Pick<Asked, 'report'> & { form: PaperForm }; Querystring: { print?: Id<'report-print'> } }>(
    `/api/papers/report/:report.${PAPER_FORM}`,
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      const asked: Asked = { report: request.params.report, print: request.query.print ?? null }
      const facts = isPossible(asked) ? await asOfficer(program, officer, (ports) => reportFacts(asked, ports)) : null
      if (!facts) return noPaper(reply)
      const { form } = request.params
      return sendPapers(reply, program, { papers: [resultPaper(facts)], file: fileName(facts.report, asked), form })
    },
  )
}

const isPossible = ({ report, print }: Asked) => UUID.test(report) && (print === null || UUID.test(String(print)))

const fileName = ({ period, frozen }: Report, { print }: Asked) =>
  `bao-cao-${period.to}${print === null ? (frozen ? '' : '-du-thao') : '-trinh-ky'}`

/** An id as it stands in an address. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Everything a report's paper is made from, the records of its annex included; a print or a signed one as it stood at its horizon. */
export async function reportFacts(asked: Asked, ports: Asking & World): Promise<ReportFacts | null> {
  const report = await findAsked(asked, ports)
  const plan = report && (await ports.plans.findPlan(report.plan))
  if (!report || !plan) return null
  const folded = await foldReport(report, plan, ports)
  const selection = { ...wholeOf(plan.id, report.period), asOf: report.frozen?.horizon ?? null }
  const watermark = marginMark(report, (await ports.townDay.findDemoDay()) === null ? 'real' : 'invented')
  return { report, plan, ...folded, records: await allRecords(selection, ports), today: ports.today, watermark }
}

async function findAsked({ report, print }: Asked, { reports, prints }: World): Promise<Report | null> {
  const found = await reports.findReport(report)
  if (!found || print === null) return found
  const printed = await prints.findPrint(print)
  return printed?.report === found.id ? asPrinted(found, printed) : null
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
