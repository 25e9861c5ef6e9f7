import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathsIn, textOf } from './house.ts'

/** SQL that writes, and the calls that make it; with names of tables, so that prose does not count. */
const WRITES =
  /\b(?:insert into|delete from) [\w.$]+|\bupdate (?:[a-z_.]+|\$\{\w+\} \w) set\b|\.(?:insertInto|updateTable|deleteFrom)\(/

const sources = pathsIn('src/', '.ts').filter((path) => !path.endsWith('.test.ts'))
/** Stores: their ports are handed out by the world, which the door opens for what a command decides. */
const isStore = (path: string) => path.startsWith('src/features/') && path.endsWith('.server.ts')

test('what is written beside the door is what the architecture says, file by file', () => {
  const writers = sources.filter((path) => !isStore(path) && WRITES.test(textOf(path)))
  const [, section = ''] = textOf('docs/ARCHITECTURE.md').split('### Beside the door')
  const told = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(src\/[^`]+)`/gm)].map(([, path]) => path)
  assert.deepEqual(writers.toSorted(), told.toSorted())
})

test('a statement that writes is found however it is made; reading and locking are none', () => {
  const writing = [
    'insert into work_record (id)',
    'delete from job where',
    "db.updateTable('unit')",
    'update unit set name',
    'update ${table} t set name',
  ]
  for (const text of writing) assert.match(text, WRITES)
  for (const text of ['select id from job for update skip locked', "db.selectFrom('unit')"])
    assert.doesNotMatch(text, WRITES)
})
