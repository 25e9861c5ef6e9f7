import { createReadStream } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { backupSentence } from '../server/backup/backup.texts.ts'
import { BackupFailed } from '../server/backup/failure.ts'
import { restoreBackup, type Restored } from '../server/backup/restore.ts'
import type { Opener } from '../server/backup/sealing.ts'
import { addressesIn, openDatabase } from '../server/database/open-database.ts'
import { MIGRATIONS, prepareDatabase } from '../server/database/prepare.ts'
import { readArguments } from './arguments.ts'
import { restoredLines } from './backup.texts.ts'
import { cliSentence } from './cli.texts.ts'
import { dataDirOf } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** Restores a backup into an empty place and proves what came back. 0 restored and
 * proved, 1 refused and nothing restored, or restored with a broken chain of blocks, as it was backed up; 2 called wrongly. */
export async function restore(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  const [file, ...more] = args?.given ?? []
  if (!args || args.as !== null || file === undefined || more.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES.restore }), 2)
  try {
    const restored = await restoreInto(dataDirOf(args.data), file, await openerOf(args.key))
    io.out(args.json ? `${JSON.stringify(restored)}\n` : `${restoredLines(restored)}\n`)
    return restored.verified.broken === null ? 0 : 1
  } catch (fault) {
    if (!(fault instanceof BackupFailed)) throw fault
    return say(io, backupSentence(fault), 1)
  }
}

async function restoreInto(dataDir: string, file: string, opener: Opener): Promise<Restored> {
  await readable(file)
  const database = await openDatabase({ dataDir, ...addressesIn(process.env), fsync: 'on' })
  try {
    const place = { owner: database.owner, dataDir, migrations: MIGRATIONS }
    const restored = await restoreBackup(createReadStream(file), opener, place)
    await prepareDatabase(database, MIGRATIONS)
    return restored
  } finally {
    await database.stop()
  }
}

/** A key lies in a file that a person brings, or in the environment; never on the command line, which others see. */
async function openerOf(keyFile: string | null): Promise<Opener> {
  if (keyFile !== null) {
    await readable(keyFile)
    const lines = (await readFile(keyFile, 'utf8')).split('\n').map((line) => line.trim())
    return { key: lines.find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? '' }
  }
  const passphrase = process.env['CHUNGTAY_BACKUP_PASSPHRASE']
  return passphrase ? { passphrase } : { key: process.env['CHUNGTAY_BACKUP_KEY'] ?? '' }
}

async function readable(file: string) {
  await access(file).catch((fault: unknown) => {
    throw new BackupFailed('file-unreadable', path.resolve(file), fault)
  })
}
