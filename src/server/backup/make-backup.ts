import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Sha256 } from '../../kernel/kernel.ts'
import { readApplied } from '../database/migrate.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Identity } from '../identity.ts'
import { type BackedTable, type CountedTable, type Manifest, NAMES, writeEnding, writeManifest } from './manifest.ts'
import type { TarFile } from './tar.ts'
import { tablesToBackUp } from './traveling-tables.ts'

/** What a backup is made of: the database by its owner, the stored files and the secrets beside them. */
export type BackupSource = {
  readonly owner: pg.Pool
  readonly files: FileStore
  readonly dataDir: string
  readonly identity: Identity
}

/** What went into it. `lost`: stored files that were not there, or were not what their name says. */
export type Contained = {
  readonly rows: number
  readonly bytes: number
  readonly files: number
  readonly lost: readonly Sha256[]
}

/**
 * The files of one backup. All tables are read in one snapshot, so that everything acknowledged before it began is in it and
 * nothing is in it by half; the stored files are read after it, since a file is there before the row that names it. `told` gets
 * what went in when the last file was handed over.
 */
export async function* backupFiles(
  source: BackupSource,
  now: Date,
  told: (contained: Contained) => void,
): AsyncGenerator<TarFile> {
  const { tables, stored } = yield* snapshotFiles(source, now)
  const files = yield* storedFiles(source.files, stored)
  const secrets = yield* secretFiles(source.dataDir)
  const { count, bytes, lost } = files
  yield { name: NAMES.ending, content: writeEnding({ tables, files: { count, bytes }, lost: [...lost], secrets }) }
  const sum = (of: 'rows' | 'bytes') => tables.reduce((all, table) => all + table[of], 0)
  told({ rows: sum('rows'), bytes: sum('bytes') + bytes, files: count, lost })
}

const PIECE = 1024 * 1024
const compress = promisify(gzip)

type Snapshot = { readonly tables: CountedTable[]; readonly stored: readonly Sha256[] }

/** A connection of its own: one transaction sees the same rows however long it takes, and nobody waits for it. */
async function* snapshotFiles({ owner, identity }: BackupSource, now: Date): AsyncGenerator<TarFile, Snapshot> {
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(SETTINGS)
    const manifest = await describe(client, identity, now)
    yield { name: NAMES.manifest, content: writeManifest(manifest) }
    const tables: CountedTable[] = []
    for (const [place, table] of manifest.tables.entries()) tables.push(yield* tableFiles(client, table, place))
    const { rows } = await client.query<{ sha256: Sha256 }>('select sha256 from stored_file order by sha256')
    return { tables, stored: rows.map(({ sha256 }) => sha256) }
  } finally {
    // Nothing was written; a connection cut off in the middle of a COPY serves nobody else.
    client.release(true)
  }
}

/** Text reads the same on every server; a policy that would hide rows is an error and no smaller backup. */
const SETTINGS = `
  set local row_security = off; set local bytea_output = 'hex'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0`

async function describe(
  client: pg.PoolClient,
  { epoch, number, publicKey }: Identity,
  now: Date,
): Promise<Omit<Manifest, 'format' | 'version'>> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const migrations = [...(await readApplied(client))].map(([name, sha256]) => ({ name, sha256 }))
  return {
    madeAt: now.toISOString(),
    postgres: rows[0]?.server_version ?? '',
    server: { epoch, number, publicKey },
    migrations,
    ...(await tablesToBackUp(client)),
  }
}

async function* tableFiles(
  client: pg.PoolClient,
  { name, columns }: BackedTable,
  place: number,
): AsyncGenerator<TarFile, CountedTable> {
  const wanted = `select ${columns.map(pg.escapeIdentifier).join(', ')} from public.${pg.escapeIdentifier(name)}`
  const rows = client.query(copyTo(`copy (${wanted}) to stdout`, { highWaterMark: PIECE }))
  const hash = createHash('sha256')
  let bytes = 0
  let piece = 0
  for await (const content of inPieces(rows)) {
    hash.update(content)
    bytes += content.length
    piece += 1
    // Level 1: what the next level gains is not worth its time.
    yield { name: NAMES.tablePiece(place, name, piece), content: await compress(content, { level: 1 }) }
  }
  return { name, rows: rows.rowCount, bytes, sha256: hash.digest('hex') }
}

/** The same bytes in pieces of about a megabyte, wherever rows end. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

type Stored = { readonly count: number; readonly bytes: number; readonly lost: readonly Sha256[] }

async function* storedFiles(files: FileStore, stored: readonly Sha256[]): AsyncGenerator<TarFile, Stored> {
  let [count, bytes] = [0, 0]
  const lost: Sha256[] = []
  for (const sha256 of stored) {
    const content = await files.readWhole(sha256)
    if (content === null) {
      lost.push(sha256)
      continue
    }
    yield { name: NAMES.file(sha256), content }
    count += 1
    bytes += content.length
  }
  return { count, bytes, lost }
}

/** Keys that live beside the data and not in the database: without them fingerprints and the identity would be lost. */
async function* secretFiles(dataDir: string): AsyncGenerator<TarFile, string[]> {
  const folder = path.join(dataDir, 'secret')
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  for (const name of names.sort()) yield { name: NAMES.secret(name), content: await readFile(path.join(folder, name)) }
  return names
}
