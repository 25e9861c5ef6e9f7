import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { systemCode } from '../database/failure.ts'
import type { Cursor } from './cursor.ts'
import { BackupFailed } from './failure.ts'
import { type BackedTable, type CountedTable, type Manifest, tableFolder } from './manifest.ts'
import { tablesToBackUp } from './traveling-tables.ts'

/** Loads the tables of an archive into the empty tables of its own schema; what was loaded is counted in the database. */
export async function loadTables(client: pg.PoolClient, cursor: Cursor, manifest: Manifest): Promise<CountedTable[]> {
  await refuseOtherTables(client, manifest)
  // What a row refers to is there before it, so that each reference is judged at once and none is held in memory.
  await client.query('set constraints all immediate; set local row_security = off')
  const counted: CountedTable[] = []
  for (const [place, table] of manifest.tables.entries())
    counted.push(await loadTable(client, cursor, { table, place }))
  for (const { name, last } of manifest.sequences)
    if (last !== null)
      await client.query('select setval($1::regclass, $2)', [`public.${pg.escapeIdentifier(name)}`, last])
  await client.query(CLAMP)
  return counted
}

/** The numbers of another server's transactions: whatever was sealed there was written before what is written here. */
const CLAMP = `update command_block set before_xid = pg_current_xact_id() where before_xid > pg_current_xact_id()`

/** An archive that leaves out a table, or brings one that its schema does not have, would be restored by half. */
async function refuseOtherTables(client: pg.PoolClient, manifest: Manifest) {
  const { tables } = await tablesToBackUp(client)
  const said = ({ name, columns }: BackedTable) => `${name} (${columns.join(', ')})`
  const [wanted, given] = [tables.map(said).sort(), manifest.tables.map(said).sort()]
  for (const [i, one] of wanted.entries()) if (one !== given[i]) throw new BackupFailed('damaged', given[i] ?? one)
  if (given.length !== wanted.length) throw new BackupFailed('damaged', given.at(-1) ?? '')
}

type Placed = { readonly table: BackedTable; readonly place: number }

async function loadTable(client: pg.PoolClient, cursor: Cursor, { table, place }: Placed): Promise<CountedTable> {
  const { name, columns } = table
  const [into, list] = [`public.${pg.escapeIdentifier(name)}`, columns.map(pg.escapeIdentifier).join(', ')]
  const hash = createHash('sha256')
  let bytes = 0
  async function* content() {
    for (;;) {
      const piece = await cursor.takeIn(tableFolder(place, name))
      if (piece === null) return
      const text = await promisify(gunzip)(piece.content)
      hash.update(text)
      bytes += text.length
      yield text
    }
  }
  const loading = client.query(copyFrom(`copy ${into} (${list}) from stdin`))
  await pipeline(Readable.from(content()), loading).catch((fault: unknown) => explain(fault, name))
  const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${into}`)
  return { name, rows: rows[0]?.count ?? 0, bytes, sha256: hash.digest('hex') }
}

/** Rows that the database does not take — unreadable, or referring to what is not there — are none that it gave. */
function explain(fault: unknown, table: string): never {
  if (/^2[23]/.test(systemCode(fault) ?? '')) throw new BackupFailed('not-whole', table, fault)
  throw fault
}
