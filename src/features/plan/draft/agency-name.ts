import { sameSpelling } from '../../../kernel/text.ts'

/**
 * A body's name as it is written in a sentence: the head of a document prints it in capitals. Names that are `known` (of units,
 * of places) get their own letters back; what follows the kind of a place is a name; the rest is in small letters.
 */
export function agencyName(printed: string, known: readonly string[]): string {
  if (printed !== printed.toLocaleUpperCase('vi')) return printed
  const lower = printed.toLocaleLowerCase('vi')
  const same = known.find((name) => sameSpelling(name) === sameSpelling(lower))
  if (same !== undefined) return same
  const named = [...known].sort((a, b) => b.length - a.length).reduce(restore, lower)
  return capitalised(named.replace(PLACE_NAME, (_, kind: string, name: string) => kind + inCapitals(name)))
}

const KINDS = 'tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu'
// Up to four words, and never "xã hội" or "thành phố trực thuộc": small words of the language, not names.
const PLACE_NAME = new RegExp(`((?<!\\p{L})(?:${KINDS})\\s)((?!hội|trực|các)\\p{L}+(?:\\s\\p{L}+){0,3})$`, 'u')

const OWN_KIND = new RegExp(`^(?:${KINDS})\\s`, 'iu')

/** A place keeps the small letter of its kind within a sentence: "thành phố Suối Tre". */
function restore(text: string, name: string): string {
  const at = text.indexOf(name.toLocaleLowerCase('vi'))
  const end = at + name.length
  const within = name.replace(OWN_KIND, (kind) => kind.toLocaleLowerCase('vi'))
  return at < 0 || /\p{L}/u.test(text[end] ?? ' ') || /\p{L}/u.test(text[at - 1] ?? ' ')
    ? text
    : text.slice(0, at) + within + text.slice(end)
}

const inCapitals = (words: string) => words.split(' ').map(capitalised).join(' ')
const capitalised = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
