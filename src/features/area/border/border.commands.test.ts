import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, inTown, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const example = commands['area.set-borders'].example(exampleTown)

test(
  'the map of a city shows the borders of its wards, the last that were brought, with their source',
  inTown(async ({ an, minh, send, read }) => {
    assert.deepEqual(await send(an, 'area.set-borders', example), accepted)
    assert.deepEqual(await send(an, 'area.set-borders', { ...example, source: 'Bản sửa' }), accepted)
    const seen = await read(minh, 'area.borders', { area: id('city'), on: null })
    assert.deepEqual(
      seen?.borders.map(({ name, source }) => [name, source]),
      [['Phường Bình Minh', 'Bản sửa']],
    )
    const own = await read(minh, 'area.borders', { area: id('ward'), on: null })
    assert.equal(own?.borders.length, 1)
  }),
)

test(
  'a border of nowhere, and one that is open, is refused',
  inTown(async ({ an, send }) => {
    const [border = assert.fail()] = example.borders
    const nowhere = { ...example, borders: [{ ...border, area: id<'area'>('nowhere') }] }
    assert.deepEqual(await send(an, 'area.set-borders', nowhere), refused('area-unknown'))
    const open = { ...example, borders: [{ ...border, polygons: [[border.polygons[0]?.[0]?.slice(0, 4) ?? []]] }] }
    assert.deepEqual(await send(an, 'area.set-borders', open), refused('border-not-closed'))
  }),
)
