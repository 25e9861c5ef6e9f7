import type { Town } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import { exampleHousehold } from '../household.examples.ts'
import type { HouseholdList, ListPart } from './household-list.ts'

/** The list of the ward of one year, with one household that the register has not. */
export const exampleList = (town: Town, year: number, { list, household: name }: ListNames): ListPart => {
  const { id, household, area, residence, address, members } = exampleHousehold(town, name)
  const written = { version: id, residence, address, members }
  return {
    list: { ...ofWard(town, year), id: town.id<'household-list'>(list) },
    households: [{ household, area, listedAs: 'poor', members: members.length, written }],
  }
}

type ListNames = { readonly list: string; readonly household: string }

const ofWard = (town: Town, year: number): Omit<HouseholdList, 'id'> => ({
  area: town.id<'area'>('ward'),
  year,
  standard: 'vn-2022',
  number: `152/QĐ-UBND`,
  on: day(`${year}-12-20`),
  source: 'Tệp Excel của phường (minh họa)',
})
