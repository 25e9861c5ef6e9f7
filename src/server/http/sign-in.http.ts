import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { townDayStore } from '../../features/area/town-day.server.ts'
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
import { deviceOf } from '../signin/device.ts'
import { firstAccess, isLinkOpen, signIn } from '../signin/password-sign-in.ts'
import { findWays } from '../signin/second-factor.ts'
import { findHalfWay, findSignedIn, signOut } from '../signin/sign-ins.ts'
import { isFromHere, listensBeyond, secretly } from './in-secret.ts'
import { noteEntry } from './sign-in-notes.ts'
import { letIn, refuseSignIn, SIGN_IN_COOKIE, whoIsHere } from './signed-in.ts'

/** Tries from one address before it waits: an office of fifteen people may share one. */
export const TRIES = { most: 100, minutes: 10 } as const

export function signInRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  firstAccessRoutes(app, program)
  const asksCode = (request: FastifyRequest) => !isFromHere(request) || listensBeyond(app)
  const firstAdministratorOf = async (request: FastifyRequest): Promise<FirstAdministratorState> => {
    if (!(await isEmpty(db))) return 'there'
    return asksCode(request) ? 'needed-with-code' : 'needed'
  }

  app.get('/api/me', async (request) => {
    const officer = await whoIsHere(program, request)
    return {
      officer,
      unlockBy: officer?.screen === 'locked' ? await findWays(db, officer.id) : [],
      halfWay: await halfWayOf(program, request.cookies[SIGN_IN_COOKIE]),
      today: await townToday(db),
      singleSignOn: program.singleSignOn && { name: program.singleSignOn.name },
      demoDay: await townDayStore(db).findDemoDay(),
      firstAdministrator: await firstAdministratorOf(request),
    }
  })

  app.post('/api/sign-in', secretly, async (request, reply) => {
    const given = SignIn.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'sign-in-refused' }])
    if (!(await withinLimit(db, `address:${request.ip}`, TRIES)))
      return refuseSignIn(reply, [{ code: 'too-many-tries' }])
    return answer(program, { request, reply }, await signIn(program, given.data, deviceFrom(request)))
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
      begun.ok ? await signIn(program, { ...given.data, name: given.data.phone }, deviceFrom(request)) : begun,
    )
  })
}

const deviceFrom = ({ headers }: FastifyRequest) => deviceOf(headers['user-agent'])

/** Who has given a password and not yet shown a second factor, and how he may; null: nobody, or somebody all the way in. */
async function halfWayOf({ db }: Program, token: string | undefined) {
  const half = token ? await findHalfWay(db, token) : null
  return half && { name: half.name, ways: await findWays(db, half.id) }
}

function firstAccessRoutes(app: FastifyInstance, program: Program) {
  const { db } = program
  app.post('/api/first-access', secretly, async (request, reply) => {
    const given = FirstAccess.safeParse(request.body)
    if (!given.success) return refuseSignIn(reply, [{ code: 'link-used-or-expired' }])
    if (!(await withinLimit(db, `address:${request.ip}`, TRIES)))
      return refuseSignIn(reply, [{ code: 'too-many-tries' }])
    return answer(program, { request, reply }, await firstAccess(program, given.data, deviceFrom(request)))
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

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function answer(
  program: Program,
  { request, reply }: Exchange,
  result: Result<SignedIn, SignInRefusal | Refusal>,
) {
  await noteEntry(program, request, { result, officer: null })
  if (!result.ok) return refuseSignIn(reply, result.refusals)
  return letIn(request, reply, result.value).send({ next: result.value.next })
}
