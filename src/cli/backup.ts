import { stat } from 'node:fs/promises'
import path from 'node:path'
import { backupSentence } from '../server/backup/backup.texts.ts'
import { findSealer, makeSealer } from '../server/backup/backup-key.ts'
import { BackupFailed } from '../server/backup/failure.ts'
import type { Sealer } from '../server/backup/sealing.ts'
import { backupIn, type Made, writeBackup } from '../server/backup/write-backup.ts'
import type { Program } from '../server/program.ts'
import { findIdentity } from '../server/identity.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { keyLine, lostLine, madeLine } from './backup.texts.ts'
import { cliSentence } from './cli.texts.ts'
import { inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/**
 * Makes a backup, beside the running program or alone; the first one shows the key that opens it and all later ones. 0 made,
 * 1 not made, or made without files that were lost before, 2 called wrongly.
 */
export async function backup(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  const [target, ...more] = args?.given ?? []
  if (!args || args.as !== null || args.key !== null || target === undefined || more.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES.backup }), 2)
  try {
    return await inInstallation(args.data, ({ program }) => makeOne(program, { args, target, io }))
  } catch (fault) {
    if (!(fault instanceof BackupFailed)) throw fault
    return say(io, backupSentence(fault), 1)
  }
}

type Asked = { readonly args: Arguments; readonly target: string; readonly io: Io }

async function makeOne({ database, files, dataDir }: Program, { args, target, io }: Asked): Promise<number> {
  const { owner } = database
  const sealer = await sealerFor(dataDir, io)
  const source = { owner, files, dataDir, identity: await findIdentity(owner, dataDir) }
  const made = await writeBackup(source, { file: await fileIn(target), sealer, askedBy: 'command-line' })
  io.out(args.json ? `${JSON.stringify(asJson(made))}\n` : `${madeLine(made)}\n`)
  return made.lost.length === 0 ? 0 : say(io, lostLine(made.lost), 1)
}

/**
 * The passphrase of the environment, when somebody wants one; else the key. What a passphrase seals takes a second of work to open, on
 * purpose; here nobody else waits for it.
 */
async function sealerFor(dataDir: string, io: Io): Promise<Sealer> {
  const passphrase = process.env['CHUNGTAY_BACKUP_PASSPHRASE']
  if (passphrase) return { passphrase }
  // On stderr, where a program that reads the answer does not take it for a part of it.
  return (await findSealer(dataDir)) ?? makeSealer(dataDir, async ({ secret }) => io.err(`${keyLine(secret)}\n`))
}

async function fileIn(target: string): Promise<string> {
  const isFolder = target.endsWith(path.sep) || ((await stat(target).catch(() => null))?.isDirectory() ?? false)
  return isFolder ? backupIn(target, new Date()) : target
}

const asJson = ({ file, size, sha256, rows, bytes, files, lost }: Made) => ({
  file,
  size,
  sha256,
  rows,
  bytes,
  files,
  lost,
})
