import type { Sharp } from 'sharp'

/** Largest picture that is decoded, in pixels: a guard against one that is small only as long as it is packed. */
const MOST_PIXELS = 120_000_000

/**
 * A picture decoded from its first line to its last, beside the event loop, and made into something else; null when it
 * cannot be decoded. A few at once: each may need hundreds of megabytes, whoever sends many.
 */
export const decode = (bytes: () => Promise<Buffer>, make: (picture: Sharp) => Sharp): Promise<Buffer | null> =>
  inTurn(async () => {
    const { default: sharp } = await import('sharp')
    const picture = sharp(await bytes(), { failOn: 'error', limitInputPixels: MOST_PIXELS })
    return make(picture)
      .toBuffer()
      .catch(() => null)
  })

const AT_ONCE = 2
const waiting: (() => void)[] = []
let free = AT_ONCE

/** A place that becomes free is handed to who waits longest. */
async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1
  else await new Promise<void>((begin) => waiting.push(begin))
  try {
    return await act()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
}
