/** A file that was chosen and is not on the server: refused, or still being sent. */
export type FileNotSent = { readonly fileName: string; readonly state: 'refused' | 'on-the-way' }

/** What stands on the screen and would not be in what is sent. */
export type LeftOut =
  | { readonly code: 'words-not-chosen'; readonly words: string }
  | { readonly code: 'files-refused'; readonly files: readonly string[] }
  | { readonly code: 'files-on-the-way'; readonly files: readonly string[] }

/** `words`: typed into a field that takes choices, and not chosen. Nothing is left out silently: each is named. */
export function leftOut(words: string, files: readonly FileNotSent[]): readonly LeftOut[] {
  const named = (state: FileNotSent['state']) =>
    files.filter((file) => file.state === state).map(({ fileName }) => fileName)
  const [refused, onTheWay] = [named('refused'), named('on-the-way')]
  return [
    ...(words.trim() === '' ? [] : [{ code: 'words-not-chosen', words: words.trim() } as const]),
    ...(refused.length === 0 ? [] : [{ code: 'files-refused', files: refused } as const]),
    ...(onTheWay.length === 0 ? [] : [{ code: 'files-on-the-way', files: onTheWay } as const]),
  ]
}
