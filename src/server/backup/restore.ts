import { rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { MOST_BYTES } from '../../features/evidence/evidence.ts'
import { sealEarlierBlocks } from '../audit/seal.ts'
import { type Verified, verify } from '../audit/verify.ts'
import { closeBlock } from '../blocks.ts'
import { systemCode } from '../database/failure.ts'
import { LOCKS } from '../database/locks.ts'
import { applyWithin, type Migration, readApplied, readMigrations } from '../database/migrate.ts'
import { type Db, openDb } from '../db.ts'
import { beginEpoch, type Identity } from '../identity.ts'
import { BackupFailed } from './failure.ts'
import { loadTables } from './load-tables.ts'
import { type CountedTable, type Ending, type Manifest, NAMES, readEnding, readManifest } from './manifest.ts'
import { type Cursor, openCursor } from './cursor.ts'
import { placeFiles, placeSecrets } from './place-files.ts'
import { type Opener, unseal } from './sealing.ts'
import { readTar, TarBroken } from './tar.ts'

/** Where a backup is restored to: an empty database by its owner, an empty data folder, and this program's migrations. */
export type EmptyPlace = { readonly owner: pg.Pool; readonly dataDir: string; readonly migrations: string }

/** What came back, each of it compared with what the backup says of itself. */
export type Restored = {
  readonly manifest: Manifest
  readonly tables: readonly CountedTable[]
  readonly files: Ending['files']
  readonly lost: readonly string[]
  /** Migrations newer than the backup, applied now. */
  readonly migrated: readonly string[]
  readonly identity: Identity
  /** The chain of blocks, every seal computed anew; what was not sealed yet was, before. */
  readonly verified: Verified
}

/**
 * Restores a backup into an empty place, all of it or nothing: one transaction holds the tables, and the files lie beside their
 * place until all was read and compared. Throws `BackupFailed` and `MigrationFailed`.
 */
export async function restoreBackup(
  bytes: AsyncIterable<Uint8Array>,
  opener: Opener,
  place: EmptyPlace,
): Promise<Restored> {
  const beside = path.join(place.dataDir, 'restoring')
  await rm(beside, { recursive: true, force: true })
  const cursor = openCursor(readTar(unseal(bytes, opener), MOST_BYTES))
  const client = await place.owner.connect()
  const moved: string[] = []
  try {
    await client.query('begin')
    const restored = await restoreWithin(client, cursor, { ...place, beside })
    await moveIntoPlace(beside, place.dataDir, moved)
    await client.query('commit')
    moved.length = 0
    return { ...restored, verified: await prove(openDb(place.owner)) }
  } catch (fault) {
    await client.query('rollback').catch(() => {}) // a lost connection is rolled back by its server
    for (const folder of moved) await rm(folder, { recursive: true, force: true })
    throw fault instanceof TarBroken ? new BackupFailed('damaged', fault.message, fault) : fault
  } finally {
    client.release(true)
    await cursor.close()
    await rm(beside, { recursive: true, force: true })
  }
}

/** What nobody had numbered yet is numbered now; then the chain is proved from its first block. */
async function prove(db: Db): Promise<Verified> {
  await sealEarlierBlocks(db)
  await closeBlock(db)
  return verify(db)
}

type Restoring = EmptyPlace & { readonly beside: string }

async function restoreWithin(client: pg.PoolClient, cursor: Cursor, place: Restoring) {
  await client.query(`set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`)
  await client.query('select pg_advisory_xact_lock($1)', [LOCKS.migrations])
  await refuseUsed(client)
  const manifest = readManifest(await cursor.take(NAMES.manifest))
  const { before, after } = await splitMigrations(place.migrations, manifest)
  await readApplied(client)
  for (const file of before) await applyWithin(client, file)
  const tables = await loadTables(client, cursor, manifest)
  for (const file of after) await applyWithin(client, file)
  const identity = await beginEpoch(client, manifest.madeAt)
  const files = await placeFiles(cursor, place.beside)
  const secrets = await placeSecrets(cursor, place.beside)
  const ending = readEnding(await cursor.take(NAMES.ending))
  await cursor.end()
  compare({ tables, files, secrets }, ending)
  return { manifest, tables, files, lost: ending.lost, migrated: after.map(({ name }) => name), identity }
}

/** A place that holds anything at all is not touched. */
async function refuseUsed(client: pg.PoolClient) {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
  )
  for (const { name } of rows) throw new BackupFailed('place-not-empty', name)
}

/** The migrations that the backup was made with, and those that came since. */
async function splitMigrations(folder: string, manifest: Manifest) {
  const own = await readMigrations(folder)
  const before = manifest.migrations.map(({ name, sha256 }) => sameFile(own, name, sha256))
  return { before, after: own.filter((file) => !before.includes(file)) }
}

function sameFile(own: readonly Migration[], name: string, sha256: string): Migration {
  const found = own.find((file) => file.name === name)
  if (found?.sha256 !== sha256) throw new BackupFailed('newer-program', name)
  return found
}

type Counted = {
  readonly tables: readonly CountedTable[]
  readonly files: Ending['files']
  readonly secrets: readonly string[]
}

/** What was read is what the backup says that it holds. */
function compare({ tables, files, secrets }: Counted, ending: Ending) {
  for (const said of ending.tables) {
    const read = tables.find(({ name }) => name === said.name)
    if (read?.rows !== said.rows || read.sha256 !== said.sha256) throw new BackupFailed('not-whole', said.name)
  }
  if (tables.length !== ending.tables.length) throw new BackupFailed('not-whole', 'tables')
  if (files.count !== ending.files.count || files.bytes !== ending.files.bytes)
    throw new BackupFailed('not-whole', 'files')
  if (secrets.join() !== ending.secrets.join()) throw new BackupFailed('not-whole', 'secret')
}

/** Folders of these names are not there, or are empty: else they are somebody's. `moved` gets those that are ours now. */
async function moveIntoPlace(beside: string, dataDir: string, moved: string[]) {
  for (const name of ['files', 'secret']) {
    const place = path.join(dataDir, name)
    await rmdir(place).catch((fault: unknown) => {
      if (systemCode(fault) === 'ENOTEMPTY') throw new BackupFailed('place-not-empty', place, fault)
      if (systemCode(fault) !== 'ENOENT') throw fault
    })
    await rename(path.join(beside, name), place)
    moved.push(place)
  }
}
