import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { AlreadyRunning, DatabaseFailed, systemCode } from './failure.ts'

/** A server that runs on a cluster: its process, the program that started it (itself when started by hand), its socket. */
export type Postmaster = {
  readonly pid: number
  readonly program: number
  readonly socket: string
  readonly orphan: boolean
}

/** The server that runs on this cluster now, or null: a `postmaster.pid` left by a dead one does not count. */
export async function postmasterOf(cluster: string): Promise<Postmaster | null> {
  const [pid, , , , socket] = (await readIfThere(pidFile(cluster)))?.split('\n') ?? []
  if (!pid || !socket) return null
  const running = await processOf(Number(pid))
  if (!running?.command.includes(`-D ${cluster} `)) return null
  const started = OWNER.exec(running.command)?.[1]
  const program = started ? Number(started) : Number(pid)
  return {
    pid: Number(pid),
    program,
    socket: socket.trim(),
    orphan: started !== undefined && program !== running.parent,
  }
}

/** The setting by which a server's command line tells which program started it: an orphan's parent is another one. */
export const ownerSetting = () => `cluster_name=chungtay-${process.pid}`

/**
 * Makes sure that nobody uses this cluster. A living copy of the program throws `AlreadyRunning`; a server whose program
 * died is ended; a lock file whose number another process has got since is taken away (PostgreSQL would refuse).
 */
export async function freeCluster(cluster: string): Promise<void> {
  const postmaster = await postmasterOf(cluster)
  if (postmaster === null) return removeStaleLock(cluster)
  if (!postmaster.orphan) throw new AlreadyRunning(postmaster.program)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalIfThere(postmaster.pid, signal)
    if (await hasEnded(cluster, postmaster.pid)) return
  }
  throw new DatabaseFailed('start-failed', `process ${postmaster.pid} does not end`)
}

const OWNER = /cluster_name=chungtay-(\d+)/
const pidFile = (cluster: string) => path.join(cluster, 'postmaster.pid')

/** PostgreSQL itself takes over the lock of a number that no process has; one that a stranger has is ours to judge. */
async function removeStaleLock(cluster: string) {
  const pid = Number((await readIfThere(pidFile(cluster)))?.split('\n')[0])
  if (pid > 0 && (await processOf(pid)) && !(await postmasterOf(cluster))) await rm(pidFile(cluster), { force: true })
}

async function hasEnded(cluster: string, pid: number) {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await postmasterOf(cluster))?.pid !== pid) return true
    await pause(100)
  }
  return false
}

function signalIfThere(pid: number, signal: 'SIGINT' | 'SIGQUIT') {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error
  }
}

type Running = { readonly parent: number; readonly command: string }

const processOf = (pid: number): Promise<Running | null> => (process.platform === 'linux' ? fromProc(pid) : fromPs(pid))

async function fromProc(pid: number): Promise<Running | null> {
  const command = await readIfThere(`/proc/${pid}/cmdline`)
  const stat = await readIfThere(`/proc/${pid}/stat`)
  if (!command || !stat) return null // gone, or a zombie, which has no command line
  // pid (name, which may hold spaces and brackets) state parent …
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  return { parent: Number(parent), command: command.replaceAll('\0', ' ') }
}

async function fromPs(pid: number): Promise<Running | null> {
  const found = await promisify(execFile)('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)]).catch(() => null)
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(found?.stdout ?? '') ?? []
  return parent && command ? { parent: Number(parent), command } : null
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'ENOTDIR'].includes(systemCode(error) ?? '')) return null
    throw error
  }
}
