import type { Id } from './kernel.ts'

/**
 * An id that follows from a seed and a name: the same two always give the same id, so what is proposed twice is the same.
 * A UUID of version 8 (RFC 9562, own rule). Not for secrets: whoever knows seed and name knows the id.
 */
export function derivedId<Kind extends string>(seed: string, name: string): Id<Kind> {
  const hex = hash128(`${seed}\u0000${name}`)
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) & 3] ?? '8'
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ]
  return groups.join('-') as Id<Kind>
}

// Four lanes of 32 bits, each an odd multiplier of its own, mixed with one another at the end.
const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const

function hash128(text: string): string {
  const lanes = MULTIPLIERS.map((multiplier) => runLane(text, multiplier))
  const mixed = lanes.reduce((total, lane) => total ^ lane, text.length)
  return lanes.map((lane, i) => hex32(finish(lane ^ Math.imul(mixed, MULTIPLIERS[(i + 1) % 4] ?? 1)))).join('')
}

function runLane(text: string, multiplier: number): number {
  let lane = multiplier ^ text.length
  for (let at = 0; at < text.length; at += 1) {
    lane = Math.imul(lane ^ text.charCodeAt(at), multiplier)
    lane = (lane << 13) | (lane >>> 19)
  }
  return lane
}

/** The last step of MurmurHash3: every bit of the input moves every bit of the output. */
function finish(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

const hex32 = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0')
