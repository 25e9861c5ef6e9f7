import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isDiskFull, systemCode } from '../database/failure.ts'
import { type AskedBy, noteBegun, noteFailed, noteMade } from './backup-runs.ts'
import { BackupFailed } from './failure.ts'
import { backupFiles, type BackupSource, type Contained } from './make-backup.ts'
import { seal, type Sealer } from './sealing.ts'
import { writeTar } from './tar.ts'

/** A backup that is there in whole: where, its size and the SHA-256 of the file as it lies there. */
export type Made = Contained & { readonly file: string; readonly size: number; readonly sha256: string }

type Wanted = { readonly file: string; readonly sealer: Sealer; readonly askedBy: AskedBy }

/**
 * Writes a backup to a file that was not there. It has its name only once it is whole and on the disk; what failed leaves nothing
 * and is noted. Throws `BackupFailed`, and the reason of `signal` once it says to stop.
 */
export async function writeBackup(
  source: BackupSource,
  { file, sealer, askedBy }: Wanted,
  signal: AbortSignal = NEVER,
): Promise<Made> {
  const run = await noteBegun(source.owner, askedBy, path.resolve(file))
  try {
    const made = await writeFileWhole(source, { file, sealer }, signal)
    await noteMade(source.owner, run, { bytes: made.size, lost: made.lost.length })
    return made
  } catch (fault) {
    const explained = explain(fault, file)
    await noteFailed(source.owner, run, explained instanceof BackupFailed ? explained.code : 'fault').catch(() => {}) // the reason may be the database
    throw explained
  }
}

/** `chung-tay-20260731T081500Z.age` in this folder. */
export const backupIn = (folder: string, now: Date) =>
  path.join(folder, `chung-tay-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.age`)

const NEVER = new AbortController().signal

type Target = Pick<Wanted, 'file' | 'sealer'>

async function writeFileWhole(source: BackupSource, { file, sealer }: Target, signal: AbortSignal): Promise<Made> {
  if (await isThere(file)) throw new BackupFailed('file-there', file)
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  let contained: Contained | null = null
  const files = backupFiles(source, new Date(), (told) => {
    contained = told
  })
  try {
    const written = await write(unfinished, () => seal(untilAborted(writeTar(files), signal), sealer))
    if (contained === null) throw new Error('a backup ended before its end')
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
    return { ...(contained as Contained), file, ...written }
  } finally {
    // Whatever broke off, the snapshot ends and its connection goes back.
    await files.return(undefined)
    await rm(unfinished, { force: true })
  }
}

async function* untilAborted(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
  }
}

async function write(place: string, begin: () => Promise<AsyncIterable<Uint8Array>>) {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(place, 'wx', 0o600)
  try {
    for await (const piece of await begin()) {
      hash.update(piece)
      size += piece.length
      await writePiece(handle, piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function writePiece(handle: FileHandle, piece: Uint8Array) {
  for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done)).bytesWritten
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}

function explain(fault: unknown, file: string): unknown {
  if (isDiskFull(fault)) return new BackupFailed('disk-full', path.dirname(path.resolve(file)), fault)
  if (['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(systemCode(fault) ?? ''))
    return new BackupFailed('place-unwritable', path.resolve(file), fault)
  return fault
}
