import { createHash, type Hash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { LOCKS } from '../database/locks.ts'
import type { Db } from '../db.ts'
import { type EntryKind, hashOf, isUnsealed, microseconds, tableOf, writtenAt } from './entries.ts'

/** A block as its hash covers it; `closedAt` in microseconds. */
export type Block = { readonly number: number; readonly closedAt: number; readonly entries: number }

/** Hashes of entries that are fetched at once. */
export const PAGE = 10_000

/**
 * Seals every block that has no seal yet, in order: those that were closed by an earlier version of the program. Each in a
 * transaction of its own, so that what was done stays done when it is broken off.
 */
export async function sealEarlierBlocks(db: Db): Promise<void> {
  for (let more = true; more; )
    more = await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOCKS.blocks}, 0)`.execute(tx)
      const number = await firstWithout(tx)
      if (number !== null) await sealBlock(tx, number, null)
      return number !== null
    })
}

/** The first block without a seal, or null. */
export async function firstWithout(tx: Db): Promise<number | null> {
  const { rows } = await sql<{ number: number | null }>`
    select min(number) as number from command_block
    where number > coalesce((select max(block) from block_seal), 0)`.execute(tx)
  return rows[0]?.number ?? null
}

/**
 * Seals one block: its commands, and what `within` says of the other entries written so far (null: none). The caller holds
 * the lock of blocks and has sealed all before.
 */
export async function sealBlock(tx: Db, number: number, within: RawBuilder<boolean> | null): Promise<void> {
  // A first seal over the commands of years takes longer than an answer may.
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
  const commands = sql`join sealed_command c on c.command_id = e.id and c.block = ${number}`
  const logged = within === null ? [] : LOGGED.map((kind) => entriesOf(kind, sql`where ${within} and ${isUnsealed}`))
  const { numAffectedRows } = await sql`
    insert into entry_seal (block, place, kind, entry, hash)
    select ${number}, row_number() over (order by kind, at, id), kind, id, hash
    from (${sql.join([entriesOf('command', commands), ...logged], sql` union all `)}) entries`.execute(tx)
  const block = await findBlock(tx, number, Number(numAffectedRows ?? 0))
  const hash = beginHash(block, await findSeal(tx, number - 1))
  for await (const page of hashesOf(tx, number)) for (const one of page) hash.update(one)
  await sql`insert into block_seal (block, entries, hash) values (${number}, ${block.entries}, ${hash.digest()})`.execute(
    tx,
  )
}

const LOGGED = ['read', 'export', 'sign-in', 'removal'] as const satisfies readonly EntryKind[]

/** Whether one of these kinds has an entry that `within` holds and that bears no seal. */
export async function hasUnsealed(tx: Db, within: RawBuilder<boolean>): Promise<boolean> {
  const some = LOGGED.map((kind) => sql`exists (select from ${tableOf(kind)} e where ${within} and ${isUnsealed})`)
  const { rows } = await sql<{ has: boolean }>`select ${sql.join(some, sql` or `)} as has`.execute(tx)
  return rows[0]?.has ?? false
}

/** The hash of a block in hex, or null when it has none. */
export const sealAt = async (db: Db, block: number): Promise<string | null> =>
  (await findSeal(db, block))?.toString('hex') ?? null

/** The hash of a block before that of its first entry is added: the link to the block before, then the block itself. */
export const beginHash = ({ number, closedAt, entries }: Block, before: Buffer | null): Hash =>
  createHash('sha256')
    .update(before ?? '')
    .update(JSON.stringify([number, closedAt, entries]))

const entriesOf = (kind: EntryKind, which: RawBuilder<unknown>) =>
  sql`select ${sql.lit(kind)} as kind, e.id, ${writtenAt(kind)} as at, ${hashOf(kind)} as hash from ${tableOf(kind)} e ${which}`

async function findBlock(tx: Db, number: number, entries: number): Promise<Block> {
  const { rows } = await sql<Block>`
    select number, ${microseconds(sql.ref('closed_at'))} as closed_at, ${entries}::int as entries
    from command_block where number = ${number}`.execute(tx)
  const [block] = rows
  if (!block) throw new Error(`there is no block ${number}`)
  return block
}

async function findSeal(tx: Db, number: number): Promise<Buffer | null> {
  const { rows } = await sql<{ hash: Buffer }>`select hash from block_seal where block = ${number}`.execute(tx)
  return rows[0]?.hash ?? null
}

async function* hashesOf(tx: Db, number: number): AsyncGenerator<readonly Buffer[]> {
  for (let after = 0, full = true; full; after += PAGE) {
    const { rows } = await sql<{ hash: Buffer }>`
      select hash from entry_seal where block = ${number} and place > ${after} order by place limit ${PAGE}`.execute(tx)
    yield rows.map(({ hash }) => hash)
    full = rows.length === PAGE
  }
}
