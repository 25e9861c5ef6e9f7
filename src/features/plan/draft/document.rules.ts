import type { DraftRefusal } from './draft.ts'

/** Longest text that is read at once. */
const MOST_CHARACTERS = 3_000_000

/** Can this text be read as a Vietnamese official document at all? */
export function checkDocument(text: string): readonly DraftRefusal[] {
  if (text.trim() === '') return [{ code: 'document-empty' }]
  if (text.length > MOST_CHARACTERS)
    return [{ code: 'document-too-long', characters: text.length, most: MOST_CHARACTERS }]
  if (isBinary(text)) return [{ code: 'document-not-text', found: null }]
  return isVietnamese(text) ? [] : [{ code: 'document-not-vietnamese' }]
}

const isBinary = (text: string) => /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, 100_000))

// Letters that Vietnamese has and other languages in Latin script hardly ever have.
const OWN_LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const FEWEST_PER_THOUSAND = 20

function isVietnamese(text: string): boolean {
  const sample = text.slice(0, 50_000).normalize('NFC')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && ((sample.match(OWN_LETTERS)?.length ?? 0) * 1000) / letters >= FEWEST_PER_THOUSAND
}
