import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { readHouse } from './house.ts'

function houseWith(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return readHouse(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the house is what we wrote, without what was installed, built or kept at run time', () => {
  const { paths } = houseWith({
    'README.md': '',
    'src/kernel/day.ts': '',
    'src/features/plan/data/units.ts': '',
    'node_modules/x/x.ts': '',
    'src/browser/dist/x.js': '',
    'data/pg/PG_VERSION': '18',
    '.git/config': '',
  })
  assert.deepEqual(paths, ['README.md', 'src/features/plan/data/units.ts', 'src/kernel/day.ts'])
})

test('code that cannot be parsed is told by its path and hides nothing else', () => {
  const { sources, broken } = houseWith({ 'src/a.ts': 'const = 1', 'src/b.ts': 'export const b = 1\n' })
  assert.deepEqual(
    sources.map(({ path }) => path),
    ['src/b.ts'],
  )
  assert.deepEqual(
    broken.map(({ path, rule }) => [path, rule]),
    [['src/a.ts', 'syntax']],
  )
})
