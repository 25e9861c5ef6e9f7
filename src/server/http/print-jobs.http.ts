import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Id } from '../../kernel/kernel.ts'
import { DOCX_TYPE } from '../paper/docx.ts'
import type { Printable } from '../printing/print-file.ts'
import type { PrintWish } from '../printing/print-office.ts'
import type { Program } from '../program.ts'
import type { SignedInOfficer } from '../signin/sign-ins.ts'
import { openWorld, type World } from '../world.ts'
import { certificateSheets } from './certificate-papers.http.ts'
import { noPaper, PAPER_FORM, type PaperForm } from './paper-reply.ts'
import { UUID } from './papers.http.ts'
import { askingOf, whoAsks } from './signed-in.ts'
import { classPaperFacts, invitationsOf } from './training-papers.http.ts'

type Asked = { readonly class: Id<'class'>; readonly paper: string; readonly form: PaperForm }
type Request = FastifyRequest<{ Params: Asked }>
type Who = { readonly officer: SignedInOfficer; readonly world: World }

/** What is made of many papers, and what is to be known of it; null: there is nothing to print. */
const KNOWN: Readonly<Record<string, (request: Request, who: Who) => Promise<Found>>> = {
  invitations: allInvitations,
  certificates: allCertificates,
}
type Found = Pick<PrintWish, 'version' | 'madeOf' | 'printable'> | 'not-allowed' | null

/** Files of many papers: asked for, told how far they are, and fetched by who asked. */
export function printJobRoutes(app: FastifyInstance, program: Program) {
  app.post<{ Params: Asked }>(`/api/print-jobs/:class/:paper.${PAPER_FORM}`, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { class: subject, paper, form } = request.params
    const find = Object.hasOwn(KNOWN, paper) && UUID.test(subject) ? KNOWN[paper] : undefined
    const world = openWorld(program.db, { ...program.door.surroundings, lastBlock: null })
    const found = find ? await find(request, { officer, world }) : null
    if (found === 'not-allowed') return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
    if (found === null) return noPaper(reply)
    return { id: await program.printing.ask({ ...found, subject, paper, form }, officer.id) }
  })

  app.get<{ Params: { subject: string } }>('/api/print-jobs/:subject', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    return UUID.test(request.params.subject)
      ? program.printing.list(request.params.subject, officer.id)
      : noPaper(reply)
  })

  app.get<{ Params: { job: string } }>('/api/print-jobs/:job/file', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const { job } = request.params
    const printed = UUID.test(job) ? await program.printing.open(job, officer.id) : null
    if (!printed) return noPaper(reply)
    return reply
      .header('content-type', TYPES[printed.file.split('.').at(-1) ?? ''])
      .header('content-length', printed.size)
      .header('content-disposition', `attachment; filename="${printed.file}"`)
      .send(printed.bytes)
  })
}

const TYPES: Readonly<Record<string, string>> = { docx: DOCX_TYPE, pdf: 'application/pdf', zip: 'application/zip' }

/** Everybody whom the officer may see on the list. */
async function allInvitations({ params }: Request, { officer, world }: Who): Promise<Found> {
  const facts = await classPaperFacts(params.class, { ...world, ...askingOf(officer) })
  const [first, ...others] = facts ? invitationsOf(facts) : []
  if (!facts || !first) return null
  const kind = params.form === 'docx' ? 'word' : 'papers'
  return toPrint(facts.class.id, { kind, name: 'giay-moi', papers: [first, ...others] }, facts)
}

/** Those that hold; a certificate is a sheet, and there is no Word file of it. */
async function allCertificates(request: Request, { officer, world }: Who): Promise<Found> {
  const holding = await certificateSheets(request, officer, world)
  if (holding === 'not-allowed') return holding
  const { version, sheets } = holding
  const [first, ...others] = sheets.map(({ sheet }) => sheet)
  if (!first || request.params.form === 'docx') return null
  return toPrint(version, { kind: 'sheets', name: 'giay-chung-nhan', sheets: [first, ...others] }, sheets)
}

const toPrint = (version: string, printable: Printable, madeOf: unknown): Found => ({ version, printable, madeOf })
