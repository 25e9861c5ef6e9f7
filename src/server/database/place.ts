import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseFailed, systemCode } from './failure.ts'
import { copyNative, nativeFolder } from './native.ts'
import { NOBODY, possibleUsers, runAs, type ServerUser } from './server-user.ts'

/** Where one embedded server lives: absolute folders of its binaries, its cluster and its socket, and as whom it runs. */
export type Place = {
  readonly user: ServerUser
  readonly native: string
  readonly base: string
  readonly cluster: string
  readonly socket: string
}

/** The cluster of a data folder: inside it, or where an earlier start had to put it (see `choosePlace`). */
export const clusterOf = async (dataDir: string) => path.join(await baseOf(dataDir), 'pg')

/**
 * Chooses user, binaries and folders, and makes the data folder. One that the server's user cannot reach, on a
 * machine that does not lend the capability to pass, moves the cluster to /var/lib, says so, and leaves a note of it.
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const user = await userFor(dataDir)
  const base = await baseOf(dataDir)
  const native = await reachableNative(user, base)
  const cluster = path.join(base, 'pg')
  return { user, native, base, cluster, socket: await socketFolder(user, cluster) }
}

/** Makes a folder of mode 0700 that belongs to the server's user. */
export async function ownFolder(user: ServerUser, folder: string) {
  await mkdir(folder, { mode: 0o700 })
  if (user.kind === 'nobody') await chown(folder, NOBODY, NOBODY)
}

/** Makes the folder of the socket; anyone may write in the temporary folder, so a stranger's of that name is not used. */
export async function makeSocketFolder({ user, socket }: Place) {
  await ownFolder(user, socket).catch(passWhenThere)
  const found = await lstat(socket)
  if (found.isDirectory() && found.uid === uidOf(user) && (found.mode & 0o777) === 0o700) return
  throw new DatabaseFailed('data-unreachable', socket)
}

const NOTE = 'database-is-in.txt'

async function baseOf(dataDir: string): Promise<string> {
  const noted = await readFile(path.join(dataDir, NOTE), 'utf8').catch(nullWhenMissing)
  return noted === null ? path.resolve(dataDir) : noted.trim()
}

async function userFor(dataDir: string): Promise<ServerUser> {
  const users = await possibleUsers()
  await makeDataDir(dataDir, users)
  const base = await baseOf(dataDir)
  for (const user of users) if (await canEnter(user, base)) return user
  return moveAway(dataDir, users)
}

/** Root's data folder is passable (o+x, not readable) for the server's user, whose own cluster inside it is 0700. */
async function makeDataDir(dataDir: string, users: readonly ServerUser[]) {
  const mode = users.some((user) => user.kind === 'nobody') ? 0o711 : 0o700
  try {
    if ((await mkdir(dataDir, { recursive: true, mode: 0o755 })) !== undefined) await chmod(dataDir, mode)
  } catch (error) {
    throw new DatabaseFailed('data-unreachable', dataDir, error)
  }
}

async function moveAway(dataDir: string, users: readonly ServerUser[]): Promise<ServerUser> {
  const [user] = users
  const base = path.join('/var/lib', `chung-tay-${nameOf(dataDir)}`)
  const begun = await lstat(path.join(dataDir, 'pg')).catch(nullWhenMissing)
  if (!user || user.kind === 'self' || begun) throw new DatabaseFailed('data-unreachable', dataDir)
  await mkdir(base, { recursive: true, mode: 0o711 })
  if (!(await canEnter(user, base))) throw new DatabaseFailed('data-unreachable', base)
  await writeFile(path.join(dataDir, NOTE), `${base}\n`)
  process.stderr.write(`${dataDir} is not reachable for the database server; its data is in ${base}\n`)
  return user
}

/** `main-1f0c…`: the folder that holds the data folder, and a hash of the whole path. */
function nameOf(dataDir: string) {
  const whole = path.resolve(dataDir)
  const clone = path.basename(path.dirname(whole)).replaceAll(/[^A-Za-z0-9-]/g, '') || 'root'
  return `${clone}-${hash(whole)}`
}

const canEnter = async (user: ServerUser, folder: string) =>
  (await runAs(user, ['ls', '-d', path.join(folder, '.')], folder)).status === 0

async function reachableNative(user: ServerUser, base: string): Promise<string> {
  const native = await nativeFolder(base)
  const first = await versionOf(user, native, base)
  if (first.status === 0) return native
  if (user.kind === 'self') throw new DatabaseFailed('no-binary', first.stderr || native)
  const copy = await copyNative(native, base)
  const second = await versionOf(user, copy, base)
  if (second.status === 0) return copy
  throw new DatabaseFailed('no-binary', second.stderr || copy)
}

/** Asking for the version proves that the binary can be reached and finds its libraries. */
const versionOf = (user: ServerUser, native: string, home: string) =>
  runAs(user, [path.join(native, 'bin', 'postgres'), '-V'], home)

/** A socket's path has 107 bytes at most on Linux (103 elsewhere): a short folder, named by the cluster it serves. */
async function socketFolder(user: ServerUser, cluster: string): Promise<string> {
  const temporary = Buffer.byteLength(os.tmpdir()) <= 48 ? os.tmpdir() : '/tmp'
  const reachable = (await canEnter(user, temporary)) ? temporary : '/tmp'
  return path.join(reachable, `chungtay-${hash(`${uidOf(user)} ${cluster}`)}`)
}

const uidOf = (user: ServerUser) => (user.kind === 'nobody' ? NOBODY : (process.getuid?.() ?? 0))

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

function nullWhenMissing(error: unknown): null {
  if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null
  throw error
}

function passWhenThere(error: unknown) {
  if (systemCode(error) !== 'EEXIST') throw error
}
