import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import { HOUSEHOLD_CLASSES, type HouseholdClass } from '../standard.ts'
import type {
  MovementArea,
  MovementPort,
  MovementScope,
  MovementSumPort,
  Moved,
  MovedHousehold,
  MovedOne,
  RecognisedRow,
  ResultLine,
} from './movement.ts'

export const movementSumStore = (db: Db): MovementSumPort => ({
  listAreas: async (scope) => {
    const { round, standard } = scope
    const { rows } = await sql<
      Omit<MovementArea, 'known'> & { readonly knownBefore: boolean; readonly knownNow: boolean }
    >`
      with recursive ${rowsOf(scope)}
      select a.id as area, a.name as area_name, ${isDecided(sql`r.round = ${round.id}`, standard)} as known_now,
        ${isDecided(sql`o.year = ${round.year - 1}`, standard)} or ${isListed(round.year - 1, standard)} as known_before,
        (select json_build_object('id', e.id, 'poor', e.poor, 'nearPoor', e.near_poor, 'countedOn', e.counted_on, 'source', e.source)
          from standing_earlier_count(null) e where e.round = ${round.id} and e.area = a.id and e.standard = ${standard}) as earlier
      from (select distinct top from grp) g join area a on a.id = g.top
      where ${inReach(scope)} and (a.id <> ${round.area} or exists (select from household_version v where v.area = a.id)
        or not exists (select from area c where c.parent = a.id))
      order by a.id = ${round.area}, a.code, a.name`.execute(db)
    return rows.map(({ knownBefore, knownNow, ...row }) => ({ ...row, known: { before: knownBefore, now: knownNow } }))
  },
  sumMoved: async (scope) => {
    const { rows } = await sql<Moved>`
      with recursive ${rowsOf(scope)}, ${listsOf(scope)}
      select area_before, area_now, before, now, change, once, count(*) as households,
        coalesce(sum(people_before), 0) as people_before, coalesce(sum(people_now), 0) as people_now
      from moved group by area_before, area_now, before, now, change, once, sign(people_now - people_before)`.execute(
      db,
    )
    return rows
  },
  listMoved: async (scope) => {
    const { rows } = await sql<MovedOne>`
      with recursive ${rowsOf(scope)}, ${listsOf(scope)}
      select m.area_before, m.area_now, m.before, m.now, m.change, m.once, 1 as households, m.household,
        coalesce(m.people_before, 0) as people_before, coalesce(m.people_now, 0) as people_now
      from moved m`.execute(db)
    return rows
  },
  sumResults: async (scope) => {
    const { round, standard } = scope
    const { rows } = await sql<Summed>`
      with recursive ${rowsOf(scope)}, fixed as (
        select f.household, f.class from standing_recognition(null) r join recognised_household f on f.recognition = r.id
        where r.round = ${round.id} and r.standard = ${standard})
      select a.id as area, a.name as area_name, ${headsWhere(sql`true`)} as households, ${headsWhere(sql`c.class is not null`)} as asked,
        count(*) filter (where c.class is not null) as people,
        ${sql.join(HOUSEHOLD_CLASSES.map((one) => sql`${headsWhere(sql`c.class = ${one}`)} as ${sql.ref(one)}`))},
        ${headsWhere(sql`f.class = 'poor'`)} as fixed_poor, ${headsWhere(sql`f.class = 'near-poor'`)} as fixed_near_poor
      from standing_household(null) h join grp g on g.id = h.area and h.area = any(array(select id from grp)) join area a on a.id = g.top
      join household_member m on m.version = h.id
      left join household_class c on c.round = ${round.id} and c.household = h.household and c.standard = ${standard}
      left join fixed f on f.household = h.household
      where ${inReach(scope)} and h.household not in (select household from gone_household())
      group by a.id, a.name, a.code order by a.id = ${round.area}, a.code, a.name`.execute(db)
    return rows.map(resultLine)
  },
})

export const movementStore = (db: Db): MovementPort => ({
  nameHouseholds: async (households, { after, most }) => {
    const { rows } = await sql<Pick<MovedHousehold, 'household' | 'head' | 'areaName'> & { readonly sorted: string }>`
      with named as (
        select h.household, n.text as head, coalesce(folded(n.text), '') as sorted, a.name as area_name
        from standing_household(null) h join area a on a.id = h.area
        join household_member d on d.version = h.id and d.relation = 'head' left join personal_text n on n.id = d.name_id
        where h.household = any(${households}::uuid[]))
      select * from named l
      where ${pageAfter(after)} order by l.sorted, l.household limit ${most}`.execute(db)
    return rows.map(withCursor)
  },
  listRecognised: async ({ round, standard, area, class: only, ...scope }, { after, most }) => {
    const { rows } = await sql<RecognisedRow & { readonly sorted: string }>`
      with recursive ${rowsOf({ round, standard, areas: scope.areas })},
      listed as (
        select f.household, n.text as head, coalesce(folded(n.text), '') as sorted, b.name as area_name, f.members, f.class,
          r.number as decision, r.decided_on
        from standing_recognition(null) r join recognised_household f on f.recognition = r.id
        join grp g on g.id = f.area join area a on a.id = g.top join area b on b.id = f.area
        join household_member d on d.version = f.version and d.relation = 'head' left join personal_text n on n.id = d.name_id
        where r.round = ${round.id} and r.standard = ${standard} and ${inReach({ round, standard, areas: scope.areas })}
          and f.class in ('poor', 'near-poor')
          and (${only}::text is null or f.class = ${only}) and (${area}::uuid is null or g.top = ${area}))
      select * from listed l
      where ${pageAfter(after)} order by l.sorted, l.household limit ${most}`.execute(db)
    return rows.map(withCursor)
  },
})

