import { holdsRole, type Officer } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { MovementRefusal, RegistrationFacts, RegistrationResult } from './movement.ts'

type Told = { readonly found: RegistrationFacts; readonly officer: Officer; readonly today: LocalDate }

/** The unit that registered tells what became of it, or the plan's owner: of no more than registered, not before, not tomorrow. */
export function checkResult(
  { reached, judgedOn }: Pick<RegistrationResult, 'reached' | 'judgedOn'>,
  { found, officer, today }: Told,
): readonly MovementRefusal[] {
  if (!mayTell(officer, found)) return [{ code: 'registration-not-yours' }]
  const refusals: MovementRefusal[] = []
  if (reached < 0 || reached > found.registered)
    refusals.push({ code: 'reached-above-registered', registered: found.registered })
  if (judgedOn < found.on) refusals.push({ code: 'result-before-registration', on: found.on })
  if (judgedOn > today) refusals.push({ code: 'result-in-future', today })
  return refusals
}

/** Whose result it is to tell. */
export const mayTell = (
  officer: Officer,
  { unit, ownerUnit }: Pick<RegistrationFacts, 'unit' | 'ownerUnit'>,
): boolean =>
  ownsPlan(officer, ownerUnit) || (officer.unit === unit && holdsRole(officer, 'unit-officer', 'plan-owner'))

/** Who owns the plan keeps its commendations. */
export const ownsPlan = (officer: Officer, ownerUnit: Id<'unit'>): boolean =>
  holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit
