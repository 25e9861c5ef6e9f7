import type { Officer, Role } from '../src/kernel/command.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { NewOfficer } from '../src/features/staff/staff.ts'

/** The invented people of the town, and who they are to the system. */
const known = {
  /** Runs the plan, in the office that owns it. */
  lan: person('plan-owner', { name: 'Trần Thị Lan', phone: '0900 000 001', unit: 'office', roles: ['plan-owner'] }),
  /** Logs the work of the ward Bình Minh. */
  hung: person('ward-officer', {
    name: 'Nguyễn Văn Hùng',
    phone: '0900 000 002',
    unit: 'ward-office',
    roles: ['unit-officer'],
  }),
  /** Logs the work of the ward Phú Lợi. */
  thu: person('second-ward-officer', {
    name: 'Phạm Thị Thu',
    phone: '0900 000 003',
    unit: 'second-ward-office',
    roles: ['unit-officer'],
  }),
  /** Shares the office of Hùng. */
  dung: person('ward-deputy', {
    name: 'Đỗ Thị Dung',
    phone: '0900 000 006',
    unit: 'ward-office',
    roles: ['unit-officer'],
  }),
  /** Only reads. */
  minh: person('reader', { name: 'Lê Quang Minh', phone: '0900 000 004', unit: 'office', roles: ['reader'] }),
  /** Keeps the installation. */
  an: person('administrator', { name: 'Vũ Hoài An', phone: '0900 000 005', unit: 'office', roles: ['administrator'] }),
  /** Owns plans of another unit, not this one. */
  bich: person('other-owner', { name: 'Hồ Ngọc Bích', phone: '0900 000 007', unit: 'centre', roles: ['plan-owner'] }),
}

export type Name = keyof typeof known

/** As the door knows them. */
export const people = Object.fromEntries(
  Object.entries(known).map(([name, { officer }]) => [name, officer]),
) as Readonly<Record<Name, Officer>>

/** As they are added to the staff. */
export const newcomers: readonly NewOfficer[] = Object.values(known).map(({ newcomer }) => newcomer)

/** The phone number each signs in with. */
export const phoneOf = (name: Name) => known[name].newcomer.person.phone ?? ''

/** Everybody's password. */
export const PASSWORD = 'bốn cây cầu gỗ'

type Facts = {
  readonly name: string
  readonly phone: string
  readonly unit: string
  readonly roles: readonly [Role]
}

function person(id: string, { name, phone, unit, roles }: Facts) {
  const officer: Officer = { id: exampleTown.id<'officer'>(id), unit: exampleTown.id<'unit'>(unit), roles }
  const personal = { personalId: exampleTown.id<'person'>(id), name, phone }
  const newcomer: NewOfficer = { ...officer, roles: [...roles], person: personal, from: exampleTown.today }
  return { officer, newcomer }
}
