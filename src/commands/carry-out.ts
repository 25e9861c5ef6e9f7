/**
 * The one door. Contract:
 * - Every command has an id made where it was asked for. Delivered again with the same content it gets the same answer and
 *   nothing is written twice; with other content under that id it is refused. A refused command leaves nothing behind and
 *   is decided anew when it comes again.
 * - Each command of a batch is kept or refused on its own, in their order; a batch without a refusal is one transaction.
 * - The answer is given after the commit.
 * Not here: who is signed in (server/signin), what is shown (reads), effects (server/jobs, from the rows written here).
 */
import type { KeyObject } from 'node:crypto'
import { type Asking, noEffects, type Officer, type Refusal } from '../kernel/command.ts'
import type { LocalDate } from '../kernel/day.ts'
import { accept, type Horizon, type Instant, type Result, refuse } from '../kernel/kernel.ts'
import { personalTexts, withoutPersonal } from '../kernel/personal.ts'
import type { Reach } from '../kernel/reach.ts'
import { closeBlock } from '../server/blocks.ts'
import type { Db } from '../server/db.ts'
import { findKept, type Kept, keepCommands, noteRefused, type ToKeep } from '../server/kept-commands.ts'
import type { Ended, Transact } from '../server/transactions.ts'
import { openWorld, type Surroundings, type World } from '../server/world.ts'
import { commands } from './catalogue.ts'
import { refusalOf } from './database-refusal.ts'
import type { DoorRefusal } from './door.texts.ts'
import { isLong, isWellFormed, judge, type Malformed, mayAsk, type WellFormed } from './judge.ts'
import type { Asked, Outcome } from './outcome.ts'

/** Who asks, where his rights hold, and what the clock of the town says. */
export type Clock = { readonly officer: Officer; readonly reach: Reach; readonly today: LocalDate }

/** What the door stands in. `secret`: key of the fingerprints, kept outside the database. */
export type Door = {
  readonly db: Db
  readonly transact: Transact
  readonly surroundings: Omit<Surroundings, 'lastBlock'>
  readonly secret: KeyObject
}

/** Carries out a batch; answers in its order. Throws only for faults (a lost database): sent again, the batch gets its answers. */
export async function carryOut(door: Door, batch: readonly Asked[], clock: Clock): Promise<readonly Outcome[]> {
  const judged = batch.map((asked) => judge(asked, clock.officer, door.secret))
  const wellFormed = judged.filter(isWellFormed)
  const early = await answerEarly(door, wellFormed, clock.officer)
  const possible = wellFormed.filter((command) => !early.has(command))
  const outcomes = await carryOutPossible(door, possible, await prepare(door, possible, clock))
  const answered = new Map([...early, ...outcomes])
  const answers = judged.map((command) => answerTo(command, answered))
  await noteRefused(door.db, refusedIn(answers, batch), clock.officer.id)
  return answers
}

/** A batch that is kept whole or not at all: refused with all that is against its first bad command. */
export async function carryOutWhole(door: Door, batch: readonly Asked[], clock: Clock): Promise<Result<null, Refusal>> {
  const judged = batch.map((asked) => judge(asked, clock.officer, door.secret))
  for (const command of judged) {
    if (!isWellFormed(command)) return refuse(...command.refusals)
    if (!mayAsk(command, clock.officer)) return refuse(...NOT_ALLOWED)
  }
  const commands = judged.filter(isWellFormed)
  const done = await inTransaction(door, commands, await prepare(door, commands, clock))
  if (done.end === 'known') throw new Error('commands made here are known already')
  return done.end === 'kept' ? accept(null) : refuse(...done.refusals)
}

/** Whether something follows from it when it is accepted. */
export const bringsEffects = (batch: readonly Asked[]) =>
  batch.some(
    ({ type }) => Object.hasOwn(commands, type) && commands[type as keyof typeof commands].effects !== noEffects,
  )

type Outcomes = ReadonlyMap<WellFormed, Outcome>
const NONE: Outcomes = new Map()
/**
 * Answers of those that need no decision: what was kept before has its answer, though its officer has lost the right since,
 * and its long work is not done again; what he may not ask for is refused, whoever else kept something under its id.
 */
async function answerEarly({ db }: Door, commands: readonly WellFormed[], officer: Officer): Promise<Outcomes> {
  const doubtful = commands.filter((command) => isLong(command) || !mayAsk(command, officer))
  if (doubtful.length === 0) return NONE
  const found = await findKept(
    db,
    doubtful.map(({ id }) => id),
  )
  return new Map(
    doubtful.flatMap((command) => {
      const before = found.get(command.id)
      if (before?.fingerprint.equals(command.fingerprint)) return [[command, answerAsBefore(command, before)] as const]
      return mayAsk(command, officer) ? [] : [[command, refusedOutcome(command, NOT_ALLOWED)] as const]
    }),
  )
}

const NOT_ALLOWED: readonly DoorRefusal[] = [{ code: 'not-allowed' }]

/**
 * All together. When one of several is refused nothing of that is kept, and each stands alone, in their order. What was kept
 * before has its answer; a second command under one id comes after the first.
 */
async function carryOutPossible(door: Door, batch: readonly WellFormed[], of: Circumstances): Promise<Outcomes> {
  if (batch.length === 0) return NONE
  const firsts = firstOfEachId(batch)
  const outcomes = await outcomesOf(door, firsts, of)
  const rest = batch.filter((command) => !outcomes.has(command))
  return new Map([...outcomes, ...(await carryOutPossible(door, rest, of))])
}

const firstOfEachId = (batch: readonly WellFormed[]) =>
  [...new Map(batch.toReversed().map((command) => [command.id, command])).values()].toReversed()

