/**
 * The one door. Contract:
 * - Every command has an id made where it was asked for. Delivered again with the same content it gets the same answer and
 *   nothing is written twice; with other content under that id it is refused. A refused command leaves nothing behind and
 *   is decided anew when it comes again.
 * - A batch is one transaction; each of its commands is kept or refused on its own.
 * - The answer is given after the commit.
 * Not here: who is signed in (server/signin), what is shown (reads), effects (server/jobs, from the rows written here).
 */
import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { canonical } from '../kernel/canonical.ts'
import type { Asking, Command, Officer, Refusal } from '../kernel/command.ts'
import type { LocalDate } from '../kernel/day.ts'
import type { Horizon, Instant } from '../kernel/kernel.ts'
import { personalTexts, withoutPersonal } from '../kernel/personal.ts'
import { closeBlock } from '../server/blocks.ts'
import type { Db } from '../server/db.ts'
import { openWorld, type Surroundings, type World } from '../server/world.ts'
import { commands } from './catalogue.ts'
import type { DoorRefusal } from './door.texts.ts'
import type { Asked, Outcome } from './outcome.ts'
import { refusalOf } from './database-refusal.ts'
import { unkeepableFields } from './keepable.ts'

/** Who asks, and what the clock of the town says. */
export type Clock = { readonly officer: Officer; readonly today: LocalDate; readonly now: Instant }

/** What the door stands in. `secret`: key of the fingerprints, kept outside the database. */
export type Door = { readonly db: Db; readonly surroundings: Omit<Surroundings, 'lastBlock'>; readonly secret: Buffer }

type Known = Command<never, World, Refusal>
type Accepted = {
  readonly asked: Asked
  readonly definition: Known
  readonly content: never
  readonly fingerprint: Buffer
}
type Judged = Accepted | { readonly asked: Asked; readonly refusals: readonly Refusal[] }

/** Carries out a batch; answers in its order. Throws only for faults (a lost database), and then nothing was kept. */
export async function carryOut(door: Door, batch: readonly Asked[], clock: Clock): Promise<readonly Outcome[]> {
  const judged = batch.map((asked) => judge(asked, clock, door.secret))
  const possible = judged.filter((command): command is Accepted => 'definition' in command)
  const closesBlock = possible.some(({ definition }) => definition.horizon === 'closed-first')
  const lastBlock = closesBlock ? await closeBlock(door.db) : null
  const outcomes =
    possible.length > 0 ? await inTransaction(door, possible, { clock, lastBlock }) : new Map<Accepted, Outcome>()
  const answers = judged.map(
    (command) => ('definition' in command ? outcomes.get(command) : null) ?? refusedOutcome(command),
  )
  await noteRefusals(door.db, batch, { answers, clock })
  return answers
}

const refusedOutcome = (command: Judged): Outcome => ({
  id: command.asked.id,
  outcome: 'refused',
  refusals: 'refusals' in command ? command.refusals : [],
})

/** Known, well-formed and allowed? */
function judge(asked: Asked, { officer }: Clock, secret: Buffer): Judged {
  const no = (refusal: DoorRefusal): Judged => ({ asked, refusals: [refusal] })
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
  if (!definition.may(officer, parsed.data)) return no({ code: 'not-allowed' })
  const { type, version } = asked
  const fingerprint = createHmac('sha256', secret)
    .update(canonical({ type, version, officer: officer.id, content: asked.content }))
    .digest()
  return { asked, definition, content: parsed.data, fingerprint }
}

type Circumstances = { readonly clock: Clock; readonly lastBlock: Horizon | null }

async function inTransaction(
  door: Door,
  batch: readonly Accepted[],
  circumstances: Circumstances,
): Promise<Map<Accepted, Outcome>> {
  const outcomes = new Map<Accepted, Outcome>()
  try {
    return await door.db.transaction().execute(async (tx) => {
      const kept = await lockAndFind(tx, batch)
      const world = openWorld(tx, { ...door.surroundings, lastBlock: circumstances.lastBlock })
      for (const command of batch) {
        const outcome = await decideOnce(tx, command, { ...circumstances, world, kept, alone: batch.length === 1 })
        outcomes.set(command, outcome)
        if (outcome.outcome === 'accepted')
          kept.set(command.asked.id, { fingerprint: command.fingerprint, keptAt: outcome.keptAt })
      }
      // A single refused command needs no savepoint: the transaction itself is undone.
      if (batch.length === 1 && [...outcomes.values()][0]?.outcome === 'refused') throw new Undone()
      return outcomes
    })
  } catch (undone) {
    if (undone instanceof Undone) return outcomes
    throw undone
  }
}

