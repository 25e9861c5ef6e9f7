import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Id } from '../../src/kernel/kernel.ts'
import { openProgram } from '../../src/server/program.ts'
import { openBrowser, type Browser } from '../browser-hand.ts'
import { asked } from '../build-town.ts'
import { layTown, serveTown } from '../running-town.ts'
import { firstWork } from '../town-facts.ts'
import { makeFolder } from './folder.ts'
import { runChungtay } from './run-chungtay.ts'

const WRITERS = 4
const { dataDir, erase } = await layTown()
const folder = await makeFolder()
after(async () => {
  await erase()
  await folder.erase()
})
const file = path.join(folder.at, 'town.age')
const keyFile = path.join(folder.at, 'key.txt')
const restored = path.join(folder.at, 'data')

const aWork = () => ({
  ...firstWork,
  id: randomUUID() as Id<'work'>,
  note: { personalId: randomUUID() as Id<'personal-text'>, text: 'Họp' },
})

test('backed up while four write, wiped and restored: everything acknowledged before it began is there, whole, and proved', async () => {
  const acknowledged = await backUpUnderLoad()
  await rm(dataDir, { recursive: true, force: true })
  const said = await runChungtay(['restore', file, '--key', keyFile], { CHUNGTAY_DATA: restored })
  assert.equal(said.exit, 0, said.err)
  assert.match(said.out, /each counted and hashed[^]*Computed \d+ blocks anew[^]*Epoch: 2/)
  const { known, halves } = await lookInside()
  assert.deepEqual(
    acknowledged.filter((work) => !known.has(work)),
    [],
  )
  assert.equal(halves, 0)
  const town = await serveTown(restored)
  try {
    const browser = await openBrowser(town.port, 'hung')
    assert.equal((await browser.get(`/api/plan.work?work=${acknowledged[0]}`)).status, 200)
    browser.close()
  } finally {
    await town.stop()
  }
})

/** Writers send all the time; what they were told before the backup was asked for is answered. */
async function backUpUnderLoad(): Promise<readonly string[]> {
  const town = await serveTown(dataDir)
  const browser = await openBrowser(town.port, 'hung', WRITERS)
  const turn = { over: false }
  const acknowledged: string[] = []
  const writing = Array.from({ length: WRITERS }, () => write(browser, acknowledged, turn))
  while (acknowledged.length < WRITERS * 5) await new Promise((go) => setTimeout(go, 5))
  const before = [...acknowledged]
  const said = await runChungtay(['backup', file, '--json'], { CHUNGTAY_DATA: dataDir })
  const during = acknowledged.length
  turn.over = true
  await Promise.all(writing)
  browser.close()
  await town.stop()
  const [key] = /AGE-SECRET-KEY-\w+/.exec(said.err) ?? []
  assert.ok(key, said.err)
  assert.ok(during > before.length, 'nobody wrote during the backup')
  await writeFile(keyFile, `# khoá sao lưu\n${key}\n`)
  return before
}

async function write(browser: Browser, acknowledged: string[], turn: { readonly over: boolean }) {
  while (!turn.over) {
    const work = aWork()
    const { body } = await browser.post('/api/commands', { commands: [asked('plan.log-work', work)] })
    assert.match(body, /"accepted"/)
    acknowledged.push(work.id)
  }
}

/** Halves: a command without its record, a record without its command or its text. */
async function lookInside() {
  const program = await openProgram(restored, {})
  try {
    const { rows } = await sql<{ id: string }>`select id from work_record`.execute(program.whole)
    const halves = await sql<{ number: number }>`
      select (select count(*) from kept_command k where k.type = 'plan.log-work' and not exists (select from work_record w where w.command_id = k.id))
        + (select count(*) from work_record w where not exists (select from kept_command k where k.id = w.command_id))
        + (select count(*) from work_record w where w.note_id is not null and not exists (select from personal_text t where t.id = w.note_id)) as number`.execute(
      program.whole,
    )
    return { known: new Set(rows.map(({ id }) => id)), halves: halves.rows[0]?.number }
  } finally {
    await program.stop()
  }
}
