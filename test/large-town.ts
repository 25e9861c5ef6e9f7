import { LOCKS } from '../src/server/database/locks.ts'
import type pg from 'pg'

/** Tables that grow with the work of every year: no page may read one from its first row to its last. */
export const LARGE = [
  'account',
  'advance',
  'advance_return',
  'area_path',
  'area_spelling',
  'area_version',
  'assignment',
  'commitment',
  'due_date',
  'estimate_line',
  'evidence',
  'household_class',
  'household_member',
  'household_step',
  'household_version',
  'interview',
  'kept_command',
  'listed_household',
  'payment',
  'personal_text',
  'practice_answer',
  'recognised_household',
  'sealed_command',
  'target',
  'task',
  'transfer',
  'voucher',
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
    await inOne(client, AREAS, { ':plan': `'${plan}'::uuid` })
    await inOne(client, HOUSEHOLDS, { ':plan': `'${plan}'::uuid` })
    await inOne(client, PRACTICE, { ':plan': `'${plan}'::uuid` })
    await inOne(client, MONEY, { ':plan': `'${plan}'::uuid` })
    for (let from = 1; from <= 100_000; from += AT_ONCE)
      await inOne(client, RECORDS, { ':from': String(from), ':to': String(from + AT_ONCE - 1) })
    await client.query('analyze')
  } finally {
    client.release()
  }
}

const AT_ONCE = 2000

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

/** The rest of the nation: provinces in which no unit works, with their neighbourhoods. */
const AREAS = [
  `create temp table grown_area on commit drop as
    select gen_random_uuid() as id, t.id as top, t.command, i from generate_series(1, 1000) i,
      (select gen_random_uuid() as id, p.command_id as command from plan p, generate_series(1, 10) where p.id = :plan) t`,
  `insert into area (id, command_id, code, name, kind, parent, valid_from)
    select distinct top, command, left(top::text, 12), 'Tỉnh xa', 'province', null::uuid, date '2020-01-01' from grown_area
    union all select id, command, 'KP' || i, 'Khu phố xa ' || i, 'quarter', top, date '2020-01-01' from grown_area`,
  `insert into area_version (area, number, command_id, code, name, kind, parent, valid_from)
    select id, 1, command_id, code, name, kind, parent, valid_from from area where name like '% xa%'`,
  `insert into area_path (area, ancestor, depth, way)
    select distinct top, top, 0, 'parent' from grown_area
    union all select id, id, 0, 'parent' from grown_area
    union all select id, top, 1, 'parent' from grown_area`,
  `insert into area_spelling (area, folded, spelling, command_id) select id, folded(name), name, command_id from area where name like '% xa%'`,
]

/** Households of other wards, asked and recognised in rounds of other plans. */
const HOUSEHOLDS = [
  `create temp table grown_round on commit drop as
    select gen_random_uuid() as round, gen_random_uuid() as recognition, gen_random_uuid() as area, p.id as plan, p.command_id as command
    from plan p, generate_series(1, 5) where p.id <> :plan`,
  `insert into area (id, command_id, code, name, kind, parent, valid_from)
    select area, command, left(area::text, 12), 'Phường xa', 'ward', null, date '2020-01-01' from grown_round`,
  `select place_areas(array(select area from grown_round))`,
  `insert into review_round (id, command_id, plan, year, name, area, standards)
    select round, command, plan, 2023, 'Rà soát', area, array['vn-2022'] from grown_round`,
  `create temp table grown_household on commit drop as
    select gen_random_uuid() as household, gen_random_uuid() as version, gen_random_uuid() as interview, gen_random_uuid() as name, g.*, i
    from grown_round g, generate_series(1, 25) i`,
  `insert into household_step (household, number, command_id) select household, 1, command from grown_household`,
  `insert into household_version (id, command_id, household, number, area, commune, residence)
    select version, command, household, 1, area, area, 'urban' from grown_household`,
  `insert into personal_text (id, text) select name, 'Chủ hộ ' || i from grown_household`,
  `insert into household_member (version, commune, ordinal, relation, sex, name_id) select version, area, 1, 'head', 'male', name from grown_household`,
  `select name_households(array(select version from grown_household))`,
  `insert into interview (id, command_id, root, round, household, version, commune, asked_on, income, answers)
    select interview, command, interview, round, household, version, area, date '2023-09-01', 1000000, '{}' from grown_household`,
  `insert into household_class (round, standard, household, class) select round, 'vn-2022', household, case when i % 10 = 0 then 'poor' else 'not-poor' end from grown_household`,
  `insert into recognition (id, command_id, round, area, standard, number, decided_on, signer)
    select recognition, command, round, area, 'vn-2022', '1/QĐ', date '2023-10-01', 'Chủ tịch' from grown_round`,
  `insert into recognised_household (recognition, household, version, interview, class, area, members)
    select recognition, household, version, interview, case when i % 10 = 0 then 'poor' else 'not-poor' end, area, 1 from grown_household`,
  `insert into household_list (id, command_id, area, year, standard, number, decided_on, source)
    select round, command, area, 2022, 'vn-2022', '1/QĐ', date '2022-12-01', 'Tệp' from grown_round`,
  `insert into listed_household (list, household, command_id, commune, version, listed_as, area, members)
    select round, household, command, area, version, 'poor', area, 1 from grown_household`,
]

