import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { DoorRefusal } from '../../commands/door.texts.ts'
import { unkeepableFields } from '../../commands/keepable.ts'
import { isDiskFull } from '../database/failure.ts'
import { faultOf, log } from '../log.ts'
import { PROGRAM, PROGRAM_HEADER } from '../lifecycle.ts'
import type { Program } from '../program.ts'
import { broadcastPaperRoutes } from './broadcast-papers.http.ts'
import { commandRoutes } from './commands.http.ts'
import { noteFiles } from './exports.ts'
import { fileRoutes } from './files.http.ts'
import { handOverRoutes } from './hand-over.http.ts'
import { openApi } from './open-api.ts'
import { messageSheetRoutes } from './message-sheets.http.ts'
import { moneyPaperRoutes } from './money-papers.http.ts'
import { inspectionMinutesRoutes } from './inspection-minutes.http.ts'
import { operationRoutes } from './operation.http.ts'
import { paperRoutes } from './papers.http.ts'
import { printJobRoutes } from './print-jobs.http.ts'
import { reviewPaperRoutes } from './review-paper.http.ts'
import { personalFileRoutes } from './personal-file.http.ts'
import { portalRoutes } from './portal.http.ts'
import { readRoutes } from './reads.http.ts'
import { secondFactorRoutes } from './second-factor.http.ts'
import { singleSignOnRoutes } from './single-sign-on.http.ts'
import { ownAccessRoutes } from './own-access.http.ts'
import { signInRoutes } from './sign-in.http.ts'
import { tableRoutes } from './tables.http.ts'
import { certificatePaperRoutes } from './certificate-papers.http.ts'
import { certificatePageRoutes } from './certificate-pages.http.ts'
import { trainingPaperRoutes } from './training-papers.http.ts'

/** What the browser loads; made by the build. */
const BROWSER = fileURLToPath(new URL('../../../dist/browser/', import.meta.url))

/** Serves the three doors of one program. Every route but sign-in asks who is signed in. */
export async function openApp(program: Program): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: 4_000_000, trustProxy: 'loopback', forceCloseConnections: true })
  await app.register(cookie)
  app.addHook('onRequest', refuseForeign)
  app.addHook('preHandler', refuseUnkeepable)
  app.addHook('onSend', addHeaders)
  app.addHook('onResponse', logRequest)
  app.addHook('onSend', noteFiles(program))
  app.setErrorHandler(answerFault)
  for (const routes of [
    signInRoutes,
    secondFactorRoutes,
    ownAccessRoutes,
    singleSignOnRoutes,
    commandRoutes,
    readRoutes,
    fileRoutes,
    paperRoutes,
    messageSheetRoutes,
    moneyPaperRoutes,
    inspectionMinutesRoutes,
    broadcastPaperRoutes,
    handOverRoutes,
    trainingPaperRoutes,
    certificatePaperRoutes,
    printJobRoutes,
    reviewPaperRoutes,
    portalRoutes,
    certificatePageRoutes,
    personalFileRoutes,
    tableRoutes,
    operationRoutes,
  ])
    routes(app, program)
  app.get('/api/openapi.json', () => openApi())
  await app.register(fastifyStatic, {
    root: BROWSER,
    wildcard: false,
    index: false,
    // The page itself changes with every build; all others bear the hash of their content in their names.
    globIgnore: ['index.html'],
    immutable: true,
    maxAge: '365d',
  })
  app.setNotFoundHandler(answerPage)
  return app
}

/** A page of another site can neither read our header name into a form nor pass the browser's word on its origin. */
async function refuseForeign(request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  if ((origin !== undefined && !isOurs(origin, request)) || request.headers['x-chung-tay'] !== '1')
    await reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
}

// A sandboxed page calls its origin "null". Behind a proxy of ours the browser's host is in x-forwarded-host.
const isOurs = (origin: string, request: FastifyRequest) =>
  URL.canParse(origin) && new URL(origin).host === request.host

/** Text that no database keeps is nothing that a page of ours sends. */
async function refuseUnkeepable({ body, query, params }: FastifyRequest, reply: FastifyReply) {
  const isText = !(body instanceof Readable)
  if (unkeepableFields([query, params, isText ? body : null]).length > 0)
    await reply.code(400).send({ refusals: [{ code: 'request-unreadable' }] })
}

/** The route as it was declared, and never the address that was asked for, which may name a person. */
async function logRequest({ method, routeOptions }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply) {
  log.info({ method, route: routeOptions.url ?? null, status: statusCode, ms: Math.round(elapsedTime) })
}

// Scripts come from our own files alone. Styles may stand in the page: the library of the office writes sizes there.
const POLICY =
  "default-src 'self'; script-src 'self'; script-src-attr 'none'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

async function addHeaders(request: FastifyRequest, reply: FastifyReply) {
  reply
    .header(PROGRAM_HEADER, PROGRAM)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
  // Answers, papers and workbooks are of one officer and one moment.
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', POLICY)
}

/** A fault of ours or of the database: nothing was kept; it may be sent again. */
function answerFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = isDiskFull(fault) ? 507 : (fault.statusCode ?? 503)
  if (status >= 500) log.error({ method: request.method, route: request.routeOptions.url ?? null, ...faultOf(fault) })
  const code = CODES[status] ?? (status < 500 ? 'request-unreadable' : 'try-again-later')
  return reply.code(status === 500 ? 503 : status).send({ refusals: [{ code }] })
}

const CODES: Readonly<Record<number, DoorRefusal['code']>> = { 413: 'too-large-at-once', 507: 'disk-full' }

/** Addresses of screens are the browser's: each answers with the page. */
function answerPage(request: FastifyRequest, reply: FastifyReply) {
  const isPage =
    request.method === 'GET' && !request.url.startsWith('/api/') && !path.extname(request.url.split('?')[0] ?? '')
  if (!isPage) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
  return reply.header('cache-control', 'no-cache').sendFile('index.html', { immutable: false, maxAge: 0 })
}
