import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Program } from '../src/server/program.ts'
import { openBrowser } from '../test/browser-hand.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import { firstWork, plan } from '../test/town-facts.ts'
import type { BenchFigure } from './figure.ts'

const RECORDS = 10_000
const REPORT = exampleTown.id<'report'>('report')

/** The Word document of a report with 10,000 records, asked for over HTTP as a browser does, and what the server held at most. */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown(fillPlan)
  const town = await serveTown(dataDir)
  try {
    return await measure(town)
  } finally {
    await town.stop()
    await erase()
  }
}

async function measure({ port, pid }: RunningTown): Promise<readonly BenchFigure[]> {
  const browser = await openBrowser(port, 'lan')
  const from = performance.now()
  const { status, bytes } = await browser.get(`/api/papers/report/${REPORT}.docx`)
  const seconds = (performance.now() - from) / 1000
  browser.close()
  const records = rowsOf(bytes)
  if (status !== 200 || records < RECORDS) throw new Error(`${status}: a document of ${records} rows`)
  const beside = { records, 'document MB': rounded(bytes.length / 1e6) }
  return [
    { ...atMost(3, seconds), bench: 'report.seconds', unit: 's', beside },
    { ...atMost(300, await mostMemory(pid)), bench: 'report.mb', unit: 'MB', beside },
  ]
}

const atMost = (bar: number, value: number) =>
  ({ value: rounded(value), better: 'lower', bar, ok: value <= bar }) as const
const rounded = (value: number) => Math.round(value * 100) / 100

const rowsOf = (docx: Uint8Array) => {
  const main = unzipSync(docx, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  return main ? new TextDecoder().decode(main).split('<w:tr>').length - 1 : 0
}

/** The most memory that a process held since it began, in MB. */
async function mostMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

/** Records as the door writes them, with their commands and their texts, in bulk. */
async function fillPlan({ database: { owner } }: Program) {
  const client = await owner.connect()
  await client.query('begin')
  await client.query(`create temporary table bulk on commit drop as
    select gen_random_uuid() as id, gen_random_uuid() as command, gen_random_uuid() as note, n from generate_series(1, ${RECORDS}) n`)
  for (const [text, values] of STEPS) await client.query(text, [...values])
  await client.query('commit')
  await client.query('analyze')
  client.release()
}

const STEPS: readonly (readonly [string, readonly unknown[]])[] = [
  [
    `insert into kept_command (id, type, version, officer_id, unit_id, fingerprint, content)
     select command, 'plan.log-work', 1, $1, $2, '\\x00', '{}' from bulk`,
    [exampleTown.id('ward-officer'), firstWork.unit],
  ],
  [`insert into personal_text (id, text) select note, 'Họp khu phố, bà con hỏi về vay vốn lần ' || n from bulk`, []],
  [
    `insert into work_record (id, command_id, root, plan, task, unit, source, done_from, done_to, places, scopes, quantity, measure, note_id)
     select id, command, id, $1, $2, $3, 'logged', date '2024-06-21' + n % 85, date '2024-06-21' + n % 85, array[$4::uuid], scopes_of(array[$4::uuid]), 10 + n % 90, 'attendance', note
     from bulk`,
    [plan, firstWork.task, firstWork.unit, exampleTown.id('quarter')],
  ],
]
