import * as z from 'zod/mini'
import { type Asking, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import { writesHouseholds } from '../household.rules.ts'
import type { ScoreTableReadPort } from './score-table.ts'

type Ports = { readonly scoreTableReads: ScoreTableReadPort }

export const scoreTableReads = {
  'household.score-tables': read({
    params: z.object({}),
    bound: 'the tables of points that officers entered, without their points',
    may: writesHouseholds,
    example: () => ({}),
    answer: async (_, { scoreTableReads }: Asking & Ports) => ({ tables: await scoreTableReads.listTables() }),
  }),

  'household.score-table': read({
    params: z.object({ table: id<'score-table'>() }),
    bound: 'one table of points',
    may: writesHouseholds,
    example: (town) => ({ table: town.id<'score-table'>('score-table') }),
    answer: async ({ table }, { scoreTableReads }: Asking & Ports) => {
      const found = await scoreTableReads.getTable(table)
      return found && { table: found }
    },
  }),
}
