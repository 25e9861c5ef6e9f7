import { createCipheriv, createDecipheriv, createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'

/**
 * What the database keeps of sign-in without being able to read it: the keys are made from the secret beside the data, so a
 * dump alone neither finds a phone number nor makes a code.
 */
export type SignInKeys = {
  /** A phone number, a name or a code as it is found again, behind the mark of its key. */
  readonly hash: (text: string) => string
  /** The mark of today's key: a hash that bears another was made with an earlier secret. */
  readonly mark: string
  readonly seal: (text: string) => string
  /** Null: sealed with another key, or changed since. */
  readonly unseal: (sealed: string) => string | null
}

export function openKeys(secret: KeyObject): SignInKeys {
  const [hashing, sealing] = ['sign-in names', 'sign-in secrets'].map((purpose) =>
    Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)),
  ) as [Buffer, Buffer]
  const digest = (text: string) => createHmac('sha256', hashing).update(text).digest('base64url')
  const mark = digest('which key').slice(0, 8)
  return {
    mark,
    hash: (text) => `${mark}:${digest(`of ${text}`)}`,
    seal: (text) => seal(sealing, text),
    unseal: (sealed) => unseal(sealing, sealed),
  }
}

const CIPHER = 'aes-256-gcm'
const [NONCE, TAG] = [12, 16]

function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')
}

function unseal(key: Buffer, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE + TAG) return null
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  const open = decipher.update(bytes.subarray(NONCE + TAG))
  try {
    return Buffer.concat([open, decipher.final()]).toString('utf8')
  } catch {
    // The only thing that fails here is the tag.
    return null
  }
}
