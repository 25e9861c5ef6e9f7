import type { LocalDate } from '../../../kernel/day.ts'
import type { Due, TaskRefusal } from './task.ts'

/** A due day may not be before the plan was issued, nor end before it begins. */
export function checkDue(due: Due | null, issuedOn: LocalDate): readonly TaskRefusal[] {
  if (!due) return []
  if (due.from !== null && due.to < due.from) return [{ code: 'due-ends-before-it-begins', from: due.from, to: due.to }]
  return due.to < issuedOn ? [{ code: 'due-before-plan', due: due.to, issuedOn }] : []
}
