import { sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import type { CountedByClassPort } from '../plan/work/log-work.ts'
import { LOCKS } from '../../server/database/locks.ts'
import type { Db } from '../../server/db.ts'
import { noExtras } from './certificate.rules.ts'
import type { Attendance } from './learner.ts'
import type {
  ClassClosing,
  ClassFacts,
  ClassListed,
  ClassPort,
  ClassReadPort,
  ClassRow,
  TrainingClass,
} from './training.ts'

export const classStore = (db: Db): ClassPort => ({
  findClass: async (of) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.trainingClass}, hashtext(${of}))`.execute(db)
    const row = await findRow(db, of)
    if (!row) return null
    const { id, number, task, unit, ownerUnit, sessions, state, extras } = row
    return { id, class: of, number, task, unit, ownerUnit, sessions, state, extras, ...(await heldOf(db, of)) }
  },
  addVersion: async (version, number, commandId) => {
    const { numAffectedRows } = await sql`
      insert into training_class (id, command_id, class, number, plan, task, unit, title, audience, topics, host_id, venue, area, sessions, quotas, speakers)
      select ${version.id}, ${commandId}, ${version.class}, ${number}, t.plan, t.id, ${version.unit}, ${version.title}, ${version.audience}, ${version.topics}::text[],
        ${version.host?.personalId ?? null}, ${version.venue}, ${version.area}, ${JSON.stringify(version.sessions)}::jsonb, ${JSON.stringify(version.quotas)}::jsonb,
        ${JSON.stringify(speakersOf(version))}::jsonb
      from task t where t.id = ${version.task}
      on conflict (class, number) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  cancel: async (of, reason, commandId) => {
    const { numAffectedRows } = await sql`
      insert into class_cancellation (class, command_id, reason_id) values (${of}, ${commandId}, ${reason})
      on conflict (class) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  addInvitation: async (version, on, commandId) => {
    await sql`
      insert into class_invitation (version, command_id, class, printed_on)
      select c.id, ${commandId}, c.class, ${on}::date from training_class c where c.id = ${version}
      on conflict (version) do nothing`.execute(db)
  },
  addExtras: async ({ class: of, number, chosen, sessionsNeeded }, commandId) => {
    await sql`
      insert into class_extras (class, number, command_id, extras, sessions_needed)
      values (${of}, ${number}, ${commandId}, ${chosen}::text[], ${sessionsNeeded})`.execute(db)
  },
  addClosing: async (of, root, commandId) => {
    await sql`
      insert into class_closing (root, command_id, class) values (${root}, ${commandId}, ${of})
      on conflict (root) do nothing`.execute(db)
  },
})

/** By its days a class counts itself, unless it was cancelled. */
export const countedByClassStore = (db: Db): CountedByClassPort => ({
  isCounted: async ({ task, unit, from, to, replaces }) => {
    const { rows } = await sql<{ readonly counted: boolean }>`
      select case when ${replaces}::uuid is null
        then exists (select from standing_class(null) c, jsonb_array_elements(c.sessions) s
          where c.task = ${task} and c.unit = ${unit} and (s->>'on')::date between ${from} and ${to}
            and not exists (select from class_cancellation x where x.class = c.class))
        else exists (select from class_closing c join work_record w on w.root = c.root where w.id = ${replaces}::uuid)
      end as counted`.execute(db)
    return rows[0]?.counted ?? false
  },
})

const speakersOf = ({ speakers }: TrainingClass) => speakers.map(({ name, post }) => ({ id: name.personalId, post }))

export const classReadStore = (db: Db): ClassReadPort => ({
  listClasses: async (plan) => {
    const { rows } = await sql<ClassListed>`
      select c.class, c.title, t.kind, u.name as unit_name, c.venue, ${stateOf} as state, days."from", days."to",
        jsonb_array_length(c.sessions) as sessions,
        (select coalesce(sum((q->>'places')::int), 0)::int from jsonb_array_elements(c.quotas) q) as places,
        (select count(*) from standing_learner(null) l where l.class = c.class) as learners,
        (select count(distinct p) from standing_attendance(null) a, unnest(a.present) p where a.class = c.class) as present
      from standing_class(null) c join task t on t.id = c.task join unit u on u.id = c.unit,
        lateral (select min((s->>'on')::date) as "from", max((s->>'on')::date) as "to" from jsonb_array_elements(c.sessions) s) days
      where c.plan = ${plan} order by days."from" desc, c.class`.execute(db)
    return rows
  },
  getClass: async (of) => {
    const row = await findRow(db, of)
    return row && { class: row, ...(await heldOf(db, of)) }
  },
})

const stateOf = sql`case
  when exists (select from standing_closing(null) g where g.class = c.class) then 'held'
  when exists (select from class_cancellation x where x.class = c.class) then 'cancelled'
  when exists (select from class_invitation i where i.class = c.class) then 'invited'
  else 'planned' end`

async function findRow(db: Db, of: Id<'class'>): Promise<ClassRow | null> {
  const { rows } = await sql<Omit<ClassRow, 'extras'> & { readonly extras: ClassRow['extras'] | null }>`
    select c.id, c.class, c.number, c.plan, c.task, c.unit, c.title, c.audience, c.topics, h.text as host, c.venue, c.area, c.sessions,
      t.kind, u.name as unit_name, p.owner_unit, a.name as area_name, ${stateOf} as state,
      (select coalesce(jsonb_agg(q || jsonb_build_object('unitName', n.name) order by n.name), '[]')
        from jsonb_array_elements(c.quotas) q join unit n on n.id = (q->>'unit')::uuid) as quotas,
      (select coalesce(jsonb_agg(s || jsonb_build_object('name', x.text) order by at), '[]')
        from jsonb_array_elements(c.speakers) with ordinality e(s, at) left join personal_text x on x.id = (s->>'id')::uuid) as speakers,
      (select coalesce(jsonb_agg(jsonb_build_object('version', v.id, 'on', i.printed_on, 'venue', v.venue, 'sessions', v.sessions) order by v.number), '[]')
        from class_invitation i join training_class v on v.id = i.version where i.class = c.class) as invitations,
      (select jsonb_build_object('class', e.class, 'number', e.number, 'chosen', to_jsonb(e.extras), 'sessionsNeeded', e.sessions_needed)
        from class_extras e where e.class = c.class order by e.number desc limit 1) as extras
    from standing_class(null) c join task t on t.id = c.task join plan p on p.id = c.plan join unit u on u.id = c.unit join area a on a.id = c.area left join personal_text h on h.id = c.host_id
    where c.class = ${of}`.execute(db)
  const [row] = rows
  return row ? { ...row, extras: row.extras ?? noExtras(of) } : null
}

async function heldOf(db: Db, of: Id<'class'>): Promise<Pick<ClassFacts, 'attendance' | 'closing'>> {
  const attendance = await sql<Attendance>`
    select a.id, a.session, a.present, a.absent from standing_attendance(null) a where a.class = ${of}`.execute(db)
  const closing = await sql<ClassClosing>`
    select c.root, w.id as work, coalesce(v.verdict, 'waiting') as state
    from class_closing c join standing_work(null) w on w.root = c.root
    left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
    where c.class = ${of} and coalesce(v.verdict, 'waiting') <> 'withdrawn'`.execute(db)
  return { attendance: attendance.rows, closing: closing.rows[0] ?? null }
}
