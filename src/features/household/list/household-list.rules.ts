import { type LocalDate, yearOf } from '../../../kernel/day.ts'
import { checkHousehold } from '../household.rules.ts'
import { findStandard } from '../standard.rules.ts'
import type { PovertyStandard } from '../standard.ts'
import { STANDARDS } from '../standards.data.ts'
import type { HouseholdList, HouseholdListRefusal, ListedHousehold, ListPart, UnfitPlaces } from './household-list.ts'

/**
 * What may be said of a list at all: its year is one of the standard, or the one before, since the review at its end already goes by
 * what begins then; it was decided in its year or in the next.
 */
export function checkList({ year, standard, on }: HouseholdList, today: LocalDate): readonly HouseholdListRefusal[] {
  const known = findStandard(standard)
  if (!known) return [{ code: 'standard-unknown' }]
  const { from, to } = yearsOf(known)
  if (year < from || year > to) return [{ code: 'list-year-out-of-range', from, to }]
  if (on > today) return [{ code: 'list-decided-in-future', today }]
  return yearOf(on) === year || yearOf(on) === year + 1 ? [] : [{ code: 'list-decided-in-other-year', year }]
}

const yearsOf = ({ validFrom, validTo }: PovertyStandard) => ({ from: yearOf(validFrom) - 1, to: yearOf(validTo) })

/** The years that a list may be of, by whichever standard. */
export const LIST_YEARS: readonly number[] = [
  ...new Set(
    STANDARDS.map(yearsOf).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  ),
].sort((a, b) => a - b)

/** Each household of a part as the register would take it, with its place from 1 before what is wrong with it. */
export function checkPart({ households }: ListPart, today: LocalDate): readonly HouseholdListRefusal[] {
  const ids = households.map(({ household }) => household)
  return households.flatMap((one, at): readonly HouseholdListRefusal[] => {
    if (ids.indexOf(one.household) !== at) return [{ code: 'listed-twice', place: at + 1 }]
    const unfit = checkListed(one, today)
    return unfit.length === 0 ? [] : [{ code: 'listed-household-unfit', place: at + 1 }, ...unfit]
  })
}

/** A household of a list that is new to the register is judged like any that is written. */
const checkListed = ({ household, area, written }: ListedHousehold, today: LocalDate) =>
  written === null ? [] : checkHousehold({ id: written.version, household, area, after: null, ...written }, today)

export const placeRefusals = ({ outside, unknown }: UnfitPlaces): readonly HouseholdListRefusal[] => [
  ...outside.map((at) => ({ code: 'listed-outside', place: at + 1 }) as const),
  ...unknown.map((at) => ({ code: 'listed-unknown', place: at + 1 }) as const),
]

/** Whether both say the same list in the same words. */
export const isSameList = (one: HouseholdList, other: HouseholdList): boolean =>
  one.area === other.area &&
  one.year === other.year &&
  one.standard === other.standard &&
  one.number === other.number &&
  one.on === other.on &&
  one.source === other.source
