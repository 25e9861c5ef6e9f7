import type { FastifyRequest } from 'fastify'
import type { SignedIn } from '../../features/staff/sign-in.ts'
import type { Refusal } from '../../kernel/command.ts'
import type { Id, Result } from '../../kernel/kernel.ts'
import { noteSignIn } from '../audit/log.ts'
import type { Program } from '../program.ts'

/** What somebody tried at the door. `officer`: known by what he showed earlier; null where only success tells who he is. */
type Entry = { readonly result: Result<SignedIn, Refusal>; readonly officer: Id<'officer'> | null }

/** Notes who came in, or half in, and who was turned away; before it is answered. */
export async function noteEntry(
  { db }: Pick<Program, 'db'>,
  { ip: address }: FastifyRequest,
  { result, officer }: Entry,
): Promise<void> {
  if (result.ok) {
    const event = result.value.next === 'office' ? 'signed-in' : 'password-given'
    return noteSignIn(db, { officer: result.value.officer, event, address })
  }
  const [first] = result.refusals
  // Whoever has tried too often is not noted again and again: that would be a way to fill the disk.
  if (first && first.code !== 'too-many-tries') await noteSignIn(db, { officer, event: first.code, address })
}
