import { type Asking, command, type Decided, holdsRole, noEffects, type Town } from '../../kernel/command.ts'
import { addDays, day } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { checkNew } from './area.commands.ts'
import type { AreaPort, AreaRefusal } from './area.ts'
import { Reorganisation, type SuccessionPort, type SuccessionRefusal } from './succession.ts'
import { checkReorganisation, successionsOf } from './succession.rules.ts'

type Ports = Asking & { readonly areas: AreaPort; readonly successions: SuccessionPort }

export const successionCommands = {
  'area.reorganise': command({
    version: 1,
    schema: Reorganisation,
    may: (officer) => holdsRole(officer, 'administrator', 'plan-owner'),
    example: (town: Town) => ({
      change: {
        id: town.id<'area-change'>('new-change'),
        kind: 'merged' as const,
        on: day('2024-11-01'),
        act: 'Nghị quyết 01/NQ-UBTVQH15 (minh họa)',
      },
      from: [town.id<'area'>('second-ward')],
      to: [town.id<'area'>('ward')],
      begins: [],
    }),
    effects: noEffects,
    decide: async (asked, { commandId, areas, successions }: Ports): Decided<AreaRefusal | SuccessionRefusal> => {
      await areas.lockAreas()
      const begun = new Set(asked.begins.map(({ id }) => id))
      const standing = [...new Set([...asked.from, ...asked.to])].filter((id) => !begun.has(id))
      const known = await areas.findAreas(standing)
      if (known.length < standing.length) return refuse({ code: 'area-unknown' })
      const facts = { areas: known, known: await successions.listSuccessions(standing, 'onward') }
      const refusals = checkReorganisation(asked, facts)
      if (refusals.length > 0) return refuse(...refusals)
      const reason = asked.change.act
      // Those that end make room for others of their name and code.
      await areas.endAreas(asked.from, addDays(asked.change.on, -1), { reason, commandId })
      const against = await checkNew(asked.begins, null, areas)
      if (against.length > 0) return refuse(...against)
      if (asked.begins.length > 0) await areas.addAreas(asked.begins, { reason: null, commandId })
      await successions.addSuccessions(successionsOf(asked), commandId)
      return accept(null)
    },
  }),
}
