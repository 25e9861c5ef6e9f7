import { type CompiledQuery, sql } from 'kysely'
import type { Effect, Officer } from '../kernel/command.ts'
import type { Id, Instant } from '../kernel/kernel.ts'
import type { PersonalText } from '../kernel/schema.ts'
import type { Db } from './db.ts'

/** What is known of a command that was kept. */
export type Kept = { readonly fingerprint: Buffer; readonly keptAt: Instant }

/** A command that this transaction keeps, if it ends well. */
export type FreshRow = { readonly id: Id<'command'>; readonly keptAt: Instant }

/** Those of these ids that were kept, without waiting for what is under way. */
export async function findKept(db: Db, ids: readonly Id<'command'>[]): Promise<ReadonlyMap<Id<'command'>, Kept>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Kept & { readonly id: Id<'command'> }>`
    select id, fingerprint, kept_at from kept_command where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...kept }) => [id, kept]))
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

/**
 * One statement that keeps commands, the texts that people typed in them, and their effects; it answers those that were not
 * kept before. An id that another transaction is keeping is waited for, in one order for all.
 */
export function keepCommands(db: Db, commands: readonly ToKeep[], officer: Officer): CompiledQuery<FreshRow> {
  const texts = commands.flatMap(({ id, texts }) => texts.map((text) => ({ id, ...text })))
  const jobs = commands.flatMap(({ id, effects }) => effects.map((effect) => ({ id, ...effect })))
  return sql<FreshRow>`
    with fresh as (
      insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
      select k.id, k.type, k.version, ${officer.id}, ${officer.unit}, k.fingerprint, k.content
      from unnest(${commands.map(({ id }) => id)}::uuid[], ${commands.map(({ type }) => type)}::text[], ${commands.map(({ version }) => version)}::int[],
        ${commands.map(({ fingerprint }) => fingerprint)}::bytea[], ${commands.map(({ content }) => JSON.stringify(content))}::jsonb[])
        as k(id, type, version, fingerprint, content)
      order by k.id
      on conflict (id) do nothing
      returning id, kept_at),
    texts as (
      insert into personal_text (id, text)
      select t.id, t.text
      from unnest(${texts.map(({ id }) => id)}::uuid[], ${texts.map(({ personalId }) => personalId)}::uuid[], ${texts.map(({ text }) => text)}::text[])
        as t(command_id, id, text) join fresh on fresh.id = t.command_id),
    jobs as (
      insert into job (command_id, kind, key)
      select j.command_id, j.kind, j.key
      from unnest(${jobs.map(({ id }) => id)}::uuid[], ${jobs.map(({ kind }) => kind)}::text[], ${jobs.map(({ key }) => key)}::text[])
        as j(command_id, kind, key) join fresh on fresh.id = j.command_id)
    select id, kept_at as "keptAt" from fresh`.compile(db)
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
