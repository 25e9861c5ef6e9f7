import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asking } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { calendarDay, type Program } from '../program.ts'
import { findSignedIn, type SignedInOfficer } from '../signin/sign-ins.ts'

export const SIGN_IN_COOKIE = 'chung-tay'

/** Who is signed in, or null after having answered 401. */
export async function whoAsks(
  program: Program,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedInOfficer | null> {
  const token = request.cookies[SIGN_IN_COOKIE]
  const officer = token ? await findSignedIn(program.often, token) : null
  if (officer) signedIn.set(request, officer)
  else await reply.code(401).send({ refusals: [{ code: 'not-signed-in' }] })
  return officer
}

const signedIn = new WeakMap<FastifyRequest, SignedInOfficer>()

/** Who was found to be signed in while the request was answered. */
export const whoAsked = (request: FastifyRequest): SignedInOfficer | null => signedIn.get(request) ?? null

/** What a read or a command knows of its asker and the day; a read is part of no command. */
export function askingOf({ id, unit, roles, demoDay }: SignedInOfficer): Asking {
  return {
    officer: { id, unit, roles },
    today: demoDay ?? calendarDay(new Date()),
    commandId: NO_COMMAND,
  }
}

const NO_COMMAND = '00000000-0000-0000-0000-000000000000' as Id<'command'>
