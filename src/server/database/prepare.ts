import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { DatabaseFailed } from './failure.ts'
import { grantByKind, openToReader } from './grants.ts'
import { migrate } from './migrate.ts'

/**
 * Brings an open database to this program's tables and rights; before it nothing is served. Throws `MigrationFailed`,
 * `DatabaseFailed`. Answers the migrations applied now.
 */
export async function prepareDatabase(
  pools: { readonly owner: pg.Pool; readonly serving: pg.Pool; readonly reading: pg.Pool },
  migrations: string,
): Promise<{ applied: readonly string[] }> {
  await refuseOtherLetters(pools.owner)
  const done = await migrate(pools.owner, migrations)
  await grantByKind(pools.owner, await roleOf(pools.serving))
  await openToReader(pools.owner, await roleOf(pools.reading))
  return done
}

async function roleOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ role: string }>('select current_user as role')
  return rows[0]?.role ?? ''
}

/** A database of another encoding loses letters, or folds and sorts them in its own way. */
async function refuseOtherLetters(owner: pg.Pool) {
  const { rows } = await owner.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`)
  for (const { encoding } of rows) if (encoding !== 'UTF8') throw new DatabaseFailed('not-utf8', encoding)
}

/** Folder of the program's own migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url))
