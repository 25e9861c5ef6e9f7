import type { LocalDate } from '../../kernel/day.ts'
import { groupBy } from '../../kernel/kernel.ts'
import type { Advance, AdvanceRefusal, AdvanceReturn, AdvanceState, OpenAdvance } from './advance.ts'

export const checkAdvance = (
  { paidOn, settleBy }: Pick<Advance, 'paidOn' | 'settleBy'>,
  today: LocalDate,
): readonly AdvanceRefusal[] => [
  ...(paidOn > today ? [{ code: 'advance-in-future', today } as const] : []),
  ...(settleBy < paidOn ? [{ code: 'settled-before-advanced', paidOn } as const] : []),
]

/** Nothing comes back before it was given. `first`: the day of the first advance; null: nothing was advanced. */
export const checkReturn = (
  { returnedOn }: Pick<AdvanceReturn, 'returnedOn'>,
  { first, today }: { readonly first: LocalDate | null; readonly today: LocalDate },
): readonly AdvanceRefusal[] => [
  ...(returnedOn > today ? [{ code: 'advance-in-future', today } as const] : []),
  ...(first === null ? [{ code: 'advance-too-small', free: 0 } as const] : []),
  ...(first !== null && returnedOn < first ? [{ code: 'return-before-advanced', paidOn: first } as const] : []),
]

type Given = Pick<Advance, 'id' | 'commitment' | 'paidOn' | 'amount'>

/**
 * What of each advance is open: vouchers and money that came back settle the oldest of a commitment first. `used`: how much
 * of all advances on a commitment they settled. The open parts of a commitment add up to what stands in its account of advances.
 */
export const openAdvances = <Row extends Given>(
  advances: readonly Row[],
  used: (row: Row) => number,
): readonly OpenAdvance<Row>[] =>
  [...groupBy(advances, ({ commitment }) => commitment).values()].flatMap((own) => openOf(own, used))

function openOf<Row extends Given>(own: readonly Row[], used: (row: Row) => number): readonly OpenAdvance<Row>[] {
  let left = own[0] ? used(own[0]) : 0
  return own.toSorted(byAge).map((advance) => {
    const settled = Math.min(left, advance.amount)
    left -= settled
    return { ...advance, open: advance.amount - settled }
  })
}

const byAge = (one: Given, other: Given) =>
  one.paidOn === other.paidOn ? (one.id < other.id ? -1 : 1) : one.paidOn < other.paidOn ? -1 : 1

export function advanceStateOf(
  { open, settleBy }: { readonly open: number; readonly settleBy: LocalDate },
  today: LocalDate,
): AdvanceState {
  if (open === 0) return 'settled'
  return settleBy < today ? 'overdue' : 'open'
}
