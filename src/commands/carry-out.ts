/**
 * The one door. Contract:
 * - Every command has an id made where it was asked for. Delivered again with the same content it gets the same answer and
 *   nothing is written twice; with other content under that id it is refused. A refused command leaves nothing behind and
 *   is decided anew when it comes again.
 * - A batch is one transaction; each of its commands is kept or refused on its own.
 * - The answer is given after the commit.
 * Not here: who is signed in (server/signin), what is shown (reads), effects (server/jobs, from the rows written here).
 */
import { sql } from 'kysely'
import { type Asking, noEffects, type Officer, type Refusal } from '../kernel/command.ts'
import type { LocalDate } from '../kernel/day.ts'
import { accept, type Horizon, type Id, type Instant, type Result, refuse } from '../kernel/kernel.ts'
import { personalTexts, withoutPersonal } from '../kernel/personal.ts'
import { closeBlock } from '../server/blocks.ts'
import type { Db } from '../server/db.ts'
import {
  findKept,
  type FoundRow,
  type Kept,
  keepCommands,
  lockAndFind,
  type LockedRow,
  noteRefused,
  type ToKeep,
} from '../server/kept-commands.ts'
import type { Ended, Transact } from '../server/transactions.ts'
import { openWorld, type Surroundings, type World } from '../server/world.ts'
import { commands } from './catalogue.ts'
import { refusalOf } from './database-refusal.ts'
import type { DoorRefusal } from './door.texts.ts'
import { isLong, isWellFormed, judge, type Malformed, mayAsk, type WellFormed } from './judge.ts'
import type { Asked, Outcome } from './outcome.ts'

/** Who asks, and what the clock of the town says. */
export type Clock = { readonly officer: Officer; readonly today: LocalDate }

/** What the door stands in. `secret`: key of the fingerprints, kept outside the database. */
export type Door = {
  readonly db: Db
  readonly transact: Transact
  readonly surroundings: Omit<Surroundings, 'lastBlock'>
  readonly secret: Buffer
}

/** Carries out a batch; answers in its order. Throws only for faults (a lost database): sent again, the batch gets its answers. */
export async function carryOut(door: Door, batch: readonly Asked[], clock: Clock): Promise<readonly Outcome[]> {
  const judged = batch.map((asked) => judge(asked, clock.officer, door.secret))
  const wellFormed = judged.filter(isWellFormed)
  const early = await answerEarly(door, wellFormed, clock.officer)
  const possible = wellFormed.filter((command) => !early.has(command))
  const outcomes = possible.length > 0 ? await carryOutPossible(door, possible, clock) : NONE
  const answered = new Map([...early, ...outcomes])
  const answers = judged.map((command) => answerTo(command, answered))
  await noteRefused(door.db, refusedIn(answers, batch), clock.officer.id)
  return answers
}

/** Whether something follows from the batch when it is accepted. */
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
      if (before?.fingerprint.equals(command.fingerprint))
        return [[command, acceptedOutcome(command, before.keptAt)] as const]
      return mayAsk(command, officer) ? [] : [[command, refusedOutcome(command, NOT_ALLOWED)] as const]
    }),
  )
}

const NOT_ALLOWED: readonly DoorRefusal[] = [{ code: 'not-allowed' }]

type Circumstances = {
  readonly clock: Clock
  readonly lastBlock: Horizon | null
  /** What commands with long work made of it. */
  readonly prepared: ReadonlyMap<WellFormed, unknown>
}

/** All together, without a savepoint; when one of several is refused that is undone, and each stands on its own. */
async function carryOutPossible(door: Door, batch: readonly WellFormed[], clock: Clock): Promise<Outcomes> {
  const prepared = await prepare(door, batch.filter(isLong), clock)
  const closesBlock = batch.some(({ definition }) => definition.horizon === 'closed-first')
  const of = { clock, prepared, lastBlock: closesBlock ? await closeBlock(door.db) : null }
  const together = await inTransaction(door, batch, { ...of, way: carryOutTogether })
  const isRefused = [...together.values()].some(({ outcome }) => outcome === 'refused')
  return isRefused && batch.length > 1 ? inTransaction(door, batch, { ...of, way: carryOutOneByOne }) : together
}

