import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { keepsPersonal } from '../../features/personal/personal.commands.ts'
import { dataPaper } from '../../features/personal/personal.paper.ts'
import type { DataRequest, RequestPage } from '../../features/personal/personal.ts'
import { personalReads } from '../../features/personal/personal.reads.ts'
import type { Asking } from '../../kernel/command.ts'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import { writeDocx } from '../paper/docx.ts'
import { type Entry, zipStream } from '../paper/zip.ts'
import type { Program } from '../program.ts'
import type { World } from '../world.ts'
import { noPaper } from './paper-reply.ts'
import { UUID } from './papers.http.ts'
import { askingOf, asOfficer, whoAsks } from './signed-in.ts'

/** Everything about a person in one package: for a machine (JSON), to read (Word), and the files that may show him. */
export function personalFileRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: { request: DataRequest['id'] } }>('/api/papers/personal/:request.zip', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    if (!keepsPersonal(officer)) return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
    const id = request.params.request
    const page = UUID.test(id) ? await asOfficer(program, officer, (ports) => theirsOf(id, ports)) : null
    if (!page) return noPaper(reply)
    const watermark = officer.demoDay === null ? null : INVENTED
    const facts = { agency: officer.unitName, place: '…', today: askingOf(officer).today, watermark }
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="du-lieu-ca-nhan-${page.request.receivedOn}.zip"`)
      .send(Readable.from(zipStream(entriesOf(program, page, facts))))
  })
}

/** The request without the rows of namesakes. */
async function theirsOf(request: Id<'data-request'>, ports: Asking & World): Promise<RequestPage | null> {
  const page = await personalReads['personal.request'].answer({ request }, ports)
  return page && { ...page, hits: page.hits.filter(({ whose }) => whose === 'theirs') }
}

type Facts = Omit<Parameters<typeof dataPaper>[0], keyof RequestPage>

async function* entriesOf({ files }: Program, page: RequestPage, facts: Facts): AsyncGenerator<Entry> {
  yield { name: 'du-lieu.json', content: [JSON.stringify(page, null, 2)] }
  yield { name: 'du-lieu.docx', content: await whole(writeDocx(dataPaper({ ...page, ...facts }))) }
  for (const { row, source } of page.hits) {
    const bytes = source === 'stored_file' ? await files.read(row as Sha256).catch(() => null) : null
    if (bytes) yield { name: `tep/${row}`, content: bytes }
  }
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
