import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// RFC 6238 as every authenticator app reads it: SHA-1, six digits, thirty seconds.

/** A new secret, as long as its digest (RFC 4226, 4). */
export const newSecret = (): Buffer => randomBytes(20)

/** The number of the thirty seconds since 1970 in which that moment lies. */
export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 30_000)

/** Six digits, with the zeros before them. */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const from = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(from) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step whose code was typed: this one, or a neighbour, since clocks differ and people type slowly; null: none. Whoever
 * takes the code remembers the step, and takes none a second time.
 */
export function stepOfCode(secret: Buffer, typed: string, now: number): number | null {
  const digits = typed.replace(/\s/g, '')
  const given = Buffer.from(digits)
  const near = [now, now - 1, now + 1]
  if (!/^\d{6}$/.test(digits)) return null
  return near.find((step) => timingSafeEqual(given, Buffer.from(codeOf(secret, step)))) ?? null
}

/** RFC 4648 base 32 without padding: what apps take where a camera is missing. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What the QR code says to the app. */
export const appAddress = (secret: Buffer, holder: string): string =>
  `otpauth://totp/${encodeURIComponent(`${ISSUER}:${holder}`)}?secret=${base32(secret)}&issuer=${encodeURIComponent(ISSUER)}`

const ISSUER = 'Chung Tay'
