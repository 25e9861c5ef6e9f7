import { importsOf } from '../../check/imports.ts'
import type { House } from '../../check/house.ts'

/** Tests that run in one process. Pure tests share one; what holds a database or a browser has its own. */
export type Job = { readonly group: Group; readonly files: readonly string[] }
export type Group = 'unit' | 'checks' | 'database' | 'browser' | 'faults' | 'papers'

/** The jobs of the test files whose path contains one of the words; without words, of all. */
export function jobsOf(house: House, words: readonly string[]): readonly Job[] {
  const files = house.paths.filter((path) => TEST.test(path) && isWished(path, words))
  const grouped = files.map((file) => ({ group: groupOf(house, file), files: [file] }))
  const unit = grouped.filter(({ group }) => group === 'unit').flatMap((job) => job.files)
  return [
    ...(unit.length > 0 ? [{ group: 'unit' as const, files: unit }] : []),
    ...ALONE.flatMap((group) => grouped.filter((job) => job.group === group)),
  ]
}

/** The test that runs every check of `npm run check`. */
export const CHECKS = 'test/checks.test.ts'
/** Who imports this, directly or not, works on a database. */
const DATABASES = 'src/server/database/clone.ts'
/** Who imports this opens its papers in an office program. */
const OFFICE = 'test/office.ts'
const TEST = /^(src|test|check)\/.*\.test\.ts$/
const ALONE = ['checks', 'papers', 'browser', 'faults', 'database'] as const satisfies readonly Group[]

const isWished = (path: string, words: readonly string[]) =>
  words.length === 0 || words.some((word) => path.includes(word))

function groupOf(house: House, file: string): Group {
  if (file === CHECKS) return 'checks'
  if (file.startsWith('test/e2e/')) return 'browser'
  if (file.startsWith('test/faults/')) return 'faults'
  const seen = reached(house, file)
  if (seen.has(DATABASES)) return 'database'
  return seen.has(OFFICE) ? 'papers' : 'unit'
}

/** Every file that a file imports, and theirs. */
function reached(house: House, start: string): ReadonlySet<string> {
  const seen = new Set([start])
  for (const path of seen) {
    const source = house.sources.find((one) => one.path === path)
    const targets = source ? importsOf(source).flatMap(({ target }) => (target === null ? [] : [target])) : []
    for (const target of targets) seen.add(target)
  }
  return seen
}
