import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { townDayStore } from '../../features/area/area.server.ts'
import {
  FirstAccess,
  FirstAdministrator,
  type FirstAdministratorState,
  LinkToken,
  SignIn,
  type SignedIn,
  type SignInRefusal,
} from '../../features/staff/sign-in.ts'
import type { Refusal } from '../../kernel/command.ts'
import type { Result } from '../../kernel/kernel.ts'
import { noteSignIn } from '../audit/log.ts'
import { type Program, townToday } from '../program.ts'
import { beginInstallation, isEmpty, isFoundingCode } from '../signin/first-administrator.ts'
import { withinLimit } from '../signin/rate-limit.ts'
import { findSignedIn, firstAccess, isLinkOpen, signIn, signOut } from '../signin/sign-ins.ts'
import { SIGN_IN_COOKIE } from './signed-in.ts'

/** Tries from one address before it waits: an office of fifteen people may share one. */
const TRIES = { most: 100, minutes: 10 } as const

const secretly = { onRequest: refuseInTheOpen }

export function signInRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  firstAccessRoutes(app, program)
  const asksCode = (request: FastifyRequest) => !isFromHere(request) || listensBeyond(app)
  const firstAdministratorOf = async (request: FastifyRequest): Promise<FirstAdministratorState> => {
    if (!(await isEmpty(db))) return 'there'
    return asksCode(request) ? 'needed-with-code' : 'needed'
  }

  app.get('/api/me', async (request) => {
    const token = request.cookies[SIGN_IN_COOKIE]
    return {
      officer: token ? await findSignedIn(db, token) : null,
      today: await townToday(db),
      demoDay: await townDayStore(db).findDemoDay(),
      firstAdministrator: await firstAdministratorOf(request),
    }
  })

  app.post('/api/sign-in', secretly, async (request, reply) => {
    const given = SignIn.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'sign-in-refused' }])
    if (!(await withinLimit(db, `address:${request.ip}`, TRIES)))
      return refuseSignIn(reply, [{ code: 'too-many-tries' }])
    return answer(program, { request, reply }, await signIn(db, given.data.name, given.data.password))
  })

  app.post('/api/sign-out', async (request, reply) => {
    const token = request.cookies[SIGN_IN_COOKIE]
    const officer = token ? await findSignedIn(db, token) : null
    if (token) await signOut(db, token)
    if (officer) await noteSignIn(db, { officer: officer.id, event: 'signed-out', address: request.ip })
    return reply.clearCookie(SIGN_IN_COOKIE, { path: '/' }).send({})
  })

  app.post('/api/first-administrator', secretly, async (request, reply) => {
    const given = FirstAdministrator.safeParse(request.body)
    if (!given.success)
      return refuseSignIn(reply, [
        { code: 'malformed', fields: given.error.issues.map(({ path }) => path.join('.')) } as Refusal,
      ])
    if (!(await withinLimit(db, `address:${request.ip}`, TRIES)))
      return refuseSignIn(reply, [{ code: 'too-many-tries' }])
    if (asksCode(request) && !isFoundingCode(program, given.data.code ?? ''))
      return refuseSignIn(reply, [{ code: 'founding-code-wrong' } satisfies SignInRefusal])
    const begun = await beginInstallation(program, given.data, await townToday(db))
    return answer(
      program,
      { request, reply },
      begun.ok ? await signIn(db, given.data.phone, given.data.password) : begun,
    )
  })
}

function firstAccessRoutes(app: FastifyInstance, program: Program) {
  const { db, door } = program
  const { keys } = door.surroundings
  app.post('/api/first-access', secretly, async (request, reply) => {
    const given = FirstAccess.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'link-used-or-expired' }])
    if (!(await withinLimit(db, `address:${request.ip}`, TRIES)))
      return refuseSignIn(reply, [{ code: 'too-many-tries' }])
    return answer(program, { request, reply }, await firstAccess({ db, keys }, given.data.token, given.data.password))
  })

  // Asked when the link is opened: nobody types a password for nothing.
  app.post('/api/first-access/link', secretly, async (request, reply) => {
    const given = LinkToken.safeParse(request.body)
    if (!(await withinLimit(db, `address:${request.ip}`, TRIES)))
      return refuseSignIn(reply, [{ code: 'too-many-tries' }])
    const isOpen = given.success && (await isLinkOpen(db, given.data.token))
    return isOpen ? reply.send({}) : refuseSignIn(reply, [{ code: 'link-used-or-expired' }])
  })
}

/** A password crosses a network by HTTPS only, our own or that of a proxy on this machine, whose word on it we believe. */
async function refuseInTheOpen(request: FastifyRequest, reply: FastifyReply) {
  if (request.protocol === 'https' || isThisMachine(request.socket.remoteAddress ?? '')) return
  await reply.code(403).send({ refusals: [{ code: 'https-needed' }] satisfies readonly SignInRefusal[] })
}

/** Asked at this machine itself, not through a proxy on it. */
const isFromHere = ({ socket, headers }: FastifyRequest) =>
  isThisMachine(socket.remoteAddress ?? '') && !Object.keys(headers).some((name) => /^(?:x-)?forwarded/.test(name))

const listensBeyond = (app: FastifyInstance) =>
  app.addresses().some((at) => typeof at !== 'string' && !isThisMachine(at.address))

const isThisMachine = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Noted before it is answered: who came in, and that somebody was turned away. */
async function answer(
  { db }: Program,
  { request, reply }: Exchange,
  result: Result<SignedIn, SignInRefusal | Refusal>,
) {
  const [first] = result.ok ? [] : result.refusals
  const event = first?.code ?? 'signed-in'
  // Whoever has tried too often is not noted again and again: that would be a way to fill the disk.
  if (event !== 'too-many-tries')
    await noteSignIn(db, { officer: result.ok ? result.value.officer : null, event, address: request.ip })
  if (!result.ok) return refuseSignIn(reply, result.refusals)
  return reply
    .setCookie(SIGN_IN_COOKIE, result.value.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
    })
    .send({})
}

const refuseSignIn = (reply: FastifyReply, refusals: readonly Refusal[]) =>
  reply.code(refusals.some(({ code }) => code === 'too-many-tries') ? 429 : 401).send({ refusals })
