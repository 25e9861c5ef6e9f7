import { LOCKS } from '../src/server/database/locks.ts'
import type pg from 'pg'

/** Tables that grow with the work of every year: no page may read one from its first row to its last. */
export const LARGE = [
  'assignment',
  'due_date',
  'evidence',
  'kept_command',
  'personal_text',
  'sealed_command',
  'target',
  'task',
  'work_record',
  'work_verdict',
] as const

/**
 * Adds what many years leave behind: 400 plans like the given one, with their tasks, doers, targets and dates, and 100,000
 * records over all of them with their commands, notes, verdicts and evidence; all by the owner, past the door.
 * In short transactions: a block of commands waits for all that are under way on the server, in other databases too.
 */
export async function growTown(owner: pg.Pool, plan: string): Promise<void> {
  const client = await owner.connect()
  try {
    await inOne(client, PLANS, { ':plan': `'${plan}'::uuid` })
    for (let from = 1; from <= 100_000; from += AT_ONCE)
      await inOne(client, RECORDS, { ':from': String(from), ':to': String(from + AT_ONCE - 1) })
    await client.query('analyze')
  } finally {
    client.release()
  }
}

const AT_ONCE = 5000

async function inOne(client: pg.PoolClient, statements: readonly string[], values: Readonly<Record<string, string>>) {
  await client.query('begin')
  for (const statement of statements)
    await client.query(statement.replace(/:(?:plan|from|to)\b/g, (name) => values[name] ?? name))
  await client.query('commit')
}

const PLANS = [
  `create temp table grown_plan on commit drop as
    select i, case when i = 0 then :plan else gen_random_uuid() end as id from generate_series(0, 400) i`,
  `insert into plan (id, command_id, number, issued_on, agency, place, title, year, area, owner_unit, text)
    select g.id, p.command_id, g.i || '/KH', p.issued_on, p.agency, p.place, p.title, p.year, p.area, p.owner_unit, ''
    from grown_plan g, plan p where p.id = :plan and g.i > 0`,
  `insert into task (id, command_id, plan, ordinal, title, kind, measure, places)
    select gen_random_uuid(), t.command_id, g.id, t.ordinal, t.title, t.kind, t.measure, t.places
    from grown_plan g, task t where t.plan = :plan and g.i > 0`,
  `insert into assignment (id, command_id, task, unit, role)
    select gen_random_uuid(), t.command_id, t.id, u.id, 'lead' from task t, unit u where t.plan <> :plan`,
  `insert into target (id, command_id, task, unit, value, basis)
    select gen_random_uuid(), t.command_id, t.id, u.id, 10, 'owner' from task t, unit u where t.plan <> :plan`,
  `insert into due_date (id, command_id, task, unit, due)
    select gen_random_uuid(), t.command_id, t.id, u.id, '{"from": null, "to": "2024-12-31"}' from task t, unit u where t.plan <> :plan`,
]

const RECORDS = [
  `create temp table grown on commit drop as
    with at as (select t.id as task, t.plan, t.measure, row_number() over (order by t.id) - 1 as n, count(*) over () as of from task t),
      who as (select u.id as unit, u.area, row_number() over (order by u.id) - 1 as n, count(*) over () as of from unit u)
    select gen_random_uuid() as command, gen_random_uuid() as work, gen_random_uuid() as text, i, at.task, at.plan, at.measure, who.unit, who.area,
      date '2024-06-22' + i % 180 as day
    from generate_series(:from, :to) i join at on at.n = i % at.of join who on who.n = (i / at.of) % who.of`,
  `insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
    select g.command, 'plan.log-work', 1, o.id, g.unit, '', '{}'
    from grown g, (select id from officer order by id limit 1) o`,
  // A block is numbered by one at a time: this server numbers too, when nobody waits.
  `select pg_advisory_xact_lock(${LOCKS.blocks}, 0)`,
  `insert into command_block (number, before_xid)
    select coalesce(max(number), 0) + 1, coalesce(max(before_xid), '0'::xid8) from command_block`,
  `insert into sealed_command (command_id, block) select command, (select max(number) from command_block) from grown`,
  `insert into personal_text (id, text) select text, 'Ghi chú ' || i from grown where i % 3 = 0`,
  `insert into work_record (id, command_id, root, plan, task, unit, source, done_from, done_to, places, quantity, measure, note_id)
    select work, command, work, plan, task, unit, (array['logged', 'declared', 'on-behalf'])[1 + i % 3], day, day, array[area], 1 + i % 50, measure,
      case when i % 3 = 0 then text end
    from grown`,
  `insert into work_verdict (id, command_id, work, verdict) select gen_random_uuid(), command, work, 'confirmed' from grown where i % 10 < 7`,
  `insert into evidence (id, command_id, subject, file, file_name, kind, media_type, bytes)
    select gen_random_uuid(), command, work, repeat('c', 64), 'anh.jpg', 'photo', 'image/jpeg', 1000 from grown where i % 10 < 8`,
]
