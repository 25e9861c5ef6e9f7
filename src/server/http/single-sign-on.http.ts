import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SignInRefusal } from '../../features/staff/sign-in.ts'
import { accept, refuse as refuseWith } from '../../kernel/kernel.ts'
import type { Program } from '../program.ts'
import { deviceOf } from '../signin/device.ts'
import { withinLimit } from '../signin/rate-limit.ts'
import { admit } from '../signin/sign-ins.ts'
import { endJourney, findByPhone, type Journey, type SingleSignOn, startJourney } from '../signin/single-sign-on.ts'
import { secretly } from './in-secret.ts'
import { siteOf } from './second-factor.http.ts'
import { noteEntry } from './sign-in-notes.ts'
import { letIn } from './signed-in.ts'
import { TRIES } from './sign-in.http.ts'

const JOURNEY_COOKIE = 'chung-tay-journey'
const PATH = '/api/single-sign-on'
const MINUTES = 10

/** To the organisation's provider and back: two addresses that a browser follows, where the installation names one. */
export function singleSignOnRoutes(app: FastifyInstance, program: Program) {
  const { singleSignOn, keys } = program
  if (!singleSignOn) return
  app.get(PATH, secretly, async (request, reply) => {
    const started = await startJourney(singleSignOn, wayBack(request)).catch(tell)
    if (!started) return refuse(reply, 'single-sign-on-failed')
    const { back = '/' } = request.query as { readonly back?: string }
    const kept = keys.seal(JSON.stringify({ ...started.journey, back, until: Date.now() + MINUTES * 60_000 }))
    return reply
      .setCookie(JOURNEY_COOKIE, kept, {
        path: PATH,
        httpOnly: true,
        // Sent along when the provider sends the browser back here.
        sameSite: 'lax',
        secure: request.protocol === 'https',
        maxAge: MINUTES * 60,
      })
      .redirect(started.address)
  })

  app.get(`${PATH}/back`, secretly, async (request, reply) => {
    const journey = journeyOf(program, request.cookies[JOURNEY_COOKIE])
    reply.clearCookie(JOURNEY_COOKIE, { path: PATH })
    if (!journey) return refuse(reply, 'single-sign-on-failed')
    if (!(await withinLimit(program.db, `address:${request.ip}`, TRIES))) return refuse(reply, 'too-many-tries')
    return arrive(request, reply, { program, singleSignOn, journey })
  })
}

type Kept = Journey & { readonly back: string; readonly until: number }
type Arrival = { readonly program: Program; readonly singleSignOn: SingleSignOn; readonly journey: Kept }

async function arrive(request: FastifyRequest, reply: FastifyReply, { program, singleSignOn, journey }: Arrival) {
  const address = new URL(request.url, siteOf(request).origin)
  const named = await endJourney(singleSignOn, address, journey).catch(tell)
  if (!named) return refuse(reply, 'single-sign-on-failed')
  const officer = named.ok ? await findByPhone(program, named.value.phone) : null
  if (!named.ok || !officer) {
    await noteEntry(program, request, { result: refused, officer: null })
    return refuse(reply, 'single-sign-on-refused')
  }
  const device = deviceOf(request.headers['user-agent'])
  const signedIn = await admit(program.db, { officer, device, factors: named.value.factors })
  await noteEntry(program, request, { result: accept(signedIn), officer: officer.id })
  // Half the way in, the page itself asks for the second step.
  return letIn(request, reply, signedIn).redirect(isOurs(journey.back) ? journey.back : '/')
}

const refused = refuseWith({ code: 'single-sign-on-refused' })

/** Only a page of this office. */
const isOurs = (back: string) => /^\/(?![/\\])/.test(back)

function journeyOf({ keys }: Program, cookie: string | undefined): Kept | null {
  const open = cookie ? keys.unseal(cookie) : null
  const kept = open === null ? null : (JSON.parse(open) as Kept)
  return kept && kept.until > Date.now() ? kept : null
}

const wayBack = (request: FastifyRequest) => new URL(`${PATH}/back`, siteOf(request).origin).href

const refuse = (reply: FastifyReply, code: SignInRefusal['code']) => reply.redirect(`/sign-in?refused=${code}`)

/** A provider that is away or answers nonsense is for who runs the server to know. */
function tell(fault: unknown): null {
  process.stderr.write(`single sign-on: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  return null
}
