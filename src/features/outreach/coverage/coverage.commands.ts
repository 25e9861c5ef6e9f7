import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { type CoveragePort, type CoverageRefusal, HouseholdCounts } from './coverage.ts'
import { checkCounts } from './coverage.rules.ts'

export const coverageCommands = {
  'outreach.count-households': command({
    version: 2,
    schema: HouseholdCounts,
    may: mayLog,
    example: (town) => ({
      on: town.today,
      source: 'Danh sách hộ nghèo, hộ cận nghèo của phường',
      counts: [
        {
          id: town.id<'household-count'>('new-count'),
          area: town.id<'area'>('quarter'),
          poor: 12,
          nearPoor: 20,
          residents: 1800,
          officials: null,
        },
      ],
    }),
    effects: noEffects,
    decide: async (
      counted,
      { officer, today, coverage, commandId }: Asking & { readonly coverage: CoveragePort },
    ): Decided<CoverageRefusal> => {
      const refusals = checkCounts(counted, today)
      if (refusals.length > 0) return refuse(...refusals)
      const areas = counted.counts.map(({ area }) => area)
      // An owner of plans enters for everybody; a unit for its own places.
      if (!holdsRole(officer, 'plan-owner') && (await coverage.countOwnAreas(officer.unit, areas)) < areas.length)
        return refuse({ code: 'area-outside-unit' })
      return (await coverage.addCounts(counted, commandId)) ? accept(null) : refuse({ code: 'count-meanwhile' })
    },
  }),
}
