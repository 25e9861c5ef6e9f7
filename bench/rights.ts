import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sql } from 'kysely'
import { carryOut, type Clock } from '../src/commands/carry-out.ts'
import { people } from '../test/people.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Id } from '../src/kernel/kernel.ts'
import { OWNER } from '../src/server/database/embedded.ts'
import { openPool } from '../src/server/database/pools.ts'
import type { Program } from '../src/server/program.ts'
import { recallHeld } from '../src/server/reach.ts'
import { openPrepared, openTransactions } from '../src/server/transactions.ts'
import { asked } from '../test/build-town.ts'
import { openBrowser } from '../test/browser-hand.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import { firstWork } from '../test/town-facts.ts'
import type { BenchFigure } from './figure.ts'
import { FAMILIES, fillNation, GIVEN, ROUND, superuser } from './nation.ts'
import { openWire, type Wire } from './wire.ts'

const MOST_MS = 150
const ASKS = 80
const ROUNDS = 8
const ROUND_MS = 800
const MOST_OVERHEAD = 0.15

/**
 * A nation of 3,321 communes with 1,000,000 households, asked by an officer of one commune and by a reader of a whole province: pages
 * of the list, and searches by words of a name. Then what rights cost a command, held against the same command without them.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const costs: BenchFigure[] = []
  const { dataDir, erase } = await layTown(async (program) => {
    costs.push(await overhead(program))
    await fillNation(program)
  })
  const town = await serveTown(dataDir)
  try {
    return [...(await askAll(town)), ...costs]
  } finally {
    await town.stop()
    await erase()
  }
}

/** An officer signs in with the rights that he had; then his area is widened to the nation's, as nobody asks for a second factor then. */
async function askAll({ port, database }: RunningTown): Promise<readonly BenchFigure[]> {
  const client = await superuser(database.owner.host)
  const places = await client.query<{ commune: string; province: string }>(
    `select p.commune, p.province from area_place p join review_round r on r.area = p.province where r.id = $1 and p.commune = p.area limit 1`,
    [ROUND],
  )
  const [place] = places.rows
  if (!place) throw new Error('there is no commune')
  const [ward, province] = await Promise.all([openBrowser(port, 'hung'), openBrowser(port, 'minh')])
  await widen(client, people.hung.id, place.commune)
  await widen(client, people.minh.id, place.province)
  await client.end()
  const [one, all] = [openWire(port, ward.cookie), openWire(port, province.cookie)]
  const inWard = { list: await pages(one), search: await searches(one) }
  const inProvince = { list: await pages(all), search: await searches(all) }
  for (const open of [ward, province, one, all]) open.close()
  return (['list', 'search'] as const).map((what) => {
    const value = Math.max(inWard[what].ms, inProvince[what].ms)
    return {
      bench: `rights.${what}_ms`,
      value,
      unit: 'ms (p95)',
      better: 'lower' as const,
      bar: MOST_MS,
      ok: value <= MOST_MS,
      beside: {
        ward_ms: inWard[what].ms,
        ward_rows: inWard[what].rows,
        province_ms: inProvince[what].ms,
        province_rows: inProvince[what].rows,
      },
    }
  })
}

const widen = (client: pg.Client, officer: Id<'officer'>, area: string) =>
  client.query(
    `insert into officer_right (id, command_id, officer, role, area, valid_from)
      select gen_random_uuid(), command_id, $1, role, $2, '2020-01-01' from officer_right where officer = $1 limit 1`,
    [officer, area],
  )

type Asked95 = { readonly ms: number; readonly rows: number }

/** Page after page, of all households and of the poor in turn. */
async function pages(wire: Wire): Promise<Asked95> {
  let after: string | null = null
  const asks = Array.from({ length: ASKS }, (_, at) => ({ state: at % 2 === 0 ? '' : '&state=poor' }))
  return inP95(asks, async ({ state }) => {
    const from = state === '' && after ? `&after=${encodeURIComponent(after)}` : ''
    const answer = await ask(wire, `${state}${from}`)
    if (state === '') after = answer.next
    return answer.rows.length
  })
}

