import { parseNumber, showNumber } from '../../../kernel/text.ts'
import type { Parts, Shape } from './indicator.ts'

/** A value as an officer types it: `1.250`, `87,5`, `87,5%`, `12/15`. Null: nothing stands there. */
export function readValue(text: string, shape: Shape): Parts | null | 'unreadable' {
  const tidy = text.trim()
  if (tidy === '') return null
  const [first = '', second, ...more] = tidy.split('/')
  if (more.length > 0) return 'unreadable'
  const numerator = parseNumber(shape === 'share' && second === undefined ? first.replace(/\s*%$/, '') : first)
  const denominator = second === undefined ? null : parseNumber(second)
  if (numerator === null || (second !== undefined && denominator === null)) return 'unreadable'
  return { numerator, denominator }
}

/** The same value as it is typed again. */
export const writeValue = (parts: Parts | null): string => {
  if (parts === null) return ''
  const { numerator, denominator } = parts
  return denominator === null ? showNumber(numerator) : `${showNumber(numerator)}/${showNumber(denominator)}`
}