/** Of those with different ids: of all, or of those whose answer is known already. */
async function outcomesOf(door: Door, batch: readonly WellFormed[], of: Circumstances): Promise<Outcomes> {
  const tried = await inTransaction(door, batch, of)
  if (tried.end === 'kept') return new Map(batch.map((command) => [command, acceptedOutcome(command, tried.at)]))
  if (tried.end === 'known') return answersBefore(door, batch)
  if (batch.length === 1) return new Map(batch.map((command) => [command, refusedOutcome(command, tried.refusals)]))
  const outcomes: Outcomes[] = []
  for (const command of batch) outcomes.push(await carryOutPossible(door, [command], of))
  return new Map(outcomes.flatMap((some) => [...some]))
}

async function answersBefore({ db }: Door, batch: readonly WellFormed[]): Promise<Outcomes> {
  const found = await findKept(
    db,
    batch.map(({ id }) => id),
  )
  if (found.size === 0) throw new Error('a command is known but not found')
  return new Map(
    batch.flatMap((command) => {
      const before = found.get(command.id)
      return before ? [[command, answerAsBefore(command, before)] as const] : []
    }),
  )
}

const answerAsBefore = (command: WellFormed, before: Kept): Outcome =>
  before.fingerprint.equals(command.fingerprint)
    ? acceptedOutcome(command, before.keptAt)
    : refusedOutcome(command, ID_REUSED)

const ID_REUSED: readonly DoorRefusal[] = [{ code: 'id-reused' }]

type Circumstances = {
  readonly clock: Clock
  readonly lastBlock: Horizon | null
  /** What commands with long work made of it. */
  readonly prepared: ReadonlyMap<WellFormed, unknown>
}

/** Before every transaction: long work, one after the other, and the closing of a block. */
async function prepare(door: Door, batch: readonly WellFormed[], clock: Clock): Promise<Circumstances> {
  const prepared = new Map<WellFormed, unknown>()
  const world = openWorld(door.surroundings.whole, { ...door.surroundings, lastBlock: null })
  for (const command of batch.filter(isLong)) {
    const { definition, content, id } = command
    prepared.set(command, await definition.prepare(content, { ...world, ...clock, commandId: id }))
  }
  const closesBlock = batch.some(({ definition }) => definition.horizon === 'closed-first')
  return { clock, prepared, lastBlock: closesBlock ? await closeBlock(door.db) : null }
}

/** How a transaction ended: all kept, refused with nothing written, or with some that were kept before, nothing written. */
type Tried =
  | { readonly end: 'kept'; readonly at: Instant }
  | { readonly end: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly end: 'known' }

/**
 * Kept first: whoever delivers the same id meanwhile waits for this transaction. Decided while that is on its way, for nearly
 * every command is new. Ends at the first that is refused. PostgreSQL's own no to an invariant is a refusal; any other
 * fault is thrown.
 */
async function inTransaction(
  door: Door,
  batch: readonly WellFormed[],
  { lastBlock, ...of }: Circumstances,
): Promise<Tried> {
  try {
    return await door.transact(
      { reach: of.clock.reach, query: keepCommands(door.db, batch.map(toKeep), of.clock.officer) },
      async (tx, keeping): Promise<Ended<Tried>> => {
        const world = openWorld(tx, { ...door.surroundings, lastBlock })
        const [kept, decided] = await Promise.allSettled([keeping, decideAll(batch, { ...of, world })])
        const [first, ...more] = resultOf(kept)
        if (!first || more.length + 1 < batch.length) return { end: 'rollback', value: { end: 'known' } }
        const decision = resultOf(decided)
        return decision.ok
          ? { end: 'commit', value: { end: 'kept', at: first.keptAt } }
          : { end: 'rollback', value: { end: 'refused', refusals: decision.refusals } }
      },
    )
  } catch (fault) {
    const refusal = refusalOf(fault)
    if (!refusal) throw fault
    return { end: 'refused', refusals: [refusal] }
  }
}

function resultOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

type Deciding = Omit<Circumstances, 'lastBlock'> & { readonly world: World }

async function decideAll(batch: readonly WellFormed[], of: Deciding): Promise<Result<null, Refusal>> {
  for (const command of batch) {
    const decision = await decide(command, of)
    if (!decision.ok) return decision
  }
  return accept(null)
}

function decide(command: WellFormed, { clock, world, prepared }: Deciding): Promise<Result<null, Refusal>> {
  const asking: Asking = { ...clock, commandId: command.id }
  return command.definition.decide(command.content, { ...world, ...asking }, prepared.get(command) ?? null)
}

const toKeep = ({ id, asked: { type, version }, definition, content, fingerprint }: WellFormed): ToKeep => ({
  id,
  type,
  version,
  fingerprint,
  content: withoutPersonal(content),
  texts: personalTexts(content),
  effects: definition.effects(content),
})

const answerTo = (command: WellFormed | Malformed, outcomes: Outcomes): Outcome => {
  const outcome = isWellFormed(command) ? outcomes.get(command) : refusedOutcome(command, command.refusals)
  if (!outcome) throw new Error('a command was not answered')
  return outcome
}

const acceptedOutcome = ({ asked }: WellFormed, keptAt: Instant): Outcome => ({
  id: asked.id,
  outcome: 'accepted',
  keptAt,
})

const refusedOutcome = ({ asked }: Pick<Malformed, 'asked'>, refusals: readonly Refusal[]): Outcome => ({
  id: asked.id,
  outcome: 'refused',
  refusals,
})

const refusedIn = (answers: readonly Outcome[], batch: readonly Asked[]) =>
  answers.flatMap((answer, i) =>
    answer.outcome === 'refused'
      ? [{ id: answer.id, type: batch[i]?.type ?? '', codes: answer.refusals.map(({ code }) => code) }]
      : [],
  )
