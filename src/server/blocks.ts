import { sql } from 'kysely'
import type { Horizon } from '../kernel/kernel.ts'
import type { Db } from './db.ts'

const BLOCKS = 2
const PATIENCE = { tries: 200, milliseconds: 25 } as const

/**
 * Closes a block that holds every command kept before this call, and answers its number. It waits for transactions that
 * were under way, so call it outside the one that writes. Closing twice is harmless: an empty block is a block.
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

/** Numbers what is finished and not yet numbered; the block job calls it now and then so that a signature has little to do. */
export async function sealFinished(db: Db, wanted: bigint): Promise<Horizon | null> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${BLOCKS}, 0)`.execute(tx)
    // The oldest running transaction bounds the block: whatever is older has ended, kept or not.
    const { rows } = await sql<{ oldest: string; number: number; sealed: string }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as oldest,
        coalesce((select max(number) from command_block), 0) as number,
        coalesce((select max(before_xid::text::numeric) from command_block), 0)::text as sealed`.execute(tx)
    const [row] = rows
    if (!row || BigInt(row.oldest) < wanted) return null
    const number = (row.number + 1) as Horizon
    await sql`insert into command_block (number, before_xid) values (${number}, ${row.oldest}::xid8)`.execute(tx)
    await sql`
      insert into sealed_command (command_id, block)
      select id, ${number} from kept_command where written_by >= ${row.sealed}::xid8 and written_by < ${row.oldest}::xid8`.execute(
      tx,
    )
    return number
  })
}
