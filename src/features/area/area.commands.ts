import { type Asking, command, type Decided, holdsRole, noEffects } from '../../kernel/command.ts'
import { day } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { Area, type AreaPort, type AreaRefusal } from './area.ts'
import { checkArea } from './area.rules.ts'

export const areaCommands = {
  'area.add': command({
    version: 1,
    schema: Area,
    may: (officer) => holdsRole(officer, 'administrator', 'plan-owner'),
    example: (town) => ({
      id: town.id<'area'>('new-area'),
      code: '90001',
      name: 'Khu phố Mẫu',
      kind: 'quarter' as const,
      parent: town.id<'area'>('ward'),
      validFrom: day('2024-01-01'),
      validTo: null,
    }),
    effects: noEffects,
    decide: async (area, { commandId, areas }: Asking & { readonly areas: AreaPort }): Decided<AreaRefusal> => {
      const refusals = checkArea(area)
      if (refusals.length > 0) return refuse(...refusals)
      if (area.parent !== null && !(await areas.findArea(area.parent))) return refuse({ code: 'area-parent-unknown' })
      const added = await areas.addArea(area, commandId)
      return added ? accept(null) : refuse({ code: 'area-code-taken', areaCode: area.code, validFrom: area.validFrom })
    },
  }),
}
