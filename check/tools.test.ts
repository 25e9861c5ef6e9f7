import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './house.ts'
import { rulesIn, smallHouse } from './small-house.ts'
import { findByTool, type Tool } from './tool.ts'
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

// A small house with the settings and the tools of ours, and these files in it.
const PROJECTS = ['', '.pure', '.server', '.browser', '.test'].map((name) => `tsconfig${name}.json`)
const SETTINGS = ['biome.json', '.oxlintrc.json', ...PROJECTS]

const GROUND = { 'package.json': '{ "type": "module" }', 'src/kernel/pure-globals.d.ts': 'declare const ground: 1\n' }

async function rulesOf(tool: Tool, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const name of SETTINGS) copyFileSync(join(root, name), join(folder, name))
    for (const [path, text] of Object.entries({ ...GROUND, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return rulesIn(await findByTool({ ...smallHouse({}), root: folder }, tool))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the compiler finds text where a number belongs, and the clock of Node in pure code', async () => {
  const files = { 'src/kernel/day.ts': "export const year: number = 'four'\nexport const zone = process.env\n" }
  assert.deepEqual(await rulesOf(compiler('pure'), files), ['TS2322', 'TS2591'])
})

test('the linter finds any, a forgotten promise and a forgotten case', async () => {
  const text =
    "export const ask = async (given: any) => given\nask(1)\nexport function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n  }\n}\n"
  const rules = await rulesOf(linter, { 'src/kernel/day.ts': text })
  for (const rule of ['no-explicit-any', 'no-floating-promises', 'switch-exhaustiveness-check'])
    assert.ok(rules.includes(`typescript(${rule})`), rule)
})

test('the linter finds two files that import each other', async () => {
  const rules = await rulesOf(linter, {
    'src/kernel/day.ts': "import { month } from './month.ts'\nexport const day = () => month\n",
    'src/kernel/month.ts': "import { day } from './day.ts'\nexport const month = () => day\n",
  })
  assert.ok(rules.includes('import(no-cycle)'), rules.join())
})

test('the formatter finds a semicolon', async () => {
  assert.deepEqual(await rulesOf(formatter, { 'src/kernel/day.ts': 'const a = 1;\n' }), ['format'])
})

test('an export that nothing uses and a file that nothing reaches are found', async () => {
  const rules = await rulesOf(unused, {
    'package.json': JSON.stringify({ name: 'house', type: 'module' }),
    'knip.json': JSON.stringify({ entry: ['first.ts'], project: ['*.ts'] }),
    'first.ts': "import { used } from './second.ts'\nconsole.log(used)\n",
    'second.ts': 'export const used = 1\nexport const idle = 2\n',
    'third.ts': 'export const lost = 3\n',
  })
  assert.deepEqual([...rules].sort(), ['unused-exports', 'unused-files'])
})
