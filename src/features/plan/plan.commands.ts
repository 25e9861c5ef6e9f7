import { type Asking, command, type Decided, holdsRole, noEffects } from '../../kernel/command.ts'
import { day } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { type PlanPort, type PlanRefusal, Programme } from './plan.ts'

export const planCommands = {
  'plan.add-programme': command({
    version: 1,
    schema: Programme,
    may: (officer) => holdsRole(officer, 'plan-owner', 'administrator'),
    example: (town) => ({
      id: town.id<'programme'>('new-programme'),
      name: 'Chương trình mẫu giai đoạn 2026–2030',
      from: day('2026-01-01'),
      to: day('2030-12-31'),
    }),
    effects: noEffects,
    decide: async (programme, { commandId, plans }: Asking & { readonly plans: PlanPort }): Decided<PlanRefusal> => {
      if (programme.to < programme.from) return refuse({ code: 'programme-ends-before-it-begins' })
      return (await plans.addProgramme(programme, commandId)) ? accept(null) : refuse({ code: 'programme-id-taken' })
    },
  }),
}