/** Two words of a name without marks, as they are typed. */
const searches = (wire: Wire) =>
  inP95(
    Array.from({ length: ASKS }, (_, at) => ({
      q: `${FAMILIES[at % FAMILIES.length]} ${GIVEN[(at * 7) % GIVEN.length]}`,
    })),
    async ({ q }) => (await ask(wire, `&q=${encodeURIComponent(q)}`)).rows.length,
  )

async function inP95<T>(asks: readonly T[], act: (ask: T) => Promise<number>): Promise<Asked95> {
  const times: number[] = []
  let rows = 0
  for (const one of asks) {
    const from = performance.now()
    rows += await act(one)
    times.push(performance.now() - from)
  }
  if (rows === 0) throw new Error('nothing was found')
  const sorted = times.toSorted((a, b) => a - b)
  return { ms: Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10, rows }
}

async function ask(wire: Wire, more: string) {
  const { status, body } = await wire.get(`/api/household.list?round=${ROUND}&standard=vn-2022${more}`)
  if (status !== 200) throw new Error(body)
  return JSON.parse(body) as { readonly rows: readonly unknown[]; readonly next: string | null }
}

/**
 * A command of an officer by the serving login, who is bound, against the same command by the owner of the tables, whom no policy binds;
 * his rights are asked for before each, or known from the first. Both in turns; the share that rights take.
 */
async function overhead(program: Program): Promise<BenchFigure> {
  const { host, database } = program.database.owner.options
  const owner = openPool('prepared', { host, user: OWNER, database })
  const bound = { often: program.often, door: program.door }
  const free = {
    often: openPrepared(owner),
    door: { ...program.door, transact: openTransactions(owner) },
  }
  const first = await clockOf(program)
  const ways = {
    bound: async () => send(bound.door, await clockOf(program)),
    free: async () => {
      await sql`select 1`.execute(free.often)
      await send(free.door, first)
    },
  }
  const done = { bound: 0, free: 0 }
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const way of ['bound', 'free'] as const) {
      const count = await inTime(ways[way])
      if (round > 0) done[way] += count
    }
  await owner.end()
  const value = Math.round((1 - done.bound / done.free) * 1000) / 1000
  const perSecond = (count: number) => Math.round((count * 1000) / (ROUNDS * ROUND_MS))
  return {
    bench: 'rights.write_overhead',
    value,
    unit: 'of the time of a command',
    better: 'lower',
    bar: MOST_OVERHEAD,
    ok: value <= MOST_OVERHEAD,
    beside: { 'bound commands/s': perSecond(done.bound), 'free commands/s': perSecond(done.free) },
  }
}

async function inTime(act: () => Promise<void>): Promise<number> {
  const from = performance.now()
  let count = 0
  while (performance.now() - from < ROUND_MS) {
    await act()
    count += 1
  }
  return count
}

/** As each request finds it: a stamp, and what is remembered under it. */
async function clockOf({ often }: Program): Promise<Clock> {
  const officer = people.hung
  const { rows } = await sql<{ stamp: string }>`
    select stamp from reach_stamp(${officer.id}, (now() at time zone 'Asia/Ho_Chi_Minh')::date)`.execute(often)
  const { reach } = await recallHeld(often, officer.id, rows[0]?.stamp ?? '')
  return { officer, reach, today: exampleTown.today }
}

async function send(door: Program['door'], clock: Clock) {
  const note = { personalId: randomUUID() as Id<'personal-text'>, text: 'Họp khu phố' }
  const work = asked('plan.log-work', { ...firstWork, id: randomUUID() as Id<'work'>, note })
  const [outcome] = await carryOut(door, [work], clock)
  if (outcome?.outcome !== 'accepted') throw new Error(JSON.stringify(outcome))
}
