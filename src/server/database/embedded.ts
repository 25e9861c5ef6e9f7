import { isMainThread } from 'node:worker_threads'
import pg from 'pg'
import { makeCluster, startServer } from './cluster.ts'
import { choosePlace, clusterOf } from './place.ts'
import { freeCluster, postmasterOf } from './postmaster.ts'

/** What `pg.Pool` needs to reach a database: `host` is the folder of the socket. */
export type ConnectionSettings = { readonly host: string; readonly user: string; readonly database: string }

/** `fsync: 'off'` only where everything may be lost with the machine: tests and measurements. */
export type EmbeddedOptions = { readonly dataDir: string; readonly fsync: 'on' | 'off' }

/**
 * A PostgreSQL of our own. `owner` migrates, `serving` (owns nothing) serves, `reading` counts over every area. `ended` settles with the server's last
 * words when it ends, asked or not; `stop` may be called more than once.
 */
export type Embedded = {
  readonly owner: ConnectionSettings
  readonly serving: ConnectionSettings
  readonly reading: ConnectionSettings
  readonly serverPid: number
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
}

/** A server that runs on a data folder now, and the program that started it. */
export type RunningServer = {
  readonly owner: ConnectionSettings
  readonly serving: ConnectionSettings
  readonly reading: ConnectionSettings
  readonly pid: number
}

/** Set-up only: makes roles and databases. */
export const SUPERUSER = 'app'
export const OWNER = 'chungtay_owner'
export const SERVING = 'chungtay_app'
export const READING = 'chungtay_reader'
const DATABASE = 'chungtay'

/**
 * Starts the PostgreSQL that npm installed, with its data in `<dataDir>/pg`, made at the first start. It ends with our
 * process, however that ends. Throws `AlreadyRunning` and `DatabaseFailed`. For the main thread only: the server is tied
 * to the thread that starts it.
 */
export async function openEmbedded({ dataDir, fsync }: EmbeddedOptions): Promise<Embedded> {
  if (!isMainThread) throw new Error('the embedded database is started by the main thread')
  const place = await choosePlace(dataDir)
  await freeCluster(place.cluster)
  await makeCluster(place, fsync)
  const server = await startServer(place, fsync)
  try {
    await makeRoles(place.socket)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...settings(place.socket), serverPid: server.pid, ended: server.ended, stop: server.stop }
}

/** The server of this data folder when one runs now (the command line uses its socket), else null. */
export async function findRunning(dataDir: string): Promise<RunningServer | null> {
  const postmaster = await postmasterOf(await clusterOf(dataDir))
  if (postmaster === null || postmaster.orphan) return null
  return { ...settings(postmaster.socket), pid: postmaster.program }
}

const settings = (host: string) => ({
  owner: { host, user: OWNER, database: DATABASE },
  serving: { host, user: SERVING, database: DATABASE },
  reading: { host, user: READING, database: DATABASE },
})

/** Each step looks first, so that a set-up cut short is finished by the next start. */
async function makeRoles(host: string) {
  const client = new pg.Client({ host, user: SUPERUSER, database: 'postgres' })
  await client.connect()
  try {
    for (const { missing, make } of STEPS) if ((await client.query(missing)).rowCount === 0) await client.query(make)
  } finally {
    await client.end()
  }
}

const role = (name: string) => ({
  missing: `select from pg_roles where rolname = '${name}'`,
  make: `create role ${name} login nosuperuser nocreatedb nocreaterole noinherit`,
})

const STEPS = [
  role(OWNER),
  role(SERVING),
  role(READING),
  {
    missing: `select from pg_database where datname = '${DATABASE}'`,
    make: `create database ${DATABASE} owner ${OWNER}`,
  },
]
