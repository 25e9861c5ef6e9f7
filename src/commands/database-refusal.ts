import type { DoorRefusal } from './door.texts.ts'

/** PostgreSQL's own word on an invariant, in ours; null for a fault that is not the asker's. */
export function refusalOf(fault: unknown): DoorRefusal | null {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : ''
  return CODES[code] ?? null
}

const CODES: Readonly<Record<string, DoorRefusal>> = {
  // foreign_key_violation: something that was chosen is not there
  '23503': { code: 'reference-unknown' },
  // unique_violation: an id that stands already, with other content
  '23505': { code: 'id-reused' },
  // numeric_value_out_of_range: a number of a shape that no rule bounds
  '22003': { code: 'malformed', fields: ['·'] },
}
