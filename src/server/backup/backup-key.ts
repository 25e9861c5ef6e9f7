import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemCode } from '../database/failure.ts'
import { makeKey, type NewKey, type Sealer } from './sealing.ts'

/** The key that was made for this installation, or null when none was yet. */
export async function findSealer(dataDir: string): Promise<Sealer | null> {
  const recipient = await readFile(placeOf(dataDir), 'utf8').catch((fault: unknown) => {
    if (systemCode(fault) === 'ENOENT') return null
    throw fault
  })
  return recipient === null ? null : { recipient: recipient.trim() }
}

/**
 * Makes the key of this installation. Its secret half is shown first, and nothing is kept of it here: whoever steals the machine or
 * its disk cannot open its backups. Only when it was shown do backups begin to be sealed for it.
 */
export async function makeSealer(dataDir: string, show: (key: NewKey) => Promise<void>): Promise<Sealer> {
  const key = await makeKey()
  await show(key)
  await mkdir(path.dirname(placeOf(dataDir)), { recursive: true, mode: 0o700 })
  await writeFile(placeOf(dataDir), `${key.recipient}\n`, { mode: 0o600, flag: 'wx', flush: true })
  return { recipient: key.recipient }
}

/** Beside the other keys, so that it comes along in a restore. */
const placeOf = (dataDir: string) => path.join(dataDir, 'secret', 'backup.recipient')
