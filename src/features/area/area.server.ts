import { sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import type { Area, AreaPort } from './area.ts'
import type { TownDayPort } from './town-day.ts'
import type { LocalDate } from '../../kernel/day.ts'

type Tables = {
  area: Area & { readonly commandId: Id<'command'> }
  areaVersion: Omit<Area, 'id'> & {
    readonly area: Id<'area'>
    readonly number: number
    readonly commandId: Id<'command'>
  }
  setting: { readonly name: string; readonly value: string; readonly version: number }
}

export function areaStore(base: Db): AreaPort {
  const db = base.withTables<Tables>()
  const columns = ['id', 'code', 'name', 'kind', 'parent', 'validFrom', 'validTo'] as const
  return {
    findArea: async (area) =>
      (await db.selectFrom('area').select(columns).where('id', '=', area).executeTakeFirst()) ?? null,
    isWithin: async (area, tops) => {
      const { rows } = await sql`
        select from area_path p where p.area = ${area} and p.ancestor = any(${tops}::uuid[]) limit 1`.execute(base)
      return rows.length === 1
    },
    addArea: async (area, commandId) => {
      const added = await db
        .insertInto('area')
        .values({ ...area, commandId })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (!wasWritten(added)) return false
      const { id, ...first } = area
      await db
        .insertInto('areaVersion')
        .values({ ...first, area: id, number: 1, commandId })
        .execute()
      await sql`select place_areas(${[id]}::uuid[])`.execute(db)
      return true
    },
    listAreas: (on) =>
      db
        .selectFrom('area')
        .select(columns)
        .where('validFrom', '<=', on)
        .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
        .orderBy('parent')
        .orderBy(sql`name collate "vi-x-icu"`)
        .execute(),
  }
}

/** Name of the setting that holds the day of a demo. */
export const DEMO_DAY = 'demo-day'

export function townDayStore(base: Db): TownDayPort {
  const db = base.withTables<Tables>()
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