class Undone extends Error {}

type Kept = { readonly fingerprint: Buffer; readonly keptAt: Instant }

/** Locks every id of the batch, in one order for all, so that deliveries of one command wait for each other. */
async function lockAndFind(tx: Db, batch: readonly Accepted[]): Promise<Map<string, Kept>> {
  const ids = [...new Set(batch.map(({ asked }) => asked.id))]
  const keys = ids.map(lockKey).sort((a, b) => (a < b ? -1 : 1))
  await sql`select pg_advisory_xact_lock(key) from unnest(${keys.map(String)}::bigint[]) key`.execute(tx)
  // A statement of its own: it must see what the transaction before us committed.
  const { rows } = await sql<
    { id: string } & Kept
  >`select id, fingerprint, kept_at from kept_command where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...kept }) => [id, kept]))
}

const lockKey = (id: string) => createHash('sha256').update(id.toLowerCase()).digest().readBigInt64BE()

type Deciding = Circumstances & {
  readonly world: World
  readonly kept: ReadonlyMap<string, Kept>
  readonly alone: boolean
}

async function decideOnce(tx: Db, command: Accepted, deciding: Deciding): Promise<Outcome> {
  const { id } = command.asked
  const before = deciding.kept.get(id)
  if (before) {
    const same = before.fingerprint.equals(command.fingerprint)
    return same
      ? { id, outcome: 'accepted', keptAt: before.keptAt }
      : { id, outcome: 'refused', refusals: [{ code: 'id-reused' }] }
  }
  if (deciding.alone) return decide(tx, command, deciding)
  await sql`savepoint command`.execute(tx)
  const outcome = await decide(tx, command, deciding)
  if (outcome.outcome === 'refused') await sql`rollback to savepoint command`.execute(tx)
  await sql`release savepoint command`.execute(tx)
  return outcome
}

async function decide(tx: Db, command: Accepted, { clock, world }: Deciding): Promise<Outcome> {
  const { id } = command.asked
  try {
    const asking: Asking = { ...clock, commandId: id }
    const decision = await command.definition.decide(command.content, { ...world, ...asking })
    if (!decision.ok) return { id, outcome: 'refused', refusals: decision.refusals }
    return { id, outcome: 'accepted', keptAt: await keep(tx, command, clock) }
  } catch (fault) {
    const refusal = refusalOf(fault)
    if (!refusal) throw fault
    return { id, outcome: 'refused', refusals: [refusal] }
  }
}

/** The command itself, the texts that people typed in it, and its effects, in one statement. */
async function keep(
  tx: Db,
  { asked, definition, content, fingerprint }: Accepted,
  { officer }: Clock,
): Promise<Instant> {
  const texts = personalTexts(content)
  const effects = definition.effects(content)
  const { rows } = await sql<{ keptAt: Instant }>`
    with texts as (
      insert into personal_text (id, text)
      select * from unnest(${texts.map(({ personalId }) => personalId)}::uuid[], ${texts.map(({ text }) => text)}::text[])),
    jobs as (
      insert into job (command_id, kind, key)
      select ${asked.id}::uuid, * from unnest(${effects.map(({ kind }) => kind)}::text[], ${effects.map(({ key }) => key)}::text[]))
    insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
    values (${asked.id}, ${asked.type}, ${asked.version}, ${officer.id}, ${officer.unit}, ${fingerprint}, ${JSON.stringify(withoutPersonal(content))})
    returning kept_at`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the command was not kept')
  return row.keptAt
}

async function noteRefusals(
  db: Db,
  batch: readonly Asked[],
  { answers, clock }: { answers: readonly Outcome[]; clock: Clock },
) {
  const refused = answers.flatMap((answer, i) =>
    answer.outcome === 'refused' ? [{ answer, type: batch[i]?.type ?? '' }] : [],
  )
  if (refused.length === 0) return
  const rows = refused.map(({ answer, type }) => ({
    command_id: answer.id,
    type: type.slice(0, 100),
    officer_id: clock.officer.id,
    codes: answer.refusals.map(({ code }) => code),
  }))
  await sql`
    insert into refused_command (command_id, type, officer_id, codes)
    select command_id, type, officer_id, codes
    from jsonb_to_recordset(${JSON.stringify(rows)}) as r(command_id uuid, type text, officer_id uuid, codes text[])`.execute(
    db,
  )
}
