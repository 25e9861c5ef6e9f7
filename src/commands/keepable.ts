/**
 * Fields whose text no database keeps: a zero character, or half of a character (a lone surrogate). Paths as `places.0`;
 * `·` for the value itself.
 */
export function unkeepableFields(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? [path || '·'] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(unkeepableFields(key).length > 0 ? [path || '·'] : []),
    ...unkeepableFields(inner, path ? `${path}.${key}` : key),
  ])
}
