import { holdsRole, type Officer } from '../../../kernel/command.ts'
import { mayGive } from '../staff.rules.ts'
import type { StaffRefusal } from '../staff.ts'
import type { OfficerRight, RightRefusal, RightRow } from './right.ts'

type No = RightRefusal | StaffRefusal

/** May he give it? Whether the area lies in his own is asked of the register of areas. */
export function checkRight(
  giver: Officer,
  { role, from, to, area }: OfficerRight,
  held: readonly RightRow[],
): readonly No[] {
  if (!mayGive(giver, role)) return [{ code: 'role-beyond-yours', role }]
  if (to !== null && to < from) return [{ code: 'right-ends-before-it-begins', from, to }]
  const same = held.find((one) => one.role === role && one.area === area && overlaps(one, { from, to }))
  return same ? [{ code: 'right-there-already', role, areaName: same.areaName }] : []
}

const overlaps = (one: Pick<OfficerRight, 'from' | 'to'>, other: Pick<OfficerRight, 'from' | 'to'>) =>
  (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from)

/** Nobody takes the keeping of the installation from himself, or the last one might. */
export function checkEnd(giver: Officer, right: RightRow): readonly No[] {
  if (!mayGive(giver, right.role)) return [{ code: 'role-beyond-yours', role: right.role }]
  if (right.officer === giver.id && holdsRole(giver, 'administrator')) return [{ code: 'right-is-your-own' }]
  return right.state === 'past' ? [{ code: 'right-ended-already' }] : []
}
