import { sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import type { CoveragePort, CoverageReadPort, EnteredCount, HouseholdCounts } from './coverage.ts'

export const coverageStore = (db: Db): CoveragePort => ({
  countOwnAreas: async (unit, areas) => {
    const { rows } = await sql<{ number: number }>`
      with recursive above (place, id, parent) as (
        select id, id, parent from area where id = any(${[...areas]}::uuid[])
        union all select above.place, a.id, a.parent from above join area a on a.id = above.parent)
      select count(distinct place) as number from above join unit u on u.area = above.id where u.id = ${unit}`.execute(
      db,
    )
    return rows[0]?.number ?? 0
  },
  addCounts: async ({ on, source, counts }: HouseholdCounts, commandId) => {
    const { rows } = await sql`
      insert into household_count (id, command_id, area, counted_on, poor, near_poor, residents, officials, source, replaces)
      select n.id, ${commandId}, n.area, ${on}::date, coalesce(n.poor, old.poor), coalesce(n."nearPoor", old.near_poor),
        coalesce(n.residents, old.residents), coalesce(n.officials, old.officials), ${source}, old.id
      from json_to_recordset(${JSON.stringify(counts)}::json) as n (id uuid, area uuid, poor int, "nearPoor" int, residents int, officials int)
      left join standing_household_count(null) old on old.area = n.area and old.counted_on = ${on}::date
      on conflict do nothing returning id`.execute(db)
    return rows.length === counts.length
  },
})

export const coverageReadStore = (db: Db): CoverageReadPort => ({
  listCounts: async (top, until) => {
    const { rows } = await sql<EnteredCount>`
      with recursive ${below(top)}
      select c.area, c.poor, c.near_poor, c.residents, c.officials, c.counted_on as "on", c.source
      from below b join standing_household_count(null) c on c.area = b.id
      where c.counted_on <= ${until}::date order by c.counted_on desc`.execute(db)
    return rows
  },
  listReached: async (plan, top) => {
    const { rows } = await sql<Awaited<ReturnType<CoverageReadPort['listReached']>>[number]>`
      with recursive ${below(top)},
      counted as (
        select w.id, w.measure, w.source, w.quantity, w.places from standing_work(null) w
        left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
        where w.plan = ${plan} and w.measure in ('sheet', 'attendance', 'run') and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')),
      at (id, place, parent) as (
        select c.id, b.id, b.parent from counted c join below b on b.id = any(c.places)
        union select at.id, b.id, b.parent from at join below b on b.id = at.parent)
      select at.place as area, c.measure, c.source, count(*) as records, sum(c.quantity) as quantity
      from at join counted c on c.id = at.id group by at.place, c.measure, c.source`.execute(db)
    return rows
  },
})

const below = (top: Id<'area'>) => sql`
  below (id, parent) as (
    select id, parent from area where id = ${top} union all select a.id, a.parent from area a join below b on a.parent = b.id)`
