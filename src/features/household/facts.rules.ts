import type { HouseholdFacts } from './standard.ts'

/** What no interview and no row of a sheet can say. */
export type FactsRefusal =
  | { readonly code: 'income-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'form-total-out-of-range'; readonly from: number; readonly to: number }

/** Income: 0 to a billion đồng a person a month; total of the form: 0 to 1,000 points. Guards against slips, not norms. */
export function checkFacts({
  income,
  formTotal,
}: Pick<HouseholdFacts, 'income' | 'formTotal'>): readonly FactsRefusal[] {
  const isWithin = (value: number | null, to: number) => value === null || (value >= 0 && value <= to)
  return [
    ...(isWithin(income, MOST_INCOME) ? [] : [{ code: 'income-out-of-range', from: 0, to: MOST_INCOME } as const]),
    ...(isWithin(formTotal, MOST_POINTS)
      ? []
      : [{ code: 'form-total-out-of-range', from: 0, to: MOST_POINTS } as const]),
  ]
}

const MOST_INCOME = 1_000_000_000
const MOST_POINTS = 1000
