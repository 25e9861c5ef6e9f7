import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { HouseholdRefusal } from '../household.ts'
import { writesHouseholds } from '../household.rules.ts'
import { findStandard } from '../standard.rules.ts'
import { type ScoreRefusal, ScoreTable, type ScoreTablePort } from './score-table.ts'
import { exampleScoreTable } from './score-table.examples.ts'
import { checkOverlap, checkScoreTable } from './score-table.rules.ts'

type Ports = { readonly scoreTables: ScoreTablePort }
type No = ScoreRefusal | HouseholdRefusal

export const scoreTableCommands = {
  'household.enter-score-table': command({
    version: 1,
    schema: ScoreTable,
    may: writesHouseholds,
    example: (town) => exampleScoreTable(town, 'new-score-table'),
    effects: noEffects,
    decide: async (table, { scoreTables, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkScoreTable(table)
      if (!findStandard(table.standard)) return refuse({ code: 'standard-unknown' })
      if (refusals.length > 0) return refuse(...refusals)
      const before = table.replaces === null ? null : await scoreTables.findTable(table.replaces)
      if (table.replaces !== null && !before) return refuse({ code: 'score-table-unknown' })
      const root = before?.root ?? table.id
      const overlaps = checkOverlap({ ...table, root }, await scoreTables.holdInForce(table.standard))
      if (overlaps.length > 0) return refuse(...overlaps)
      const last = before && (await scoreTables.findLast(root))
      if ((last?.id ?? null) !== table.replaces) return refuse({ code: 'score-table-not-the-last' })
      return (await scoreTables.addTable(table, { root, number: (before?.number ?? 0) + 1 }, commandId))
        ? accept(null)
        : refuse({ code: before ? 'score-table-not-the-last' : 'score-table-there-already' })
    },
  }),

  /** By a plan owner who did not enter it: two people have compared it with the act. */
  'household.confirm-score-table': command({
    version: 1,
    schema: z.object({ table: id<'score-table'>() }),
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town) => ({ table: town.id<'score-table'>('score-table') }),
    effects: noEffects,
    decide: async ({ table }, { officer, scoreTables, commandId }: Asking & Ports): Decided<No> => {
      const found = await scoreTables.findTable(table)
      if (!found) return refuse({ code: 'score-table-unknown' })
      if (found.enteredBy === officer.id) return refuse({ code: 'score-table-own' })
      const overlaps = checkOverlap(found, await scoreTables.holdInForce(found.standard))
      const last = await scoreTables.findLast(found.root)
      if (found.state === 'in-force') return refuse({ code: 'score-table-confirmed-already' })
      if (last?.id !== table) return refuse({ code: 'score-table-not-the-last' })
      if (overlaps.length > 0) return refuse(...overlaps)
      return (await scoreTables.confirmTable(table, commandId))
        ? accept(null)
        : refuse({ code: 'score-table-confirmed-already' })
    },
  }),
}
