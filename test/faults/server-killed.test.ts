import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Id } from '../../src/kernel/kernel.ts'
import { openProgram } from '../../src/server/program.ts'
import { asked } from '../build-town.ts'
import { openBrowser, type Browser } from '../browser-hand.ts'
import { layTown, serveTown } from '../running-town.ts'
import { firstWork } from '../town-facts.ts'

const WRITERS = 6
const KILLS = 10
const { dataDir, erase } = await layTown()
after(erase)

const aWork = () => ({
  ...firstWork,
  id: randomUUID() as Id<'work'>,
  note: { personalId: randomUUID() as Id<'personal-text'>, text: 'Họp' },
})

test('ten kills of the server in the middle of writing: every acknowledged command is there, whole', async () => {
  const acknowledged: string[] = []
  for (let kill = 1; kill <= KILLS; kill += 1) acknowledged.push(...(await writeUntilKilled(kill)))
  assert.ok(acknowledged.length >= KILLS * WRITERS)
  const { known, halves } = await lookInside()
  assert.deepEqual(
    acknowledged.filter((work) => !known.has(work)),
    [],
  )
  assert.equal(halves, 0)
})

/** Writers send commands, one or several at once, until the server is killed at a moment nobody chose. */
async function writeUntilKilled(kill: number): Promise<readonly string[]> {
  const town = await serveTown(dataDir)
  const browser = await openBrowser(town.port, 'hung', WRITERS)
  const acknowledged: string[] = []
  const writers = Array.from({ length: WRITERS }, (_, i) => writeUntilCut(browser, 1 + ((i + kill) % 3), acknowledged))
  const writing = Promise.all(writers)
  while (acknowledged.length < WRITERS) await pause(5)
  await pause(Math.random() * 400)
  await town.kill()
  await writing
  return acknowledged
}

/** Sends until the connection is cut; what was answered as accepted counts as acknowledged. */
async function writeUntilCut(browser: Browser, number: number, acknowledged: string[]) {
  for (;;) {
    const works = Array.from({ length: number }, aWork)
    const answer = await browser
      .post('/api/commands', { commands: works.map((work) => asked('plan.log-work', work)) })
      .catch(() => null)
    if (answer === null) return
    assert.equal(answer.status, 200, answer.body)
    const { outcomes } = JSON.parse(answer.body) as { readonly outcomes: readonly { readonly outcome: string }[] }
    assert.ok(
      outcomes.every(({ outcome }) => outcome === 'accepted'),
      answer.body,
    )
    acknowledged.push(...works.map(({ id }) => id))
  }
}

/** What the database holds after all kills; halves: a command without its record, a record without its text, and the like. */
async function lookInside() {
  const program = await openProgram(dataDir, {})
  try {
    const { rows } = await sql<{ id: string }>`select id from work_record`.execute(program.whole)
    const [halves] = (
      await sql<{ number: number }>`
        select (select count(*) from kept_command k where k.type = 'plan.log-work' and not exists (select from work_record w where w.command_id = k.id))
          + (select count(*) from work_record w where w.note_id is not null and not exists (select from personal_text t where t.id = w.note_id)) as number`.execute(
        program.whole,
      )
    ).rows
    return { known: new Set(rows.map(({ id }) => id)), halves: halves?.number }
  } finally {
    await program.stop()
  }
}
