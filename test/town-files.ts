import { createHash } from 'node:crypto'
import { toneBytes } from '../src/demo/pictures.ts'
import type { Sha256 } from '../src/kernel/kernel.ts'

/** The SHA-256 of bytes: the name of a file. */
export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex') as Sha256

/** A photo of 8 × 6 points; each number gives another file of the same picture. */
export const aPhoto = (number = 1): Buffer => Buffer.concat([PICTURE, Buffer.from(`photo ${number}`)])

/** A document of one empty page. */
export const aPdf = (number = 1): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
trailer<</Root 1 0 R>>\n%${number}\n%%EOF\n`)

/** A short tone; each number gives another. */
export const aSound = (number = 1): Buffer => toneBytes(200 + 10 * number)

const PICTURE = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCeAGpH/9k=',
  'base64',
)
