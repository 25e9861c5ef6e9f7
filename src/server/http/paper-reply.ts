import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Paper } from '../../kernel/paper.ts'
import { DOCX_TYPE, writePrintJob } from '../paper/docx.ts'
import { PaperTooLong } from '../paper/paper-data.ts'
import type { Program } from '../program.ts'

/** The end of an address of a paper: a Word file to go on writing in, or a PDF as it is printed. */
export const PAPER_FORM = ':form(^docx|pdf$)'
export type PaperForm = 'docx' | 'pdf'

/** `file`: its name without an ending. */
export type Sent = {
  readonly papers: readonly [Paper, ...Paper[]]
  readonly file: string
  readonly form: PaperForm
}

/** Papers as one file: a Word file is streamed; a PDF is set as a whole, and what is too long for one is said so (413). */
export async function sendPapers(reply: FastifyReply, { pdf }: Pick<Program, 'pdf'>, { papers, file, form }: Sent) {
  const named = (type: string) =>
    reply.header('content-type', type).header('content-disposition', `attachment; filename="${file}.${form}"`)
  if (form === 'docx') return named(DOCX_TYPE).send(Readable.from(writePrintJob(papers)))
  try {
    const bytes = await pdf.writePapers(papers)
    return await named('application/pdf').send(bytes)
  } catch (fault) {
    if (!(fault instanceof PaperTooLong)) throw fault
    return reply.code(413).send({ refusals: [{ code: 'paper-too-long' }] })
  }
}

/** No such paper, or none that this officer may read. */
export const noPaper = (reply: FastifyReply) => reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
