import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asking } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { calendarDay, type Program } from '../program.ts'
import { openWorld, type World } from '../world.ts'
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
  if (!officer) await reply.code(401).send({ refusals: [{ code: 'not-signed-in' }] })
  return officer
}

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
