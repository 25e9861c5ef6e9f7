import type { PersonalText } from './schema.ts'

// Whatever carries a `personalId` is personal: a kept command refers to it, and the value lives in an erasable row.

/** The content with every personal value replaced by its reference. */
export function withoutPersonal(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(withoutPersonal)
  if (content === null || typeof content !== 'object') return content
  if ('personalId' in content) return { personalId: content.personalId }
  return Object.fromEntries(Object.entries(content).map(([key, inner]) => [key, withoutPersonal(inner)]))
}

/** Every personal text in the content, at any depth. */
export function personalTexts(content: unknown): readonly PersonalText[] {
  if (content === null || typeof content !== 'object') return []
  if (isPersonalText(content)) return [content]
  return Object.values(content).flatMap(personalTexts)
}

/**
 * Seals what is personal and need not be searched in the database. `row`: the id of the row that holds the value; a value copied to
 * another row does not open.
 */
export type PersonalSeal = {
  readonly seal: (text: string, row: string) => string
  /** The text; null when its key is gone or the value was changed. A value that was written before there were keys is its own text. */
  readonly open: (value: string, row: string) => string | null
}

const isPersonalText = (value: object): value is PersonalText => 'personalId' in value && 'text' in value
