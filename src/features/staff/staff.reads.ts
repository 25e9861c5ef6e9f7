import * as z from 'zod/mini'
import { type Asking, anyOfficer, holdsRole, type Officer, personalRead, read } from '../../kernel/command.ts'
import { id, localDate } from '../../kernel/schema.ts'
import { looksAfter } from './staff.rules.ts'
import type { OfficerPort, Sleepy, UnitPort } from './staff.ts'

const keepsAccess = (officer: Officer) => holdsRole(officer, 'administrator', 'plan-owner')

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

  'staff.sleepy': read({
    params: z.object({}),
    bound: 'how many of the officers whom the asker looks after are about to fall asleep, and how many sleep',
    may: keepsAccess,
    example: () => ({}),
    answer: async (
      _,
      { officer, officers, units }: Asking & { readonly officers: OfficerPort; readonly units: UnitPort },
    ) => {
      const looked = (await officers.listSleepy()).filter((one) => looksAfter(officer, one))
      const own = holdsRole(officer, 'administrator') ? looked : await ofUnits(looked, { owner: officer.unit, units })
      const count = (access: Sleepy['access']) => own.filter((one) => one.access === access).length
      return { drowsy: count('drowsy'), asleep: count('asleep') }
    },
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

type Owned = { readonly owner: Officer['unit']; readonly units: UnitPort }

/** Those of units that the owner's plans give work to. */
async function ofUnits(sleepy: readonly Sleepy[], { owner, units }: Owned): Promise<readonly Sleepy[]> {
  const asked = [...new Set(sleepy.map(({ unit }) => unit))]
  const isKept = await Promise.all(asked.map((unit) => units.isUnitOf(owner, unit)))
  const kept = asked.filter((_, at) => isKept[at])
  return sleepy.filter(({ unit }) => kept.includes(unit))
}
