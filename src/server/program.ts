import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Door } from '../commands/carry-out.ts'
import { townDayStore } from '../features/area/area.server.ts'
import type { LocalDate } from '../kernel/day.ts'
import { sealEarlierBlocks } from './audit/seal.ts'
import { type OpenDatabase, openDatabase } from './database/open-database.ts'
import { MIGRATIONS, prepareDatabase } from './database/prepare.ts'
import { type Db, openDb } from './db.ts'
import { type Effects, runEffects } from './effects.ts'
import { openDocumentReader } from './files/document-reader.ts'
import { type FileStore, openFileStore } from './files/file-store.ts'
import { openPdfWriter, type PdfWriter } from './paper/pdf.ts'
import { openPersonalKeys } from './personal/keys.ts'
import { finishKeyChange } from './personal/key-change.ts'
import { openPrepared, openTransactions } from './transactions.ts'

/** Everything that a running program holds: the database of the serving role, the files, the door. */
export type Program = {
  readonly db: Db
  /** The same, for what every request asks: its statements are prepared once. */
  readonly often: Db
  readonly door: Door
  readonly files: FileStore
  readonly pdf: PdfWriter
  readonly effects: Effects
  readonly dataDir: string
  readonly database: OpenDatabase
  readonly stop: () => Promise<void>
}

/** Opens database and files and brings the tables up to date; throws, and serves nothing, when a migration fails. */
export async function openProgram(dataDir: string, environment: NodeJS.ProcessEnv): Promise<Program> {
  const { DATABASE_URL = null, DATABASE_OWNER_URL = null } = environment
  const database = await openDatabase({ dataDir, DATABASE_URL, DATABASE_OWNER_URL, fsync: 'on' })
  try {
    await prepareDatabase(database, MIGRATIONS)
    return await programOn(database, dataDir)
  } catch (fault) {
    await database.stop()
    throw fault
  }
}

/** A program on a database that is open and up to date. */
export async function programOn(database: OpenDatabase, dataDir: string): Promise<Program> {
  const files = openFileStore(dataDir)
  const documents = openDocumentReader(files)
  const pdf = openPdfWriter()
  const keys = openPersonalKeys(dataDir)
  const db = openDb(database.serving)
  const transact = openTransactions(database.prepared)
  const door = { db, transact, surroundings: { documents, keys }, secret: await findSecret(dataDir) }
  await sealEarlierBlocks(db)
  await finishKeyChange(db, keys)
  const effects = runEffects({ db, owner: openDb(database.owner), files, keys })
  const stop = async () => {
    await effects.stop()
    await documents.stop()
    await pdf.stop()
    await database.stop()
  }
  return { db, often: openPrepared(database.prepared), door, files, pdf, effects, dataDir, database, stop }
}

/** The key of the fingerprints lives beside the data, not in the database: a dump alone does not show what was typed. */
async function findSecret(dataDir: string): Promise<KeyObject> {
  const place = path.join(dataDir, 'secret', 'fingerprint.key')
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const fresh = randomBytes(32)
  try {
    await writeFile(place, fresh, { flag: 'wx', mode: 0o600 })
    return createSecretKey(fresh)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    return createSecretKey(await readFile(place))
  }
}

/** The day of the town: the demo's, else the calendar's in Việt Nam. */
export const townToday = async (db: Db): Promise<LocalDate> =>
  (await townDayStore(db).findDemoDay()) ?? calendarDay(new Date())

/** The day that it is in Việt Nam: seven hours ahead of Greenwich, all year. */
export const calendarDay = (now: Date) => new Date(now.getTime() + SEVEN_HOURS).toISOString().slice(0, 10) as LocalDate

const SEVEN_HOURS = 7 * 3600 * 1000
