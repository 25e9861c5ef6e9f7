import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readHouse } from '../../check/house.ts'
import { roomyFolder } from '../../src/server/database/clone.ts'
import { OWNER, READING, SERVING } from '../../src/server/database/embedded.ts'
import { jobsOf } from '../runner/jobs.ts'
import { work } from '../runner/work.ts'
import { runDebian15, withoutDebian15 } from './debian-postgresql.ts'
import { makeFolder } from './folder.ts'

const SILENCE_MS = 300_000
/** Every command and every read once, and all that a schema comes up by. `CHUNGTAY_STORES=all`: each test that works on a database. */
const SOME = /guards\/examples\.test|src\/server\/database\//
const isAsked = (file: string) => process.env['CHUNGTAY_STORES'] === 'all' || SOME.test(file)
const skip = withoutDebian15()
const folder = await makeFolder(0o755, await roomyFolder())
const server = { socket: '', stop: async () => {} }

before(async () => {
  if (skip) return
  Object.assign(
    server,
    await runDebian15(
      folder.at,
      [OWNER, SERVING, READING].map((role) => `create role ${role} login`),
    ),
  )
})
after(async () => {
  await server.stop()
  await folder.erase()
})

for (const job of jobsOf(readHouse(), []).filter(({ group, files }) => group === 'database' && files.every(isAsked)))
  test(`${job.files.join(' ')} passes on PostgreSQL 15 of Debian too`, { skip }, async () => {
    const env = {
      ...process.env,
      CHUNGTAY_TEST_SOCKET: server.socket,
      CHUNGTAY_TEST_FOLDER: folder.at,
    }
    const { outcomes } = await work(job, { env, silenceMs: SILENCE_MS })
    assert.deepEqual(
      outcomes.filter(({ kind }) => kind !== 'passed'),
      [],
    )
    assert.notEqual(outcomes.length, 0)
  })
