import { readFile } from 'node:fs/promises'

/** Largest picture that is decoded, in pixels: a guard against one that is small only as long as it is packed. */
export const MOST_PIXELS = 120_000_000

/**
 * Can what the type promises be seen? A picture is decoded from its first line to its last; a PDF has its beginning and
 * its end. Other types are taken at their word. Decoding is done beside the event loop.
 */
export async function isWhole(place: string, mediaType: string): Promise<boolean> {
  if (mediaType.startsWith('image/')) return isPicture(await readFile(place))
  return mediaType === 'application/pdf' ? isPdf(await readFile(place)) : true
}

/** Every byte is read; only a point of it is kept. */
async function isPicture(bytes: Buffer): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
}

// Writers put a line or two before the beginning and after the end; readers look as far.
const PDF_SLACK = 1024

const isPdf = (bytes: Buffer) =>
  bytes.subarray(0, PDF_SLACK).includes('%PDF-') && bytes.subarray(-PDF_SLACK).includes('%%EOF')
