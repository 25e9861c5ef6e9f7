import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportsOf, type Export } from '../../check/exports.ts'
import type { House } from '../../check/house.ts'
import { isPure } from '../../check/pure.ts'
import { smallHouse } from '../../check/small-house.ts'
import type { Source } from '../../check/source.ts'
import { takenElsewhere } from './glossary.ts'
import { house } from './house.ts'

test('what another folder takes in is explained where it is declared', () => {
  assert.deepEqual(unexplained(house), [])
})

test('a type of several lines that another folder takes in without a word about it is seen', () => {
  const town = smallHouse({
    'src/features/area/area.ts':
      'export type Area = {\n  readonly name: string\n}\n/** A code. */\nexport type Code = {\n  n: 1\n}\n',
    'src/features/plan/plan.ts': "import type { Area, Code } from '../area/area.ts'\n",
  })
  assert.deepEqual(unexplained(town), ['src/features/area/area.ts:1 Area'])
})

/** Exports without a word for readers. One line says itself; a refusal says itself by its codes. */
function unexplained(town: House): readonly string[] {
  const pure = town.sources.filter(({ path }) => isPure(path))
  return pure.flatMap((source) => needed(town, source).map(({ name, line }) => `${source.path}:${line} ${name}`))
}

function needed(town: House, source: Source): readonly Export[] {
  const all = exportsOf(source)
  const explained = new Set(all.filter((one) => one.explained).map(({ name }) => name))
  const taken = takenElsewhere(town, source.path)
  return all.filter(
    ({ name, kind, lines }) =>
      kind !== 'constant' && lines > 2 && taken.has(name) && !explained.has(name) && !name.endsWith('Refusal'),
  )
}
