import * as z from 'zod/mini'
import { isInReach, stands } from '../area/area.rules.ts'
import type { AreaPort } from '../area/area.ts'
import {
  type Asking,
  command,
  type Decided,
  holdsRole,
  noEffects,
  type Officer,
  type Town,
} from '../../kernel/command.ts'
import { day } from '../../kernel/day.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { id, localDate } from '../../kernel/schema.ts'
import {
  AccessLink,
  NewOfficer,
  type OfficerPort,
  type OfficerRow,
  type StaffRefusal,
  Transfer,
  Unit,
  UnitList,
  type UnitPort,
} from './staff.ts'
import { checkLeaving, checkOfficer, looksAfter } from './staff.rules.ts'

type Units = { readonly units: UnitPort }
type Officers = { readonly officers: OfficerPort }
type Areas = { readonly areas: AreaPort }

const keepsStaff = (officer: Officer) => holdsRole(officer, 'administrator', 'plan-owner')

export const staffCommands = {
  'staff.add-unit': command({
    version: 1,
    schema: Unit,
    may: keepsStaff,
    example: (town) => ({
      id: town.id<'unit'>('new-unit'),
      name: 'Hội Chữ thập đỏ thành phố Mẫu',
      shortName: 'Hội CTĐ',
      kind: 'mass-organisation' as const,
      area: town.id<'area'>('city'),
      validFrom: day('2024-01-01'),
      validTo: null,
    }),
    effects: noEffects,
    decide: async (unit, { reach, commandId, areas, units }: Asking & Units & Areas): Decided<StaffRefusal> => {
      if (unit.validTo !== null && unit.validTo < unit.validFrom) return refuse({ code: 'unit-ends-before-it-begins' })
      if (!(await areas.findArea(unit.area))) return refuse({ code: 'unit-area-unknown' })
      if (!(await isInReach(unit.area, reach, areas)))
        return refuse({ code: 'unit-beyond-your-areas', unitName: unit.name })
      return (await units.addUnit(unit, commandId)) ? accept(null) : refuse({ code: 'unit-id-taken' })
    },
  }),

  'staff.save-unit-list': command({
    version: 1,
    schema: UnitList,
    may: keepsStaff,
    example: (town) => ({
      id: town.id<'unit-list'>('new-list'),
      name: 'Các đoàn thể',
      units: [town.id<'unit'>('union')],
      version: 0,
    }),
    effects: noEffects,
    decide: async (list, { units }: Asking & Units): Decided<StaffRefusal> => {
      const standing = await units.saveUnitList(list)
      return standing === null ? accept(null) : refuse({ code: 'changed-meanwhile', version: standing })
    },
  }),

  'staff.add-officer': command({
    version: 1,
    schema: NewOfficer,
    may: keepsStaff,
    example: (town) => ({
      id: town.id<'officer'>('new-officer'),
      person: { personalId: town.id<'person'>('new-officer'), name: 'Lê Thị Mẫu', phone: '0900 000 099' },
      unit: town.id<'unit'>('ward-office'),
      roles: ['unit-officer' as const],
      from: town.today,
    }),
    effects: noEffects,
    decide: (newcomer, asking: Asking & Units & Officers & Areas): Decided<StaffRefusal> =>
      addOfficer(newcomer, asking),
  }),

  'staff.send-access-link': command({
    version: 1,
    schema: AccessLink,
    may: keepsStaff,
    example: (town) => ({
      id: town.id<'access-link'>('link'),
      officer: town.id<'officer'>('ward-officer'),
      tokenHash: 'a'.repeat(64) as never,
    }),
    effects: noEffects,
    decide: async (link, asking: Asking & Units & Officers): Decided<StaffRefusal> => {
      const kept = await findAtWork(link.officer, asking)
      if ('code' in kept) return refuse(kept)
      await asking.officers.addAccessLink(link)
      return accept(null)
    },
  }),

  'staff.unlock-officer': command({
    version: 1,
    schema: z.object({ officer: id<'officer'>() }),
    may: keepsStaff,
    example: (town: Town) => ({ officer: town.id<'officer'>('ward-officer') }),
    effects: noEffects,
    decide: async ({ officer }, asking: Asking & Units & Officers): Decided<StaffRefusal> => {
      const kept = await findAtWork(officer, asking)
      if ('code' in kept) return refuse(kept)
      await asking.officers.unlock(officer)
      return accept(null)
    },
  }),

  /** An access that nobody used falls asleep; whoever looks after the officer wakes it. */
  'staff.wake-officer': command({
    version: 1,
    schema: z.object({ officer: id<'officer'>() }),
    may: keepsStaff,
    example: (town: Town) => ({ officer: town.id<'officer'>('ward-officer') }),
    effects: noEffects,
    decide: async ({ officer }, asking: Asking & Units & Officers): Decided<StaffRefusal> => {
      const kept = await findAtWork(officer, asking)
      if ('code' in kept) return refuse(kept)
      await asking.officers.wake(officer)
      return accept(null)
    },
  }),

  'staff.reset-second-factor': command({
    version: 1,
    schema: z.object({ officer: id<'officer'>() }),
    may: keepsStaff,
    example: (town: Town) => ({ officer: town.id<'officer'>('ward-officer') }),
    effects: noEffects,
    decide: async ({ officer }, asking: Asking & Units & Officers): Decided<StaffRefusal> => {
      const kept = await findAtWork(officer, asking)
      if ('code' in kept) return refuse(kept)
      await asking.officers.resetSecondFactor(officer)
      return accept(null)
    },
  }),

  'staff.end-officer': command({
    version: 1,
    schema: z.object({ officer: id<'officer'>(), on: localDate }),
    may: keepsStaff,
    example: (town: Town) => ({ officer: town.id<'officer'>('ward-officer'), on: town.today }),
    effects: noEffects,
    decide: async ({ officer, on }, asking: Asking & Units & Officers): Decided<StaffRefusal> => {
      const kept = await findKept(officer, asking)
      if ('code' in kept) return refuse(kept)
      // So that the last administrator cannot lock everybody out.
      if (officer === asking.officer.id) return refuse({ code: 'officer-is-yourself' })
      const refusals = checkLeaving(kept, on, asking.today)
      if (refusals.length > 0) return refuse(...refusals)
      const ended = await asking.officers.endOfficer(officer, on, asking.commandId)
      return ended ? accept(null) : refuse({ code: 'officer-left', on })
    },
  }),

  /** His password and second factor go along; what he wrote, and the open work, stay with the unit that he leaves. */
  'staff.transfer-officer': command({
    version: 1,
    schema: Transfer,
    may: keepsStaff,
    example: (town: Town) => ({
      officer: town.id<'officer'>('ward-officer'),
      id: town.id<'officer'>('transferred'),
      person: town.id<'person'>('transferred'),
      unit: town.id<'unit'>('union'),
      roles: ['unit-officer' as const],
      on: town.today,
    }),
    effects: noEffects,
    decide: async (
      { officer, id, person, unit, roles, on },
      asking: Asking & Units & Officers & Areas,
    ): Decided<StaffRefusal> => {
      const kept = await findAtWork(officer, asking)
      if ('code' in kept) return refuse(kept)
      if (officer === asking.officer.id) return refuse({ code: 'officer-is-yourself' })
      if (kept.unit === unit) return refuse({ code: 'transfer-to-own-unit', unitName: kept.unitName })
      const refusals = checkLeaving(kept, on, asking.today)
      if (refusals.length > 0) return refuse(...refusals)
      const { name, phone } = kept
      const ended = await asking.officers.endOfficer(officer, on, asking.commandId)
      if (!ended) return refuse({ code: 'officer-left', on })
      const come = await addOfficer({ id, person: { personalId: person, name, phone }, unit, roles, from: on }, asking)
      if (come.ok) await asking.officers.moveAccess(officer, id)
      return come
    },
  }),
}

