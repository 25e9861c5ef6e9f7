/** Text folded for search: no diacritics, no case, `đ` as `d`; `hoa` finds Hòa, Hoà and Hoa. */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** NFC, `oà`→`òa`-style tone marks, single spaces: for comparing names, never for showing them. */
export const sameSpelling = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[–—]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(TONE_ON_SECOND, (pair) => NEW_TO_OLD[pair] ?? pair)
    .trim()

// oa, oe, uy with the tone on the second vowel (new spelling) → on the first (old), only where the syllable ends.
const NEW_TO_OLD: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const TONE_ON_SECOND = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu

/** 1.250.000 and 12,5: point for thousands, comma for decimals. */
export function showNumber(value: number): string {
  const [whole = '0', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}

/** 66,7%: a percentage as every screen and paper writes it. */
export const showPercent = (percent: number) => `${showNumber(percent)}%`

/** A number as an officer types it: `1.250.000`, `1250000`, `12,5`. Null when it is none or ambiguous. */
export function parseNumber(text: string): number | null {
  const tidy = text.trim().replace(/\s/g, '')
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(tidy)) return null
  return Number(tidy.replaceAll('.', '').replace(',', '.'))
}

/** The order of Vietnamese names: by given name (tên), then family and middle names (họ đệm). */
export function byGivenName(a: string, b: string): number {
  return collator.compare(lastWord(a), lastWord(b)) || collator.compare(a, b)
}
const collator = new Intl.Collator('vi')
const lastWord = (name: string) => name.trim().split(/\s+/).at(-1) ?? ''
