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
import { accept, refuse } from '../../kernel/kernel.ts'
import { type Area, AreaCorrection, AreaEnd, type AreaPort, type AreaRefusal, AreaSpelling, NewAreas } from './area.ts'
import { checkLoops, checkRivals } from './area.rules.ts'
import type { SuccessionPort } from './succession.ts'
import { checkDates } from './succession.rules.ts'

type Areas = { readonly areas: AreaPort }
type Ports = Asking & Areas & { readonly successions: SuccessionPort }

const keepsAreas = (officer: Officer) => holdsRole(officer, 'administrator', 'plan-owner')

export const areaCommands = {
  'area.add': command({
    version: 2,
    schema: NewAreas,
    may: keepsAreas,
    example: (town) => ({ areas: [aQuarter(town)], reason: null }),
    effects: noEffects,
    decide: async ({ areas: added, reason }, { commandId, areas }: Asking & Areas): Decided<AreaRefusal> => {
      await areas.lockAreas()
      const refusals = await checkNew(added, reason, areas)
      if (refusals.length > 0) return refuse(...refusals)
      await areas.addAreas(added, { reason, commandId })
      return accept(null)
    },
  }),

  'area.correct': command({
    version: 1,
    schema: AreaCorrection,
    may: keepsAreas,
    example: (town) => ({
      area: { ...aQuarter(town), id: town.id<'area'>('quarter'), code: '01', name: 'Khu phố 1A' },
      number: 1,
      reason: 'Ghi sai tên',
    }),
    effects: noEffects,
    decide: async ({ area, number, reason }, { commandId, areas, successions }: Ports): Decided<AreaRefusal> => {
      await areas.lockAreas()
      if (!(await areas.findArea(area.id))) return refuse({ code: 'area-unknown' })
      const refusals = [
        ...(await checkNew([area], null, areas)),
        ...(await checkPlace(area, areas)),
        ...checkDates(area, await successions.listChangesOf(area.id)),
      ]
      if (refusals.length > 0) return refuse(...refusals)
      return answer(await areas.reviseArea(area, number, { reason, commandId }))
    },
  }),

  'area.end': command({
    version: 1,
    schema: AreaEnd,
    may: keepsAreas,
    example: (town) => ({
      area: town.id<'area'>('other-quarter'),
      number: 1,
      lastDay: day('2024-09-30'),
      reason: 'Nhập vào khu phố bên cạnh',
    }),
    effects: noEffects,
    decide: async (
      { area: id, number, lastDay, reason },
      { commandId, areas, successions }: Ports,
    ): Decided<AreaRefusal> => {
      await areas.lockAreas()
      const area = await areas.findArea(id)
      if (!area) return refuse({ code: 'area-unknown' })
      const { name, validFrom, validTo } = area
      if (lastDay < validFrom) return refuse({ code: 'area-ends-before-it-begins', validFrom, validTo: lastDay })
      if (validTo !== null && validTo <= lastDay) return refuse({ code: 'area-ended-before', name, lastDay: validTo })
      const ended = { ...area, validTo: lastDay }
      const refusals = checkDates(ended, await successions.listChangesOf(id))
      if (refusals.length > 0) return refuse(...refusals)
      return answer(await areas.reviseArea(ended, number, { reason, commandId }))
    },
  }),

  'area.add-spelling': command({
    version: 1,
    schema: AreaSpelling,
    may: keepsAreas,
    example: (town) => ({ area: town.id<'area'>('commune'), spelling: 'Tân Hoà cũ' }),
    effects: noEffects,
    decide: async (spelling, { commandId, areas }: Asking & Areas): Decided<AreaRefusal> => {
      if (!(await areas.findArea(spelling.area))) return refuse({ code: 'area-unknown' })
      const added = await areas.addSpelling(spelling, commandId)
      return added ? accept(null) : refuse({ code: 'spelling-known', spelling: spelling.spelling })
    },
  }),
}

const answer = (standing: number | null) =>
  standing === null ? accept(null) : refuse({ code: 'area-changed-meanwhile' as const, number: standing })

/** What is against these areas as they would stand. Their parents are among them or stand already. */
export async function checkNew(
  added: readonly Area[],
  reason: string | null,
  areas: AreaPort,
): Promise<readonly AreaRefusal[]> {
  const own = new Set(added.map(({ id }) => id))
  const parents = added.flatMap(({ parent }) => (parent === null || own.has(parent) ? [] : [parent]))
  const known = new Set((await areas.findAreas(parents)).map(({ id }) => id))
  if (parents.some((parent) => !known.has(parent))) return [{ code: 'area-parent-unknown' }]
  return [...checkLoops(added), ...checkRivals(added, await areas.listRivals(added), reason)]
}

async function checkPlace({ id, name, parent }: Area, areas: AreaPort): Promise<readonly AreaRefusal[]> {
  return parent !== null && (await areas.liesIn(id, parent)) ? [{ code: 'area-inside-itself', name }] : []
}

const aQuarter = (town: Town): Area => ({
  id: town.id<'area'>('new-area'),
  code: '90001',
  name: 'Khu phố Mẫu',
  kind: 'quarter',
  parent: town.id<'area'>('ward'),
  validFrom: day('2024-01-01'),
  validTo: null,
})
