import { readFile, rename, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { Sha256 } from '../../kernel/kernel.ts'
import type { FileStore } from './file-store.ts'
import { decode } from './picture.ts'

const SIDE = 320

/**
 * A small WebP, turned upright and without EXIF (no place, no device). Made once, whoever asks at the same time; null when
 * the picture cannot be decoded, which is remembered.
 */
export async function makeThumbnail(files: FileStore, file: Sha256): Promise<Buffer | null> {
  const place = await files.derivedPath(file, `${SIDE}.webp`)
  const picture = (await readIfThere(place)) ?? (await drawOnce(files, file, place))
  return picture.length > 0 ? picture : null
}

const underWay = new Map<string, Promise<Buffer>>()

function drawOnce(files: FileStore, file: Sha256, place: string): Promise<Buffer> {
  const begun = underWay.get(place)
  if (begun) return begun
  const drawing = draw(files, file, place).finally(() => underWay.delete(place))
  underWay.set(place, drawing)
  return drawing
}

// An empty file says that there is nothing to be seen: the same bytes are not decoded again.
const NOTHING = Buffer.alloc(0)

async function draw(files: FileStore, file: Sha256, place: string): Promise<Buffer> {
  const drawn = await decode(
    () => files.read(file),
    (picture) => picture.rotate().resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 72 }),
  )
  const picture = drawn ?? NOTHING
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
