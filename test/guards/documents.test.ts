import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as z from 'zod/mini'
import { deadLinks, scriptsIn } from './documents.ts'
import { house, pathsIn, textOf } from './house.ts'

const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
})
const manifest = Package.parse(JSON.parse(textOf('package.json')))
const documents = pathsIn('', '.md')

const read = (path: string) => {
  const place = join(house.root, path)
  return existsSync(place) ? (path.endsWith('.md') ? readFileSync(place, 'utf8') : '') : null
}

test('every link of the documents leads somewhere', () => {
  assert.ok(documents.length > 3)
  assert.deepEqual(
    documents.flatMap((path) => deadLinks(path, read)),
    [],
  )
})

test('every command that the documents tell to run is there', () => {
  const told = documents.flatMap((path) => scriptsIn(textOf(path)))
  assert.deepEqual(
    told.filter((script) => !(script in manifest.scripts)),
    [],
  )
})

test('every package has a decision record that says why it is here', () => {
  const records = pathsIn('docs/decisions/', '.md').map(textOf).join('\n')
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  assert.deepEqual(
    names.filter((name) => !records.includes(`\`${name}\``)),
    [],
  )
})

test('a link to a missing file or heading is dead', () => {
  const files: Readonly<Record<string, string>> = {
    'docs/A.md':
      '# A house\n[b](B.md) [gone](C.md) [self](#a-house) [nowhere](#b) [web](https://example.org)\n```\n[x](y.md)\n```\n',
    'docs/B.md': '',
  }
  assert.deepEqual(
    deadLinks('docs/A.md', (path) => files[path] ?? null).map(({ to }) => to),
    ['C.md', '#b'],
  )
})

test('scripts are read from the words of a text', () => {
  assert.deepEqual(scriptsIn('Run `npm start`, then `npm run -s chungtay -- plan` or `npm test`.'), [
    'start',
    'chungtay',
    'test',
  ])
})
