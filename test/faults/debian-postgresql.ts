import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { SUPERUSER } from '../../src/server/database/embedded.ts'
import { ownFolder } from '../../src/server/database/place.ts'
import { asUser, environment, possibleUsers, runAs } from '../../src/server/database/server-user.ts'

/** Nothing of it outlives the test. */
const QUICK = ['-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
const BIN = '/usr/lib/postgresql/15/bin'

/** Why there is none here, for `skip`; false when there is one, and under CI, where there must be. */
export const withoutDebian15 = (): string | false =>
  existsSync(path.join(BIN, 'postgres')) || process.env['CI'] ? false : 'PostgreSQL 15 of Debian is not installed'

/** Debian's PostgreSQL 15 as an office runs it: its own locale, a database and three logins; as addresses for the environment. */
export type OwnServer = {
  readonly DATABASE_URL: string
  readonly DATABASE_OWNER_URL: string
  readonly DATABASE_READER_URL: string
  readonly stop: () => Promise<void>
}

/** Starts one in a folder, on a socket in it. */
export async function startDebian15(folder: string): Promise<OwnServer> {
  const { socket, stop } = await runDebian15(folder, [
    ...['owns', 'serves', 'counts'].map((role) => `create role ${role} login`),
    'create database town owner owns',
  ])
  const address = (role: string) => `postgresql://${role}@/town?host=${encodeURIComponent(socket)}`
  return {
    DATABASE_URL: address('serves'),
    DATABASE_OWNER_URL: address('owns'),
    DATABASE_READER_URL: address('counts'),
    stop,
  }
}

/** A cluster in a folder, on a socket in it, with Debian's locale; `app` sets it up by these statements. */
export async function runDebian15(folder: string, steps: readonly string[]) {
  const [user] = await possibleUsers()
  if (!user) throw new Error('nobody may run a server here')
  const socket = path.join(folder, 'own')
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await ownFolder(user, socket)
  const data = path.join(socket, 'data')
  const made = await runAs(
    user,
    [`${BIN}/initdb`, '-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    socket,
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const [program, ...args] = asUser(user, `${BIN}/postgres`, ['-D', data, '-k', socket, '-h', '', '-F', ...QUICK])
  const server = spawn(program, args, { cwd: '/', env: environment(socket), stdio: 'ignore' })
  const client = await connect(socket)
  for (const step of steps) await client.query(step)
  await client.end()
  return { socket, stop: () => end(server) }
}

async function connect(host: string): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host, user: SUPERUSER, database: 'postgres' })
    client.on('error', () => {}) // the reason is thrown by what was asked
    const fault = await client.connect().then(
      () => null,
      (reason: unknown) => reason,
    )
    if (fault === null) return client
    if (tries === 600) throw new Error('the server does not answer', { cause: fault })
    await pause(100)
  }
}

async function end(server: ChildProcess) {
  const ended = new Promise((settle) => server.once('exit', settle))
  server.kill('SIGINT')
  await ended
}
