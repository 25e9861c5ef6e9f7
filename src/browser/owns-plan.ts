import type { PlanHead } from '../features/plan/plan.ts'
import { holdsRole } from '../kernel/command.ts'
import { useMe } from './api.ts'

/** Does the officer who sits here own that plan? The owner confirms, returns, enters on behalf and reports. */
export function useOwnsPlan(plan: Pick<PlanHead, 'ownerUnit'> | null): boolean {
  const officer = useMe().data?.officer
  return Boolean(officer && plan && holdsRole(officer, 'plan-owner') && officer.unit === plan.ownerUnit)
}
