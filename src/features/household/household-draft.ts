import { isLocalDate, parseDay, showDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Household, HouseholdPage, Relation, Sex } from './household.ts'
import type { Residence } from './standard.ts'

/** A household as it stands in the form; days as they are typed. */
export type HouseholdDraft = {
  readonly area: Id<'area'> | null
  readonly residence: Residence
  readonly address: string
  readonly members: readonly MemberDraft[]
}
/** `ids` of its personal texts: the same however often the form is sent. */
export type MemberDraft = {
  readonly ids: { readonly name: Id<'personal-text'>; readonly born: Id<'personal-text'> }
  readonly name: string
  readonly born: string
  readonly sex: Sex
  readonly relation: Relation
}
type NewId = () => Id<'personal-text'>

export const EMPTY_MEMBER = (newId: NewId, relation: Relation): MemberDraft => ({
  ids: { name: newId(), born: newId() },
  name: '',
  born: '',
  sex: 'male',
  relation,
})

export const EMPTY_HOUSEHOLD = (newId: NewId): HouseholdDraft => ({
  area: null,
  residence: 'urban',
  address: '',
  members: [EMPTY_MEMBER(newId, 'head')],
})

/** The last version, to be changed. */
export const draftOf = ({ area, residence, address, members }: HouseholdPage, newId: NewId): HouseholdDraft => ({
  area,
  residence,
  address: address ?? '',
  members: members.map(({ name, born, sex, relation }) => ({
    ids: { name: newId(), born: newId() },
    name: name ?? '',
    born: born !== null && isLocalDate(born) ? showDay(born) : (born ?? ''),
    sex,
    relation,
  })),
})

type Ids = Pick<Household, 'id' | 'household' | 'after'> & { readonly address: Id<'personal-text'> }
type Placed = HouseholdDraft & { readonly area: Id<'area'> }

/** What is sent: a day as the calendar writes it; what is none stays as it is typed, and is refused. */
export function householdOf({ area, residence, address, members }: Placed, ids: Ids): Household {
  const { id, household, after } = ids
  return {
    id,
    household,
    after,
    area,
    residence,
    address: address.trim() === '' ? null : { personalId: ids.address, text: address.trim() },
    members: members.map(({ ids: own, name, born, sex, relation }) => ({
      name: { personalId: own.name, text: name.trim() },
      born: born.trim() === '' ? null : { personalId: own.born, text: dayOf(born.trim()) },
      sex,
      relation,
    })),
  }
}

// A birth date has a year of its own: `1/9` is no day of birth, and 0 is a year that the calendar has not.
const dayOf = (typed: string) => parseDay(typed, 0) ?? typed
