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

const isPersonalText = (value: object): value is PersonalText => 'personalId' in value && 'text' in value
