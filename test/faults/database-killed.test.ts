import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Id } from '../../src/kernel/kernel.ts'
import { asked } from '../build-town.ts'
import { openBrowser } from '../browser-hand.ts'
import { layTown, type RunningTown, serveTown } from '../running-town.ts'
import { firstWork } from '../town-facts.ts'
import { childrenOf } from './children.ts'

const { dataDir, erase } = await layTown()
after(erase)

const work = { ...firstWork, id: randomUUID() as Id<'work'>, note: null }
const batch = { commands: [asked('plan.log-work', work)] }

test('a database that is killed in the middle of a request: a code and a sentence, nothing half-written, and after a restart it is kept', async () => {
  const town = await serveTown(dataDir)
  const browser = await openBrowser(town.port, 'hung')
  const sending = await sendWhileLocked(town, () => browser.post('/api/commands', batch))
  await killDatabase(town)
  const answer = await sending.answer
  assert.deepEqual([answer.status, JSON.parse(answer.body)], [503, { refusals: [{ code: 'try-again-later' }] }])
  assert.equal(await town.ended, 1)
  assert.match(town.complaints(), /Cơ sở dữ liệu đã dừng[^]*The database ended/)
  browser.close()
  await sendAgain()
})

/** After a restart nothing of it is there; sent again it is kept, once. */
async function sendAgain() {
  const town = await serveTown(dataDir)
  try {
    const browser = await openBrowser(town.port, 'hung')
    const there = () => browser.get(`/api/plan.work?work=${work.id}`)
    assert.equal((await there()).status, 404)
    const first = await browser.post('/api/commands', batch)
    assert.match(first.body, /"outcome":"accepted"/)
    assert.equal((await browser.post('/api/commands', batch)).body, first.body)
    assert.equal((await there()).status, 200)
    browser.close()
  } finally {
    await town.stop()
  }
}

/** Sends while the table is locked by another connection, so that the request is in the middle of its work. */
async function sendWhileLocked<T>({ database }: RunningTown, send: () => Promise<T>): Promise<{ answer: Promise<T> }> {
  const locker = new pg.Client(database.owner)
  locker.on('error', () => {}) // its server is about to be killed
  await locker.connect()
  await locker.query('begin')
  await locker.query('lock table work_record in exclusive mode')
  const answer = send()
  for (;;) {
    const { rows } = await locker.query('select from pg_locks where not granted')
    if (rows.length > 0) return { answer }
    await pause(10)
  }
}

async function killDatabase({ pid }: RunningTown) {
  const children = await childrenOf(pid)
  assert.equal(children.length, 1)
  for (const child of children) process.kill(child, 'SIGKILL')
}
