import { sql } from 'kysely'
import type { Horizon } from '../kernel/kernel.ts'
import { firstWithout, hasUnsealed, sealBlock } from './audit/seal.ts'
import { LOCKS } from './database/locks.ts'
import type { Db } from './db.ts'

const PATIENCE = { tries: 800, milliseconds: 25 } as const

/**
 * Closes a block that holds every command kept before this call, and answers its number. It waits for transactions that
 * were under way, so call it outside the one that writes. Where nothing was kept since, it is the last one that was closed.
 */
export async function closeBlock(db: Db): Promise<Horizon> {
  const until = await sql<{ xid: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as xid`.execute(db)
  const wanted = BigInt(until.rows[0]?.xid ?? '0')
  for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
    const block = await sealFinished(db, wanted)
    if (block !== null) return block
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.milliseconds))
  }
  throw new Error('a transaction has been open for too long; no block could be closed')
}

/**
 * Numbers and seals what is finished and not yet numbered; the block job calls it now and then so that a signature has little to do.
 * Null when a transaction older than `wanted` is still under way.
 */
export async function sealFinished(db: Db, wanted: bigint): Promise<Horizon | null> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.blocks}, 0)`.execute(tx)
    const bounds = await readBounds(tx)
    if (bounds.oldest < wanted) return null
    const { rows } = await sql`select ${unnumbered(bounds)} limit 1`.execute(tx)
    const isIdle = rows.length === 0 && bounds.last > 0 && !(await hasUnsealed(tx, writtenWithin(bounds)))
    return isIdle ? (bounds.last as Horizon) : close(tx, bounds)
  })
}

/** `last`: number of the last block. Commands of transactions from `from` on and older than `below` are to be numbered; null bounds nothing. */
type Bounds = { readonly last: number; readonly from: bigint; readonly oldest: bigint; readonly below: bigint | null }

type BoundsRow = {
  readonly oldest: string
  readonly newest: string
  readonly number: number | null
  readonly beforeXid: string | null
}

async function readBounds(tx: Db): Promise<Bounds> {
  const { rows } = await sql<BoundsRow>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest, pg_snapshot_xmax(pg_current_snapshot())::text as newest,
      b.number, b.before_xid::text as before_xid
    from (select) here left join (select * from command_block order by number desc limit 1) b on true`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database does not tell its transactions')
  const [oldest, sealed] = [BigInt(row.oldest), BigInt(row.beforeXid ?? '0')]
  const last = row.number ?? 0
  // A number that no transaction has reached is another server's: its dump was restored here, and all that came with it is finished.
  if (sealed > BigInt(row.newest)) return { last, from: 0n, oldest, below: null }
  // The oldest running transaction bounds the block: whatever is older has ended, kept or not.
  return { last, from: sealed, oldest, below: oldest }
}

/** What is written by transactions that ended and that no earlier block bounds. */
const writtenWithin = ({ from, below }: Bounds) => sql<boolean>`e.written_by >= ${String(from)}::xid8
  and ${below === null ? sql`true` : sql`e.written_by < ${String(below)}::xid8`}`

const unnumbered = (bounds: Bounds) => sql`
  from kept_command e where ${writtenWithin(bounds)}
  and not exists (select from sealed_command s where s.command_id = e.id)`

async function close(tx: Db, bounds: Bounds): Promise<Horizon> {
  const number = (bounds.last + 1) as Horizon
  for (let earlier = await firstWithout(tx); earlier !== null; earlier = await firstWithout(tx))
    await sealBlock(tx, earlier, null)
  await sql`insert into command_block (number, before_xid) values (${number}, ${String(bounds.oldest)}::xid8)`.execute(
    tx,
  )
  await sql`insert into sealed_command (command_id, block) select e.id, ${number} ${unnumbered(bounds)}`.execute(tx)
  await sealBlock(tx, number, writtenWithin(bounds))
  return number
}
