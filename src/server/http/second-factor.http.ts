import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AddAuthenticator, PasskeyAnswer, ShowCode, type SignInRefusal } from '../../features/staff/sign-in.ts'
import { accept, type Result } from '../../kernel/kernel.ts'
import type { Program } from '../program.ts'
import { deviceOf } from '../signin/device.ts'
import { addPasskey, type Asked, askPasskey, offerPasskey, showPasskey, type Site } from '../signin/passkeys.ts'
import {
  addAuthenticator,
  findFactors,
  findWays,
  makeRecoveryCodes,
  offerAuthenticator,
  showCode,
} from '../signin/second-factor.ts'
import { findHalfWay, goOn, type HalfWay } from '../signin/sign-ins.ts'
import { secretly } from './in-secret.ts'
import { noteEntry } from './sign-in-notes.ts'
import { letIn, refuseSignIn, SIGN_IN_COOKIE, whoAsks } from './signed-in.ts'

/** The second step of a sign-in, and the setting up of what it asks for. */
export function secondFactorRoutes(app: FastifyInstance, program: Program) {
  showingRoutes(app, program)
  authenticatorRoutes(app, program)
  passkeyRoutes(app, program)
}

function showingRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  app.post('/api/second-factor', secretly, async (request, reply) => {
    const half = await whoIsHalfWay(program, request, reply)
    if (!half) return reply
    const given = ShowCode.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'code-wrong' }])
    const shown = await showCode(program, { officer: half.id, ...given.data })
    return finish(request, reply, { half, shown })
  })

  app.post('/api/second-factor/passkey/ask', secretly, async (request, reply) => {
    const half = await whoIsHalfWay(program, request, reply)
    return half ? reply.send(await askPasskey(db, askedOf(half), siteOf(request))) : reply
  })

  app.post('/api/second-factor/passkey', secretly, async (request, reply) => {
    const half = await whoIsHalfWay(program, request, reply)
    if (!half) return reply
    const given = PasskeyAnswer.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'passkey-refused' }])
    const answered = { site: siteOf(request), response: given.data.response }
    return finish(request, reply, { half, shown: await showPasskey(db, askedOf(half), answered) })
  })

  type Finished = { readonly half: HalfWay; readonly shown: Result<null, SignInRefusal> }
  const finish = async (request: FastifyRequest, reply: FastifyReply, { half, shown }: Finished) => {
    const result = shown.ok ? accept(await goOn(db, half)) : shown
    await noteEntry(program, request, { result, officer: half.id })
    return result.ok ? letIn(request, reply, result.value).send({}) : refuseSignIn(reply, result.refusals)
  }
}

/** Whose second factor is awaited; null after having answered that it is too late. */
async function whoIsHalfWay(
  { db }: Program,
  { cookies }: FastifyRequest,
  reply: FastifyReply,
): Promise<HalfWay | null> {
  const token = cookies[SIGN_IN_COOKIE]
  const half = token ? await findHalfWay(db, token) : null
  if (!half) await refuseSignIn(reply, [{ code: 'half-way-over' } satisfies SignInRefusal])
  return half
}

function authenticatorRoutes(app: FastifyInstance, program: Program) {
  app.post('/api/authenticator/offer', secretly, async (request, reply) => {
    const holder = await whoSetsUp(program, request, reply)
    return holder ? reply.send(offerAuthenticator(program.keys, { officer: holder.officer, name: holder.name })) : reply
  })

  app.post('/api/authenticator', secretly, async (request, reply) => {
    const holder = await whoSetsUp(program, request, reply)
    if (!holder) return reply
    const given = AddAuthenticator.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'code-wrong' }])
    const added = await addAuthenticator(program, holder.officer, given.data)
    return added.ok ? tellCodes(program, { request, reply, holder }) : refuseSignIn(reply, added.refusals)
  })
}

function passkeyRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  app.post('/api/passkeys/offer', secretly, async (request, reply) => {
    const holder = await whoSetsUp(program, request, reply)
    return holder ? reply.send(await offerPasskey(db, holder, { site: siteOf(request), name: holder.name })) : reply
  })

  app.post('/api/passkeys', secretly, async (request, reply) => {
    const holder = await whoSetsUp(program, request, reply)
    if (!holder) return reply
    const given = PasskeyAnswer.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'passkey-refused' }])
    const device = deviceOf(request.headers['user-agent'])
    const made = { site: siteOf(request), device, response: given.data.response }
    const added = await addPasskey(db, holder, made)
    return added.ok ? tellCodes(program, { request, reply, holder }) : refuseSignIn(reply, added.refusals)
  })
}

/** Who sets up a way: from the office, or half the way in while he has none. `half`: null in the office. */
type Holder = Asked & { readonly name: string; readonly half: HalfWay | null }

async function whoSetsUp(program: Program, request: FastifyRequest, reply: FastifyReply): Promise<Holder | null> {
  const token = request.cookies[SIGN_IN_COOKIE]
  const half = token ? await findHalfWay(program.db, token) : null
  // Who has a way shows it: nobody adds one of his own to a stolen password.
  if (half && (await findWays(program.db, half.id)).length === 0) return { ...askedOf(half), name: half.name, half }
  const officer = await whoAsks(program, request, reply)
  return officer && { ...askedOf(officer), name: officer.name, half: null }
}

type SetUp = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly holder: Holder }

/** The first way brings recovery codes, told here and never again; who was half in is now all the way in. */
async function tellCodes(program: Program, { request, reply, holder: { officer, half } }: SetUp) {
  const { recoveryCodes } = await findFactors(program.db, officer)
  const codes = recoveryCodes === 0 ? await makeRecoveryCodes(program, officer) : []
  if (half) {
    const signedIn = await goOn(program.db, half)
    await noteEntry(program, request, { result: accept(signedIn), officer })
    letIn(request, reply, signedIn)
  }
  return reply.send({ codes })
}

export const askedOf = ({ id, signIn }: Pick<HalfWay, 'id' | 'signIn'>): Asked => ({ officer: id, signIn })

export const siteOf = ({ protocol, host, hostname }: FastifyRequest): Site => ({
  origin: `${protocol}://${host}`,
  host: hostname,
})
