import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MACHINE_TABLES } from '../../src/server/backup/traveling-tables.ts'
import { tablesOf } from './glossary.ts'
import { pathsIn, textOf } from './house.ts'

test("of each of the machine's own tables it is decided whether it travels in a backup", () => {
  const tables = tablesOf(pathsIn('src/server/migrations/', '.sql').map(textOf).join('\n'))
  const machine = tables.filter(({ comment }) => comment?.startsWith('machine: ')).map(({ table }) => table)
  assert.deepEqual(Object.keys(MACHINE_TABLES).sort(), machine.sort())
})
