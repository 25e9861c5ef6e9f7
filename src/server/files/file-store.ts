import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkFile } from '../../features/evidence/evidence.rules.ts'
import { type EvidenceRefusal, MOST_BYTES, type StoredFile } from '../../features/evidence/evidence.ts'
import { accept, type Result, refuse, type Sha256 } from '../../kernel/kernel.ts'
import { typeOfFile } from './file-type.ts'
import { isWhole } from './file-whole.ts'

/** Files named by their SHA-256, kept as received. A file is there in whole or not at all. */
export type FileStore = {
  /** Takes a stream; refuses an empty, too large, unwanted or broken file, and one whose bytes are not those of its name. */
  readonly take: (expected: Sha256, bytes: AsyncIterable<Uint8Array>) => Promise<Result<StoredFile, EvidenceRefusal>>
  readonly read: (file: Sha256) => Promise<Buffer>
  /** Null when it is not there, or its bytes are no longer those of its name. */
  readonly readWhole: (file: Sha256) => Promise<Buffer | null>
  /** Null when it is not there. */
  readonly stream: (file: Sha256) => Promise<ReadStream | null>
  /** Takes its bytes and the pictures made from it away; again when it is gone is no fault. */
  readonly erase: (file: Sha256) => Promise<void>
  /** Where a derived picture of that file is or will be. */
  readonly derivedPath: (file: Sha256, name: string) => Promise<string>
}

export function openFileStore(folder: string): FileStore {
  const pathOf = (file: Sha256) => filePath(folder, file)
  return {
    take: (expected, bytes) => take(pathOf(expected), expected, bytes),
    read: (file) => readFile(pathOf(file)),
    readWhole: async (file) => {
      if (!(await isThere(pathOf(file)))) return null
      const bytes = await readFile(pathOf(file))
      return createHash('sha256').update(bytes).digest('hex') === file ? bytes : null
    },
    stream: async (file) => ((await isThere(pathOf(file))) ? createReadStream(pathOf(file)) : null),
    erase: async (file) => {
      await rm(pathOf(file), { force: true })
      const derived = path.join(folder, 'derived', file.slice(0, 2))
      const names = await readdir(derived).catch(noneWhenMissing)
      for (const name of names) if (name.startsWith(file)) await rm(path.join(derived, name), { force: true })
    },
    derivedPath: async (file, name) => {
      const place = path.join(folder, 'derived', file.slice(0, 2), `${file}-${name}`)
      await mkdir(path.dirname(place), OURS_ALONE)
      return place
    },
  }
}

/** Where a stored file lies in a data folder. */
export const filePath = (folder: string, file: string) => path.join(folder, 'files', file.slice(0, 2), file)

// Other accounts of the machine may pass the data folder, where the database's user is another one.
const OURS_ALONE = { recursive: true, mode: 0o700 } as const

async function take(
  place: string,
  expected: Sha256,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<StoredFile, EvidenceRefusal>> {
  await mkdir(path.dirname(place), OURS_ALONE)
  const arriving = `${place}.${randomUUID()}.arriving`
  try {
    const written = await writeAll(arriving, bytes)
    if (written.bytes > MOST_BYTES) return refuse({ code: 'file-too-large', bytes: written.bytes, most: MOST_BYTES })
    const mediaType = await typeOfFile(arriving)
    const refusals = checkFile(written.bytes, mediaType)
    if (refusals.length > 0 || mediaType === null) return refuse(...refusals)
    if (written.sha256 !== expected) return refuse({ code: 'file-damaged' })
    if (!(await isWhole(arriving, mediaType))) return refuse({ code: 'file-damaged-content', mediaType })
    await rename(arriving, place)
    await syncFolder(path.dirname(place))
    return accept({ sha256: expected, bytes: written.bytes, mediaType })
  } finally {
    await rm(arriving, { force: true })
  }
}

/** Writes and counts; stops reading one byte after the limit. The file is on the disk, not only in its cache, before we answer. */
async function writeAll(place: string, bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(place, 'wx', 0o600)
  try {
    for await (const piece of bytes) {
      size += piece.length
      if (size > MOST_BYTES) break
      hash.update(piece)
      await writePiece(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes: size }
}

async function writePiece(file: FileHandle, piece: Uint8Array) {
  for (let done = 0; done < piece.length; ) done += (await file.write(piece, done)).bytesWritten
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function noneWhenMissing(fault: unknown): readonly string[] {
  if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return []
  throw fault
}

async function isThere(place: string): Promise<boolean> {
  try {
    await stat(place)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw fault
  }
}
