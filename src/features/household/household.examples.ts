import type { Town } from '../../kernel/command.ts'
import type { Household, Interview } from './household.ts'
import { type DeprivationAnswer, type DeprivationIndicator, type HouseholdFacts, INDICATORS } from './standard.ts'

/** An invented household of two, in the names of the examples. */
export function exampleHousehold(town: Town, name: string): Household {
  const text = (part: string, words: string) => ({
    personalId: town.id<'personal-text'>(`${name} ${part}`),
    text: words,
  })
  return {
    id: town.id<'household-version'>(name),
    household: town.id<'household'>(name),
    area: town.id<'area'>('quarter'),
    residence: 'urban',
    address: text('address', 'Tổ 3, hẻm 12'),
    members: [
      { name: text('head', 'Đặng Mẫu Hòa'), born: text('head born', '1962-04-30'), sex: 'male', relation: 'head' },
      { name: text('child', 'Đặng Mẫu Nhi'), born: text('child born', '2015-09-05'), sex: 'female', relation: 'child' },
    ],
    after: null,
  }
}

/** What a household of the examples answered: it lacks work, and a durable house. */
export const exampleInterview = (town: Town, household: string): Interview => ({
  id: town.id<'interview'>(household),
  round: town.id<'review-round'>('round'),
  household: town.id<'household'>(household),
  householdVersion: town.id<'household-version'>(household),
  on: town.today,
  income: 1_800_000,
  formTotal: null,
  scored: null,
  answers: answersWith({ employment: 'deprived', 'housing-quality': 'deprived' }),
  note: null,
  work: town.id<'work'>(household),
  replaces: null,
})

/** All answers "not deprived" but those. */
export const answersWith = (
  others: Partial<Record<DeprivationIndicator, DeprivationAnswer>>,
): HouseholdFacts['answers'] =>
  Object.fromEntries(
    INDICATORS.map((indicator) => [indicator, others[indicator] ?? 'not-deprived']),
  ) as HouseholdFacts['answers']