type Sql = ReturnType<typeof sql>

/** Households are counted by their heads, of which each has one, as their members `m` are counted in the same pass. */
const headsWhere = (which: Sql) => sql`count(*) filter (where m.relation = 'head' and ${which})`

/** Of rows `l` in the order of their heads. */
const pageAfter = (after: string | null) =>
  after === null ? sql`true` : sql`(l.sorted, l.household) > (${after.slice(37)}, ${after.slice(0, 36)}::uuid)`

const withCursor = <Row extends { readonly household: string; readonly sorted: string }>({ sorted, ...row }: Row) => ({
  ...row,
  cursor: `${row.household}_${sorted}`,
})

type Summed = Pick<ResultLine, 'area' | 'areaName' | 'households' | 'asked' | 'people'> &
  Readonly<Record<string, unknown>> & { readonly fixedPoor: number; readonly fixedNearPoor: number }

function resultLine({
  area,
  areaName,
  households,
  asked,
  people,
  fixedPoor,
  fixedNearPoor,
  ...counts
}: Summed): ResultLine {
  const classes = Object.fromEntries(HOUSEHOLD_CLASSES.map((one) => [one, Number(counts[one] ?? counts[camel(one)])]))
  const recognised = { poor: fixedPoor, 'near-poor': fixedNearPoor }
  return {
    area,
    areaName,
    households,
    asked,
    people,
    classes: classes as Readonly<Record<HouseholdClass, number>>,
    recognised,
  }
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Every area of the round under the row that it is counted in: directly below the area of the round, or that itself. */
const rowsOf = ({ round }: MovementScope) => sql`
  grp (id, top) as (
    select id, id from area where parent = ${round.area}
    union all select id, id from area where id = ${round.area}
    union all select a.id, g.top from grp g join area a on a.parent = g.id where g.id <> ${round.area})`

/** The rows of areas that lie in those of the asker. */
const inReach = ({ areas }: MovementScope) =>
  sql`exists (select from area_path p where p.area = a.id and p.ancestor = any(${areas}::uuid[]))`

/** Whether a decision speaks of the area, or of one above it. */
const isDecided = (which: Sql, standard: string) => sql`exists (
  with recursive up (id, parent) as (select x.id, x.parent from area x where x.id = a.id
    union all select x.id, x.parent from up join area x on x.id = up.parent)
  select from standing_recognition(null) r join review_round o on o.id = r.round join up on up.id = r.area
  where r.standard = ${standard} and ${which})`

/** Whether a list of that year speaks of the area, or of one above it. */
const isListed = (year: number, standard: string) => sql`exists (
  select from standing_household_list(null) l join area_path p on p.area = a.id and p.ancestor = l.area
  where l.year = ${year} and l.standard = ${standard})`

/** Each household of the list now and of that of the year before, once; what it was before that, and who left a list was in it. */
const listsOf = ({ round, standard }: MovementScope): Sql => sql`
  listed as (
    select distinct on (f.household, is_now) f.household, f.round is not distinct from ${round.id} as is_now, f.class, f.members, g.top
    from fixed_household(${standard}) f join grp g on g.id = f.area
    where f.area = any(array(select id from grp)) and (f.round = ${round.id} or f.year = ${round.year - 1})
    order by f.household, is_now, f.decided_on desc),
  both_lists as (
    select l.household, (array_agg(l.top) filter (where not l.is_now))[1] as area_before, (array_agg(l.top) filter (where l.is_now))[1] as area_now,
      max(l.class) filter (where not l.is_now) as before, max(l.class) filter (where l.is_now) as now,
      max(l.members) filter (where not l.is_now) as people_before, max(l.members) filter (where l.is_now) as people_now
    from listed l group by l.household having bool_or(l.class in ('poor', 'near-poor'))),
  earlier_lists as (
    select f.household, array_agg(distinct f.was order by f.was) as once
    from fixed_household(${standard}) f
    where (f.year < ${round.year - 1} or (f.year = ${round.year - 1} and f.was <> f.class)) and f.was in ('poor', 'near-poor')
      and f.household = any(array(select household from both_lists)) group by f.household),
  moved as (
    select b.*, ${lastChange(round.year)} as change, coalesce(e.once, '{}') as once
    from both_lists b left join earlier_lists e on e.household = b.household)`

const lastChange = (year: number) => sql`(
  select c.kind from standing_household_change(null) c
  where c.household = b.household and extract(year from c.happened_on) in (${year - 1}, ${year})
  order by c.happened_on desc, c.id limit 1)`
