import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  certificateForm,
  certificatePage,
  certificateUnknown,
  tooManyCodes,
} from '../../features/portal/certificate-page.ts'
import { type PortalPage, portalPage } from '../../features/portal/portal-page.ts'
import { certificateAddress, codeFrom, showCode } from '../../features/training/certificate.rules.ts'
import type { Program } from '../program.ts'
import { withinLimit } from '../signin/rate-limit.ts'
import { openWorld } from '../world.ts'
import { noticeOf } from './portal.http.ts'

/** Codes from one address before it waits: a hall of people who try theirs is below, and nobody finds one of 2^100. */
const CODES = { most: 300, minutes: 10 } as const

/** Where anybody checks a certificate by its code; nothing is listed, and no search engine is to keep what it finds. */
export function certificatePageRoutes(app: FastifyInstance, program: Program) {
  const { certificates } = openWorld(program.whole, { ...program.door.surroundings, lastBlock: null })

  app.get<{ Querystring: Readonly<Record<string, unknown>> }>('/chung-nhan', async (request, reply) => {
    const { ma } = request.query
    const typed = typeof ma === 'string' && ma.trim() !== '' ? ma.trim().slice(0, 60) : null
    const code = typed === null ? null : codeFrom(typed)
    return code
      ? reply.redirect(certificateAddress(code), 303)
      : send(reply, certificateForm(typed, await noticeOf(program)))
  })

  app.get<{ Params: { readonly code: string } }>('/chung-nhan/:code', async (request, reply) => {
    const notice = await noticeOf(program)
    if (!(await withinLimit(program.db, `certificates:${request.ip}`, CODES)))
      return send(reply.code(429), tooManyCodes(notice))
    const code = codeFrom(request.params.code)
    const found = code && (await certificates.findPublic(code))
    if (found) return send(reply, certificatePage(found, notice))
    const typed = code ? showCode(code) : request.params.code.slice(0, 60)
    return send(reply.code(404), certificateUnknown(typed, notice))
  })
}

/** The address is a secret between whoever holds the paper and whoever checks it: neither kept nor passed on. */
const send = (reply: FastifyReply, page: PortalPage) =>
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('referrer-policy', 'no-referrer')
    .send(portalPage(page).toString())
