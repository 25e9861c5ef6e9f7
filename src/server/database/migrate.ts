import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { LOCKS } from './locks.ts'

/** A file that could not be applied; nothing of it is left. The caller refuses to serve. */
export class MigrationFailed extends Error {
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'MigrationFailed'
    this.file = file
  }
}

/**
 * Applies the files `NNNN-name.sql` that this database has not seen, in the order of their numbers, each in a transaction
 * of its own; one process at a time. Throws `MigrationFailed`: for a file's own error, for a file changed after it was
 * applied, and for one applied by a newer program that this one does not have. Answers the names applied now.
 */
export async function migrate(owner: pg.Pool, folder: string): Promise<{ applied: readonly string[] }> {
  const files = await readMigrations(folder)
  const client = await owner.connect()
  try {
    // The lock belongs to the connection; another process may be in the middle of a long migration.
    await client.query(`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`)
    await client.query('select pg_advisory_lock($1)', [LOCKS.migrations])
    return { applied: await applyMissing(client, files) }
  } finally {
    client.release(true)
  }
}

const NAME = /^\d{4}-[a-z0-9-]+\.sql$/

/** One file of the folder. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/** All files of a folder in the order of their numbers. Throws `MigrationFailed` for a name that is none. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  names.forEach((name, place) => {
    if (!NAME.test(name)) throw new MigrationFailed(name, 'the name is not NNNN-name.sql')
    if (names[place + 1]?.startsWith(name.slice(0, 5))) throw new MigrationFailed(name, 'two files have this number')
  })
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(path.join(folder, name), 'utf8')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

async function applyMissing(client: pg.PoolClient, files: readonly Migration[]) {
  const known = await readApplied(client)
  for (const name of known.keys())
    if (!files.some((file) => file.name === name)) throw new MigrationFailed(name, 'applied by a newer program')
  const missing = files.filter((file) => !isApplied(file, known))
  for (const file of missing) await apply(client, file)
  return missing.map(({ name }) => name)
}

function isApplied({ name, sha256 }: Migration, known: ReadonlyMap<string, string>) {
  const before = known.get(name)
  if (before !== undefined && before !== sha256) throw new MigrationFailed(name, 'changed after it was applied')
  return before !== undefined
}

/** In a schema of its own, which the serving role cannot enter. */
const JOURNAL = `
  create schema if not exists migration;
  create table if not exists migration.schema_migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`

type Applied = { readonly name: string; readonly sha256: string }

/** What this database has seen: names and hashes. Makes the journal where there is none. */
export async function readApplied(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const there = await client.query(`select where to_regclass('migration.schema_migration') is not null`)
  if (there.rowCount === 0) await client.query(JOURNAL)
  const { rows } = await client.query<Applied>('select name, sha256 from migration.schema_migration order by name')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

async function apply(client: pg.PoolClient, file: Migration) {
  try {
    await client.query('begin')
    await client.query(`set local lock_timeout = '60s'`)
    await applyWithin(client, file)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {}) // the connection may be the reason; it is thrown away by the caller
    throw error instanceof MigrationFailed ? error : new MigrationFailed(file.name, error)
  }
}

/** Applies a file in the transaction of the caller, who undoes it all when it throws `MigrationFailed`. */
export async function applyWithin(client: pg.ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    const before = await transactionOf(client)
    await client.query(sql)
    if ((await transactionOf(client)) !== before) throw new Error('the file ends its transaction')
    await client.query('insert into migration.schema_migration (name, sha256) values ($1, $2)', [name, sha256])
  } catch (error) {
    throw new MigrationFailed(name, error)
  }
}

async function transactionOf(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id')
  return rows[0]?.id ?? null
}
