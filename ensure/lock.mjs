import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, read, run, say } from './ground.mjs'

/**
 * One process installs or builds at a time. The lock is a folder that appears whole, by a rename; it names its owner and
 * the command that the owner runs, which may outlive it.
 */
export function underLock(action) {
  const ours = `${LOCK}.${process.pid}`
  rmSync(ours, { recursive: true, force: true })
  mkdirSync(ours, { recursive: true })
  writeFileSync(path.join(ours, 'owner'), String(process.pid))
  try {
    waitFor(ours)
    action()
  } finally {
    if (read(OWNER) === String(process.pid)) rmSync(LOCK, { recursive: true })
    rmSync(ours, { recursive: true, force: true })
  }
}

/** Runs a command whose process id stands in the lock: killing us does not free the lock while it still works. */
export const runUnderLock = (command, args, env = {}) =>
  run('sh', ['-c', 'echo $$ > "$0" && exec "$@"', COMMAND, command, ...args], env)

const LOCK = inRoot('.cache', 'ensure.lock')
const OWNER = path.join(LOCK, 'owner')
const COMMAND = path.join(LOCK, 'command')

function waitFor(ours) {
  let told = null
  while (!taken(ours)) {
    const owner = read(OWNER)
    if (owner !== null && !isAlive(owner) && !isAlive(read(COMMAND))) removeStale(owner)
    else if (owner !== null && told !== owner) say(`waiting for process ${owner}, which installs or builds here …`)
    told = owner ?? told
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

function taken(ours) {
  try {
    renameSync(ours, LOCK)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(error.code)) return false
    throw error
  }
}

/** Moved away first: when it was another's fresh lock after all, it goes back. */
function removeStale(owner) {
  const away = `${LOCK}.stale-${process.pid}`
  try {
    renameSync(LOCK, away)
  } catch (error) {
    if (error.code === 'ENOENT') return // another one removed it
    throw error
  }
  if (read(path.join(away, 'owner')) === owner) rmSync(away, { recursive: true })
  else renameSync(away, LOCK)
}

function isAlive(pid) {
  try {
    return Number(pid) > 0 && process.kill(Number(pid), 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
