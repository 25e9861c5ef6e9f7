import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asking } from '../../kernel/command.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { type Program, townToday } from '../program.ts'
import { findSignedIn } from '../signin/sign-ins.ts'

export const SIGN_IN_COOKIE = 'chung-tay'

export type SignedInOfficer = NonNullable<Awaited<ReturnType<typeof findSignedIn>>>

/** Who is signed in, or null after having answered 401. */
export async function whoAsks(
  program: Program,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedInOfficer | null> {
  const token = request.cookies[SIGN_IN_COOKIE]
  const officer = token ? await findSignedIn(program.db, token) : null
  if (!officer) await reply.code(401).send({ refusals: [{ code: 'not-signed-in' }] })
  return officer
}

/** What a read knows of its asker and the day. */
export async function askingOf(program: Program, officer: SignedInOfficer): Promise<Asking> {
  const { id, unit, roles } = officer
  return {
    officer: { id, unit, roles },
    today: await townToday(program.db),
    now: new Date().toISOString() as Instant,
    commandId: NO_COMMAND,
  }
}

const NO_COMMAND = '00000000-0000-0000-0000-000000000000' as Id<'command'>
