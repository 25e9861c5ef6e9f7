import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './finding.ts'
import { parseSource, type Source } from './source.ts'

/** The repository as the checks see it: its folder, its files (paths from the root, sorted) and its parsed code. */
export type House = {
  readonly root: string
  readonly paths: readonly string[]
  readonly sources: readonly Source[]
  /** Code that cannot be parsed. */
  readonly broken: readonly Finding[]
}

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Reads and parses everything once; the checks share it. */
export function readHouse(folder = root): House {
  const paths = listFiles(folder)
  const read = paths.filter(isCode).map((path) => readSource(path, readFileSync(join(folder, path), 'utf8')))
  const sources = read.filter((one) => 'program' in one)
  return { root: folder, paths, sources, broken: read.filter((one) => 'rule' in one) }
}

// What .gitignore leaves out, and what an unpacked release has none of.
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.DS_Store'])
const SKIPPED_AT_ROOT = new Set(['data'])

function listFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.log'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isOurs)
    .sort()
}

function isOurs(path: string): boolean {
  const steps = path.split('/')
  return !steps.some((step) => SKIPPED.has(step)) && !SKIPPED_AT_ROOT.has(steps[0] ?? '')
}

const isCode = (path: string) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.endsWith('.d.ts')

function readSource(path: string, text: string): Source | Finding {
  try {
    return parseSource(path, text)
  } catch (error) {
    return { path, line: null, rule: 'syntax', says: String(error) }
  }
}
