import { carryOut } from '../commands/carry-out.ts'
import { commands, type CommandType, type ContentOf } from '../commands/catalogue.ts'
import type { Asked } from '../commands/outcome.ts'
import { sentence } from '../commands/sentences.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Officer } from '../kernel/command.ts'
import type { LocalDate } from '../kernel/day.ts'
import { derivedId } from '../kernel/derived-id.ts'
import { groupBy, type Id } from '../kernel/kernel.ts'
import { EVERYWHERE } from '../kernel/reach.ts'
import type { Program } from '../server/program.ts'
import { findHeld } from '../server/reach.ts'
import { FOUNDER } from '../server/signin/first-administrator.ts'

/** Something that an officer of the demo asks for on a day of the demo. */
export type Act = { readonly by: Officer; readonly on: LocalDate; readonly asked: Asked }

/** Who acts, and on which day of the town. */
export type Moment = Pick<Act, 'by' | 'on'>

/** An id of the demo: the same name always gives the same, so that a load that was interrupted is completed, not doubled. */
export const demoId = <Kind extends string>(name: string): Id<Kind> => derivedId('demo', name)

/** An act whose id follows from what it asks for. */
export function act<T extends CommandType>(moment: Moment, type: T, content: ContentOf<T>): Act {
  const id = demoId<'command'>(canonical({ type, officer: moment.by.id, content }))
  return { ...moment, asked: { id, type, version: commands[type].version, content } }
}

/** As many commands as one request may have. */
const MOST = 100

/**
 * Carries acts out through the door: each officer's in their order, the officers side by side. What one officer asks for at
 * once is asked on the day of the last of it. A refusal is a mistake of the demo and throws.
 */
export async function carryOutActs(program: Program, acts: readonly Act[]): Promise<void> {
  const byOfficer = [...groupBy(acts, ({ by }) => by.id).values()]
  await Promise.all(byOfficer.map((own) => carryOutInOrder(program, own)))
}

async function carryOutInOrder(program: Program, acts: readonly Act[]) {
  for (let from = 0; from < acts.length; from += MOST) await carryOutBatch(program, acts.slice(from, from + MOST))
}

async function carryOutBatch(program: Program, acts: readonly Act[]) {
  const last = acts.at(-1)
  if (!last) return
  const today = acts.reduce((latest, { on }) => (on > latest ? on : latest), last.on)
  const reach = last.by === FOUNDER ? EVERYWHERE : (await findHeld(program.db, last.by.id)).reach
  const clock = { officer: last.by, reach, today }
  const batch = acts.map(({ asked }) => asked)
  const outcomes = await carryOut(program.door, batch, clock)
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome.outcome === 'accepted') continue
    const words = outcome.refusals.map((refusal) => sentence(refusal, 'vi')).join(' ')
    throw new Error(`the demo was refused: ${batch[i]?.type}: ${words}`)
  }
}
