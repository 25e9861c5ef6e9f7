import * as z from 'zod/mini'
import type { Role } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { id, line, localDate, sha256 } from '../../kernel/schema.ts'

export const UNIT_KINDS = ['peoples-committee', 'office', 'centre', 'mass-organisation', 'school', 'other'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** An office, centre, people's committee or union that work is assigned to. `area` is the place it works for. */
export const Unit = z.object({
  id: id<'unit'>(),
  name: line(200),
  shortName: line(60),
  kind: z.enum(UNIT_KINDS),
  area: id<'area'>(),
  validFrom: localDate,
  validTo: z.nullable(localDate),
})
export type Unit = z.infer<typeof Unit>

/** A saved list of units that a collective name stands for ("các cơ quan, đơn vị"). Edited in place, with a version. */
export const UnitList = z.object({
  id: id<'unit-list'>(),
  name: line(200),
  units: z.array(id<'unit'>()).check(z.maxLength(500)),
  version: z.int(),
})
export type UnitList = z.infer<typeof UnitList>

export const ROLES = [
  'plan-owner',
  'unit-officer',
  'inspector',
  'reader',
  'administrator',
] as const satisfies readonly Role[]

/** What is personal about an officer: kept apart, erasable. `phone` is the sign-in name. */
const Person = z.object({ personalId: id<'person'>(), name: line(120), phone: z.nullable(line(20)) })
export type Person = z.infer<typeof Person>

export const NewOfficer = z.object({
  id: id<'officer'>(),
  person: Person,
  unit: id<'unit'>(),
  roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(5)),
  from: localDate,
})
export type NewOfficer = z.infer<typeof NewOfficer>

/** An officer of another unit from a day on: his earlier time ends with it. `person`: of the new time, named as before. */
export const Transfer = z.object({
  officer: id<'officer'>(),
  id: id<'officer'>(),
  person: id<'person'>(),
  unit: id<'unit'>(),
  roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(5)),
  on: localDate,
})
export type Transfer = z.infer<typeof Transfer>

/** A role in an area. */
export type NewRight = { readonly id: Id<'officer-right'>; readonly role: Role; readonly area: Id<'area'> }

export const AccessLink = z.object({ id: id<'access-link'>(), officer: id<'officer'>(), tokenHash: sha256 })

/** An officer as a list shows him. `locked`: five wrong tries; `active`: first access is done; `drowsy`, `asleep`: not used for long (`sign-in.ts`); `lastSignIn`: of those that still live; `leftOn`: null while he works;
 * `colleagues`: others of his unit who can sign in. */
export type OfficerRow = {
  readonly id: Id<'officer'>
  readonly name: string
  readonly phone: string | null
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly roles: readonly Role[]
  readonly from: LocalDate
  readonly access: 'none' | 'link-sent' | 'active' | 'drowsy' | 'asleep' | 'locked' | 'left'
  readonly secondFactor: 'none' | 'set-up'
  readonly lastSignIn: Instant | null
  readonly leftOn: LocalDate | null
  readonly colleagues: number
}

export type StaffRefusal =
  | { readonly code: 'unit-ends-before-it-begins' }
  | { readonly code: 'unit-area-unknown' }
  | { readonly code: 'unit-unknown' }
  | { readonly code: 'unit-id-taken' }
  | { readonly code: 'phone-not-a-number'; readonly phone: string }
  | { readonly code: 'phone-taken'; readonly phone: string }
  | { readonly code: 'officer-unknown' }
  | { readonly code: 'officer-left'; readonly on: LocalDate }
  | { readonly code: 'officer-gone'; readonly name: string }
  | { readonly code: 'leaves-before-beginning'; readonly on: LocalDate; readonly from: LocalDate }
  | { readonly code: 'leaves-in-future'; readonly on: LocalDate; readonly today: LocalDate }
  | { readonly code: 'officer-is-yourself' }
  | { readonly code: 'transfer-to-own-unit'; readonly unitName: string }
  | { readonly code: 'role-beyond-yours'; readonly role: Role }
  | { readonly code: 'unit-not-yours'; readonly unitName: string }
  | { readonly code: 'unit-beyond-your-areas'; readonly unitName: string }
  | { readonly code: 'not-for-whole-town' }
  | { readonly code: 'changed-meanwhile'; readonly version: number }

/** An officer whose access was not used for long. */
export type Sleepy = Pick<OfficerRow, 'unit' | 'roles'> & { readonly access: 'drowsy' | 'asleep' }

/** An access link is a secret made by the asker; only its hash is known here. */
export type AccessLinkRow = {
  readonly id: Id<'access-link'>
  readonly officer: Id<'officer'>
  readonly tokenHash: Sha256
}

/** Units and their saved lists. */
export type UnitPort = {
  readonly findUnit: (unit: Id<'unit'>) => Promise<Unit | null>
  readonly addUnit: (unit: Unit, commandId: Id<'command'>) => Promise<boolean>
  /** Units that stand on the day, by kind then name. */
  readonly listUnits: (on: LocalDate) => Promise<readonly Unit[]>
  readonly listUnitLists: () => Promise<readonly UnitList[]>
  /** Null when saved; else the version that stands now. `version` is the one that was edited (0: new). */
  readonly saveUnitList: (list: UnitList) => Promise<number | null>
  /**
   * Whether a plan owner of `owner` keeps the access of the other unit's officers: it is the same one, has a task in a plan
   * that `owner` owns, or was added from there.
   */
  readonly isUnitOf: (owner: Id<'unit'>, unit: Id<'unit'>) => Promise<boolean>
  /** Whether every unit, also one that stands no more, lies in one of these areas. */
  readonly areAllWithin: (areas: readonly Id<'area'>[]) => Promise<boolean>
}

/** Officers, their access and leaving. */
export type OfficerPort = {
  readonly findOfficer: (officer: Id<'officer'>) => Promise<OfficerRow | null>
  /** With his first rights. False when the phone number signs in another officer. */
  readonly addOfficer: (officer: NewOfficer, rights: readonly NewRight[], commandId: Id<'command'>) => Promise<boolean>
  /** Officers of one unit, or of all when null; by given name. */
  readonly listOfficers: (unit: Id<'unit'> | null) => Promise<readonly OfficerRow[]>
  /** Who is about to fall asleep or sleeps, without a name. */
  readonly listSleepy: () => Promise<readonly Sleepy[]>
  readonly addAccessLink: (link: AccessLinkRow) => Promise<void>
  readonly unlock: (officer: Id<'officer'>) => Promise<void>
  /** As if he had worked here today. */
  readonly wake: (officer: Id<'officer'>) => Promise<void>
  /** Takes every way of a second factor away and ends every sign-in: a phone was lost, with the codes. */
  readonly resetSecondFactor: (officer: Id<'officer'>) => Promise<void>
  /** His way in goes on under the new time; every sign-in has ended. */
  readonly moveAccess: (from: Id<'officer'>, to: Id<'officer'>) => Promise<void>
  /** False when he has left before. Ends every sign-in at once. */
  readonly endOfficer: (officer: Id<'officer'>, on: LocalDate, commandId: Id<'command'>) => Promise<boolean>
}