/** Long work, one after the other, outside every transaction. */
async function prepare(door: Door, commands: readonly WellFormed[], clock: Clock) {
  const prepared = new Map<WellFormed, unknown>()
  const world = openWorld(door.db, { ...door.surroundings, lastBlock: null })
  for (const command of commands) {
    const { definition, content, id } = command
    prepared.set(command, await definition.prepare(content, { ...world, ...clock, commandId: id }))
  }
  return prepared
}

type Way = (of: Deciding, batch: readonly WellFormed[]) => Promise<Ended<Outcomes>>

const inTransaction = (
  door: Door,
  batch: readonly WellFormed[],
  { way, lastBlock, ...of }: Circumstances & { readonly way: Way },
): Promise<Outcomes> =>
  door.transact<LockedRow, FoundRow, Outcomes>(
    lockAndFind([...new Set(batch.map(({ id }) => id))]),
    (tx, [[locked], found]) => {
      if (!locked) throw new Error('the transaction does not tell its time')
      const kept = new Map(found.map(({ id, ...row }) => [id, row]))
      const world = openWorld(tx, { ...door.surroundings, lastBlock })
      return way({ ...of, tx, world, kept, keptAt: locked.now }, batch)
    },
  )

type Deciding = Omit<Circumstances, 'lastBlock'> & {
  readonly tx: Db
  readonly world: World
  /** Commands kept before and, as it goes, of this batch. */
  readonly kept: Map<Id<'command'>, Kept>
  /** When the commands of this transaction are kept. */
  readonly keptAt: Instant
}

/** Stops at the first that is refused; then nothing of the batch is written. */
async function carryOutTogether(of: Deciding, batch: readonly WellFormed[]): Promise<Ended<Outcomes>> {
  const decided = await refusedByDatabase(() => decideAndKeep(of, batch))
  if (decided.ok) return { end: 'commit', value: decided.value }
  const refused = batch.map((command) => [command, refusedOutcome(command, decided.refusals)] as const)
  return { end: 'rollback', value: new Map(refused) }
}

/** Each alone under a savepoint: what is refused leaves nothing behind, the others stay. */
async function carryOutOneByOne(of: Deciding, batch: readonly WellFormed[]): Promise<Ended<Outcomes>> {
  const outcomes: (readonly [WellFormed, Outcome])[] = []
  for (const command of batch) {
    await sql`savepoint command`.execute(of.tx)
    const { end, value } = await carryOutTogether(of, [command])
    if (end === 'rollback') await sql`rollback to savepoint command`.execute(of.tx)
    await sql`release savepoint command`.execute(of.tx)
    outcomes.push(...value)
  }
  return { end: 'commit', value: new Map(outcomes) }
}

/** PostgreSQL's own no to an invariant is a refusal; any other fault is thrown on. */
async function refusedByDatabase<T>(act: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await act()
  } catch (fault) {
    const refusal = refusalOf(fault)
    if (!refusal) throw fault
    return refuse(refusal)
  }
}

async function decideAndKeep(of: Deciding, batch: readonly WellFormed[]): Promise<Result<Outcomes, Refusal>> {
  const kept = new Map(of.kept)
  const outcomes = new Map<WellFormed, Outcome>()
  const fresh: WellFormed[] = []
  for (const command of batch) {
    const before = kept.get(command.id)
    const decision = before ? sameAs(before, command) : await decide(command, of)
    if (!decision.ok) return decision
    const { fingerprint, keptAt } = before ?? { fingerprint: command.fingerprint, keptAt: of.keptAt }
    outcomes.set(command, acceptedOutcome(command, keptAt))
    kept.set(command.id, { fingerprint, keptAt })
    if (!before) fresh.push(command)
  }
  if (fresh.length > 0) await keepCommands(of.tx, fresh.map(toKeep), of.clock.officer)
  for (const { id, fingerprint } of fresh) of.kept.set(id, { fingerprint, keptAt: of.keptAt })
  return accept(outcomes)
}

const sameAs = (before: Kept, { fingerprint }: WellFormed): Result<null, DoorRefusal> =>
  before.fingerprint.equals(fingerprint) ? accept(null) : refuse({ code: 'id-reused' })

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
