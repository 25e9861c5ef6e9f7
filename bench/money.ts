import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { asked } from '../test/build-town.ts'
import { openBrowser } from '../test/browser-hand.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import { aCommitment, money } from '../test/town-facts.ts'
import type { Id } from '../src/kernel/kernel.ts'
import type { BenchFigure } from './figure.ts'
import { openWire, type Wire } from './wire.ts'

const CLIENTS = 50
const COMMITS = 3000
const TRANSFERS = 100_000
const LEAST_PER_S = 100
const MOST_MS = 50
const READS = 21

/**
 * Fifty clients commit against one line over HTTP until it is empty, and beyond; what was accepted is what the line had. Then
 * the balance of one account that all of 100,000 transfers went through, as a commitment asks for it.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown()
  const town = await serveTown(dataDir)
  try {
    return [await commit(town), await balance(town)]
  } finally {
    await town.stop()
    await erase()
  }
}

async function commit({ database: { owner }, port }: RunningTown): Promise<BenchFigure> {
  const browser = await openBrowser(port, 'lan')
  const wires = Array.from({ length: CLIENTS }, () => openWire(port, browser.cookie))
  const line = await giveLine(wires[0])
  const from = performance.now()
  const accepted = await Promise.all(wires.map((wire) => commitAgain(wire, line)))
  const seconds = (performance.now() - from) / 1000
  for (const wire of wires) wire.close()
  browser.close()
  const done = accepted.reduce((total, own) => total + own, 0)
  const spent = await balanceOf(owner, line)
  if (done !== COMMITS || spent !== 0) throw new Error(`${done} were accepted of ${COMMITS}; ${spent} đồng are left`)
  const rate = done / seconds
  return {
    bench: 'money.commits_per_s',
    value: Math.round(rate),
    unit: 'commitments/s',
    better: 'higher',
    bar: LEAST_PER_S,
    ok: rate >= LEAST_PER_S,
    beside: { clients: CLIENTS, accepted: done, overspent: 0 },
  }
}

/** A line that has exactly as much as all commitments together take. */
async function giveLine(wire: Wire | undefined): Promise<Id<'estimate-line'>> {
  const line = { ...money.line, id: randomUUID() as Id<'estimate-line'>, quantity: COMMITS, price: 1000 }
  const [outcome] = await send(wire, [asked('budget.add-line', line)])
  if (outcome !== 'accepted') throw new Error('the line was refused')
  return line.id
}

/** One client commits until the line is empty; how often it was accepted. */
async function commitAgain(wire: Wire, line: Id<'estimate-line'>): Promise<number> {
  let accepted = 0
  for (let outcome: string | undefined = 'accepted'; outcome === 'accepted'; ) {
    const supplier = { personalId: randomUUID() as Id<'personal-text'>, text: 'Cơ sở Mẫu' }
    const id = randomUUID() as Id<'commitment'>
    ;[outcome] = await send(wire, [
      asked('budget.commit', { ...aCommitment('bench'), id, supplier, line, amount: 1000 }),
    ])
    if (outcome === 'accepted') accepted += 1
  }
  return accepted
}

async function send(wire: Wire | undefined, commands: readonly object[]): Promise<readonly string[]> {
  if (!wire) throw new Error('a client without a connection')
  const { status, body } = await wire.post('/api/commands', { commands })
  if (status !== 200) throw new Error(body)
  return (JSON.parse(body) as { readonly outcomes: readonly { readonly outcome: string }[] }).outcomes.map(
    ({ outcome }) => outcome,
  )
}

const balanceOf = (owner: pg.PoolConfig, line: string): Promise<number> =>
  onPool(owner, async (pool) => {
    const { rows } = await pool.query<{ free: string }>(`select balance_of('line', $1) as free`, [line])
    return Number(rows[0]?.free)
  })

/** Ended whatever happens: a pool whose server stops throws over what went wrong before. */
async function onPool<T>(owner: pg.PoolConfig, act: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ ...owner, max: 1 })
  try {
    return await act(pool)
  } finally {
    await pool.end()
  }
}

async function balance({ database: { owner } }: RunningTown): Promise<BenchFigure> {
  const times = await onPool(owner, async (pool) => {
    await grow(pool)
    return timeReads(pool)
  })
  const middle = times.toSorted((a, b) => a - b)[Math.floor(READS / 2)] ?? 0
  return {
    bench: 'money.balance_ms',
    value: Math.round(middle * 10) / 10,
    unit: 'ms',
    better: 'lower',
    bar: MOST_MS,
    ok: middle <= MOST_MS,
    beside: { transfers: TRANSFERS, slowest: Math.round(Math.max(...times)) },
  }
}

async function timeReads(pool: pg.Pool): Promise<readonly number[]> {
  const times: number[] = []
  for (let read = 0; read < READS; read += 1) {
    const from = performance.now()
    await pool.query(`select balance_of('line', $1)`, [money.line.id])
    times.push(performance.now() - from)
  }
  return times
}

/** One đồng at a time into the line, past the door. */
async function grow(pool: pg.Pool) {
  await pool.query(
    `insert into transfer (id, command_id, plan, from_kind, from_id, to_kind, to_id, amount, way, moved_on)
     select gen_random_uuid(), t.command_id, t.plan, t.from_kind, t.from_id, t.to_kind, t.to_id, 1, 'onward', t.moved_on
     from transfer t, generate_series(1, $2) where t.id = $1`,
    [money.line.id, TRANSFERS],
  )
  await pool.query('vacuum analyze transfer')
}
