/** How long an answer may be shared, in milliseconds: nobody who reloads a page notices, and a crowd asks the database once. */
const MOMENT = 1000

/** Asks once for all who ask within a moment. An answer that failed is not shared any further. */
export function sharedMoment<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | null = null
  return () => {
    const now = performance.now()
    if (last && now - last.at < MOMENT) return last.answer
    const asked = { at: now, answer: ask() }
    last = asked
    asked.answer.catch(() => {
      if (last === asked) last = null
    })
    return asked.answer
  }
}
