// Opens the database of a data folder, says so in one line, and holds it until it is ended. For the fault tests.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Embedded, openEmbedded } from '../../src/server/database/embedded.ts'
import { AlreadyRunning, DatabaseFailed } from '../../src/server/database/failure.ts'
import { whileParentLives } from '../../src/server/lifecycle.ts'

const [dataDir = '', attachment = 'with-parent'] = process.argv.slice(2)
try {
  const server = await openEmbedded({ dataDir, fsync: 'on' })
  whileParentLives(() => finishWork(server), attachment === 'detached' ? 'detached' : 'with-parent')
  say({
    opened: {
      pid: process.pid,
      serverPid: server.serverPid,
      serving: server.serving,
      reading: server.reading,
      owner: server.owner,
    },
  })
  setInterval(() => {}, 60_000) // as a program that listens would
} catch (error) {
  if (error instanceof AlreadyRunning) say({ runsAlready: error.pid })
  else if (error instanceof DatabaseFailed) say({ failed: error.code, detail: error.detail })
  else throw error
}

/** As a program that answers its last requests: it needs its database for a moment yet. */
async function finishWork({ serving, stop }: Embedded) {
  await pause(200)
  const client = new pg.Client(serving)
  await client.connect()
  await client.query('select 1')
  await client.end()
  await stop()
}

function say(word: unknown) {
  process.stdout.write(`${JSON.stringify(word)}\n`)
}
