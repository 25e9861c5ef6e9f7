import type { MoneySelection } from './ledger.ts'

/** The screen that lists what a sum was made of. Ids and names of steps stand in an address as they are. */
export const moneyAddress = (selection: Narrowed): string =>
  `/money?${Object.entries(selection)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
    .join('&')}`

/** A step of a plan, narrowed by what is named. */
export type Narrowed = Pick<MoneySelection, 'plan' | 'step'> & Partial<MoneySelection>
