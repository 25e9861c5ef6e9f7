import { sql } from 'kysely'
import { fold } from '../../kernel/text.ts'
import type { Db } from '../../server/db.ts'
import type { HouseholdFilter, HouseholdReadPort, HouseholdRow } from './household.ts'

/**
 * A page of the households of a round, by the names of their heads. Each commune in reach gives its first ones by an index, and the first of
 * these are the page: what it costs grows with the communes, not with their households.
 */
export const listHouseholds = async (
  db: Db,
  filter: HouseholdFilter,
  { after, most }: Parameters<HouseholdReadPort['listHouseholds']>[1],
): ReturnType<HouseholdReadPort['listHouseholds']> => {
  const { round, areas } = filter
  const top =
    filter.area === null ? sql`(select area from review_round where id = ${round})` : sql`${filter.area}::uuid`
  const { rows } = await sql<Listed>`
    with places as materialized (
      select p.area, coalesce(p.commune, p.area) as commune from area_place p
      where p.area in (select x.area from area_path x where x.ancestor = ${top})
        and p.area in (select y.area from area_path y where y.ancestor = any(${areas}::uuid[]))),
    classed as materialized (
      select k.household from household_class k where k.round = ${round} and k.standard = ${filter.standard} and ${ofState(filter.state)}),
    listed as (
      select h.* from (select distinct commune from places) c
      cross join lateral (
        select n.version, n.household, n.area, n.name_id, n.sorted from household_name n
        where n.commune = c.commune and (n.area in (select area from places)) is true and ${beyond(after)} and ${matching(filter.q)}
          and ${inState(filter.state)}
        order by n.sorted, n.household limit ${most}) h
      order by h.sorted, h.household limit ${most})
    select l.household, h.residence, a.name as area_name, t.text as head, l.sorted, i.asked_on, i.income, i.form_total, i.answers,
      v.residence as asked_residence, (select count(*) from household_member m where m.version = l.version) as members
    from listed l join household_version h on h.id = l.version join area a on a.id = l.area
    left join personal_text t on t.id = l.name_id
    left join standing_interview(null) i on i.round = ${round} and i.household = l.household
    left join household_version v on v.id = i.version
    order by l.sorted, l.household`.execute(db)
  return rows.map(rowOf)
}

/** Of the households that were classed in the round by the standard, those that the state asks about. */
function ofState(state: HouseholdFilter['state']) {
  if (state === null || state === 'gone') return sql`false`
  return state === 'not-asked' ? sql`true` : sql`k.class = ${state}`
}

/** Whether a household is in that state in the round. */
function inState(state: HouseholdFilter['state']) {
  const gone = sql`n.household in (select household from gone_household())`
  switch (state) {
    case null:
      return sql`not ${gone}`
    case 'gone':
      return gone
    case 'not-asked':
      return sql`not ${gone} and n.household not in (select household from classed)`
    default:
      return sql`(n.household in (select household from classed)) is true`
  }
}

function matching(q: HouseholdFilter['q']) {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) return sql`true`
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return sql`n.sorted like all(${patterns}::text[])`
}

/** A cursor is the id of the last household and the words that it was sorted by. */
function beyond(after: string | null) {
  if (after === null) return sql`true`
  return sql`(n.sorted, n.household) > (${after.slice(UUID_LETTERS + 1)}, ${after.slice(0, UUID_LETTERS)}::uuid)`
}
const UUID_LETTERS = 36

type Listed = Omit<HouseholdRow, 'facts'> & {
  readonly sorted: string
  readonly income: number | null
  readonly formTotal: number | null
  readonly answers: NonNullable<HouseholdRow['facts']>['answers'] | null
  readonly askedResidence: HouseholdRow['residence'] | null
}

function rowOf({ sorted, income, formTotal, answers, askedResidence, ...row }: Listed) {
  const residence = askedResidence ?? row.residence
  const facts = answers && { residence, income, formTotal, answers }
  return { ...row, facts, cursor: `${row.household}_${sorted}` }
}
