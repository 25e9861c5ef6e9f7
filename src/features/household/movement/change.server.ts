import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import type { ChangePort, HouseholdChange } from './movement.ts'

export const changeStore = (db: Db): ChangePort => ({
  addChange: async ({ id, household, kind, on }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into household_change (id, command_id, household, kind, happened_on)
      values (${id}, ${commandId}, ${household}, ${kind}, ${on}) on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  takeChangeBack: async (change, commandId) => {
    const { numAffectedRows } = await sql`
      insert into household_change_withdrawal (change, command_id) values (${change}, ${commandId})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  findChange: async (change) => {
    const { rows } = await sql<Pick<HouseholdChange, 'household'>>`
      select household from standing_household_change(null) where id = ${change}`.execute(db)
    return rows[0] ?? null
  },
  listChanges: async (household) => {
    const { rows } = await sql<Omit<HouseholdChange, 'household'>>`
      select id, kind, happened_on as "on" from standing_household_change(null) where household = ${household}
      order by happened_on desc, id`.execute(db)
    return rows
  },
  findEarlierDecision: async ({ round, area, standard }) => {
    const { rows } = await sql<{ number: string }>`
      with recursive up (id, parent) as (select id, parent from area where id = ${area}
        union all select a.id, a.parent from up join area a on a.id = up.parent)
      select r.number from standing_recognition(null) r join up on up.id = r.area join review_round o on o.id = r.round
      where r.standard = ${standard} and o.year = (select year - 1 from review_round where id = ${round})
      union all
      select l.number from standing_household_list(null) l join up on up.id = l.area
      where l.standard = ${standard} and l.year = (select year - 1 from review_round where id = ${round}) limit 1`.execute(
      db,
    )
    return rows[0]?.number ?? null
  },
  addEarlierCount: async ({ id, round, area, standard, replaces, ...count }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into earlier_count (id, command_id, round, area, standard, poor, near_poor, counted_on, source, replaces)
      select ${id}, ${commandId}, ${round}, ${area}, ${standard}, ${count.poor}, ${count.nearPoor}, ${count.countedOn}, ${count.source}, ${replaces}
      where ${replaces}::uuid is null or exists (select from standing_earlier_count(null) e
        where e.id = ${replaces} and e.round = ${round} and e.area = ${area} and e.standard = ${standard})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})
