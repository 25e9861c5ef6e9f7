/** Why a text cannot be read as a plan. */
export type ReadRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'not-text' }
  | { readonly code: 'not-vietnamese' }
  | { readonly code: 'too-long'; readonly most: number; readonly length: number }

/** Longest text, in characters: about 10 MB of Vietnamese. */
const LONGEST_TEXT = 10_000_000

/** Judges a text before it is read: empty, binary, foreign or too long. Nothing refused: []. */
export function checkReadable(text: string): readonly ReadRefusal[] {
  if (text.length > LONGEST_TEXT) return [{ code: 'too-long', most: LONGEST_TEXT, length: text.length }]
  const sample = sampleOf(text)
  if (sample.trim() === '' && text.trim() === '') return [{ code: 'empty' }]
  if (isBinary(sample)) return [{ code: 'not-text' }]
  return isVietnamese(sample) ? [] : [{ code: 'not-vietnamese' }]
}

const SAMPLE = 40_000
const sampleOf = (text: string) =>
  text.length <= SAMPLE ? text : text.slice(0, SAMPLE / 2) + text.slice(text.length / 2, text.length / 2 + SAMPLE / 2)

/** Control characters and characters that were no UTF-8. */
function isBinary(sample: string): boolean {
  // biome-ignore lint: control characters are what is looked for
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd > 0 && odd * 100 > sample.length
}

const ONLY_VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu

/** One letter in fifty is one that only Vietnamese has; plain texts have one in five. */
function isVietnamese(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const own = sample.normalize('NFC').match(ONLY_VIETNAMESE)?.length ?? 0
  return letters > 0 && own * 50 >= letters
}
