import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { asked } from '../test/build-town.ts'
import { type Id, sum } from '../src/kernel/kernel.ts'
import { openBrowser } from '../test/browser-hand.ts'
import { firstWork } from '../test/town-facts.ts'
import type { BenchFigure } from './figure.ts'
import { openWire, type Wire } from './wire.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'

const CLIENTS = 8
const ROUNDS = 6
const ROUND_MS = 1500
const BATCH = 50

/**
 * Commands through the whole program over HTTP, held against bare parameterised inserts of the same bytes into the same
 * database in the same run. The ways take turns, so that a busy machine slows all of them.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown()
  const town = await serveTown(dataDir)
  try {
    return await measure(town)
  } finally {
    await town.stop()
    await erase()
  }
}

async function measure({ database: { owner }, port }: RunningTown): Promise<readonly BenchFigure[]> {
  const pool = new pg.Pool({ ...owner, max: CLIENTS })
  await pool.query('create table bare_insert (id uuid primary key, body text not null)')
  const browser = await openBrowser(port, 'hung')
  const wires = Array.from({ length: CLIENTS }, () => openWire(port, browser.cookie))
  const ways = {
    bare: () => insertBare(pool),
    single: (client: number) => sendCommands(wires[client], 1),
    batch: (client: number) => sendCommands(wires[client], BATCH),
  }
  const rates = await inTurns(ways)
  browser.close()
  for (const wire of wires) wire.close()
  await pool.query('drop table bare_insert')
  await pool.end()
  return [
    ratio('commands.single', rates.single, { bare: rates.bare, bar: 0.12 }),
    ratio('commands.batch', rates.batch, { bare: rates.bare, bar: 0.35 }),
  ]
}

const ratio = (bench: string, rate: number, { bare, bar }: { bare: number; bar: number }): BenchFigure => ({
  bench,
  value: Math.round((rate / bare) * 1000) / 1000,
  unit: 'of bare inserts',
  better: 'higher',
  bar,
  ok: rate / bare >= bar,
  beside: { 'commands/s': Math.round(rate), 'bare inserts/s': Math.round(bare) },
})

/** Done by one of the clients; how many. */
type Act = (client: number) => Promise<number>
type Ways = Readonly<Record<'bare' | 'single' | 'batch', Act>>

/** Done per second in each way. The first round warms up and does not count. */
async function inTurns(ways: Ways): Promise<Record<keyof Ways, number>> {
  const done = { bare: 0, single: 0, batch: 0 }
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const way of ['bare', 'single', 'batch'] as const) {
      const rate = await perSecond(ways[way])
      if (round > 0) done[way] += rate / ROUNDS
    }
  return done
}

/** All clients do it again and again for one round. */
async function perSecond(act: Act): Promise<number> {
  const from = performance.now()
  const client = async (_: unknown, number: number) => {
    let done = 0
    while (performance.now() - from < ROUND_MS) {
      // Counted after it is done: a sum that is read before would lose what other clients did meanwhile.
      const some = await act(number)
      done += some
    }
    return done
  }
  const done = await Promise.all(Array.from({ length: CLIENTS }, client))
  return (sum(done) * 1000) / (performance.now() - from)
}

async function insertBare(pool: pg.Pool): Promise<number> {
  await pool.query('insert into bare_insert (id, body) values ($1, $2)', [randomUUID(), JSON.stringify(aCommand())])
  return 1
}

const aCommand = () => {
  const note = { personalId: randomUUID() as Id<'personal-text'>, text: 'Họp khu phố, nói về vay vốn' }
  return asked('plan.log-work', { ...firstWork, id: randomUUID() as Id<'work'>, note })
}

async function sendCommands(wire: Wire | undefined, number: number): Promise<number> {
  const commands = Array.from({ length: number }, aCommand)
  if (!wire) throw new Error('a client without a connection')
  const { status, body } = await wire.post('/api/commands', { commands })
  const { outcomes = [] } = JSON.parse(body) as { readonly outcomes?: readonly { readonly outcome: string }[] }
  if (status !== 200 || outcomes.length !== number || outcomes.some(({ outcome }) => outcome !== 'accepted'))
    throw new Error(body)
  return number
}
