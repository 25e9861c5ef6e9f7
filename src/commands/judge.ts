import { createHmac, type KeyObject } from 'node:crypto'
import { canonical } from '../kernel/canonical.ts'
import { type Command, type Officer, prepareNothing, type Refusal } from '../kernel/command.ts'
import type { Id } from '../kernel/kernel.ts'
import type { World } from '../server/world.ts'
import { commands } from './catalogue.ts'
import type { DoorRefusal } from './door.texts.ts'
import { unkeepableFields } from './keepable.ts'
import type { Asked } from './outcome.ts'

type Known = Command<never, World, Refusal, unknown>

/** A command that is known and well-formed. `fingerprint`: of its type, version, officer and content. */
export type WellFormed = {
  readonly id: Id<'command'>
  readonly asked: Asked
  readonly definition: Known
  readonly content: never
  readonly fingerprint: Buffer
}
export type Malformed = { readonly asked: Asked; readonly refusals: readonly Refusal[] }

/** Known and well-formed? Rights are asked later: what was kept is answered whatever its officer may now. */
export function judge(asked: Asked, officer: Officer, secret: KeyObject): WellFormed | Malformed {
  const no = (refusal: DoorRefusal): Malformed => ({ asked, refusals: [refusal] })
  const definition = Object.hasOwn(commands, asked.type)
    ? (commands[asked.type as keyof typeof commands] as unknown as Known)
    : null
  if (!definition) return no({ code: 'unknown-command', type: asked.type })
  if (asked.version !== definition.version) return no({ code: 'version-unknown', version: asked.version })
  const parsed = definition.schema.safeParse(asked.content)
  if (!parsed.success)
    return no({ code: 'malformed', fields: [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || '·'))] })
  const unkeepable = unkeepableFields(asked.content)
  if (unkeepable.length > 0) return no({ code: 'malformed', fields: unkeepable })
  const { type, version } = asked
  const fingerprint = createHmac('sha256', secret)
    .update(canonical({ type, version, officer: officer.id, content: asked.content }))
    .digest()
  // PostgreSQL writes ids in small letters.
  const id = asked.id.toLowerCase() as Id<'command'>
  return { id, asked, definition, content: parsed.data, fingerprint }
}

export const isWellFormed = (judged: WellFormed | Malformed): judged is WellFormed => 'definition' in judged

export const mayAsk = ({ definition, content }: WellFormed, officer: Officer) => definition.may(officer, content)

/** Has it work to be done before its transaction? */
export const isLong = ({ definition }: WellFormed) => definition.prepare !== prepareNothing
