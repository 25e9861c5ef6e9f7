/** The text without the signs it ends with. A loop, because a regular expression tries every place of a long run anew. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
