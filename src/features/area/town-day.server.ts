import type { LocalDate } from '../../kernel/day.ts'
import type { Db } from '../../server/db.ts'
import type { TownDayPort } from './town-day.ts'

type Setting = { readonly name: string; readonly value: string; readonly version: number }

/** Name of the setting that holds the day of a demo. */
export const DEMO_DAY = 'demo-day'

export function townDayStore(base: Db): TownDayPort {
  const db = base.withTables<{ setting: Setting }>()
  return {
    findDemoDay: async () => {
      const row = await db.selectFrom('setting').select('value').where('name', '=', DEMO_DAY).executeTakeFirst()
      return (row?.value as LocalDate | undefined) ?? null
    },
    setDemoDay: async (day) => {
      await db
        .insertInto('setting')
        .values({ name: DEMO_DAY, value: JSON.stringify(day), version: 1 })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(day) }))
        .execute()
    },
  }
}
