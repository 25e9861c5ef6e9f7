import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDemo } from '../src/demo/load-demo.ts'
import { findRunning, type RunningServer } from '../src/server/database/embedded.ts'
import { openProgram, type Program } from '../src/server/program.ts'
import { buildTown } from './build-town.ts'
import { leaveDemo } from './second-factors.ts'

const MAIN = fileURLToPath(new URL('../src/server/main.ts', import.meta.url))

/** The town served by a process of its own, with its data on a real disk and every commit synced. */
export type RunningTown = {
  readonly port: number
  /** Process id of the server. */
  readonly pid: number
  readonly database: RunningServer
  /** Milliseconds from the start of the process to its first answer. */
  readonly startedIn: number
  readonly stop: () => Promise<void>
  /** As a power cut ends it. */
  readonly kill: () => Promise<void>
  /** Its exit code, once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** What it complained of so far. */
  readonly complaints: () => string
}

/** A data folder with the town in it; `more` adds what a bench needs. */
export const layTown = (more: (program: Program) => Promise<void> = async () => {}): Promise<Laid> =>
  lay(async (program) => {
    await buildTown(program)
    // A real installation: its day is the calendar's, and the server takes it for no demo.
    await leaveDemo(program)
    await more(program)
  })

/** A data folder with the demo in it, as the first start makes it. */
export const layDemo = (): Promise<Laid> =>
  lay(async (program) => {
    await loadDemo(program)
    await program.effects.idle()
  })

/** `erase` takes the data away. */
type Laid = { readonly dataDir: string; readonly erase: () => Promise<void> }

async function lay(fill: (program: Program) => Promise<void>): Promise<Laid> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-bench-'))
  await chmod(folder, 0o755)
  const dataDir = path.join(folder, 'data')
  const program = await openProgram(dataDir, {})
  await fill(program)
  await program.stop()
  return { dataDir, erase: () => rm(folder, { recursive: true, force: true }) }
}

/** Starts the server on a data folder, at a free port, and waits for its first answer. */
export async function serveTown(dataDir: string): Promise<RunningTown> {
  const port = await freePort()
  const from = performance.now()
  const args = [MAIN, '--port', String(port), '--data', dataDir, '--empty']
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: withoutDatabase() })
  let complaints = ''
  server.stderr.on('data', (piece: Buffer) => {
    complaints += piece.toString()
  })
  const ended = once(server, 'exit').then(([code]) => code as number | null)
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal)
    await ended
  }
  await firstAnswer(port, () => {
    if (server.exitCode !== null) throw new Error(`the server ended before it answered: ${complaints}`)
  })
  const startedIn = performance.now() - from
  const database = await findRunning(dataDir)
  if (!database || server.pid === undefined) throw new Error('the server has no database')
  const ways = { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  return { port, pid: server.pid, database, startedIn, ...ways, ended, complaints: () => complaints }
}

const withoutDatabase = () => {
  const { ...rest } = process.env
  delete rest['DATABASE_URL']
  delete rest['DATABASE_OWNER_URL']
  return rest
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function firstAnswer(port: number, checkAlive: () => void): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    checkAlive()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
