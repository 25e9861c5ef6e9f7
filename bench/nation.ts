import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { SUPERUSER } from '../src/server/database/embedded.ts'
import type { Program } from '../src/server/program.ts'
import { plan } from '../test/town-facts.ts'

const HOUSEHOLDS = 1_000_000
const COMMUNES = 3321
const PROVINCES = 34
/** The round of the first province. */
export const ROUND = randomUUID()
export const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ']
export const GIVEN = ['An', 'Bình', 'Cúc', 'Dũng', 'Đào', 'Giang', 'Hạnh', 'Hòa', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh']
const MIDDLE = ['Thị', 'Văn', 'Mẫu', 'Thị Mẫu', 'Văn Mẫu']

/** Connects as who sets the server up. */
export const superuser = async (host: unknown) => {
  const client = new pg.Client({ host: String(host), user: SUPERUSER, database: 'chungtay' })
  await client.connect()
  return client
}

/** Beside the town: 34 provinces of 3,321 communes with 1,000,000 households, all asked in the rounds of their provinces. */
export async function fillNation({ database }: Program) {
  const client = await superuser(database.owner.options.host)
  // Row by row the references were proved in tests; a million of them here would only take time.
  await client.query(`set session_replication_role = replica`)
  for (const [statement, ...values] of nation()) await client.query(statement, values)
  await client.query('analyze')
  await client.end()
}

const pick = (names: readonly string[], at: string) => `(array['${names.join("','")}'])[1 + ${at} % ${names.length}]`

/** Set by set; names of heads are drawn from lists, and every fifteenth household is poor. */
const nation = (): readonly (readonly [string, ...unknown[]])[] => [
  [
    `create temp table province as select gen_random_uuid() as id, gen_random_uuid() as plan,
      case when i = 0 then $1::uuid else gen_random_uuid() end as round, i from generate_series(0, ${PROVINCES - 1}) i`,
    ROUND,
  ],
  [
    `create temp table commune as
      select gen_random_uuid() as id, p.id as province, p.round, c.i from generate_series(0, ${COMMUNES - 1}) c (i) join province p on p.i = c.i % ${PROVINCES}`,
  ],
  ...AREAS.map((one) => [one] as const),
  [
    `insert into plan (id, command_id, number, issued_on, agency, place, title, year, area, owner_unit, text)
      select g.plan, p.command_id, g.i || '/KH', p.issued_on, p.agency, p.place, p.title, p.year, g.id, p.owner_unit, ''
      from province g, plan p where p.id = $1`,
    plan,
  ],
  [
    `insert into review_round (id, command_id, plan, year, name, area, standards)
      select g.round, p.command_id, g.plan, p.year, 'Rà soát', g.id, array['vn-2022'] from province g, plan p where p.id = $1`,
    plan,
  ],
  [
    `create temp table home as
      select gen_random_uuid() as household, gen_random_uuid() as version, gen_random_uuid() as name, gen_random_uuid() as second, gen_random_uuid() as interview,
        c.id as commune, c.round, h.n as i, (select command_id from plan where id = $1) as command
      from generate_series(0, ${HOUSEHOLDS - 1}) h (n) join commune c on c.i = h.n % ${COMMUNES}`,
    plan,
  ],
  ...HOMES.map((one) => [one] as const),
]

const AREAS = [
  `insert into area (id, command_id, code, name, kind, parent, valid_from)
    select p.id, a.command_id, 'T' || p.i, 'Tỉnh mẫu ' || p.i, 'province', null::uuid, date '2020-01-01' from province p, (select command_id from area limit 1) a
    union all select c.id, a.command_id, 'X' || c.i, 'Xã mẫu ' || c.i, 'commune', c.province, date '2020-01-01' from commune c, (select command_id from area limit 1) a`,
  `insert into area_version (area, number, command_id, code, name, kind, parent, valid_from)
    select id, 1, command_id, code, name, kind, parent, valid_from from area where name like '% mẫu %'`,
  `select place_areas(array(select id from province))`,
]

const HOMES = [
  `insert into household_step (household, number, command_id) select household, 1, command from home`,
  `insert into household_version (id, command_id, household, number, area, commune, residence)
    select version, command, household, 1, commune, commune, 'rural' from home`,
  `insert into personal_text (id, text)
    select name, ${pick(FAMILIES, 'i')} || ' ' || ${pick(MIDDLE, '(i / 7)')} || ' ' || ${pick(GIVEN, '(i / 3)')} || ' ' || i from home
    union all select second, 'Người ' || i from home`,
  `insert into household_member (version, commune, ordinal, relation, sex, name_id)
    select version, commune, 1, 'head', 'male', name from home union all select version, commune, 2, 'child', 'female', second from home`,
  `select name_households(array(select version from home))`,
  `insert into interview (id, command_id, root, round, household, version, commune, asked_on, income, answers)
    select interview, command, interview, round, household, version, commune, date '2023-09-01', 1000000, '{}' from home`,
  `insert into household_class (round, standard, household, class)
    select round, 'vn-2022', household, case when i % 15 = 0 then 'poor' when i % 11 = 0 then 'near-poor' else 'not-poor' end from home`,
]
