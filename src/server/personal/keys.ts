import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PersonalSeal } from '../../kernel/personal.ts'

/**
 * Keys of what is personal and need not be searched in the database (telephone numbers). They live beside the data, never in
 * it: a dump alone shows no number. A sealed value is `enc:<number of the key>:<base64url of nonce, tag and text>`, by the newest
 * key on the disk.
 */
export type PersonalKeys = PersonalSeal & {
  /** Whether a value is written by the newest key. */
  readonly isFresh: (value: string) => boolean
  /** Makes a new key, by which everything is sealed from now on; also by other processes of this folder. */
  readonly addKey: () => void
  /** How many keys there are; one, unless a change of keys is under way. */
  readonly count: () => number
  /** Forgets all but the newest, when that one is older than `hours`. The caller has made sure that no value needs them. */
  readonly forgetOld: (hours: number) => void
}

/** The keys of a data folder; the first are made when there are none. */
export function openPersonalKeys(dataDir: string): PersonalKeys {
  const folder = path.join(dataDir, 'secret')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const place = (number: number) => path.join(folder, `personal-${number}.key`)
  if (numbersIn(folder).length === 0) readOrMake(place(1))
  const keyOf = keysIn(folder, place)
  // Asked of the disk each time: another process may have made a new one.
  const newest = () => numbersIn(folder).at(-1) ?? 1
  return {
    seal: (text, row) => {
      const number = newest()
      const key = keyOf(number)
      if (!key) throw new Error('there is no key for what is personal')
      return `${PREFIX}${number}:${encrypt(text, key, row).toString('base64url')}`
    },
    open: (value, row) => {
      const [, number, bytes] = SEALED.exec(value) ?? []
      if (bytes === undefined) return value
      const key = keyOf(Number(number))
      return key && decrypt(Buffer.from(bytes, 'base64url'), key, row)
    },
    isFresh: (value) => value.startsWith(`${PREFIX}${newest()}:`),
    addKey: () => void readOrMake(place(newest() + 1)),
    count: () => numbersIn(folder).length,
    forgetOld: (hours) => {
      const [last, ...older] = numbersIn(folder).toReversed()
      if (last === undefined || Date.now() - statSync(place(last)).mtimeMs < hours * HOUR_MS) return
      for (const number of older) unlinkSync(place(number))
    },
  }
}

/** Each key is read once; null: there is none of that number. */
function keysIn(folder: string, place: (number: number) => string): (number: number) => Buffer | null {
  const known = new Map<number, Buffer>()
  return (number) => {
    if (!known.has(number) && !numbersIn(folder).includes(number)) return null
    const key = known.get(number) ?? readFileSync(place(number))
    known.set(number, key)
    return key
  }
}

const HOUR_MS = 3_600_000
const PREFIX = 'enc:'
const SEALED = /^enc:(\d+):([A-Za-z0-9_-]+)$/
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

function encrypt(text: string, key: Buffer, row: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(row))
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes])
}

function decrypt(bytes: Buffer, key: Buffer, row: string): string | null {
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(row)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    // The cipher's only no: not what was sealed, or not for this row.
    return null
  }
}

const numbersIn = (folder: string): readonly number[] =>
  readdirSync(folder)
    .flatMap((name) => /^personal-(\d+)\.key$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)

/** Of two who make it at once the second takes that of the first. */
function readOrMake(place: string): Buffer {
  const fresh = randomBytes(KEY_BYTES)
  try {
    writeFileSync(place, fresh, { flag: 'wx', mode: 0o600, flush: true })
    return fresh
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    return readFileSync(place)
  }
}
