import assert from 'node:assert/strict'
import { test } from 'node:test'
import { root } from './house.ts'
import { smallHouse } from './small-house.ts'
import { findByTool } from './tool.ts'
import { compiler, formatter, linter, unused } from './tools.ts'

const house = { ...smallHouse({}), root }

test('what the compiler prints becomes a finding with its place', () => {
  assert.deepEqual(compiler('pure').read('src/a.ts(3,7): error TS2304: Cannot find name "x".\n'), [
    { path: 'src/a.ts', line: 3, rule: 'TS2304', says: 'Cannot find name "x".' },
  ])
})

test('what the linter prints becomes a finding with its place', () => {
  assert.deepEqual(linter.read('a.ts:2:1: Unexpected `any`. [Error/typescript(no-explicit-any)]\n\n1 problem\n'), [
    { path: 'a.ts', line: 2, rule: 'typescript(no-explicit-any)', says: 'Unexpected `any`.' },
  ])
})

test('a file that is not formatted is told how to become so', () => {
  assert.deepEqual(formatter.read('src/a.ts format ━━━━━━\n\n  × Formatter would\n'), [
    { path: 'src/a.ts', line: null, rule: 'format', says: 'biome format --write src/a.ts' },
  ])
})

test('what nothing uses becomes a finding with its place', () => {
  const printed = JSON.stringify({
    issues: [{ file: 'a.ts', exports: [{ name: 'x', line: 4 }], files: [{ name: 'a.ts' }] }],
  })
  assert.deepEqual(unused.read(printed), [
    { path: 'a.ts', line: 4, rule: 'unused-exports', says: 'nothing uses x' },
    { path: 'a.ts', line: null, rule: 'unused-files', says: 'nothing uses a.ts' },
  ])
})

test('a tool that fails without a readable word is still a finding', async () => {
  const found = await findByTool(house, { ...compiler('pure'), args: ['--no-such-option'], read: () => [] })
  assert.equal(found.length, 1)
  assert.match(found[0]?.says ?? '', /^tsc ended with status [1-9]/)
})

test('a tool that ends well finds nothing', async () => {
  assert.deepEqual(await findByTool(house, { ...compiler('pure'), args: ['--version'] }), [])
})

test('a tool that does not exist is a finding and no pass', async () => {
  const found = await findByTool(house, { name: 'no-such-tool', args: [], read: () => [] })
  assert.equal(found.length, 1)
})
