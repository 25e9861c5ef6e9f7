import { readFile } from 'node:fs/promises'
import { decode } from './picture.ts'

/**
 * Can what the type promises be seen? A picture is decoded from its first line to its last; a PDF has its beginning and
 * its end. Other types are taken at their word.
 */
export async function isWhole(place: string, mediaType: string): Promise<boolean> {
  if (mediaType.startsWith('image/')) return isPicture(place)
  return mediaType === 'application/pdf' ? isPdf(await readFile(place)) : true
}

/** Every byte is read; only a point of it is kept. */
const isPicture = async (place: string) =>
  (await decode(
    () => readFile(place),
    (picture) => picture.resize(1, 1, { fit: 'fill' }).raw(),
  )) !== null

// Writers put a line or two before the beginning and after the end; readers look as far.
const PDF_SLACK = 1024

const isPdf = (bytes: Buffer) =>
  bytes.subarray(0, PDF_SLACK).includes('%PDF-') && bytes.subarray(-PDF_SLACK).includes('%%EOF')
