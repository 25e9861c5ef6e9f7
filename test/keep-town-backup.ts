// node test/keep-town-backup.ts: keeps the town as this program writes it, named by its last migration. Run it on a commit whose
// schema is about to change; `upgrades.test.ts` restores every town that was kept, and asks it all reads of today.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { writeBackup } from '../src/server/backup/write-backup.ts'
import { readMigrations } from '../src/server/database/migrate.ts'
import { MIGRATIONS } from '../src/server/database/prepare.ts'
import { findIdentity } from '../src/server/identity.ts'
import { layTown } from './running-town.ts'
import { KEPT_KEY, KEPT_TOWNS } from './kept-towns.ts'

const last = (await readMigrations(MIGRATIONS)).at(-1)?.name.replace('.sql', '') ?? 'none'
const recipient = await identityToRecipient((await readFile(KEPT_KEY, 'utf8')).trim())
const { erase } = await layTown(async ({ database, files, dataDir }) => {
  const { owner } = database
  const source = { owner, files, dataDir, identity: await findIdentity(owner, dataDir) }
  const file = path.join(KEPT_TOWNS, `${last}.age`)
  const { rows, size } = await writeBackup(source, { file, sealer: { recipient }, askedBy: 'command-line' })
  process.stdout.write(`${file}: ${rows} rows, ${size} bytes\n`)
})
await erase()
