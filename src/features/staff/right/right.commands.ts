import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { isInReach } from '../../area/area.rules.ts'
import type { AreaPort } from '../../area/area.ts'
import { findAtWork, findKept } from '../staff.commands.ts'
import type { OfficerPort, StaffRefusal, UnitPort } from '../staff.ts'
import { checkEnd, checkRight } from './right.rules.ts'
import { OfficerRight, RightEnd, type RightPort, type RightRefusal } from './right.ts'

type Ports = {
  readonly rights: RightPort
  readonly officers: OfficerPort
  readonly units: UnitPort
  readonly areas: AreaPort
}
type No = RightRefusal | StaffRefusal

const keepsStaff = (officer: Officer) => holdsRole(officer, 'administrator', 'plan-owner')

export const rightCommands = {
  'staff.give-right': command({
    version: 1,
    schema: OfficerRight,
    may: keepsStaff,
    example: (town): OfficerRight => ({
      id: town.id<'officer-right'>('new-right'),
      officer: town.id<'officer'>('ward-officer'),
      role: 'reader',
      area: town.id<'area'>('ward'),
      from: town.today,
      to: null,
    }),
    effects: noEffects,
    decide: async (right, asking: Asking & Ports): Decided<No> => {
      const { officer: giver, reach, today, rights, areas, commandId } = asking
      const kept = await findAtWork(right.officer, asking)
      if ('code' in kept) return refuse(kept)
      const area = await areas.findArea(right.area)
      if (!area) return refuse({ code: 'unit-area-unknown' })
      if (!(await isInReach(area.id, reach, areas)))
        return refuse({ code: 'right-beyond-your-areas', areaName: area.name })
      const refusals = checkRight(giver, right, await rights.listRights(right.officer, today))
      if (refusals.length > 0) return refuse(...refusals)
      await rights.addRight(right, commandId)
      return accept(null)
    },
  }),

  'staff.end-right': command({
    version: 1,
    schema: RightEnd,
    may: keepsStaff,
    example: (town): RightEnd => ({ right: town.id<'officer-right'>('right'), on: town.today }),
    effects: noEffects,
    decide: async (end, asking: Asking & Ports): Decided<No> => {
      const { officer: giver, reach, today, rights, areas, commandId } = asking
      const right = await rights.findRight(end.right, today)
      if (!right) return refuse({ code: 'right-unknown' })
      const kept = await findKept(right.officer, asking)
      if ('code' in kept) return refuse(kept)
      if (!(await isInReach(right.area, reach, areas)))
        return refuse({ code: 'right-beyond-your-areas', areaName: right.areaName })
      const refusals = checkEnd(giver, right)
      if (refusals.length > 0) return refuse(...refusals)
      if (end.on < right.from) return refuse({ code: 'right-ends-before-it-begins', from: right.from, to: end.on })
      return (await rights.endRight(end, commandId)) ? accept(null) : refuse({ code: 'right-ended-already' })
    },
  }),
}
