import { type QueryResult, sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import type { Db } from '../../server/db.ts'
import { listHouseholds } from './household-rows.server.ts'
import { interviewsOf, interviewStore } from './interview.server.ts'
import { classStore } from './stored-class.server.ts'
import type {
  HouseholdDecision,
  HouseholdPage,
  HouseholdPlace,
  HouseholdPort,
  HouseholdReadPort,
  RoundFacts,
  RoundRow,
  StandardPort,
  StoredValue,
} from './household.ts'

export const householdStore = (db: Db): HouseholdPort => ({
  findRound: async (round) => {
    const { rows } = await sql<RoundFacts>`
      select ${roundColumns}, p.owner_unit from review_round r join plan p on p.id = r.plan where r.id = ${round}`.execute(
      db,
    )
    return rows[0] ?? null
  },
  findHousehold: async (household, { unit, round }) => {
    const { rows } = await sql<HouseholdPlace>`
      with recursive last as (select v.id, v.number, v.area, v.residence from standing_household(null) v where v.household = ${household}),
        above (id, parent) as (
          select a.id, a.parent from area a join last on last.area = a.id
          union all select a.id, a.parent from above join area a on a.id = above.parent)
      select last.id as version, last.number, last.area, last.residence,
        exists (select from above join unit u on u.area = above.id where u.id = ${unit}) as in_unit,
        exists (select from above join review_round r on r.area = above.id where r.id = ${round}) as in_round
      from last`.execute(db)
    return rows[0] ?? null
  },
  isOfUnit: async (area, unit) => {
    const { rows } = await sql<{ is: boolean }>`
      with recursive above (id, parent) as (
        select id, parent from area where id = ${area}
        union all select a.id, a.parent from above join area a on a.id = above.parent)
      select exists (select from above join unit u on u.area = above.id where u.id = ${unit}) as is`.execute(db)
    return rows[0]?.is ?? false
  },
  addHousehold: async ({ id, household, area, residence, address, members }, number, commandId) => {
    const step = await sql`
      insert into household_step (household, number, command_id) values (${household}, ${number}, ${commandId})
      on conflict do nothing`.execute(db)
    if (!wasKept(step)) return false
    await sql`
      insert into household_version (id, command_id, household, number, area, commune, residence, address_id)
      values (${id}, ${commandId}, ${household}, ${number}, ${area}, scope_of(${area}), ${residence}, ${address?.personalId ?? null})`.execute(
      db,
    )
    const rows = members.map(({ relation, sex, name, born }, i) => ({
      ordinal: i + 1,
      relation,
      sex,
      name_id: name.personalId,
      born_id: born?.personalId ?? null,
    }))
    await sql`
      insert into household_member (version, commune, ordinal, relation, sex, name_id, born_id)
      select ${id}, scope_of(${area}), m.ordinal, m.relation, m.sex, m.name_id, m.born_id
      from json_to_recordset(${JSON.stringify(rows)}::json) as m (ordinal int, relation text, sex text, name_id uuid, born_id uuid)`.execute(
      db,
    )
    await sql`select name_households(array[${id}]::uuid[])`.execute(db)
    return true
  },
  addRound: async ({ id, plan, year, name, area, standards, task }, commandId) =>
    wasKept(
      await sql`
        insert into review_round (id, command_id, plan, year, name, area, standards, task)
        values (${id}, ${commandId}, ${plan}, ${year}, ${name}, ${area}, ${standards}::text[], ${task})
        on conflict do nothing`.execute(db),
    ),
  ...interviewStore(db),
  ...classStore(db),
})

export const standardStore = (db: Db): StandardPort => ({
  listEntered: async () => {
    const { rows } = await sql<StoredValue>`
      select v.id, v.standard, v.name, v.number, v.source, k.kept_at,
        case when v.confirmed_by is null then 'entered' else 'confirmed' end as sureness
      from standing_standard_value(null) v join kept_command k on k.id = v.command_id
      left join kept_command c on c.id = v.confirmed_by
      order by v.confirmed_by is null, c.kept_at desc, k.kept_at desc`.execute(db)
    return rows
  },
  addValue: async ({ id, standard, name, number, source }, commandId) =>
    wasKept(
      await sql`
        insert into standard_value (id, command_id, standard, name, number, source)
        values (${id}, ${commandId}, ${standard}, ${name}, ${number}, ${source}) on conflict do nothing`.execute(db),
    ),
  confirmValue: async (value, commandId) =>
    wasKept(
      await sql`insert into standard_confirmation (value, command_id) values (${value}, ${commandId}) on conflict do nothing`.execute(
        db,
      ),
    ),
})

export const householdReadStore = (db: Db): HouseholdReadPort => ({
  listRounds: async (plan) => {
    const { rows } =
      await sql<RoundRow>`${roundRows} where r.plan = ${plan} order by r.year desc, r.name, r.id`.execute(db)
    return rows
  },
  listPlansWithRounds: async () => {
    const { rows } = await sql<{ id: Id<'plan'> }>`
      select p.id from plan p where exists (select from review_round r where r.plan = p.id) order by p.year desc, p.id limit 20`.execute(
      db,
    )
    return rows.map(({ id }) => id)
  },
  getRound: async (round) => {
    const { rows } = await sql<RoundRow>`${roundRows} where r.id = ${round}`.execute(db)
    return rows[0] ?? null
  },
  listHouseholds: (filter, page) => listHouseholds(db, filter, page),
  getHousehold: async (household, round) => {
    const { rows } = await sql<Omit<HouseholdPage, 'members' | 'interviews' | 'recognised'>>`
      select h.id, h.household, h.number, h.area, a.name as area_name, h.residence, t.text as address
      from standing_household(null) h join area a on a.id = h.area left join personal_text t on t.id = h.address_id
      where h.household = ${household}`.execute(db)
    const [found] = rows
    if (!found) return null
    const [members, interviews] = await Promise.all([membersOf(db, found.id), interviewsOf(db, household, round)])
    return { ...found, members, interviews, recognised: await decisionsOn(db, household, round) }
  },
  isWithin: async (household, areas) => {
    const { rows } = await sql`
      select from standing_household(null) h join area_path p on p.area = h.area
      where h.household = ${household} and p.ancestor = any(${areas}::uuid[]) limit 1`.execute(db)
    return rows.length === 1
  },
})

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n

const roundColumns = sql`r.id, r.plan, r.year, r.name, r.area, r.standards, r.task`
const roundRows = sql`
  select ${roundColumns}, a.name as area_name, p.owner_unit, t.title as task_title
  from review_round r join area a on a.id = r.area join plan p on p.id = r.plan left join task t on t.id = r.task`

async function membersOf(db: Db, version: Id<'household-version'>) {
  const { rows } = await sql<HouseholdPage['members'][number]>`
    select n.text as name, b.text as born, m.sex, m.relation from household_member m
    left join personal_text n on n.id = m.name_id left join personal_text b on b.id = m.born_id
    where m.version = ${version} order by m.ordinal`.execute(db)
  return rows
}

async function decisionsOn(db: Db, household: Id<'household'>, round: Id<'review-round'>) {
  const { rows } = await sql<HouseholdDecision>`
    select r.standard, f.class, r.number, r.decided_on as "on"
    from recognised_household f join standing_recognition(null) r on r.id = f.recognition
    where f.household = ${household} and r.round = ${round} order by r.decided_on, r.standard`.execute(db)
  return rows
}
