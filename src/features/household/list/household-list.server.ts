import { type QueryResult, sql } from 'kysely'
import { LOCKS } from '../../../server/database/locks.ts'
import type { Db } from '../../../server/db.ts'
import type { Id } from '../../../kernel/kernel.ts'
import {
  type HouseholdList,
  type HouseholdListPort,
  type HouseholdListReadPort,
  type HouseholdListRow,
  LISTED_AS,
  type ListedAs,
  type ListedHousehold,
  type ListedRow,
  type ListedYear,
  type ListPart,
  type NamesakeRow,
  type OtherList,
} from './household-list.ts'

export const householdListStore = (db: Db): HouseholdListPort => ({
  lockLists: async (area) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.listsOfCommune}, hashtext(${area}))`.execute(db)
  },
  isCommune: async (area) => {
    const { rows } = await sql`select from area_place where area = ${area} and commune = ${area}`.execute(db)
    return rows.length === 1
  },
  findList: async (list) => {
    const { rows } = await sql<HouseholdList>`
      select ${listColumns} from standing_household_list(null) l where l.id = ${list}`.execute(db)
    return rows[0] ?? null
  },
  findOther: async ({ id, area, year, standard }) => {
    const { rows } = await sql<OtherList>`
      select 'list' as by, l.number from standing_household_list(null) l
      where l.area = ${area} and l.year = ${year} and l.standard = ${standard} and l.id <> ${id}
      union all
      select 'decision', r.number from standing_recognition(null) r join review_round o on o.id = r.round
      join area_path p on p.area = ${area} and p.ancestor = r.area
      where r.standard = ${standard} and o.year = ${year} limit 1`.execute(db)
    return rows[0] ?? null
  },
  findUnfit: async ({ list, households }) => {
    const said = households.map(({ household, area, written }, at) => ({
      at,
      household,
      area,
      known: written === null,
    }))
    const { rows } = await sql<{ readonly at: number; readonly outside: boolean; readonly unknown: boolean }>`
      select * from (
        select s.at, not exists (select from area_place p where p.area = s.area and p.commune = ${list.area}) as outside,
          s.known and not exists (select from standing_household(null) h where h.household = s.household and h.commune = ${list.area}) as unknown
        from json_to_recordset(${JSON.stringify(said)}::json) as s (at int, household uuid, area uuid, known bool)) u
      where u.outside or u.unknown order by u.at`.execute(db)
    const at = (which: 'outside' | 'unknown') => rows.flatMap((row) => (row[which] ? [row.at] : []))
    return { outside: at('outside'), unknown: at('unknown') }
  },
  addList: async ({ id, area, year, standard, number, on, source }, commandId) =>
    wasKept(
      await sql`
        insert into household_list (id, command_id, area, year, standard, number, decided_on, source)
        values (${id}, ${commandId}, ${area}, ${year}, ${standard}, ${number}, ${on}, ${source}) on conflict do nothing`.execute(
        db,
      ),
    ),
  addHouseholds: async (part, commandId) => {
    if (!(await writeNew(db, part, commandId))) return 'changed'
    return (await writeListed(db, part, commandId)) ? 'added' : 'listed'
  },
  withdrawList: async (list, reason, commandId) =>
    wasKept(
      await sql`
        insert into household_list_withdrawal (list, command_id, reason_id) values (${list}, ${commandId}, ${reason})
        on conflict do nothing`.execute(db),
    ),
})

/** The first version of each household that the register has not, all in three statements. */
async function writeNew(db: Db, { list, households }: ListPart, commandId: Id<'command'>): Promise<boolean> {
  const fresh = households.flatMap(({ household, area, written }) => (written ? [{ household, area, ...written }] : []))
  if (fresh.length === 0) return true
  const { numAffectedRows } = await sql`
    insert into household_step (household, number, command_id)
    select h, 1, ${commandId} from unnest(${fresh.map(({ household }) => household)}::uuid[]) h on conflict do nothing`.execute(
    db,
  )
  if (numAffectedRows !== BigInt(fresh.length)) return false
  const versions = fresh.map(({ address, members: _, ...one }) => ({ ...one, address: address?.personalId ?? null }))
  await sql`
    insert into household_version (id, command_id, household, number, area, commune, residence, address_id)
    select v.version, ${commandId}, v.household, 1, v.area, ${list.area}, v.residence, v.address
    from json_to_recordset(${JSON.stringify(versions)}::json) as v (version uuid, household uuid, area uuid, residence text, address uuid)`.execute(
    db,
  )
  await sql`
    insert into household_member (version, commune, ordinal, relation, sex, name_id, born_id)
    select m.version, ${list.area}, m.ordinal, m.relation, m.sex, m.name, m.born
    from json_to_recordset(${JSON.stringify(fresh.flatMap(memberRows))}::json) as m (version uuid, ordinal int, relation text, sex text, name uuid, born uuid)`.execute(
    db,
  )
  await sql`select name_households(${fresh.map(({ version }) => version)}::uuid[])`.execute(db)
  return true
}

const memberRows = ({ version, members }: NonNullable<ListedHousehold['written']>) =>
  members.map(({ relation, sex, name, born }, at) => ({
    version,
    ordinal: at + 1,
    relation,
    sex,
    name: name.personalId,
    born: born?.personalId ?? null,
  }))

async function writeListed(db: Db, { list, households }: ListPart, commandId: Id<'command'>): Promise<boolean> {
  const rows = households.map(({ written: _, ...one }) => one)
  const { numAffectedRows } = await sql`
    insert into listed_household (list, household, command_id, commune, version, listed_as, area, members)
    select ${list.id}, s.household, ${commandId}, ${list.area}, h.id, s."listedAs", s.area, s.members
    from json_to_recordset(${JSON.stringify(rows)}::json) as s (household uuid, area uuid, "listedAs" text, members int)
    cross join lateral (select v.id from standing_household(null) v where v.household = s.household offset 0) h
    on conflict do nothing`.execute(db)
  return numAffectedRows === BigInt(rows.length)
}

export const householdListReadStore = (db: Db): HouseholdListReadPort => ({
  listLists: async (areas) => {
    const { rows } =
      await sql<CountedList>`${countedLists(areas)} order by l.year desc, a.name, l.standard, l.id limit 200`.execute(
        db,
      )
    return rows.map(listRow)
  },
  getList: async (list, areas) => {
    const { rows } = await sql<CountedList>`${countedLists(areas)} and l.id = ${list}`.execute(db)
    return rows[0] ? listRow(rows[0]) : null
  },
  listHouseholds: async (list, { areas, after, most }) => {
    const { rows } = await sql<ListedRow & { readonly sorted: string }>`
      with listed as (
        select f.household, n.text as head, coalesce(folded(n.text), '') as sorted, a.name as area_name, f.members, f.listed_as
        from listed_household f join area a on a.id = f.area
        join household_member d on d.version = f.version and d.relation = 'head' left join personal_text n on n.id = d.name_id
        where f.list = ${list} and ${inReach(sql`f.area`, areas)})
      select * from listed l
      where ${after === null ? sql`true` : sql`(l.sorted, l.household) > (${after.slice(37)}, ${after.slice(0, 36)}::uuid)`}
      order by l.sorted, l.household limit ${most}`.execute(db)
    return rows.map(({ sorted, ...row }) => ({ ...row, cursor: `${row.household}_${sorted}` }))
  },
  listNamesakes: async (commune, names, areas) => {
    const { rows } = await sql<NamesakeRow>`
      select h.household, n.text as head, b.text as born, h.area, a.name as area_name,
        (select count(*) from household_member x where x.version = h.version) as members,
        array(select f.list from listed_household f where f.household = h.household) as lists
      from household_name h join area a on a.id = h.area
      join household_member m on m.version = h.version and m.relation = 'head'
      join personal_text n on n.id = h.name_id left join personal_text b on b.id = m.born_id
      where h.commune = ${commune} and h.sorted = any(${names}::text[]) and ${inReach(sql`h.area`, areas)}
        and h.household not in (select household from gone_household())
      order by h.household`.execute(db)
    return rows
  },
  listYears: async (household) => {
    const { rows } = await sql<ListedYear>`
      select l.year, l.standard, l.number, l.decided_on as "on", f.listed_as
      from listed_household f join standing_household_list(null) l on l.id = f.list
      where f.household = ${household} order by l.year desc, l.standard`.execute(db)
    return rows
  },
})

type Sql = ReturnType<typeof sql>

const inReach = (area: Sql, areas: readonly Id<'area'>[]) =>
  sql`exists (select from area_path x where x.area = ${area} and x.ancestor = any(${areas}::uuid[]))`

const listColumns = sql`l.id, l.area, l.year, l.standard, l.number, l.decided_on as "on", l.source`

type CountedList = HouseholdList & {
  readonly areaName: string
  readonly counts: Partial<Record<ListedAs, number>> | null
}

/** Lists of communes in these areas; who has a right in a neighbourhood sees that the commune has one, and counts its own. */
const countedLists = (areas: readonly Id<'area'>[]) => sql`
  select ${listColumns}, a.name as area_name, c.counts
  from standing_household_list(null) l join area a on a.id = l.area
  cross join lateral (select json_object_agg(g.listed_as, g.households) as counts from (
    select f.listed_as, count(*) as households from listed_household f
    where f.list = l.id and ${inReach(sql`f.area`, areas)} group by f.listed_as) g) c
  where exists (select from area_path x where x.area = any(${areas}::uuid[]) and x.ancestor = l.area
    union all select from area_path x where x.area = l.area and x.ancestor = any(${areas}::uuid[]))`

const listRow = ({ counts, ...row }: CountedList): HouseholdListRow => ({
  ...row,
  households: Object.fromEntries(LISTED_AS.map((one) => [one, counts?.[one] ?? 0])) as HouseholdListRow['households'],
})

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n
