import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needsSecondFactor } from '../../features/staff/sign-in.rules.ts'
import {
  EndSignIn,
  ForgetFactor,
  type OwnAccess,
  PasskeyAnswer,
  type SignInRefusal,
  Unlock,
} from '../../features/staff/sign-in.ts'
import { accept } from '../../kernel/kernel.ts'
import type { Program } from '../program.ts'
import { askPasskey, forgetPasskey, listPasskeys, showPasskey } from '../signin/passkeys.ts'
import { unlock } from '../signin/password-sign-in.ts'
import { findFactors, findWays, forgetAuthenticator, makeRecoveryCodes } from '../signin/second-factor.ts'
import { endOwn, listOwn, lock, reopen, type SignedInOfficer } from '../signin/sign-ins.ts'
import { noteEntry } from './sign-in-notes.ts'
import { secretly } from './in-secret.ts'
import { askedOf, siteOf } from './second-factor.http.ts'
import { letIn, refuseSignIn, whoAsks, whoIsHere } from './signed-in.ts'

/** One's own sign-ins and ways in, and the lock of the screen. */
export function ownAccessRoutes(app: FastifyInstance, program: Program) {
  listRoutes(app, program)
  factorRoutes(app, program)
  lockRoutes(app, program)
}

function listRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  app.get('/api/own-access', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    return officer ? reply.send(await ownAccess(program, officer)) : reply
  })

  app.post('/api/own-access/end', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const given = EndSignIn.safeParse(request.body)
    if (!given.success) return refuseMalformed(reply, 'signIn')
    await endOwn(db, officer.id, given.data.signIn)
    return reply.send({})
  })
}

async function ownAccess({ db }: Program, officer: SignedInOfficer): Promise<OwnAccess> {
  return {
    signIns: await listOwn(db, officer),
    passkeys: await listPasskeys(db, officer.id),
    ...(await findFactors(db, officer.id)),
    secondFactor: isAskedOf(officer) ? 'needed' : 'free',
  }
}

/** In a demo nobody needs one: its people are invented. */
const isAskedOf = (officer: SignedInOfficer) => officer.demoDay === null && needsSecondFactor(officer)

function factorRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  app.post('/api/own-access/forget', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const given = ForgetFactor.safeParse(request.body)
    if (!given.success) return refuseMalformed(reply, 'passkey')
    const { passkey } = given.data
    if (isAskedOf(officer) && (await isLastWay(program, officer)))
      return refuseSignIn(reply, [{ code: 'second-factor-needed' } satisfies SignInRefusal])
    await (passkey === null ? forgetAuthenticator(db, officer.id) : forgetPasskey(db, officer.id, passkey))
    return reply.send({})
  })

  app.post('/api/own-access/recovery-codes', secretly, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    return officer ? reply.send({ codes: await makeRecoveryCodes(program, officer.id) }) : reply
  })
}

async function isLastWay({ db }: Program, { id }: SignedInOfficer): Promise<boolean> {
  const ways = await findWays(db, id)
  const passkeys = await listPasskeys(db, id)
  return passkeys.length + (ways.includes('authenticator') ? 1 : 0) <= 1
}

function lockRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  app.post('/api/lock', async (request, reply) => {
    const officer = await whoIsHere(program, request)
    if (officer) await lock(db, officer.signIn)
    return reply.send({})
  })

  // A screen that is only typed into says so now and then.
  app.post('/api/active', async (request, reply) => ((await whoAsks(program, request, reply)) ? reply.send({}) : reply))

  app.post('/api/unlock', secretly, async (request, reply) => {
    const given = Unlock.safeParse(request.body)
    const password = given.success ? given.data.password : ''
    return open(request, reply, (officer) => unlock(program, officer, password))
  })

  app.post('/api/unlock/passkey/ask', secretly, async (request, reply) => {
    const officer = await whoIsHere(program, request)
    if (!officer) return refuseSignIn(reply, NOBODY)
    return reply.send(await askPasskey(db, askedOf(officer), siteOf(request)))
  })

  app.post('/api/unlock/passkey', secretly, async (request, reply) => {
    const given = PasskeyAnswer.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'passkey-refused' }])
    const answered = { site: siteOf(request), response: given.data.response }
    return open(request, reply, async (officer) => {
      const shown = await showPasskey(db, askedOf(officer), answered)
      return shown.ok ? accept(await reopen(db, officer)) : shown
    })
  })

  type Opens = (officer: SignedInOfficer) => ReturnType<typeof unlock>
  const open = async (request: FastifyRequest, reply: FastifyReply, opens: Opens) => {
    const officer = await whoIsHere(program, request)
    if (!officer) return refuseSignIn(reply, NOBODY)
    const opened = await opens(officer)
    await noteEntry(program, request, { result: opened, officer: officer.id })
    return opened.ok ? letIn(request, reply, opened.value).send({}) : refuseSignIn(reply, opened.refusals)
  }
}

const NOBODY: readonly SignInRefusal[] = [{ code: 'not-signed-in' }]

const refuseMalformed = (reply: FastifyReply, field: string) =>
  reply.code(400).send({ refusals: [{ code: 'malformed', fields: [field] }] })
