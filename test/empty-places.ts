import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { openTestDatabases, type TestDatabase, type TestDatabases } from '../src/server/database/clone.ts'
import { MIGRATIONS } from '../src/server/database/prepare.ts'
import type { EmptyPlace } from '../src/server/backup/restore.ts'

/** A database without a table and an empty data folder. */
export type BarePlace = EmptyPlace & { readonly database: TestDatabase; readonly leave: () => Promise<void> }

const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-bare-'))
let databases: Promise<TestDatabases> | null = null
after(async () => {
  await (await databases)?.stop()
  await rm(folder, { recursive: true, force: true })
})

export async function openBarePlace(): Promise<BarePlace> {
  // A folder without migrations makes a database without tables.
  databases ??= mkdtemp(path.join(folder, 'none-')).then((none) => openTestDatabases(none))
  const database = await (await databases).cloneDatabase('bare')
  const dataDir = await mkdtemp(path.join(folder, 'data-'))
  return { owner: database.owner, dataDir, migrations: MIGRATIONS, database, leave: database.drop }
}
