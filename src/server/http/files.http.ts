import { PassThrough, Readable } from 'node:stream'
import { sql } from 'kysely'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_BYTES, type StoredFile } from '../../features/evidence/evidence.ts'
import { holdsRole } from '../../kernel/command.ts'
import type { Sha256 } from '../../kernel/kernel.ts'
import { isOpenTo } from '../files/file-bounds.ts'
import { keepFile } from '../files/keep-file.ts'
import { makeThumbnail } from '../files/thumbnail.ts'
import type { Program } from '../program.ts'
import type { SignedInOfficer } from '../signin/sign-ins.ts'
import { whoAsks } from './signed-in.ts'

const NAME = /^[0-9a-f]{64}$/

export function fileRoutes(app: FastifyInstance, program: Program) {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))

  app.put<{ Params: { sha256: Sha256 } }>(
    '/api/files/:sha256',
    { bodyLimit: MOST_BYTES * 2 },
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      if (!holdsRole(officer, 'unit-officer', 'plan-owner', 'inspector')) return refuseSender(request, reply)
      const { sha256 } = request.params
      if (!NAME.test(sha256)) return reply.code(400).send({ refusals: [{ code: 'file-damaged' }] })
      const kept = await keepFile(program, sha256, bytesOf(request.body)).finally(() => request.raw.resume())
      return kept.ok ? kept.value : reply.code(422).send({ refusals: kept.refusals })
    },
  )

  app.get<{ Params: { sha256: Sha256 } }>('/files/:sha256', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    if (!(await isOpen(program, officer, request.params.sha256))) return nothingHere(reply)
    return sendFile(program, request.params.sha256, reply)
  })

  app.get<{ Params: { sha256: Sha256 } }>('/files/:sha256/thumbnail', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    if (!(await isOpen(program, officer, request.params.sha256))) return nothingHere(reply)
    const file = await findFile(program, request.params.sha256)
    const picture = file?.mediaType.startsWith('image/') ? await makeThumbnail(program.files, file.sha256) : null
    if (!picture) return nothingHere(reply)
    return reply
      .header('content-type', 'image/webp')
      .header('cache-control', 'private, max-age=31536000, immutable')
      .send(picture)
  })
}

/** Files are sent for evidence, plans and reports: by those who write them. What is left of the body is read over. */
function refuseSender(request: FastifyRequest, reply: FastifyReply) {
  request.raw.resume()
  return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
}

/**
 * An empty body arrives as nothing at all. Who stops reading does not break the connection: the sender is told why, and
 * what is left of the body is read over.
 */
const bytesOf = (body: unknown): AsyncIterable<Uint8Array> =>
  body instanceof Readable ? body.iterator({ destroyOnReturn: false }) : new PassThrough().end()

async function findFile({ db }: Program, file: string): Promise<StoredFile | null> {
  const { rows } =
    await sql<StoredFile>`select sha256, bytes, media_type from stored_file where sha256 = ${file}`.execute(db)
  return rows[0] ?? null
}

const isOpen = (program: Program, { reach }: SignedInOfficer, name: Sha256) =>
  NAME.test(name) ? isOpenTo(program, reach, name) : false

const nothingHere = (reply: FastifyReply) => reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })

/** Sent inert: never run by the browser, never guessed at. */
export async function sendFile(program: Program, name: string, reply: FastifyReply) {
  const file = NAME.test(name) ? await findFile(program, name) : null
  const stream = file && (await program.files.stream(file.sha256))
  if (!file || !stream) return nothingHere(reply)
  const shown = /^(image|audio)\/|^application\/pdf$/.test(file.mediaType)
  return reply
    .header('content-type', file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
    .header('content-length', file.bytes)
    .header('content-disposition', shown ? 'inline' : 'attachment')
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header('cache-control', 'private, max-age=31536000, immutable')
    .send(stream)
}
