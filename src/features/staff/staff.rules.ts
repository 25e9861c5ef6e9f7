import { holdsRole, type Officer, type Role } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { NewOfficer, OfficerRow, StaffRefusal } from './staff.ts'

/** A Vietnamese phone number as people type it, as ten digits beginning with 0; null when it is none. */
export function phoneDigits(text: string): string | null {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : null
}

/** The roles that an officer may give: the plan owner to his units, the administrator to everyone. */
const GIVES: Readonly<Record<Role, readonly Role[]>> = {
  administrator: ['administrator', 'plan-owner', 'unit-officer', 'inspector', 'reader'],
  'plan-owner': ['unit-officer', 'inspector', 'reader'],
  'unit-officer': [],
  inspector: [],
  reader: [],
}

export const mayGive = (giver: Officer, role: Role) => giver.roles.some((own) => GIVES[own].includes(role))

export function checkOfficer(giver: Officer, { person, roles }: NewOfficer): readonly StaffRefusal[] {
  const beyond = roles.filter((role) => !mayGive(giver, role))
  const refusals: StaffRefusal[] = beyond.map((role) => ({ code: 'role-beyond-yours', role }))
  if (person.phone !== null && phoneDigits(person.phone) === null)
    refusals.push({ code: 'phone-not-a-number', phone: person.phone })
  return refusals
}

/** The last day of an officer is one that he was there, and no later than today. */
export function checkLeaving(
  { from }: Pick<OfficerRow, 'from'>,
  on: LocalDate,
  today: LocalDate,
): readonly StaffRefusal[] {
  if (on > today) return [{ code: 'leaves-in-future', on, today }]
  return on < from ? [{ code: 'leaves-before-beginning', on, from }] : []
}

/**
 * Whoever may give all of an officer's roles also sends his link and unlocks him: the administrator everyone, the owner
 * unit officers and readers, where their unit is one of his (`isUnitOf`).
 */
export const looksAfter = (keeper: Officer, officer: Pick<OfficerRow, 'roles'>) =>
  holdsRole(keeper, 'administrator') || officer.roles.every((role) => mayGive(keeper, role))
