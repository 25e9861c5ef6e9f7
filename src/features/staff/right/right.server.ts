import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Db } from '../../../server/db.ts'
import type { RightPort, RightRow } from './right.ts'

export const rightStore = (db: Db): RightPort => ({
  listRights: (officer, on) => listRows(db, on, sql`r.officer = ${officer}`),
  findRight: async (right, on) => (await listRows(db, on, sql`r.id = ${right}`))[0] ?? null,
  addRight: async ({ id, officer, role, area, from, to }, commandId) => {
    await sql`
      insert into officer_right (id, command_id, officer, role, area, valid_from, valid_to)
      values (${id}, ${commandId}, ${officer}, ${role}, ${area}, ${from}, ${to})`.execute(db)
  },
  endRight: async ({ right, on }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into officer_right_end (officer_right, command_id, ended_on) values (${right}, ${commandId}, ${on})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

async function listRows(db: Db, on: LocalDate, which: RawBuilder<unknown>): Promise<readonly RightRow[]> {
  const { rows } = await sql<RightRow>`
    select r.*, case when r."from" > ${on} then 'coming' when r."to" < ${on} then 'past' else 'held' end as state
    from (
      select r.id, r.officer, r.role, r.area, a.name as area_name, r.valid_from as "from", least(r.valid_to, e.ended_on) as "to"
      from officer_right r join area a on a.id = r.area left join officer_right_end e on e.officer_right = r.id
      where ${which}) r
    order by r."to" is not null, r."from", r.id`.execute(db)
  return rows
}
