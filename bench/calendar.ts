import { exampleTown } from '../src/kernel/example-town.ts'
import type { Program } from '../src/server/program.ts'
import { openBrowser } from '../test/browser-hand.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import { firstWork, plan } from '../test/town-facts.ts'
import type { BenchFigure } from './figure.ts'

const ENTRIES = 5000
const TIMES = 15

/** A whole year of the calendar with 5,000 entries, asked for over HTTP as a browser does: the middle of several answers. */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown(fillYear)
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
  const times: number[] = []
  let entries = 0
  for (let i = 0; i < TIMES; i += 1) {
    const begun = performance.now()
    const { bytes } = await browser.get(`/api/calendar.entries?plan=${plan}&from=2024-01-01&to=2024-12-31`)
    entries = (JSON.parse(new TextDecoder().decode(bytes)) as { entries: readonly unknown[] }).entries.length
    times.push(performance.now() - begun)
  }
  browser.close()
  if (entries < ENTRIES) throw new Error(`a calendar of ${entries} entries`)
  const ms = Math.round(times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0)
  return { bench: 'calendar.ms', unit: 'ms', value: ms, better: 'lower', bar: 200, ok: ms <= 200, beside: { entries } }
}

/** Announced events as the door writes them, with their commands, in bulk. */
async function fillYear({ database: { owner } }: Program) {
  const client = await owner.connect()
  await client.query('begin')
  await client.query(`create temporary table bulk on commit drop as
    select gen_random_uuid() as id, gen_random_uuid() as command, n from generate_series(1, ${ENTRIES}) n`)
  await client.query(
    `insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
     select command, 'calendar.announce', 1, $1, $2, '\\x00', '{}' from bulk`,
    [exampleTown.id('ward-officer'), firstWork.unit],
  )
  await client.query(
    `insert into announced_event (id, command_id, plan, task, unit, held_on, from_time, area, venue, title, open_to)
     select id, command, $1, $2, $3, date '2024-01-01' + n % 366, '19:00', $4, 'Nhà văn hóa', 'Họp khu phố lần ' || n, 'residents' from bulk`,
    [plan, firstWork.task, firstWork.unit, exampleTown.id('quarter')],
  )
  await client.query('commit')
  await client.query('analyze')
  client.release()
}
