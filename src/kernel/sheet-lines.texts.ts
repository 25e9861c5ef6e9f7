import type { Sentence } from './sentence.ts'
import type { PlainFault } from './sheet-lines.ts'

const PLAIN: Readonly<Record<PlainFault['code'], Sentence>> = {
  'cell-empty': { vi: 'còn trống', en: 'is empty' },
  'cell-too-long': { vi: 'quá dài', en: 'is too long' },
  'day-unread': { vi: 'không phải ngày', en: 'is no day' },
}

/** What any cell can be; null for what a table says in its own words. */
export const plainFaultSays = ({ code }: { readonly code: string }): Sentence | null =>
  (PLAIN as Readonly<Record<string, Sentence>>)[code] ?? null
