import type { Photo } from './scenes.ts'
import { drawPage, drawPhoto, PAGE_SIZE } from './scenes.ts'
import { pdfOfPage } from './pdf.ts'

// Both need the letters: call them within `withLetters`.

/** A drawn photo as JPEG. */
export async function photoBytes(photo: Photo): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(drawPhoto(photo)))
    .jpeg({ quality: 68 })
    .toBuffer()
}

/** What a scanned page says. `mark`: the words in its stamp. */
export type Page = { readonly title: string; readonly body: readonly string[]; readonly mark: string }

/** A page as a scanner would give it: a PDF with one picture, and its words so that they can be searched. */
export async function pdfBytes({ title, body, mark }: Page): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const picture = await sharp(Buffer.from(drawPage(title, body, mark)))
    .jpeg({ quality: 60 })
    .toBuffer()
  return pdfOfPage(picture, { ...PAGE_SIZE, lines: [title, ...body] })
}

const RATE = 8000

/** One second of a tone, 8-bit mono WAV: stands for the recording of an announcement. */
export function toneBytes(hertz: number): Buffer {
  const samples = Buffer.from(
    Array.from({ length: RATE }, (_, i) => 128 + Math.round(60 * Math.sin((i * hertz * 2 * Math.PI) / RATE))),
  )
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
