import { type QueryResult, sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import { LOCKS } from '../../../server/database/locks.ts'
import type { Db } from '../../../server/db.ts'
import type {
  AskedCount,
  AskedHousehold,
  FixedHousehold,
  MeetingRow,
  ObjectionRow,
  PostingRow,
  ProcedureNumber,
  ProcedurePort,
  RecognitionRow,
  StepPlace,
} from './procedure.ts'

export const procedureStore = (db: Db): ProcedurePort => ({
  lockSteps: async (round) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.stepsOfRound}, hashtext(${round}))`.execute(db)
  },
  listSteps: async (round, areas) => ({
    meetings: await meetingsOf(db, round, areas),
    postings: await postingsOf(db, round, areas),
    objections: await objectionsOf(db, round, areas),
    recognitions: await recognitionsOf(db, round, areas),
  }),
  findPlace: async (area) => {
    const { rows } =
      await sql<StepPlace>`select a.id as area, a.name as area_name, ${pathOf(sql`a.id`)} as path from area a where a.id = ${area}`.execute(
        db,
      )
    return rows[0] ?? null
  },
  countAsked: async (round, area) => {
    const { rows } = await sql<AskedCount>`
      with recursive ${below(area)}
      select (select count(*) from below b
          cross join lateral (select v.household from standing_household(null) v where v.area = b.id offset 0) h) as households,
        count(i.id) as asked, max(i.asked_on) as last
      from standing_interview(null) i
      where i.round = ${round} and (select v.area from household_version v where v.id = i.version) = any(array(select id from below))`.execute(
      db,
    )
    return rows[0] ?? { households: 0, asked: 0, last: null }
  },
  listAsked: async (round, area) => {
    const { rows } = await sql<AskedHousehold>`
      with recursive ${below(area)}
      select i.household, i.version, i.id as interview,
        json_build_object('residence', v.residence, 'income', i.income, 'formTotal', i.form_total, 'answers', i.answers) as facts
      from standing_interview(null) i
      cross join lateral (select v.* from household_version v where v.id = i.version offset 0) v
      where i.round = ${round} and v.area = any(array(select id from below))`.execute(db)
    return rows
  },
  listNumbers: async () => {
    const { rows } = await sql<ProcedureNumber>`
      select id, name, number, counted, holds_from, source, replaces from standing_procedure_number(null)
      order by name, holds_from, id`.execute(db)
    return rows
  },
  addNumber: async ({ id, name, number, counted, holdsFrom, source, replaces }, commandId) =>
    wasKept(
      await sql`
        insert into procedure_number (id, command_id, name, number, counted, holds_from, source, replaces)
        select ${id}, ${commandId}, ${name}, ${number}, ${counted}, ${holdsFrom}, ${source}, ${replaces}
        where not exists (select from standing_procedure_number(null) n
          where n.name = ${name} and n.holds_from = ${holdsFrom} and n.id is distinct from ${replaces}::uuid)
        on conflict do nothing`.execute(db),
    ),
  ...writesOf(db),
})

type Writes = Pick<
  ProcedurePort,
  'addMeeting' | 'addPosting' | 'addObjection' | 'addAnswer' | 'addRecognition' | 'findRoundOf' | 'withdraw'
>

const writesOf = (db: Db): Writes => ({
  addMeeting: async ({ id, round, area, on, attended, agreed, conclusion, note }, commandId) =>
    wasKept(
      await sql`
        insert into residents_meeting (id, command_id, round, area, held_on, attended, agreed, conclusion, note_id)
        values (${id}, ${commandId}, ${round}, ${area}, ${on}, ${attended}, ${agreed}, ${conclusion}, ${note?.personalId ?? null})
        on conflict do nothing`.execute(db),
    ),
  addPosting: async ({ id, round, area, from, to, place }, commandId) =>
    wasKept(
      await sql`
        insert into public_posting (id, command_id, round, area, posted_from, posted_to, place)
        values (${id}, ${commandId}, ${round}, ${area}, ${from}, ${to}, ${place}) on conflict do nothing`.execute(db),
    ),
  addObjection: async ({ id, round, household, on, said }, commandId) =>
    wasKept(
      await sql`
        insert into objection (id, command_id, round, household, received_on, said_id)
        values (${id}, ${commandId}, ${round}, ${household}, ${on}, ${said.personalId}) on conflict do nothing`.execute(
        db,
      ),
    ),
  addAnswer: async ({ objection, on, outcome, said }, commandId) =>
    wasKept(
      await sql`
        insert into objection_answer (objection, command_id, answered_on, outcome, said_id)
        values (${objection}, ${commandId}, ${on}, ${outcome}, ${said.personalId}) on conflict do nothing`.execute(db),
    ),
  addRecognition: async ({ id, round, area, standard, number, on, signer }, households, commandId) => {
    const added = await sql`
      insert into recognition (id, command_id, round, area, standard, number, decided_on, signer)
      values (${id}, ${commandId}, ${round}, ${area}, ${standard}, ${number}, ${on}, ${signer}) on conflict do nothing`.execute(
      db,
    )
    if (!wasKept(added)) return false
    for (let from = 0; from < households.length; from += AT_ONCE)
      await addFixed(db, id, households.slice(from, from + AT_ONCE))
    return true
  },
  findRoundOf: async (step) => {
    const { rows } = await sql<{ round: Id<'review-round'> }>`
      select round from residents_meeting where id = ${step} union all select round from public_posting where id = ${step}
      union all select round from objection where id = ${step} union all select round from recognition where id = ${step}`.execute(
      db,
    )
    return rows[0]?.round ?? null
  },
  withdraw: async (step, reason, commandId) =>
    wasKept(
      await sql`
        insert into step_withdrawal (step, command_id, reason_id) values (${step}, ${commandId}, ${reason})
        on conflict do nothing`.execute(db),
    ),
})

const AT_ONCE = 5000

const addFixed = (db: Db, recognition: Id<'recognition'>, households: readonly FixedHousehold[]) =>
  sql`
  insert into recognised_household (recognition, household, version, interview, class, area, members)
  select ${recognition}, f.household, f.version, f.interview, f.class, v.area,
    (select count(*) from household_member m where m.version = v.id)
  from json_to_recordset(${JSON.stringify(households)}::json) as f (household uuid, version uuid, interview uuid, class text)
  join household_version v on v.id = f.version`.execute(db)

async function meetingsOf(db: Db, round: Id<'review-round'>, areas: Areas) {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.area, a.name as area_name, ${pathOf(sql`m.area`)} as path, m.held_on as "on", m.attended, m.agreed, m.conclusion, t.text as note
    from residents_meeting m join area a on a.id = m.area join kept_command k on k.id = m.command_id left join personal_text t on t.id = m.note_id
    where m.round = ${round} and ${stands('m')} and ${inReach(sql`m.area`, areas)}
    order by m.held_on, k.kept_at, m.id`.execute(db)
  return rows
}

