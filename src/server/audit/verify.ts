import type { Hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { ENTRY_KINDS, type EntryKind, hashOf, isUnsealed, microseconds, tableOf } from './entries.ts'
import { beginHash, type Block, PAGE } from './seal.ts'

/**
 * What is wrong with an entry: its content is not what was sealed; it is gone though its time is not over; it came in without
 * the seal of its time. `id` null: gone together with its seal, only its place is known.
 */
export type EntryFault = {
  readonly is: 'changed' | 'missing' | 'added'
  readonly kind: EntryKind | null
  readonly id: string | null
  readonly place: number | null
}

/**
 * The first block that does not hold. `entries-broken`: these (the first of them) are to blame. `link-broken`: its entries are
 * as their seals say, but the seals or the block were changed. `gone`: the block or its seal is not there.
 */
export type Broken =
  | { readonly is: 'entries-broken'; readonly block: number; readonly faults: readonly EntryFault[] }
  | { readonly is: 'link-broken'; readonly block: number }
  | { readonly is: 'gone'; readonly block: number }

/**
 * What verifying found up to the first broken block. `last`: the last block that holds, with its hash in hex; noted elsewhere, it shows
 * later that nobody wrote the whole chain anew. `removed`: entries whose time was over. `unsealed`: entries that wait for the
 * next block.
 */
export type Verified = {
  readonly blocks: number
  readonly entries: number
  readonly removed: number
  readonly last: { readonly block: number; readonly hash: string } | null
  readonly unsealed: Readonly<Record<EntryKind, number>>
  readonly broken: Broken | null
}

/** Faults that are named; more of one block say nothing more. */
const MOST_FAULTS = 20

/** Computes every hash anew, on one snapshot, in pages: memory does not grow with the town. */
export function verify(db: Db): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const seals = openSeals(tx, await removedUntil(tx))
      const strays = await findStrays(tx)
      const sum = { blocks: 0, entries: 0, removed: 0, last: null as Verified['last'] }
      let before: Buffer | null = null
      let broken: Broken | null = null
      for await (const block of blocksOf(tx)) {
        const added = strays.filter((stray) => stray.block <= block.number)
        const found = await checkBlock(block, { expected: sum.blocks + 1, before, added, seals })
        if ('is' in found) {
          broken = found
          break
        }
        before = block.hash
        sum.blocks += 1
        sum.entries += found.entries
        sum.removed += found.removed
        sum.last = { block: block.number, hash: (block.hash ?? Buffer.alloc(0)).toString('hex') }
      }
      return { ...sum, unsealed: await countUnsealed(tx), broken }
    })
}

type StoredBlock = Omit<Block, 'entries'> & { readonly entries: number | null; readonly hash: Buffer | null }
type Chain = {
  readonly expected: number
  readonly before: Buffer | null
  readonly added: readonly EntryFault[]
  readonly seals: Seals
}
type Held = { readonly entries: number; readonly removed: number }

async function checkBlock(stored: StoredBlock, { expected, before, added, seals }: Chain): Promise<Broken | Held> {
  const { entries, hash: sealed } = stored
  if (stored.number !== expected) return { is: 'gone', block: expected }
  if (entries === null || sealed === null) return { is: 'gone', block: stored.number }
  const block = { ...stored, entries }
  const hash = beginHash(block, before)
  const faults: EntryFault[] = [...added]
  const removed = await checkEntries(seals.of(block.number), { block, hash, faults })
  if (faults.length > 0) return { is: 'entries-broken', block: block.number, faults: faults.slice(0, MOST_FAULTS) }
  return hash.digest().equals(sealed) ? { entries, removed } : { is: 'link-broken', block: block.number }
}

type Checking = { readonly block: Block; readonly hash: Hash; readonly faults: EntryFault[] }

/** Adds each entry to the hash, and to the faults what is wrong with it; answers how many were removed. */
async function checkEntries(seals: AsyncIterable<Seal>, { block, hash, faults }: Checking): Promise<number> {
  let removed = 0
  let next = 1
  const tell = (some: readonly EntryFault[]) => void faults.push(...some.slice(0, MOST_FAULTS - faults.length))
  for await (const seal of seals) {
    hash.update(seal.hash)
    tell(gap(next, seal.place))
    tell(faultOf(seal, block))
    next = seal.place + 1
    if (seal.is === 'removed') removed += 1
  }
  tell(gap(next, block.entries + 1))
  return removed
}

/** Places without a seal, from one to before the other. */
const gap = (from: number, to: number): readonly EntryFault[] =>
  Array.from({ length: Math.max(0, Math.min(to - from, MOST_FAULTS)) }, (_, i) => ({
    is: 'missing',
    kind: null,
    id: null,
    place: from + i,
  }))

