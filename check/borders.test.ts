import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FEATURES, findBorders } from './borders.ts'
import { smallHouse } from './small-house.ts'

const finds = (path: string, text: string) => findBorders(smallHouse({ [path]: text })).map(({ says }) => says)
const imports = (path: string, request: string) => finds(path, `import { x } from '${request}'\n`)

const ALLOWED = [
  ['src/kernel/figure.ts', './day.ts'],
  ['src/kernel/schema.ts', 'zod/mini'],
  ['src/features/plan/plan.ts', '../../kernel/kernel.ts'],
  ['src/features/plan/plan.ts', '../area/area.ts'],
  ['src/features/plan/plan.server.ts', 'kysely'],
  ['src/features/plan/Plan.office.tsx', '../../browser/ui.tsx'],
  ['src/features/plan/Plan.office.tsx', '../../commands/catalogue.ts'],
  ['src/features/plan/Plan.office.tsx', '@mantine/core'],
  ['src/features/plan/plan.test.ts', '../../server/main.ts'],
  ['src/commands/catalogue.ts', '../features/plan/plan.commands.ts'],
  ['src/commands/carry-out.ts', '../server/world.ts'],
  ['src/features/plan/plan.server.ts', '../../server/db.ts'],
  ['src/features/plan/plan.server.ts', '../../server/database/locks.ts'],
  ['src/browser/browser.texts.ts', '../commands/sentences.ts'],
  ['src/server/world.ts', '../features/plan/plan.server.ts'],
  ['src/browser/office/main.tsx', '../../features/plan/Plan.office.tsx'],
  ['src/cli/chungtay.ts', '../server/main.ts'],
] as const

for (const [path, request] of ALLOWED)
  test(`${path} may import ${request}`, () => assert.deepEqual(imports(path, request), []))

const FORBIDDEN = [
  ['src/kernel/figure.ts', '../features/plan/plan.ts', 'kernel/ does not look into features/'],
  ['src/kernel/figure.ts', 'kysely', 'a pure file does not know kysely'],
  ['src/features/area/area.ts', '../plan/plan.ts', '"area" stands above "plan" and does not know it'],
  ['src/features/plan/plan.ts', '../../commands/catalogue.ts', 'features/ does not look into commands/'],
  ['src/features/plan/plan.ts', 'node:fs', 'a pure file does not know node:fs'],
  ['src/features/plan/plan.rules.ts', 'react', 'a pure file does not know react'],
  [
    'src/features/plan/plan.rules.ts',
    './plan.server.ts',
    'src/features/plan/plan.server.ts is server code, this file is pure',
  ],
  ['src/features/plan/plan.server.ts', '../../server/main.ts', 'features/ does not look into server/'],
  ['src/commands/catalogue.ts', '../server/world.ts', 'src/server/world.ts is server code, this file is pure'],
  ['src/features/plan/Plan.office.tsx', 'pg', 'the browser does not have pg'],
  ['src/features/plan/Plan.field.tsx', '@mantine/core', 'the phone does without @mantine/core'],
  ['src/browser/office/main.tsx', '../../server/main.ts', 'src/server/main.ts is server code, this file is browser'],
  ['src/server/main.ts', '../browser/ui.tsx', 'src/browser/ui.tsx is browser code, this file is server'],
  ['src/server/main.ts', '../../test/town.ts', 'code under src/ does not need test/town.ts'],
] as const

for (const [path, request, says] of FORBIDDEN)
  test(`${path} may not import ${request}`, () => assert.deepEqual(imports(path, request), [says]))

test('types, re-exports and imports at run time cross no border either', () => {
  const path = 'src/features/area/area.ts'
  for (const text of [
    "import type { Plan } from '../plan/plan.ts'",
    "export { plan } from '../plan/plan.ts'",
    "export * from '../plan/plan.ts'",
    "const late = () => import('../plan/plan.ts')",
  ])
    assert.equal(finds(path, `${text}\n`).length, 1, text)
})

test('a folder that is no noun of the plan is no feature', () => {
  assert.deepEqual(finds('src/features/things/thing.ts', 'export const a = 1\n'), ['no feature is called "things"'])
})

test('the features stand in the order of the architecture', () => {
  assert.deepEqual(FEATURES.slice(0, 3), ['area', 'staff', 'evidence'])
  assert.equal(FEATURES.at(-1), 'personal')
})
