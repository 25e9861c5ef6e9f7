import { type ChildProcess, spawn } from 'node:child_process'
import { access, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { AlreadyRunning, DatabaseFailed, systemCode } from './failure.ts'
import { makeSocketFolder, ownFolder, type Place } from './place.ts'
import { ownerSetting, postmasterOf } from './postmaster.ts'
import { asUser, environment, runAs } from './server-user.ts'

/** A server that answers; `ended` settles with its last words, `stop` ends it cleanly. */
export type Server = { readonly pid: number; readonly ended: Promise<string>; readonly stop: () => Promise<void> }
type Fsync = 'on' | 'off'

/** Makes the cluster when there is none: beside, then renamed into place, so that a start cut short leaves nothing half made. */
export async function makeCluster(place: Place, fsync: Fsync): Promise<void> {
  await removeUnfinished(place.cluster)
  if (await isThere(path.join(place.cluster, 'PG_VERSION'))) return
  const unfinished = `${place.cluster}.new-${process.pid}`
  await ownFolder(place.user, unfinished)
  const sync = fsync === 'on' ? [] : ['--no-sync']
  const made = await runAs(place.user, [binary(place, 'initdb'), '-D', unfinished, ...INITDB, ...sync], place.base)
  if (made.status === 0) return moveIntoPlace(unfinished, place.cluster)
  await rm(unfinished, { recursive: true, force: true })
  throw failure('set-up-failed', made.stderr)
}

/** Starts the server and waits until it answers; throws `AlreadyRunning` when another start was faster. */
export async function startServer(place: Place, fsync: Fsync): Promise<Server> {
  for (let tries = 0; ; tries += 1) {
    await makeSocketFolder(place)
    const server = launch(place, fsync)
    if (await answers(place, server.child)) return server
    const said = await server.ended
    await refuseWhenTaken(place.cluster, said)
    if (tries === 100 || !LEFT_BEHIND.test(said)) throw failure('start-failed', said)
    await pause(100)
  }
}

const INITDB = ['-U', 'app', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--locale-provider=builtin'].concat(
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
)
// Processes of a killed server take a moment to notice, and one that ends takes its lock and its socket's folder away.
const LEFT_BEHIND =
  /pre-existing shared memory block|lock file "postmaster\.pid" already exists|could not create lock file/
const DISK_FULL = /No space left on device|Disk quota exceeded/

const binary = ({ native }: Place, name: string) => path.join(native, 'bin', name)

const failure = (code: 'set-up-failed' | 'start-failed', said: string) =>
  new DatabaseFailed(DISK_FULL.test(said) ? 'disk-full' : code, said.trim())

async function removeUnfinished(cluster: string) {
  const begins = `${path.basename(cluster)}.new-`
  for (const name of await readdir(path.dirname(cluster))) {
    if (!name.startsWith(begins) || isAlive(Number(name.slice(begins.length)))) continue
    await rm(path.join(path.dirname(cluster), name), { recursive: true, force: true })
  }
}

/** Two first starts at once: one rename wins, the other throws away what it made. */
async function moveIntoPlace(unfinished: string, cluster: string) {
  try {
    await rename(unfinished, cluster)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await isThere(path.join(cluster, 'PG_VERSION')))) throw new DatabaseFailed('set-up-failed', cluster, error)
  }
}

function launch(place: Place, fsync: Fsync) {
  const args = ['-D', place.cluster, '-k', place.socket, ...settings(fsync).flatMap((setting) => ['-c', setting])]
  const [program, ...rest] = asUser(place.user, binary(place, 'postgres'), args)
  // A session of its own: Ctrl-C goes to the terminal's whole group, and the program must end its work before its database.
  const child = spawn(program, rest, {
    cwd: '/',
    env: environment(place.base),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = lastWords(child)
  const endWithUs = () => child.kill('SIGINT')
  process.once('exit', endWithUs)
  void ended.then(() => process.off('exit', endWithUs))
  letProgramEnd(child)
  return { child, pid: child.pid ?? 0, ended, stop: () => stop(place, child, ended) }
}

const settings = (fsync: Fsync) => [
  ownerSetting(),
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=60',
  'timezone=UTC',
  'jit=off',
  // What people typed does not go into a log: no statement, no detail of a violated key.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  ...(fsync === 'on'
    ? ['shared_buffers=256MB']
    : ['shared_buffers=64MB', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
]

function lastWords(child: ChildProcess): Promise<string> {
  let words = ''
  child.stderr?.on('data', (piece: Buffer) => {
    words = (words + piece.toString()).slice(-4000)
  })
  return new Promise((settle) => {
    child.once('error', (error) => settle(String(error)))
    child.once('close', (status, signal) => settle(words || `ended: ${status ?? signal}`))
  })
}

/** A program with nothing else to do may end; its server then ends with it. */
function letProgramEnd(child: ChildProcess) {
  child.unref()
  if (child.stderr instanceof Socket) child.stderr.unref()
}

/** Whether it came to answer; false when it ended first. Recovery after a power cut may take long: no time limit. */
async function answers(place: Place, child: ChildProcess): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const ours = (await postmasterOf(place.cluster))?.pid === child.pid
    if (ours && (await connects(place.socket))) return true
    await pause(20)
  }
  return false
}

async function connects(host: string): Promise<boolean> {
  const client = new pg.Client({ host, user: 'app', database: 'postgres' })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false, // not yet, or never: then the server ends and says why
  )
}

async function refuseWhenTaken(cluster: string, said: string) {
  if (!said.includes('already exists')) return
  const postmaster = await postmasterOf(cluster)
  if (postmaster && !postmaster.orphan) throw new AlreadyRunning(postmaster.program)
}

/** INT: no new connections, running transactions are rolled back, a clean shutdown. QUIT after two minutes. */
async function stop({ socket }: Place, child: ChildProcess, ended: Promise<string>) {
  child.ref()
  const late = setTimeout(() => child.kill('SIGQUIT'), 120_000)
  child.kill('SIGINT')
  await ended
  clearTimeout(late)
  await rmdir(socket).catch(passWhenGone)
}

/** Gone already, or in use by the next start. */
function passWhenGone(error: unknown) {
  if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
