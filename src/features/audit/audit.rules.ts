import type { LocalDate } from '../../kernel/day.ts'
import type { AuditRefusal, LogRetention } from './audit.ts'

const MONTHS = { from: 1, to: 600 } as const

/** What is removed does not come back: a rule that began in the past would remove at once what was kept until now. */
export function checkRetention({ months, holdsFrom }: LogRetention, today: LocalDate): readonly AuditRefusal[] {
  if (months < MONTHS.from || months > MONTHS.to) return [{ code: 'retention-out-of-range', ...MONTHS }]
  return holdsFrom < today ? [{ code: 'retention-in-past', today }] : []
}
