import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** A path in the folder of the project. */
export const inRoot = (...names) => path.join(ROOT, ...names)

/** The Node that npm installs with the packages; npm puts its folder first in PATH. */
export const PINNED_NODE = inRoot('node_modules', '.bin', 'node')

/** What ends the run with a sentence instead of a stack. */
export class Stop extends Error {}

/** Everything a tool prints goes to stderr. */
export const run = (command, args, env) =>
  spawnSync(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] })

/** Why a finished command failed. */
export const reason = ({ error, signal, status }) => error?.message ?? signal ?? `exit code ${status}`

/** The text of a file, or null when there is none. */
export function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  }
}

/** SHA-256 of pieces of text or bytes, in hex. */
export function hash(pieces) {
  const sum = createHash('sha256')
  for (const piece of pieces) sum.update(piece).update('\0')
  return sum.digest('hex')
}

/** One sentence for people, on stderr. */
export function say(sentence) {
  process.stderr.write(`ensure: ${sentence}\n`)
}
