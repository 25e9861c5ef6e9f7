import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn, SignInRefusal } from '../../features/staff/sign-in.ts'
import type { Asking, Refusal } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { calendarDay, type Program } from '../program.ts'
import { findSignedIn, noteSeen, type SignedInOfficer } from '../signin/sign-ins.ts'
import { openWorld, type World } from '../world.ts'

export const SIGN_IN_COOKIE = 'chung-tay'

/** Who is signed in and works here, or null after having answered: 401 nobody, 423 behind a locked screen. */
export async function whoAsks(
  program: Program,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedInOfficer | null> {
  const officer = await whoIsHere(program, request)
  if (!officer) await refuseWith(reply, 401, { code: 'not-signed-in' })
  if (officer?.screen === 'locked') await refuseWith(reply, 423, { code: 'screen-locked' })
  if (officer?.screen !== 'open') return null
  await noteSeen(program.db, officer)
  askers.set(request, officer)
  return officer
}

const askers = new WeakMap<FastifyRequest, SignedInOfficer>()

/** Who was found to work here while the request was answered. */
export const whoAsked = (request: FastifyRequest): SignedInOfficer | null => askers.get(request) ?? null

/** Who is signed in, behind a locked screen too; asking is no sign of work. */
export async function whoIsHere(program: Program, request: FastifyRequest): Promise<SignedInOfficer | null> {
  const token = request.cookies[SIGN_IN_COOKIE]
  return token ? findSignedIn(program.often, token) : null
}

const refuseWith = (reply: FastifyReply, status: number, refusal: SignInRefusal) =>
  reply.code(status).send({ refusals: [refusal] })

/** Lets somebody in, half the way or all of it: the token goes into a cookie that no script reads. */
export const letIn = (request: FastifyRequest, reply: FastifyReply, { token }: SignedIn) =>
  reply.setCookie(SIGN_IN_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  })

export const refuseSignIn = (reply: FastifyReply, refusals: readonly Refusal[]) =>
  reply.code(refusals.some(({ code }) => code === 'too-many-tries') ? 429 : 401).send({ refusals })

/** What the officer may read, in one transaction: rows within his reach, counts of every area. */
export const asOfficer = <T>(
  program: Program,
  officer: SignedInOfficer,
  look: (ports: Asking & World) => Promise<T>,
): Promise<T> =>
  program.read(officer.reach, (db) =>
    look({ ...openWorld(db, { ...program.door.surroundings, lastBlock: null }), ...askingOf(officer) }),
  )

/** What a read or a command knows of its asker and the day; a read is part of no command. */
export function askingOf({ id, unit, roles, reach, demoDay }: SignedInOfficer): Asking {
  return {
    officer: { id, unit, roles },
    reach,
    today: demoDay ?? calendarDay(new Date()),
    commandId: NO_COMMAND,
  }
}

const NO_COMMAND = '00000000-0000-0000-0000-000000000000' as Id<'command'>
