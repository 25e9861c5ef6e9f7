import { randomUUID } from 'node:crypto'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Program } from '../src/server/program.ts'
import { openBrowser } from '../test/browser-hand.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import { plan } from '../test/town-facts.ts'
import type { BenchFigure } from './figure.ts'

const HOUSEHOLDS = 200_000
const MOST_S = 5
const TIMES = 3
const STANDARD = 'vn-2022'
const [ROUND, EARLIER] = [randomUUID(), randomUUID()]

/**
 * The result table and both movement tables (poor, near-poor) of a review of 200,000 households in 20 wards, asked for over HTTP as
 * a browser does, one after the other: the middle of several times. Sums are compared with what was laid down.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown(fillReview)
  const town = await serveTown(dataDir)
  try {
    return [await measure(town)]
  } finally {
    await town.stop()
    await erase()
  }
}

async function measure({ port }: RunningTown): Promise<BenchFigure> {
  const browser = await openBrowser(port, 'lan')
  const ask = async <Answer>(read: string): Promise<Answer> => {
    const { bytes } = await browser.get(`/api/${read}`)
    return JSON.parse(new TextDecoder().decode(bytes)) as Answer
  }
  const times: number[] = []
  for (let i = 0; i < TIMES; i += 1) {
    const begun = performance.now()
    const results = await ask<Results>(`household.results?round=${ROUND}&standard=${STANDARD}`)
    for (const listed of ['poor', 'near-poor'])
      await ask(`household.movement?round=${ROUND}&standard=${STANDARD}&of=${listed}`)
    times.push((performance.now() - begun) / 1000)
    const counted = results.lines.reduce((all, { households }) => all + households, 0)
    if (counted !== HOUSEHOLDS) throw new Error(`the result table counts ${counted} households`)
  }
  browser.close()
  const seconds = Math.round((times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0) * 100) / 100
  const ok = seconds <= MOST_S
  return {
    bench: 'tables.seconds',
    unit: 's',
    value: seconds,
    better: 'lower',
    bar: MOST_S,
    ok,
    beside: { households: HOUSEHOLDS },
  }
}

type Results = { readonly lines: readonly { readonly households: number }[] }

/** Households of a made-up city with four members each, their classes now, and what was recognised this year and the year before. */
async function fillReview({ database: { owner } }: Program) {
  const client = await owner.connect()
  const city = randomUUID()
  // Within what the asker may read.
  const values = [city, ROUND, EARLIER, plan, STANDARD, exampleTown.id('city')]
  await client.query('begin')
  for (const statement of fill(exampleTown.id('ward-officer'))) {
    const used = values.map((value, at) => [`:${at + 1}`, `'${value}'`] as const)
    await client.query(used.reduce((text, [mark, value]) => text.replaceAll(mark, value), statement))
  }
  await client.query('commit')
  await client.query('vacuum analyze')
  client.release()
}

const fill = (officer: string): readonly string[] => [
  `create temp table made on commit drop as select gen_random_uuid() as command, (select unit_id from kept_command limit 1) as unit`,
  `insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
    select command, 'household.start-round', 1, '${officer}', unit, '\\x00', '{}' from made`,
  `insert into area (id, command_id, code, name, kind, parent, valid_from)
    select :1, command, 'bench', 'Thành phố đo', 'district', :6, date '2020-01-01' from made`,
  `create temp table ward on commit drop as select gen_random_uuid() as id, n from generate_series(1, 20) n`,
  `insert into area (id, command_id, code, name, kind, parent, valid_from)
    select id, command, 'bench-' || n, 'Phường ' || n, 'ward', :1, date '2020-01-01' from ward, made`,
  `create temp table quarter on commit drop as select gen_random_uuid() as id, w.id as ward, row_number() over () as n from ward w, generate_series(1, 10)`,
  `insert into area (id, command_id, code, name, kind, parent, valid_from)
    select id, command, 'bench-q' || n, 'Khu phố ' || n, 'quarter', ward, date '2020-01-01' from quarter, made`,
  `select place_areas(array(select id from ward))`,
  `insert into review_round (id, command_id, plan, year, name, area, standards)
    select r.id, command, :4, r.year, r.year::text, :1, array[:5]
    from made, (values (:2::uuid, 2024), (:3::uuid, 2023)) r (id, year)`,
  `create temp table bulk on commit drop as
    select gen_random_uuid() as household, gen_random_uuid() as version, gen_random_uuid() as name, gen_random_uuid() as now, gen_random_uuid() as earlier,
      q.id as area, q.ward as commune, i, case when i % 16 = 0 then 'poor' when i % 12 = 0 then 'near-poor' else 'not-poor' end as class,
      case when (i + i / 1000) % 16 = 0 then 'poor' when i % 12 = 0 then 'near-poor' else 'not-poor' end as before
    from generate_series(1, ${HOUSEHOLDS}) i join quarter q on q.n = i % 200 + 1`,
  `insert into household_step (household, number, command_id) select household, 1, command from bulk, made`,
  `insert into household_version (id, command_id, household, number, area, commune, residence)
    select version, command, household, 1, area, commune, 'urban' from bulk, made`,
  `insert into personal_text (id, text) select name, 'Chủ hộ ' || i from bulk`,
  `insert into household_member (version, commune, ordinal, relation, sex, name_id)
    select version, commune, n, case n when 1 then 'head' else 'child' end, 'female', name from bulk, generate_series(1, 4) n`,
  `insert into interview (id, command_id, root, round, household, version, commune, asked_on, income, answers)
    select r.id, command, r.id, r.round, household, version, commune, date '2023-09-01', 1000000, '{}'
    from made, bulk, lateral (values (now, :2::uuid), (earlier, :3::uuid)) r (id, round)`,
  `insert into household_class (round, standard, household, class) select :2, :5, household, class from bulk`,
  `create temp table decision on commit drop as
    select gen_random_uuid() as id, w.id as area, r.round from ward w, (values (:2::uuid), (:3::uuid)) r (round)`,
  `insert into recognition (id, command_id, round, area, standard, number, decided_on, signer)
    select id, command, round, area, :5, '1/QĐ', date '2024-11-01', 'Chủ tịch' from decision, made`,
  `insert into recognised_household (recognition, household, version, interview, class, area, members)
    select d.id, b.household, b.version, case d.round when :2::uuid then b.now else b.earlier end,
      case d.round when :2::uuid then b.class else b.before end, b.area, 4
    from bulk b join quarter q on q.id = b.area join decision d on d.area = q.ward`,
]
