import * as z from 'zod/mini'
import { type Asking, anyOfficer, holdsRole, personalRead, read } from '../../kernel/command.ts'
import { id, localDate } from '../../kernel/schema.ts'
import type { OfficerPort, UnitPort } from './staff.ts'

export const staffReads = {
  'staff.units': read({
    params: z.object({ on: z.nullable(localDate) }),
    bound: 'the units of one installation that stand on one day, and its saved lists',
    may: anyOfficer,
    example: (town) => ({ on: town.today }),
    answer: async ({ on }, { today, units }: Asking & { readonly units: UnitPort }) => ({
      units: await units.listUnits(on ?? today),
      lists: await units.listUnitLists(),
    }),
  }),

  'staff.officers': personalRead({
    params: z.object({ unit: z.nullable(id<'unit'>()) }),
    bound: 'the officers of one unit; of all units for the plan owner and the administrator',
    may: anyOfficer,
    example: (town) => ({ unit: town.id<'unit'>('ward-office') }),
    personal: ({ unit }) => unit,
    answer: async ({ unit }, { officer, officers }: Asking & { readonly officers: OfficerPort }) => ({
      officers: await officers.listOfficers(holdsRole(officer, 'plan-owner', 'administrator') ? unit : officer.unit),
    }),
  }),
}
