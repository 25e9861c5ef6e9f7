import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rightsPage, rightsTable } from '../../src/commands/rights-table.ts'
import { textOf } from './house.ts'

test('the table of rights is what the program does', () => {
  assert.equal(textOf('docs/RIGHTS.md'), rightsPage(), 'write it anew: npm run -s chungtay -- rights > docs/RIGHTS.md')
})

test('who only reads writes nothing, and who keeps the installation reads no household', () => {
  const table = rightsTable()
  assert.deepEqual(
    table.filter(({ kind, roles }) => kind === 'command' && roles.includes('reader')),
    [],
  )
  assert.deepEqual(
    table.filter(
      ({ of, kind, roles }) => kind === 'read' && of.startsWith('household.') && roles.includes('administrator'),
    ),
    [],
  )
})
