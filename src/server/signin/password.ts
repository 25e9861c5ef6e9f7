import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hashOf = promisify(argon2)
// OWASP's first choice for argon2id; written into each hash, so that it can be raised later.
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const

/** argon2id in the PHC form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive(password, { nonce, ...COST })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(nonce)}$${bare(hash)}`
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored)
  const [, memory, passes, parallelism, salt, hash] = found ?? []
  if (!salt || !hash) throw new Error('a stored password hash is not in PHC form')
  const kept = Buffer.from(hash, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const given = await derive(password, { nonce: Buffer.from(salt, 'base64'), ...cost })
  return kept.length === given.length && timingSafeEqual(kept, given)
}

const derive = (password: string, options: { nonce: Buffer; memory: number; passes: number; parallelism: number }) =>
  hashOf('argon2id', { message: password.normalize('NFC'), tagLength: 32, ...options })

const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