/** Classes of other plans that practised. */
const PRACTICE = [
  `create temp table grown_learner on commit drop as
    select gen_random_uuid() as learner, c.class, c.command, u.unit
    from (select gen_random_uuid() as class, p.command_id as command from plan p where p.id <> :plan) c, generate_series(1, 5),
      (select id as unit from unit limit 1) u`,
  `insert into learner (id, command_id, class, unit, person_id, payroll)
    select learner, command, class, unit, gen_random_uuid(), 'off-payroll' from grown_learner`,
  `insert into practice_answer (id, command_id, class, learner, "case", number, standard, said_lacking, said_result, counted, lacking, result)
    select gen_random_uuid(), command, class, learner, 'case ' || i, 1, 'vn-2022', array['water'], 'poor', array['water'], array['water'], 'poor'
    from grown_learner, generate_series(1, 10) i`,
]

/** Money of every plan: a decision, a line, and the commitments and payments of many years. */
const MONEY = [
  `create temp table grown_money on commit drop as
    select p.id as plan, c.id as code, e.id as expense, t.id as task, t.command_id as command, u.id as unit, i, gen_random_uuid() as funding, gen_random_uuid() as line
    from generate_series(1, 25) i, plan p join lateral (select id, command_id from task where plan = p.id order by ordinal limit 1) t on true,
      (select id from budget_code limit 1) c, (select kind as id from expense_list limit 1) e, (select id from unit limit 1) u where p.id <> :plan`,
  `create temp table grown_commitment on commit drop as
    select gen_random_uuid() as commitment, gen_random_uuid() as payment, m.* from grown_money m, generate_series(1, 2)`,
  `insert into funding (id, command_id, plan, decision, decided_on, issuer, source)
    select funding, command, plan, i || '/QĐ', date '2024-01-01', 'Sở', 'Tỉnh' from grown_money`,
  `insert into estimate_line (id, command_id, plan, task, funding, code, expense, title, unit, quantity, price, used_on)
    select line, command, plan, task, funding, code, expense, 'Xe loa', 'lượt', 1, 1000000, date '2024-02-01' from grown_money`,
  `insert into commitment (id, command_id, plan, line, unit, title, supplier_id, signed_on, amount, expense, list)
    select commitment, command, plan, line, unit, 'Xe loa', gen_random_uuid(), date '2024-03-01', 1000, expense, 1 from grown_commitment`,
  `insert into payment (id, command_id, plan, commitment, paid_on) select payment, command, plan, commitment, date '2024-04-01' from grown_commitment`,
  `insert into voucher (id, command_id, payment, number, issued_on, issuer_id, content, amount, same)
    select gen_random_uuid(), command, payment, '1', date '2024-04-01', gen_random_uuid(), 'Xe loa', 1000, payment::text from grown_commitment`,
  `insert into account (kind, id, command_id)
    select k, case k when 'line' then line else funding end, command from grown_money, unnest(array['source', 'allotment', 'line']) k
    union all select k, commitment, command from grown_commitment, unnest(array['commitment', 'advance', 'paid']) k`,
  `insert into advance (id, command_id, commitment, paid_on, settle_by, basis)
    select payment, command, commitment, date '2024-03-02', date '2024-04-02', '1' from grown_commitment`,
  `insert into advance_return (id, command_id, commitment, returned_on, basis)
    select payment, command, commitment, date '2024-03-02', '1' from grown_commitment`,
  `insert into transfer (id, command_id, plan, from_kind, from_id, to_kind, to_id, amount, way, moved_on)
    select funding, command, plan, 'source', funding, 'allotment', funding, 1000000, 'onward', date '2024-01-01' from grown_money
    union all select line, command, plan, 'allotment', funding, 'line', line, 1000000, 'onward', date '2024-01-01' from grown_money
    union all select commitment, command, plan, 'line', line, 'commitment', commitment, 1000, 'onward', date '2024-01-01' from grown_commitment
    union all select payment, command, plan, 'commitment', commitment, 'paid', commitment, 1000, 'onward', date '2024-01-01' from grown_commitment`,
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
  `insert into work_record (id, command_id, root, plan, task, unit, source, done_from, done_to, places, scopes, quantity, measure, note_id)
    select work, command, work, plan, task, unit, (array['logged', 'declared', 'on-behalf'])[1 + i % 3], day, day, array[area], array[scope_of(area)], 1 + i % 50, measure,
      case when i % 3 = 0 then text end
    from grown`,
  `insert into work_verdict (id, command_id, work, verdict) select gen_random_uuid(), command, work, 'confirmed' from grown where i % 10 < 7`,
  `insert into evidence (id, command_id, subject, file, file_name, kind, media_type, bytes)
    select gen_random_uuid(), command, work, repeat('c', 64), 'anh.jpg', 'photo', 'image/jpeg', 1000 from grown where i % 10 < 8`,
]
