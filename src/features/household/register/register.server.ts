import { sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import type { CountedBy, CountedRow, RegisterCount, RegisterReadPort, RegisterSumPort } from './register.ts'

export const registerSumStore = (db: Db): RegisterSumPort => ({
  countRegister: async (top, until) => {
    const communes = await communesAt(db, top)
    const { rows } = await sql<RegisterCount>`
      with newest as materialized (select * from newest_register(${communes}::uuid[], ${until}::date)),
      counted as (
        select p.commune, f.area, s.standard, f.year,
          count(*) filter (where f.class = 'poor') as poor, count(*) filter (where f.class = 'near-poor') as near_poor
        from (select distinct standard from newest) s cross join lateral fixed_household(s.standard) f
        join area_place p on p.area = f.area
        where f.area = any(array(select o.area from area_place o where o.commune = any(${communes}::uuid[])))
        group by p.commune, f.area, s.standard, f.year)
      select n.commune, c.area, coalesce(c.poor, 0) as poor, coalesce(c.near_poor, 0) as near_poor,
        n.decided_on as "on", n.standard, n.year, n.number
      from newest n left join counted c on c.commune = n.commune and c.standard = n.standard and c.year = n.year`.execute(
      db,
    )
    return rows
  },
  countHouseholds: async (by) => {
    const { rows } = await sql<{ households: number }>`select count(*) as households from (${counted(by)}) f`.execute(
      db,
    )
    return rows[0]?.households ?? 0
  },
})

export const registerReadStore = (db: Db): RegisterReadPort => ({
  countWithin: async (by, areas) => {
    const { rows } = await sql<{ households: number }>`
      select count(*) as households from (${counted(by)}) f where ${inReach(areas)}`.execute(db)
    return rows[0]?.households ?? 0
  },
  listCounted: async (by, { areas, after, most }) => {
    const { rows } = await sql<CountedRow & { readonly sorted: string }>`
      with listed as (
        select f.household, n.text as head, coalesce(folded(n.text), '') as sorted, a.name as area_name, f.members, f.round
        from (${counted(by)}) f join area a on a.id = f.area
        cross join lateral (select h.id from standing_household(null) h where h.household = f.household) h
        join household_member m on m.version = h.id and m.relation = 'head' left join personal_text n on n.id = m.name_id
        where ${inReach(areas)})
      select * from listed l
      where ${after === null ? sql`true` : sql`(l.sorted, l.household) > (${after.slice(UUID_LETTERS + 1)}, ${after.slice(0, UUID_LETTERS)}::uuid)`}
      order by l.sorted, l.household limit ${most}`.execute(db)
    return rows.map(({ sorted, ...row }) => ({ ...row, cursor: `${row.household}_${sorted}` }))
  },
})

const UUID_LETTERS = 36

const inReach = (areas: readonly Id<'area'>[]) =>
  sql`exists (select from area_path x where x.area = f.area and x.ancestor = any(${areas}::uuid[]))`

/** What lists say, of the area itself and of what lies in it. */
const counted = ({ area, standard, year, class: counted }: CountedBy) => sql`
  select f.* from fixed_household(${standard}) f
  where f.year = ${year} and f.class = ${counted}
    and f.area = any(array(select p.area from area_path p where p.ancestor = ${area}))`

async function communesAt(db: Db, top: Id<'area'>): Promise<readonly Id<'area'>[]> {
  const { rows } = await sql<{ commune: Id<'area'> }>`
    select distinct p.commune from area_path x join area_place p on p.area = x.area
    where x.ancestor = ${top} and p.commune is not null`.execute(db)
  return rows.map(({ commune }) => commune)
}
