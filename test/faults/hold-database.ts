// Opens the database of a data folder, says so in one line, and holds it until it is ended. For the fault tests.
import { openEmbedded } from '../../src/server/database/embedded.ts'
import { AlreadyRunning, DatabaseFailed } from '../../src/server/database/failure.ts'
import { whileParentLives } from '../../src/server/lifecycle.ts'

const [dataDir = '', attachment = 'with-parent'] = process.argv.slice(2)
try {
  const server = await openEmbedded({ dataDir, fsync: 'on' })
  whileParentLives(server.stop, attachment === 'detached' ? 'detached' : 'with-parent')
  say({ opened: { pid: process.pid, serverPid: server.serverPid, serving: server.serving, owner: server.owner } })
  setInterval(() => {}, 60_000) // as a program that listens would
} catch (error) {
  if (error instanceof AlreadyRunning) say({ runsAlready: error.pid })
  else if (error instanceof DatabaseFailed) say({ failed: error.code, detail: error.detail })
  else throw error
}

function say(word: unknown) {
  process.stdout.write(`${JSON.stringify(word)}\n`)
}
