import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Door } from '../commands/carry-out.ts'
import { townDayStore } from '../features/area/town-day.server.ts'
import type { LocalDate } from '../kernel/day.ts'
import { sealEarlierBlocks } from './audit/seal.ts'
import { addressesIn, type OpenDatabase, openDatabase } from './database/open-database.ts'
import { MIGRATIONS, prepareDatabase } from './database/prepare.ts'
import { type Db, openDb } from './db.ts'
import { type Effects, runEffects } from './effects.ts'
import { openDocumentReader } from './files/document-reader.ts'
import { type FileStore, openFileStore } from './files/file-store.ts'
import { findIdentity } from './identity.ts'
import { openPdfWriter, type PdfWriter } from './paper/pdf.ts'
import { finishKeyChange } from './personal/key-change.ts'
import { openPersonalKeys } from './personal/keys.ts'
import { openPrintOffice, type PrintOffice } from './printing/print-office.ts'
import { openReads, type ReadInReach } from './reach.ts'
import { openKeys, type SignInKeys } from './signin/keys.ts'
import { namePhones } from './signin/phone-names.ts'
import { readSingleSignOn, type SingleSignOn } from './signin/single-sign-on.ts'
import { openPrepared, openTransactions } from './transactions.ts'

/** Everything that a running program holds: the database of the serving role, the files, the door. */
export type Program = {
  /** Without anybody's reach: sees no bounded row. */
  readonly db: Db
  /** Sees every area: for counts, and for what is public. */
  readonly whole: Db
  readonly read: ReadInReach
  /** The same as `db`, for what every request asks: its statements are prepared once. */
  readonly often: Db
  readonly door: Door
  /** Keys of sign-in, made from the secret of the door. */
  readonly keys: SignInKeys
  /** Null: nobody signs in with the account of an organisation. */
  readonly singleSignOn: SingleSignOn | null
  readonly files: FileStore
  readonly pdf: PdfWriter
  readonly printing: PrintOffice
  readonly effects: Effects
  readonly dataDir: string
  readonly database: OpenDatabase
  readonly stop: () => Promise<void>
}

/** Opens database and files and brings the tables up to date; throws, and serves nothing, when a migration fails. */
export async function openProgram(dataDir: string, environment: NodeJS.ProcessEnv): Promise<Program> {
  const singleSignOn = readSingleSignOn(environment)
  const database = await openDatabase({ dataDir, ...addressesIn(environment), fsync: 'on' })
  try {
    await prepareDatabase(database, MIGRATIONS)
    await findIdentity(database.owner, dataDir)
    return { ...(await programOn(database, dataDir)), singleSignOn }
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
  const db = openDb(database.serving)
  const whole = openDb(database.reading)
  const transact = openTransactions(database.prepared)
  const secret = await findSecret(dataDir)
  const keys = openKeys(secret)
  const personalKeys = openPersonalKeys(dataDir)
  await namePhones({ db, keys, personalKeys })
  await finishKeyChange(db, personalKeys)
  const door = { db, transact, surroundings: { documents, whole, personalKeys, hashPhone: keys.hash }, secret }
  await sealEarlierBlocks(db)
  const effects = runEffects({ db, owner: openDb(database.owner), files, personalKeys })
  const printing = openPrintOffice({ db, pdf, folder: path.join(dataDir, 'printed') })
  const stop = async () => {
    await effects.stop()
    await documents.stop()
    await Promise.all([printing.stop(), pdf.stop()])
    await database.stop()
  }
  const reads = { db, whole, read: openReads(database.serving), often: openPrepared(database.prepared) }
  return { ...reads, door, keys, singleSignOn: null, files, pdf, printing, effects, dataDir, database, stop }
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
