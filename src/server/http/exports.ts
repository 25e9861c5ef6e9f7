import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Id } from '../../kernel/kernel.ts'
import { noteExport } from '../audit/log.ts'
import type { Program } from '../program.ts'
import { UUID } from './papers.http.ts'
import { whoAsked } from './signed-in.ts'

/** Addresses that hand out files of the town: every list, every paper, and what is printed at one go. What is added below them is noted too. */
const FILES = /^\/api\/(?:tables|papers|print-jobs)\/(.+)\.(\w+)$/

/** Notes who takes out which list or paper, before the first byte of it goes out. */
export const noteFiles =
  ({ often }: Program) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const [path = '', query = ''] = request.url.split('?')
    const [, name, form] = FILES.exec(path) ?? []
    const officer = whoAsked(request)
    if (name === undefined || form === undefined || reply.statusCode !== 200 || !officer) return
    const parts = name.split('/').map(decodeURIComponent)
    const ids = [...parts, ...new URLSearchParams(query).values()].filter((part) => UUID.test(part))
    const list = parts.filter((part) => !UUID.test(part)).join('/')
    await noteExport(often, { officer: officer.id, list, form, subject: (ids[0] ?? null) as Id<string> | null })
  }
