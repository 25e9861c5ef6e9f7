import { sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import type {
  CommendationRow,
  MovementPort,
  MovementReadPort,
  RegistrationFacts,
  RegistrationRow,
  RegistrationTold,
} from './movement.ts'

export const emulationStore = (db: Db): MovementPort => ({
  register: async (work, { who, pledge }, commandId) => {
    await sql`
      insert into registration (work, command_id, who, pledge_id) values (${work}, ${commandId}, ${who}, ${pledge.personalId})`.execute(
      db,
    )
  },
  findRegistration: async (work) => {
    const { rows } = await sql<RegistrationFacts>`
      select w.root, w.unit, p.owner_unit, w.quantity as registered, w.done_to as "on", s.reached
      from work_record f join work_record w on w.root = f.root
      join standing_registration(null) r on r.work = w.id join plan p on p.id = w.plan
      left join standing_registration_result(null) s on s.registration = w.root where f.id = ${work}`.execute(db)
    return rows[0] ?? null
  },
  tellResult: async ({ registration, reached, judgedOn }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into registration_result (registration, number, command_id, reached, judged_on)
      select ${registration}, coalesce(max(number), 0) + 1, ${commandId}, ${reached}, ${judgedOn}
      from registration_result where registration = ${registration}
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  commend: async ({ id, plan, decision, decidedOn, issuer, whom, reason }, commandId) => {
    await sql`
      insert into commendation (id, command_id, plan, decision, decided_on, issuer, whom_id, reason_id)
      values (${id}, ${commandId}, ${plan}, ${decision}, ${decidedOn}, ${issuer}, ${whom.personalId}, ${reason.personalId})`.execute(
      db,
    )
  },
  findCommendation: async (commendation) => {
    const { rows } = await sql<{ ownerUnit: Id<'unit'> }>`
      select p.owner_unit from commendation c join plan p on p.id = c.plan where c.id = ${commendation}`.execute(db)
    return rows[0] ?? null
  },
  takeBack: async (commendation, commandId) => {
    const { numAffectedRows } = await sql`
      insert into commendation_end (commendation, command_id) values (${commendation}, ${commandId})
      on conflict (commendation) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

export const emulationReadStore = (db: Db): MovementReadPort => ({
  listRegistrations: async (plan, { after, most }) => {
    const { rows } = await sql<RegistrationRow>`
      select w.id as work, w.root, w.unit, u.short_name as unit_name, w.quantity as registered, w.done_to as "on",
        r.who, coalesce(t.text, '') as pledge, s.reached, s.judged_on
      from standing_registration(null) r join work_record w on w.id = r.work join unit u on u.id = w.unit
      left join personal_text t on t.id = r.pledge_id
      left join standing_registration_result(null) s on s.registration = w.root
      where w.plan = ${plan} and ${beyond(after)}
      order by w.done_to desc, w.id desc limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const last = page.at(-1)
    return { rows: page, next: rows.length > most && last ? `${last.on}_${last.work}` : null }
  },
  listCommendations: async (plan) => {
    const { rows } = await sql<CommendationRow>`
      select c.id, c.plan, c.decision, c.decided_on, c.issuer, coalesce(whom.text, '') as whom, coalesce(reason.text, '') as reason
      from standing_commendation(null) c
      left join personal_text whom on whom.id = c.whom_id left join personal_text reason on reason.id = c.reason_id
      where c.plan = ${plan} order by c.decided_on desc, c.decision, c.id`.execute(db)
    return rows
  },
  getRegistration: async (work) => {
    const { rows } = await sql<RegistrationTold>`
      select r.who, coalesce(t.text, '') as pledge, s.reached, s.judged_on
      from registration r join work_record w on w.id = r.work left join personal_text t on t.id = r.pledge_id
      left join standing_registration_result(null) s on s.registration = w.root where r.work = ${work}`.execute(db)
    return rows[0] ?? null
  },
})

const beyond = (after: string | null) => {
  const [day, id] = after?.split('_') ?? []
  return day && id ? sql`(w.done_to, w.id) < (${day}::date, ${id}::uuid)` : sql`true`
}
