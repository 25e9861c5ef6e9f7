/** What XML 1.0 may not hold even escaped, in single code units: control characters, U+FFFE, U+FFFF; and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule is about
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** The text without the characters that no XML 1.0 document may hold. */
export const legal = (text: string) => (SUSPECT.test(text) ? text.replace(ILLEGAL, '') : text)

/** Escaped for the content and the attributes of XML and HTML. */
export const escapeMarkup = (text: string) =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c) : text

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
