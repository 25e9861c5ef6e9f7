import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { decodeText, isUtf16 } from '../../kernel/text-decoding.ts'

// What some writers call a type that we know by another name.
const SAME_AS: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
}

/** The media type that the bytes show; `text/plain` for readable text; null for anything else. The name does not count. */
export async function typeOfFile(place: string): Promise<string | null> {
  const found = await fileTypeFromFile(place)
  // The mark of UTF-16 is also how some MPEG audio begins: what reads as text is text.
  if (found && found.mime !== 'audio/mpeg') return SAME_AS[found.mime] ?? found.mime
  const bytes = await readFile(place)
  return (found === undefined || isUtf16(bytes)) && isText(bytes) ? 'text/plain' : (found?.mime ?? null)
}

/** UTF-8 or UTF-16 without control characters. */
function isText(bytes: Buffer): boolean {
  const text = decodeText(bytes)
  return text !== null && !/[\u0000-\u0008\u000e-\u001f]/.test(text)
}
