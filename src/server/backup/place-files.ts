import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filePath } from '../files/file-store.ts'
import type { Cursor } from './cursor.ts'
import { BackupFailed } from './failure.ts'
import type { Ending } from './manifest.ts'

/** Writes the stored files of an archive below a folder, each proved by its name, which is its hash. */
export async function placeFiles(cursor: Cursor, folder: string): Promise<Ending['files']> {
  await mkdir(path.join(folder, 'files'), OURS_ALONE)
  let [count, bytes] = [0, 0]
  for (let file = await cursor.takeIn('files/'); file; file = await cursor.takeIn('files/')) {
    const { content } = file
    const sha256 = createHash('sha256').update(content).digest('hex')
    if (file.name !== `files/${sha256}`) throw new BackupFailed('damaged', file.name)
    await write(filePath(folder, sha256), content)
    count += 1
    bytes += content.length
  }
  return { count, bytes }
}

/** The keys beside the data; answers their names. */
export async function placeSecrets(cursor: Cursor, folder: string): Promise<readonly string[]> {
  await mkdir(path.join(folder, 'secret'), OURS_ALONE)
  const names: string[] = []
  for (let file = await cursor.takeIn('secret/'); file; file = await cursor.takeIn('secret/')) {
    const name = file.name.slice('secret/'.length)
    if (!/^[a-z0-9][\w.-]*$/i.test(name)) throw new BackupFailed('damaged', file.name)
    await write(path.join(folder, 'secret', name), file.content)
    names.push(name)
  }
  return names
}

const OURS_ALONE = { recursive: true, mode: 0o700 } as const

/** On the disk, not only in its cache. */
async function write(place: string, content: Uint8Array) {
  await mkdir(path.dirname(place), OURS_ALONE)
  await writeFile(place, content, { mode: 0o600, flush: true })
}