function faultOf({ is, kind, entry: id, place }: Seal, { entries }: Block): readonly EntryFault[] {
  if (place > entries) return [{ is: 'added', kind, id, place }]
  return is === 'changed' || is === 'missing' ? [{ is, kind, id, place }] : []
}

async function* blocksOf(tx: Db): AsyncGenerator<StoredBlock> {
  for (let after = 0, full = true; full; ) {
    const { rows } = await sql<StoredBlock>`
      select b.number, ${microseconds(sql.ref('b.closed_at'))} as closed_at, s.entries, s.hash
      from command_block b left join block_seal s on s.block = b.number
      where b.number > ${after} order by b.number limit ${PAGE}`.execute(tx)
    yield* rows
    after = rows.at(-1)?.number ?? after
    full = rows.length === PAGE
  }
}

type Seal = {
  readonly block: number
  readonly place: number
  readonly kind: EntryKind
  readonly entry: string
  readonly hash: Buffer
  readonly is: 'right' | 'changed' | 'missing' | 'removed'
}
type Seals = { readonly of: (block: number) => AsyncGenerator<Seal> }

/** All seals in order, page by page, handed out block by block; the next block is asked for when one is read to its end. */
function openSeals(tx: Db, removed: ReadonlyMap<EntryKind, number>): Seals {
  let page: readonly Seal[] = []
  let next = 0
  let isLast = false
  const fetchPage = async () => {
    page = await sealsAfter(tx, page.at(-1) ?? { block: 0, place: 0 })
    next = 0
    isLast = page.length < PAGE
  }
  return {
    async *of(block) {
      for (;;) {
        if (next >= page.length && !isLast) await fetchPage()
        const seal = page[next]
        if (!seal || seal.block > block) return
        next += 1
        yield seal.is === 'missing' && seal.block <= (removed.get(seal.kind) ?? 0) ? { ...seal, is: 'removed' } : seal
      }
    },
  }
}

async function sealsAfter(tx: Db, { block, place }: Pick<Seal, 'block' | 'place'>): Promise<readonly Seal[]> {
  const cases = ENTRY_KINDS.map(
    (kind) => sql`when ${sql.lit(kind)} then (select ${hashOf(kind)} from ${tableOf(kind)} e where e.id = s.entry)`,
  )
  // A command that is counted in another block than it was sealed in changes what signed reports show.
  const { rows } = await sql<Seal>`
    select s.block, s.place, s.kind, s.entry, s.hash,
      case when s.now is null then 'missing'
        when s.now = s.hash and (s.kind <> 'command' or c.block is not distinct from s.block) then 'right'
        else 'changed' end as is
    from (select s.*, case s.kind ${sql.join(cases, sql` `)} end as now from (
        select * from entry_seal where (block, place) > (${block}, ${place}) order by block, place limit ${PAGE}) s) s
      left join sealed_command c on c.command_id = s.entry
    order by s.block, s.place`.execute(tx)
  return rows
}

/** Of each kind, the last block whose entries were removed since their time was over. */
async function removedUntil(tx: Db): Promise<ReadonlyMap<EntryKind, number>> {
  const { rows } = await sql<{ kind: EntryKind; until: number }>`
    select kind, max(until_block) as until from log_removal group by kind`.execute(tx)
  return new Map(rows.map(({ kind, until }) => [kind, until]))
}

type Stray = EntryFault & { readonly block: number }

/** Entries that say they are as old as a closed block and are in none: somebody put them in. */
async function findStrays(tx: Db): Promise<readonly Stray[]> {
  const found = ENTRY_KINDS.map(
    (kind) => sql`
      (select 'added' as is, ${sql.lit(kind)} as kind, e.id, null::int as place,
        (select min(number) from command_block where before_xid > e.written_by) as block
      from ${tableOf(kind)} e where e.written_by < ${lastHere} and ${isUnsealed} limit ${MOST_FAULTS})`,
  )
  const { rows } = await sql<Stray>`${sql.join(found, sql` union all `)}`.execute(tx)
  return rows
}

/**
 * Transactions before this one are in blocks. None are, when the last block was closed on another server and its backup was restored
 * here: all that came with it waits for the next block.
 */
const lastHere = sql`(select case when before_xid <= pg_snapshot_xmax(pg_current_snapshot()) then before_xid else '0'::xid8 end
  from command_block order by number desc limit 1)`

async function countUnsealed(tx: Db): Promise<Verified['unsealed']> {
  const counts = ENTRY_KINDS.map(
    (kind) => sql`(select count(*) from ${tableOf(kind)} e
      where e.written_by >= coalesce(${lastHere}, '0'::xid8) and ${isUnsealed}) as ${sql.ref(kind)}`,
  )
  const { rows } = await sql<Verified['unsealed']>`select ${sql.join(counts)}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database does not count')
  return row
}
