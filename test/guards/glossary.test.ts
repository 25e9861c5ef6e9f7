import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallHouse } from '../../check/small-house.ts'
import { commands } from '../../src/commands/catalogue.ts'
import { codeNames, domainTypes, tablesOf, typeOfTable } from './glossary.ts'
import { house, pathsIn, textOf } from './house.ts'

const words = codeNames(textOf('docs/GLOSSARY.md'))
const missing = (names: readonly string[]) => names.filter((name) => !words.has(name))
const tables = tablesOf(pathsIn('src/server/migrations/', '.sql').map(textOf).join('\n'))

test('every word of the plan that code hands out stands in the glossary', () => {
  const types = domainTypes(house)
  assert.ok(types.length > 20)
  assert.deepEqual(missing(types), [])
})

test('every command stands in the glossary', () => {
  assert.deepEqual(missing(Object.keys(commands)), [])
})

test('every table stands in the glossary, by its own name or its type', () => {
  assert.ok(tables.length > 20)
  const strangers = tables
    .map(({ table }) => table)
    .filter((table) => !words.has(table) && !words.has(typeOfTable(table)))
  assert.deepEqual(strangers, [])
})

test('every table says which of the four kinds it is', () => {
  const unsaid = tables.filter(({ comment }) => !/^(record|working|personal|machine): \S/.test(comment ?? ''))
  assert.deepEqual(unsaid, [])
})

test('a glossary is read by its second column', () => {
  assert.deepEqual(
    [...codeNames('| chỉ tiêu · tiến độ | `Target` · `progress` | ≠ `kpi` |\n`Other`\n')],
    ['Target', 'progress'],
  )
})

test('a table without a comment is seen', () => {
  assert.deepEqual(
    tablesOf("create table a (\n);\ncomment on table a is 'record: x';\ncreate unlogged table b (\n);\n"),
    [
      { table: 'a', comment: 'record: x' },
      { table: 'b', comment: null },
    ],
  )
})

test('a type is a word when it has a schema or leaves its folder, and not for being exported', () => {
  const town = smallHouse({
    'src/features/area/area.ts':
      'export const Area = z.object({})\nexport type Area = z.infer<typeof Area>\nexport type Code = string\nexport type Inner = 1\nexport type AreaPort = 1\n',
    'src/features/plan/plan.ts': "import type { AreaPort, Code } from '../area/area.ts'\n",
    'src/features/area/area.rules.ts': "import type { Inner } from './area.ts'\n",
  })
  assert.deepEqual(domainTypes(town), ['Area', 'Code'])
})
