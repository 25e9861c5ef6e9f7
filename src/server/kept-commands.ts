import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Effect, Officer } from '../kernel/command.ts'
import type { Id, Instant } from '../kernel/kernel.ts'
import type { PersonalText } from '../kernel/schema.ts'
import type { Db } from './db.ts'

/** What is known of a command that was kept. */
export type Kept = { readonly fingerprint: Buffer; readonly keptAt: Instant }

/** What the locking answers: the transaction's time. */
export type LockedRow = { readonly now: Instant }

/** One kept command among those that were asked for. */
export type FoundRow = Kept & { readonly id: Id<'command'> }

/**
 * SQL that locks every id, in one order for all, so that deliveries of one command wait for each other, and then finds
 * those kept before. The finding is a statement of its own: it sees what the transaction waited for committed.
 */
export function lockAndFind(ids: readonly Id<'command'>[]): string {
  const keys = ids.map(lockKey).sort((a, b) => (a < b ? -1 : 1))
  return `select ${keys.map((key) => `pg_advisory_xact_lock('${key}')`).join(', ')}, now() as now;
    select id, fingerprint, kept_at as "keptAt" from kept_command where id in (${ids.map(literal).join(',')})`
}

/** Those of these ids that were kept, without waiting for what is under way. */
export async function findKept(db: Db, ids: readonly Id<'command'>[]): Promise<ReadonlyMap<Id<'command'>, Kept>> {
  const { rows } = await sql<FoundRow>`
    select id, fingerprint, kept_at from kept_command where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...kept }) => [id, kept]))
}

const lockKey = (id: string) => createHash('sha256').update(id).digest().readBigInt64BE()

function literal(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('an id of a command is not a UUID in small letters')
  return `'${id}'`
}

/** A command to be kept; `content` has references instead of personal values, which `texts` brings. */
export type ToKeep = {
  readonly id: Id<'command'>
  readonly type: string
  readonly version: number
  readonly fingerprint: Buffer
  readonly content: unknown
  readonly texts: readonly PersonalText[]
  readonly effects: readonly Effect[]
}

/** Keeps commands, the texts that people typed in them, and their effects, in one statement. */
export async function keepCommands(tx: Db, commands: readonly ToKeep[], officer: Officer): Promise<void> {
  const texts = commands.flatMap((command) => command.texts)
  const jobs = commands.flatMap(({ id, effects }) => effects.map((effect) => ({ id, ...effect })))
  await sql`
    with texts as (
      insert into personal_text (id, text)
      select * from unnest(${texts.map(({ personalId }) => personalId)}::uuid[], ${texts.map(({ text }) => text)}::text[])),
    jobs as (
      insert into job (command_id, kind, key)
      select * from unnest(${jobs.map(({ id }) => id)}::uuid[], ${jobs.map(({ kind }) => kind)}::text[], ${jobs.map(({ key }) => key)}::text[]))
    insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
    select k.id, k.type, k.version, ${officer.id}, ${officer.unit}, k.fingerprint, k.content
    from unnest(${commands.map(({ id }) => id)}::uuid[], ${commands.map(({ type }) => type)}::text[], ${commands.map(({ version }) => version)}::int[],
      ${commands.map(({ fingerprint }) => fingerprint)}::bytea[], ${commands.map(({ content }) => JSON.stringify(content))}::jsonb[])
      as k(id, type, version, fingerprint, content)`.execute(tx)
}

/** A refused command, for the administrator: its codes, never its content. */
export type Refused = {
  readonly id: Id<'command'>
  readonly type: string
  readonly codes: readonly string[]
}

export async function noteRefused(db: Db, refused: readonly Refused[], officer: Id<'officer'>): Promise<void> {
  if (refused.length === 0) return
  const rows = refused.map(({ type, ...row }) => ({ ...row, type: type.slice(0, 100) }))
  await sql`
    insert into refused_command (command_id, type, officer_id, codes)
    select r.id, r.type, ${officer}::uuid, r.codes
    from jsonb_to_recordset(${JSON.stringify(rows)}) as r(id uuid, type text, codes text[])`.execute(db)
}
