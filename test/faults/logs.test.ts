import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import pg from 'pg'
import type { Id } from '../../src/kernel/kernel.ts'
import { openBrowser } from '../browser-hand.ts'
import { asked } from '../build-town.ts'
import { layTown, type RunningTown, serveTown } from '../running-town.ts'
import { firstWork } from '../town-facts.ts'

process.env['CHUNGTAY_LOG'] = 'requests'
const { dataDir, erase } = await layTown()
after(erase)

const NAME = 'Nguyễn Văn Kín'
const PHONE = '0987 654 321'

test('what is typed into a form or an address stands in no line of the log, also of a fault', async () => {
  const town = await serveTown(dataDir)
  try {
    const browser = await openBrowser(town.port, 'hung')
    await browser.post('/api/sign-in', { name: PHONE, password: NAME })
    const note = { personalId: randomUUID() as Id<'personal-text'>, text: NAME }
    const work = { ...firstWork, id: randomUUID() as Id<'work'>, note }
    await browser.post('/api/commands', { commands: [asked('plan.log-work', work)] })
    await browser.post('/api/commands', { commands: [{ ...asked('plan.log-work', work), content: NAME }] })
    for (const path of [
      `/api/household.list?q=${encodeURIComponent(NAME)}`,
      `/${encodeURIComponent(NAME)}`,
      '/files/0987654321',
    ])
      await browser.get(path)
    await spoil(town)
    assert.equal((await browser.post('/api/sign-in', { name: PHONE, password: NAME })).status, 503)
    browser.close()
  } finally {
    await town.stop()
  }
  const lines = town
    .complaints()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  assert.ok(lines.some((line) => (JSON.parse(line) as { route: string }).route === '/api/commands'))
  assert.ok(lines.some((line) => (JSON.parse(line) as { level: string }).level === 'error'))
  assert.doesNotMatch(town.complaints(), /Kín|K%C3%ADn|0987|654 321/)
})

/** The next sign-in is a fault: a table is not where it was. */
async function spoil({ database }: RunningTown) {
  const owner = new pg.Client(database.owner)
  await owner.connect()
  await owner.query('alter table credential rename to elsewhere')
  await owner.end()
}
