import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { BreachRow, PersonalPort } from './personal.ts'

const MOST = 500

type Breaches = Pick<PersonalPort, 'addBreach' | 'findBreach' | 'addBreachStep' | 'listBreaches'>

/** Breaches, and what was done about them. */
export const breachStore = (db: Db): Breaches => ({
  addBreach: async ({ id, noticedAt, what, people }, commandId) => {
    await sql`
      insert into data_breach (id, command_id, noticed_at, what_id, people)
      values (${id}, ${commandId}, ${noticedAt}, ${what.personalId}, ${people})`.execute(db)
  },
  findBreach: async (breach) => (await breachesWhere(db, sql`b.id = ${breach}`))[0] ?? null,
  addBreachStep: async ({ id, breach, step, at, words }, commandId) => {
    await sql`
      insert into breach_step (id, command_id, breach, step, taken_at, words_id)
      values (${id}, ${commandId}, ${breach}, ${step}, ${at}, ${words?.personalId ?? null})`.execute(db)
  },
  listBreaches: () => breachesWhere(db, sql`true`),
})

/** Nghị định 356/2025/NĐ-CP: the authority is told within 72 hours, by the clock and not by the day of the town. */
const HOURS = 72

async function breachesWhere(db: Db, which: ReturnType<typeof sql>): Promise<readonly BreachRow[]> {
  const { rows } = await sql<BreachRow>`
    with breach as (
      select b.id, b.noticed_at, b.noticed_at + make_interval(hours => ${HOURS}) as due_at, t.text as what, b.people
      from data_breach b left join personal_text t on t.id = b.what_id where ${which})
    select b.*,
      case when exists (select from breach_step s where s.breach = b.id and s.step = 'authority-told') then 'told'
        when b.due_at < now() then 'late' else 'running' end as clock,
      coalesce((select json_agg(json_build_object('step', s.step, 'at', s.taken_at, 'words', w.text) order by s.taken_at)
        from breach_step s left join personal_text w on w.id = s.words_id where s.breach = b.id), '[]'::json) as steps
    from breach b order by b.noticed_at desc limit ${MOST}`.execute(db)
  return rows
}
