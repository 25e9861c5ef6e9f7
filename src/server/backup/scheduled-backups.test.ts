import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { type InTown, inTown } from '../../../test/town.ts'
import { makeSealer } from './backup-key.ts'
import { isDue, scheduleBackups } from './scheduled-backups.ts'

const HOUR = 3600

test('a backup is due when there is none, when the last is too old, and when the clock went back', () => {
  assert.equal(isDue(null, 24), true)
  assert.equal(isDue(24 * HOUR - 1, 24), false)
  assert.equal(isDue(24 * HOUR, 24), true)
  assert.equal(isDue(-HOUR, 24), true)
})

const scheduleOf = ({ program }: InTown) => ({ folder: path.join(program.dataDir, 'backups'), everyHours: 24, keep: 2 })
const age = ({ owner }: InTown, hours: number) =>
  owner.query(`update backup_run set ended_at = now() - make_interval(hours => $1)`, [hours])
const stateFor = ({ read, an }: InTown) => read(an, 'backup.state', {})

test(
  'backups are made by themselves once somebody keeps the key, one a day, and the last two stay; the administrator sees the age',
  inTown(async (town) => {
    const schedule = scheduleOf(town)
    const backups = scheduleBackups(town.program, schedule)
    assert.equal(await backups.look(), false)
    assert.deepEqual(await stateFor(town), { last: null, failure: null })
    await makeSealer(town.program.dataDir, async () => {})
    assert.equal(await backups.look(), true)
    assert.equal(await backups.look(), false)
    const [first] = await readdir(schedule.folder)
    // A clock that went back, even by years, neither stops backups nor removes the newest.
    for (const hours of [25, -24 * 400, 25]) {
      await age(town, hours)
      await new Promise((go) => setTimeout(go, 1100)) // names bear the second
      assert.equal(await backups.look(), true)
    }
    const left = await readdir(schedule.folder)
    assert.equal(left.length, 2)
    assert.ok(!left.includes(first ?? ''))
    await age(town, 8 * 24)
    assert.ok(((await stateFor(town))?.last?.seconds ?? 0) > 7 * 24 * HOUR)
    assert.equal(await town.read(town.lan, 'backup.state', {}), null)
    await backups.stop()
  }),
)
