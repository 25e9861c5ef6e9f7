import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { grantByKind } from './grants.ts'
import { migrate } from './migrate.ts'

/**
 * Brings an open database to this program's tables and rights; before it nothing is served. Throws `MigrationFailed`,
 * `DatabaseFailed`. Answers the migrations applied now.
 */
export async function prepareDatabase(
  pools: { readonly owner: pg.Pool; readonly serving: pg.Pool },
  migrations: string,
): Promise<{ applied: readonly string[] }> {
  const done = await migrate(pools.owner, migrations)
  const { rows } = await pools.serving.query<{ role: string }>('select current_user as role')
  for (const { role } of rows) await grantByKind(pools.owner, role)
  return done
}

/** Folder of the program's own migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url))
