import { planAddress } from '../../../browser/chosen-plan.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { UnitGroup } from './overview.rules.ts'

/** The address of the table of units, narrowed to one group. */
export const unitGroupAddress = (plan: Id<'plan'>, units: UnitGroup) => planAddress('/', plan, { view: 'table', units })
