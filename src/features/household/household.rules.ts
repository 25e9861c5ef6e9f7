import { holdsRole, type Officer } from '../../kernel/command.ts'
import { isLocalDate, type LocalDate } from '../../kernel/day.ts'
import { checkFacts } from './facts.rules.ts'
import type {
  Household,
  HouseholdMember,
  HouseholdRefusal,
  Interview,
  NewStandardValue,
  RoundFacts,
} from './household.ts'
import { findStandard, rangeOf } from './standard.rules.ts'

/** The most members that a household is written with. A guard against slips, not a norm. */
const MOST_MEMBERS = 60

/** Households are written by the units for their own area, and by plan owners. */
export const writesHouseholds = (officer: Officer): boolean => holdsRole(officer, 'unit-officer', 'plan-owner')

/** Who looks at households, in his areas: besides those who write them, leaders and inspectors. */
export const readsHouseholds = (officer: Officer): boolean =>
  writesHouseholds(officer) || holdsRole(officer, 'reader', 'inspector')

/** A round is of a plan: its owner begins it and sees all of it. */
export const ownsRound = (officer: Officer, { ownerUnit }: Pick<RoundFacts, 'ownerUnit'>): boolean =>
  holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit

/** What may be written of a household at all; places count from 1, as on the form. */
export function checkHousehold({ members }: Household, today: LocalDate): readonly HouseholdRefusal[] {
  const heads = members.filter(({ relation }) => relation === 'head').length
  return [
    ...(members.length > MOST_MEMBERS
      ? [{ code: 'members-too-many', found: members.length, most: MOST_MEMBERS } as const]
      : []),
    ...(heads === 1 ? [] : [{ code: 'head-not-one', found: heads } as const]),
    ...members.flatMap((member, i) => checkMember(member, i + 1, today)),
  ]
}

function checkMember({ name, born }: HouseholdMember, place: number, today: LocalDate): readonly HouseholdRefusal[] {
  const refusals: HouseholdRefusal[] = name.text.trim() === '' ? [{ code: 'member-name-missing', place }] : []
  if (born === null) return refusals
  if (!isBirth(born.text)) return [...refusals, { code: 'member-born-unreadable', place }]
  return born.text > today ? [...refusals, { code: 'member-born-in-future', place, today }] : refusals
}

/** A day of the calendar, or the year alone where a list or a person knows no more. */
const isBirth = (text: string) => isLocalDate(text) || /^(?:19|20)\d\d$/.test(text)

/** What an interview may say at all. */
export const checkInterview = (interview: Interview, today: LocalDate): readonly HouseholdRefusal[] => [
  ...(interview.on > today ? [{ code: 'interview-in-future', today } as const] : []),
  ...checkFacts(interview),
]

/** A value of a known standard, within what it can be. */
export function checkValue({ standard, name, number }: NewStandardValue): readonly HouseholdRefusal[] {
  if (!findStandard(standard)) return [{ code: 'standard-unknown' }]
  const { from, to } = rangeOf(name)
  return number < from || number > to ? [{ code: 'value-out-of-range', from, to }] : []
}

export const ROUND_YEARS = { from: 2022, to: 2100 } as const
