import * as z from 'zod/mini'
import {
  type Asking,
  anyOfficer,
  command,
  type Decided,
  holdsRole,
  noEffects,
  type Officer,
  read,
} from '../../kernel/command.ts'
import { day } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { AreaPort } from '../area/area.ts'
import type { StaffRefusal, UnitPort } from './staff.ts'
import { UnitCorrection, UnitEnd, type UnitVersionPort, type UnitVersionRefusal } from './unit-version.ts'

type Ports = Asking & { readonly units: UnitPort; readonly areas: AreaPort; readonly unitVersions: UnitVersionPort }

const keepsUnits = (officer: Officer) => holdsRole(officer, 'administrator', 'plan-owner')

export const unitVersionCommands = {
  'staff.correct-unit': command({
    version: 1,
    schema: UnitCorrection,
    may: keepsUnits,
    example: (town) => ({
      unit: {
        id: town.id<'unit'>('union'),
        name: 'Hội Liên hiệp Phụ nữ thành phố Lạc Hồng',
        shortName: 'Hội Phụ nữ',
        kind: 'mass-organisation' as const,
        area: town.id<'area'>('city'),
        validFrom: day('2020-01-01'),
        validTo: null,
      },
      number: 1,
      reason: 'Ghi sai tên ngắn',
    }),
    effects: noEffects,
    decide: async ({ unit, number, reason }, ports: Ports): Decided<StaffRefusal | UnitVersionRefusal> => {
      const { commandId, units, areas, unitVersions } = ports
      if (!(await units.findUnit(unit.id))) return refuse({ code: 'unit-unknown' })
      if (unit.validTo !== null && unit.validTo < unit.validFrom) return refuse({ code: 'unit-ends-before-it-begins' })
      if (!(await areas.findArea(unit.area))) return refuse({ code: 'unit-area-unknown' })
      return answer(await unitVersions.reviseUnit(unit, number, { reason, commandId }))
    },
  }),

  'staff.end-unit': command({
    version: 1,
    schema: UnitEnd,
    may: keepsUnits,
    example: (town) => ({
      unit: town.id<'unit'>('commune-office'),
      number: 1,
      lastDay: day('2025-06-30'),
      reason: 'Sáp nhập xã',
    }),
    effects: noEffects,
    decide: async (
      { unit: ended, number, lastDay, reason },
      ports: Ports,
    ): Decided<StaffRefusal | UnitVersionRefusal> => {
      const { commandId, today, units, unitVersions } = ports
      const unit = await units.findUnit(ended)
      if (!unit) return refuse({ code: 'unit-unknown' })
      const { name, validFrom, validTo } = unit
      if (lastDay < validFrom) return refuse({ code: 'unit-ends-before-it-begins' })
      if (validTo !== null && validTo <= lastDay) return refuse({ code: 'unit-ended-before', name, lastDay: validTo })
      // A unit that ends later may still have whom it has; on that day nobody signs in for what is gone.
      const officers = lastDay < today ? await unitVersions.countOfficers(ended, lastDay) : 0
      if (officers > 0) return refuse({ code: 'unit-has-officers', name, officers })
      return answer(await unitVersions.reviseUnit({ ...unit, validTo: lastDay }, number, { reason, commandId }))
    },
  }),
}

const answer = (standing: number | null) =>
  standing === null ? accept(null) : refuse({ code: 'unit-changed-meanwhile' as const, number: standing })

export const unitVersionReads = {
  'staff.unit-versions': read({
    params: z.object({ unit: id<'unit'>() }),
    bound: 'the versions of one unit, of which a person wrote every one',
    may: anyOfficer,
    example: (town) => ({ unit: town.id<'unit'>('union') }),
    answer: async ({ unit }, { unitVersions }: Ports) => {
      const versions = await unitVersions.listUnitVersions(unit)
      return versions.length === 0 ? null : { versions }
    },
  }),
}
