import { readFile, rename, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { Sha256 } from '../../kernel/kernel.ts'
import type { FileStore } from './file-store.ts'
import { MOST_PIXELS } from './file-whole.ts'

const SIDE = 320

/** A small WebP, turned upright and without EXIF (no place, no device). Made once; null when the picture cannot be read. */
export async function makeThumbnail(files: FileStore, file: Sha256): Promise<Buffer | null> {
  const place = await files.derivedPath(file, `${SIDE}.webp`)
  return (await readIfThere(place)) ?? draw(files, file, place)
}

async function draw(files: FileStore, file: Sha256, place: string): Promise<Buffer | null> {
  const { default: sharp } = await import('sharp')
  const picture = await sharp(await files.read(file), { failOn: 'error', limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 72 })
    .toBuffer()
    .catch(() => null)
  if (!picture) return null
  const arriving = `${place}.${randomUUID()}`
  await writeFile(arriving, picture, { mode: 0o600 })
  await rename(arriving, place)
  return picture
}

const readIfThere = (place: string) =>
  readFile(place).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null
    throw fault
  })