async function postingsOf(db: Db, round: Id<'review-round'>, areas: Areas) {
  const { rows } = await sql<PostingRow>`
    select p.id, p.area, a.name as area_name, ${pathOf(sql`p.area`)} as path, p.posted_from as "from", p.posted_to as "to", p.place
    from public_posting p join area a on a.id = p.area
    where p.round = ${round} and ${stands('p')} and ${inReach(sql`p.area`, areas)}
    order by p.posted_from, p.posted_to, p.id`.execute(db)
  return rows
}

async function objectionsOf(db: Db, round: Id<'review-round'>, areas: Areas) {
  const { rows } = await sql<ObjectionRow>`
    select o.id, o.household, h.area, a.name as area_name, ${pathOf(sql`h.area`)} as path, o.received_on as "on", n.text as head, t.text as said,
      case when w.objection is not null then json_build_object('on', w.answered_on, 'outcome', w.outcome, 'said', s.text) end as answer
    from objection o cross join lateral (select v.* from standing_household(null) v where v.household = o.household offset 0) h join area a on a.id = h.area
    join household_member m on m.version = h.id and m.relation = 'head' left join personal_text n on n.id = m.name_id
    left join personal_text t on t.id = o.said_id
    left join objection_answer w on w.objection = o.id left join personal_text s on s.id = w.said_id
    where o.round = ${round} and ${stands('o')} and ${inReach(sql`h.area`, areas)}
    order by o.received_on, o.id`.execute(db)
  return rows
}

async function recognitionsOf(db: Db, round: Id<'review-round'>, areas: Areas) {
  const { rows } = await sql<RecognitionRow>`
    select r.id, r.area, a.name as area_name, ${pathOf(sql`r.area`)} as path, r.standard, r.number, r.decided_on as "on", r.signer,
      f.households, f.poor, f.near_poor
    from standing_recognition(null) r join area a on a.id = r.area
    cross join lateral (select count(*) as households, count(*) filter (where class = 'poor') as poor,
      count(*) filter (where class = 'near-poor') as near_poor from recognised_household where recognition = r.id) f
    where r.round = ${round} and ${inReach(sql`r.area`, areas)}
    order by r.decided_on, r.standard, r.id`.execute(db)
  return rows
}

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n

type Sql = ReturnType<typeof sql>

const stands = (step: string) => sql`not exists (select from step_withdrawal w where w.step = ${sql.ref(`${step}.id`)})`

/** The area and all above it, the nearest first. */
const pathOf = (area: Sql) => sql`(
  with recursive up (id, parent, far) as (
    select x.id, x.parent, 0 from area x where x.id = ${area}
    union all select x.id, x.parent, up.far + 1 from up join area x on x.id = up.parent)
  select array_agg(up.id order by up.far) from up)`

type Areas = readonly Id<'area'>[] | null

const inReach = (area: Sql, areas: Areas) =>
  areas === null
    ? sql`true`
    : sql`exists (select from area_path x where x.area = ${area} and x.ancestor = any(${areas}::uuid[]))`

const below = (area: Id<'area'>) => sql`
  below (id) as (select id from area where id = ${area} union all select a.id from area a join below b on a.parent = b.id)`
