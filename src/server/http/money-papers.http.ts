import type { FastifyInstance } from 'fastify'
import {
  acceptanceMinutes,
  advanceRequest,
  estimatePaper,
  type MoneyFacts,
  paymentRequest,
  settlementPaper,
} from '../../features/budget/budget.paper.ts'
import { INVENTED } from '../../features/area/town-day.ts'
import { budgetReads } from '../../features/budget/budget.reads.ts'
import type { Plan } from '../../features/plan/plan.ts'
import type { Asking } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Paper } from '../../kernel/paper.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Ports = Asking & World
/** The paper about the thing of that id; null: there is none. */
type MakePaper = (id: string, ports: Ports) => Promise<Paper | null>

const PAPERS: Readonly<Record<string, { readonly file: string; readonly make: MakePaper }>> = {
  estimate: { file: 'du-toan', make: (id, ports) => ofPlan(id, ports, estimatePaper) },
  settlement: { file: 'quyet-toan', make: (id, ports) => ofPlan(id, ports, settlementPaper) },
  acceptance: { file: 'bien-ban-nghiem-thu', make: ofCommitment },
  payment: { file: 'de-nghi-thanh-toan', make: ofPayment },
  advance: { file: 'de-nghi-tam-ung', make: ofAdvance },
}

type Asked = { readonly paper: string; readonly id: string; readonly form: PaperForm }

/** Papers about money: estimate, requests for payments and advances, acceptance minutes, settlement. */
export function moneyPaperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: Asked }>(`/api/papers/budget/:paper/:id.${PAPER_FORM}`, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { paper: name, id, form } = request.params
    const known = Object.hasOwn(PAPERS, name) && UUID.test(id) ? PAPERS[name] : undefined
    const paper = known ? await asOfficer(program, officer, (ports) => known.make(id, ports)) : null
    return known && paper ? sendPapers(reply, program, { papers: [paper], file: known.file, form }) : noPaper(reply)
  })
}

async function ofPlan(id: string, ports: Ports, make: typeof estimatePaper): Promise<Paper | null> {
  const found = await budgetReads['budget.estimate'].answer({ plan: id as Id<'plan'> }, ports)
  return found && make({ ...found, ...(await factsOf(found.plan, ports)) })
}

async function ofCommitment(id: string, ports: Ports): Promise<Paper | null> {
  const found = await budgetReads['budget.commitment'].answer({ commitment: id as Id<'commitment'> }, ports)
  return found && acceptanceMinutes({ ...found, ...(await factsOf(found.plan, ports)) })
}

async function ofPayment(id: string, ports: Ports): Promise<Paper | null> {
  // A payment's transfer bears its id, and goes to what was paid of its commitment.
  const moved = await ports.ledger.findTransfer(id as Id<'transfer'>)
  if (moved?.to.kind !== 'paid') return null
  const commitment = moved.to.of as string as Id<'commitment'>
  const found = await budgetReads['budget.commitment'].answer({ commitment }, ports)
  const payment = found?.payments.find((one) => one.id === id)
  return found && payment ? paymentRequest({ ...found, payment, ...(await factsOf(found.plan, ports)) }) : null
}

async function ofAdvance(id: string, ports: Ports): Promise<Paper | null> {
  const moved = await ports.ledger.findTransfer(id as Id<'transfer'>)
  if (moved?.to.kind !== 'advance') return null
  const commitment = moved.to.of as string as Id<'commitment'>
  const found = await budgetReads['budget.commitment'].answer({ commitment }, ports)
  const advance = found?.advances.find((one) => one.id === id)
  return found && advance ? advanceRequest({ ...found, advance, ...(await factsOf(found.plan, ports)) }) : null
}

async function factsOf(plan: Plan, { units, townDay, today }: Ports): Promise<MoneyFacts> {
  const holder = await units.findUnit(plan.ownerUnit)
  const watermark = (await townDay.findDemoDay()) === null ? null : INVENTED
  return { plan, holder: holder?.name ?? plan.agency, today, watermark }
}