/** A newcomer with his first rights, if the one who asks may add him there. */
async function addOfficer(
  newcomer: NewOfficer,
  { officer, reach, today, commandId, units, officers, areas }: Asking & Units & Officers & Areas,
): Decided<StaffRefusal> {
  const refusals = checkOfficer(officer, newcomer)
  if (refusals.length > 0) return refuse(...refusals)
  const unit = await units.findUnit(newcomer.unit)
  if (!unit || !stands(unit, today)) return refuse({ code: 'unit-unknown' })
  if (!(await isInReach(unit.area, reach, areas)))
    return refuse({ code: 'unit-beyond-your-areas', unitName: unit.name })
  const rights = [...new Set(newcomer.roles)].map((role) => ({
    id: derivedId<'officer-right'>('first-right', `${newcomer.id} ${role}`),
    role,
    area: unit.area,
  }))
  const added = await officers.addOfficer(newcomer, rights, commandId)
  return added ? accept(null) : refuse({ code: 'phone-taken', phone: newcomer.person.phone ?? '' })
}

/** The officer, if the one who asks looks after him and he has not left. */
export async function findAtWork(
  officer: NewOfficer['id'],
  asking: Asking & Units & Officers,
): Promise<OfficerRow | StaffRefusal> {
  const kept = await findKept(officer, asking)
  return 'code' in kept || kept.access !== 'left' ? kept : { code: 'officer-gone', name: kept.name }
}

/** The officer, if the one who asks looks after him. */
export async function findKept(
  officer: NewOfficer['id'],
  { officer: keeper, units, officers }: Asking & Units & Officers,
): Promise<OfficerRow | StaffRefusal> {
  const row = await officers.findOfficer(officer)
  if (!row) return { code: 'officer-unknown' }
  const beyond = row.roles.find(() => !looksAfter(keeper, row))
  if (beyond) return { code: 'role-beyond-yours', role: beyond }
  const isKept = holdsRole(keeper, 'administrator') || (await units.isUnitOf(keeper.unit, row.unit))
  return isKept ? row : { code: 'unit-not-yours', unitName: row.unitName }
}
