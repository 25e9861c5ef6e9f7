import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

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
  if (found) return SAME_AS[found.mime] ?? found.mime
  return isText(await readFile(place)) ? 'text/plain' : null
}

/** UTF-8 without control characters. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text)
  } catch {
    return false
  }
}
