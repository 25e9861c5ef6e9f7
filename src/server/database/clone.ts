import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { OWNER, openEmbedded, READING, SERVING, SUPERUSER } from './embedded.ts'
import { LOCKS } from './locks.ts'
import { openPools, type Pools } from './open-database.ts'
import { MIGRATIONS, prepareDatabase } from './prepare.ts'

/** A database of one test, migrated, empty; its pools sign in as the real roles. `drop` ends pools and database. */
export type TestDatabase = Omit<Pools, 'endPools'> & {
  readonly name: string
  readonly drop: () => Promise<void>
}

/**
 * A server for tests: `cloneDatabase` copies the migrated template, `stop` drops what was not dropped. `folder`: what the filling
 * laid beside the template.
 */
export type TestDatabases = {
  readonly folder: string
  readonly cloneDatabase: (name: string) => Promise<TestDatabase>
  readonly stop: () => Promise<void>
}

/** What a template holds besides its tables; made once for all processes, under its name. */
export type Filling = {
  readonly name: string
  readonly fill: (pools: Omit<Pools, 'endPools'>, folder: string) => Promise<void>
}

/** One server without fsync in a temporary folder; CHUNGTAY_TEST_SOCKET and CHUNGTAY_TEST_FOLDER hand both to other processes. */
export type TestServer = { readonly socket: string; readonly folder: string; readonly stop: () => Promise<void> }

/** Starts the server that a run of tests shares. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(path.join(await roomyFolder(), 'chungtay-test-'))
  await chmod(folder, 0o711)
  const server = await openEmbedded({ dataDir: path.join(folder, 'data'), fsync: 'off' })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { socket: server.owner.host, folder, stop }
}

/** Where tests lay databases. A thousand copies of a database are files made and thrown away: in memory where there is plenty of it. */
export async function roomyFolder(): Promise<string> {
  const free = await statfs(MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return free > ENOUGH_BYTES ? MEMORY : os.tmpdir()
}

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 8 * 1024 ** 3

/**
 * The test databases of this process, on the server named by CHUNGTAY_TEST_SOCKET when the runner started one, else on
 * one of its own. The template of a folder of migrations and a filling is made once for all processes.
 */
export async function openTestDatabases(
  migrations: string = MIGRATIONS,
  filling: Filling = EMPTY,
): Promise<TestDatabases> {
  const { CHUNGTAY_TEST_SOCKET: socket, CHUNGTAY_TEST_FOLDER: shared } = process.env
  const server = socket && shared ? { socket, folder: shared, stop: async () => {} } : await sharedServer()
  const folder = path.join(server.folder, filling.name)
  const template = await makeTemplate(server.socket, migrations, { ...filling, folder })
  const open = new Set<TestDatabase>()
  return {
    folder,
    cloneDatabase: (name) => cloneDatabase({ socket: server.socket, template, open }, name),
    stop: async () => {
      for (const database of open) await database.drop()
      await server.stop()
    },
  }
}

const EMPTY: Filling = { name: 'empty', fill: async () => {} }

let shared: { readonly server: Promise<TestServer>; users: number } | null = null

async function sharedServer(): Promise<TestServer> {
  shared ??= { server: startTestServer(), users: 0 }
  const held = shared
  held.users += 1
  const { socket, folder, stop } = await held.server
  const leave = async () => {
    held.users -= 1
    if (held.users > 0) return
    shared = null
    await stop()
  }
  return { socket, folder, stop: leave }
}

type Source = { readonly socket: string; readonly template: string; readonly open: Set<TestDatabase> }

let clones = 0

async function cloneDatabase({ socket, template, open }: Source, wished: string): Promise<TestDatabase> {
  clones += 1
  const name = `${wished.replaceAll(/[^a-z0-9]+/g, '_').slice(0, 30)}_${process.pid}_${clones}`
  await asSuperuser(socket, (client) =>
    client.query(`create database ${name} owner ${OWNER} template ${template} strategy file_copy`),
  )
  const pools = poolsOf(socket, name)
  const drop = async () => {
    open.delete(database)
    await pools.endPools()
    await asSuperuser(socket, (client) => client.query(`drop database ${name} with (force)`))
  }
  const database = { ...pools, name, drop }
  open.add(database)
  return database
}

type Laid = Filling & { readonly folder: string }

/** One process makes it under a lock; a failed one leaves none behind. */
async function makeTemplate(socket: string, migrations: string, filling: Laid): Promise<string> {
  const name = `template_${filling.name}_${await hashOf(migrations)}`
  await asSuperuser(socket, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCKS.templates])
    const there = await client.query('select from pg_database where datname = $1 and datistemplate', [name])
    if (there.rowCount === 1) return
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner ${OWNER}`)
    await fillTemplate(poolsOf(socket, name), migrations, filling)
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

async function fillTemplate(pools: Pools, migrations: string, { fill, folder }: Laid) {
  try {
    await prepareDatabase(pools, migrations)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    await fill(pools, folder)
  } finally {
    await pools.endPools()
  }
}

async function hashOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** `allowExitOnIdle`: a test file that forgot a pool still ends. */
const poolsOf = (host: string, database: string) =>
  openPools({
    owner: { host, user: OWNER, database, allowExitOnIdle: true },
    serving: { host, user: SERVING, database, allowExitOnIdle: true },
    reading: { host, user: READING, database, allowExitOnIdle: true },
  })

async function asSuperuser<T>(host: string, action: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host, user: SUPERUSER, database: 'postgres' })
  await client.connect()
  try {
    return await action(client)
  } finally {
    await client.end()
  }
}
