import { sql } from 'kysely'
import type { Instant } from '../../kernel/kernel.ts'
import type { Db } from '../../server/db.ts'
import type { Print, PrintPort } from './print.ts'

type Tables = { reportPrint: Omit<Print, 'text'> & { readonly text: string; readonly commandId: string } }

const ROW = ['id', 'report', 'version', 'horizon', 'printedOn', 'printedAt'] as const

export function printStore(base: Db): PrintPort {
  const db = base.withTables<Tables>()
  return {
    addPrint: async (print, commandId) => {
      const row = { ...print, text: JSON.stringify(print.text), printedAt: sql<Instant>`now()`, commandId }
      await db.insertInto('reportPrint').values(row).execute()
    },
    findPrint: async (print) => {
      const found = await db
        .selectFrom('reportPrint')
        .select([...ROW, 'text'])
        .where('id', '=', print)
        .executeTakeFirst()
      return (found ?? null) as Print | null
    },
    listPrints: (report) =>
      db
        .selectFrom('reportPrint')
        .select(ROW)
        .where('report', '=', report)
        .orderBy('printedAt', 'desc')
        .orderBy('horizon', 'desc')
        .execute(),
  }
}
