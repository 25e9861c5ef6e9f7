import type { DraftRefusal } from './draft.ts'

/** Longest text that is read at once. */
const MOST_CHARACTERS = 3_000_000

/** Can this text be read as a Vietnamese official document at all? */
export function checkDocument(text: string): readonly DraftRefusal[] {
  if (text.length > MOST_CHARACTERS)
    return [{ code: 'document-too-long', characters: text.length, most: MOST_CHARACTERS }]
  if (isBinary(text)) return [{ code: 'document-not-text', found: null }]
  const letters = lettersIn(text, /\p{L}/gu)
  if (letters === 0) return [{ code: 'document-empty' }]
  return letters < FEWEST_LETTERS || isVietnamese(text, letters) ? [] : [{ code: 'document-not-vietnamese' }]
}

/** Formats that people try and that are not read, known by their first bytes, whatever the name. */
export function checkFormat(bytes: Uint8Array): readonly DraftRefusal[] {
  if (beginsWith(bytes, PDF)) return [{ code: 'document-is-pdf' }]
  return beginsWith(bytes, OLD_OFFICE) ? [{ code: 'document-is-old-word' }] : []
}

/** Why bytes that are no Unicode text were not read: letters of an old Vietnamese code page, or no text at all. */
export const refusalOfBytes = (bytes: Uint8Array, found: string | null): DraftRefusal =>
  found === null && looksLikeText(bytes) ? { code: 'document-old-letters' } : { code: 'document-not-text', found }

const PDF = [0x25, 0x50, 0x44, 0x46]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const beginsWith = (bytes: Uint8Array, first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)

/** TCVN3, VNI and Windows-1258 write letters and signs in one byte each, and none in the bytes of controls. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 100_000)
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32)
  const plain = sample.filter((byte) => byte >= 32 && byte < 127).length
  return !sample.some(isControl) && plain * 2 > sample.length
}

const isBinary = (text: string) => /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, 100_000))

// Letters that Vietnamese has and other languages in Latin script hardly ever have.
const OWN_LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const FEWEST_PER_THOUSAND = 20
/** A text of fewer, such as the head of a document alone, is too short to judge its language by. */
const FEWEST_LETTERS = 400

const isVietnamese = (text: string, letters: number) =>
  (lettersIn(text, OWN_LETTERS) * 1000) / letters >= FEWEST_PER_THOUSAND

const lettersIn = (text: string, letters: RegExp) => text.slice(0, 50_000).normalize('NFC').match(letters)?.length ?? 0
