import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod/mini'
import { smallHouse } from '../../check/small-house.ts'
import { commands, reads } from '../../src/commands/catalogue.ts'
import { sentences } from '../../src/commands/sentences.ts'
import { ROLES } from '../../src/features/staff/staff.ts'
import type { Officer, Role, Town } from '../../src/kernel/command.ts'
import { exampleTown as town } from '../../src/kernel/example-town.ts'
import { openApi } from '../../src/server/http/open-api.ts'
import { house, textOf } from './house.ts'
import { refusalCodes } from './refusals.ts'

const officer = (...roles: readonly Role[]): Officer => ({ id: town.id('officer'), unit: town.id('unit'), roles })

/** What the guards need of a command or a read, whatever it carries. */
type Judged<Content> = {
  readonly schema: z.core.$ZodType
  readonly may: (officer: Officer, content: Content) => boolean
  readonly example: (town: Town) => Content
}

const commandList = Object.entries(commands) as unknown as readonly (readonly [
  string,
  Judged<never> & { version: number },
])[]
const readList = Object.entries(reads).map(([name, { params, ...rest }]) => [
  name,
  { ...rest, schema: params },
]) as unknown as readonly (readonly [string, Judged<never> & { bound: string }])[]

for (const [type, { version, schema, may, example }] of commandList) {
  test(`${type}: its example is what the door takes`, () => {
    const parsed = z.safeParse(schema, example(town))
    assert.ok(parsed.success, JSON.stringify(parsed.error?.issues))
    assert.ok(Number.isInteger(version) && version >= 1)
  })

  test(`${type}: some role may ask for it, who has no role and who only reads may not`, () => {
    const allowed = ROLES.filter((role) => may(officer(role), example(town)))
    assert.ok(allowed.length > 0)
    assert.ok(!allowed.includes('reader'))
    assert.ok(!may(officer(), example(town)))
  })
}

for (const [name, { schema, example, bound }] of readList)
  test(`${name}: its example is what the address takes, and it says what keeps its answer small`, () => {
    const parsed = z.safeParse(schema, example(town))
    assert.ok(parsed.success, JSON.stringify(parsed.error?.issues))
    assert.ok(bound.trim().length > 10)
  })

test('the description of the interface has every command with its example, and every read', () => {
  const { paths } = openApi()
  const described = JSON.stringify(paths['/api/commands'])
  const spoken = (type: string) => described.includes(`"title":"${type}"`) && described.includes(`"${type}":{"value"`)
  assert.deepEqual(
    Object.keys(commands).filter((type) => !spoken(type)),
    [],
  )
  assert.deepEqual(
    Object.keys(reads).filter((name) => !(`/api/${name}` in paths)),
    [],
  )
})

test('every refusal has its sentence, and every sentence its refusal', () => {
  const codes = refusalCodes(house)
  assert.ok(codes.size > 50)
  const spoken = new Set(Object.keys(sentences))
  assert.deepEqual(
    [...codes].filter((code) => !spoken.has(code)),
    [],
  )
  assert.deepEqual(
    [...spoken].filter((code) => !codes.has(code)),
    [],
  )
})

test('every command is sent by a test', () => {
  const tests = house.paths.filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/guards/'))
  const texts = tests.map(textOf).join('\n')
  assert.deepEqual(
    Object.keys(commands).filter((type) => !texts.includes(`'${type}'`)),
    [],
  )
})

test('codes are read from the exported types of refusals', () => {
  const town = smallHouse({
    'src/features/area/area.ts':
      "export type AreaRefusal = { readonly code: 'a'; readonly on: string } | { readonly code: 'b' | 'c' }\nexport type Area = { readonly code: 'no' }\n",
    'src/features/plan/task/task.ts': "export type TaskRefusal = { readonly code: 'd' }\n",
    'src/features/plan/reader/check-readable.ts': "export type TextRefusal = { readonly code: 'no' }\n",
  })
  assert.deepEqual([...refusalCodes(town)], ['a', 'b', 'c', 'd'])
})
