import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { accepted, inTown, refused } from '../../../test/town.ts'

const quarter = commands['area.add'].example(exampleTown)
const { id } = exampleTown

test(
  'a new quarter stands in the tree from its first day',
  inTown(async ({ an, minh, send, read }) => {
    assert.deepEqual(await send(an, 'area.add', quarter), accepted)
    const names = async (on: string) => (await read(minh, 'area.list', { on: day(on) }))?.areas.map(({ name }) => name)
    assert.ok((await names('2024-01-01'))?.includes('Khu phố Mẫu'))
    assert.ok(!(await names('2023-12-31'))?.includes('Khu phố Mẫu'))
  }),
)

test(
  'an area that ends before it begins is refused',
  inTown(async ({ an, send }) => {
    const backwards = { ...quarter, validTo: day('2023-12-31') }
    assert.deepEqual(await send(an, 'area.add', backwards), refused('area-ends-before-it-begins'))
  }),
)

test(
  'a quarter of an unknown ward waits for its ward',
  inTown(async ({ an, send }) => {
    const ofWard = { ...quarter, parent: id<'area'>('new-ward') }
    assert.deepEqual(await send(an, 'area.add', ofWard), refused('area-parent-unknown'))
    const ward = {
      ...quarter,
      id: id<'area'>('new-ward'),
      code: '90099',
      kind: 'ward' as const,
      parent: id<'area'>('city'),
    }
    assert.deepEqual(await send(an, 'area.add', ward), accepted)
    assert.deepEqual(await send(an, 'area.add', ofWard), accepted)
  }),
)

test(
  'a code stands once in a ward from a day on, and again from another day',
  inTown(async ({ an, send }) => {
    await send(an, 'area.add', quarter)
    const again = { ...quarter, id: id<'area'>('second') }
    assert.deepEqual(await send(an, 'area.add', again), refused('area-code-taken'))
    assert.deepEqual(await send(an, 'area.add', { ...again, validFrom: day('2025-01-01') }), accepted)
  }),
)

test(
  'the day of a demo moves',
  inTown(async ({ lan, send, world }) => {
    assert.deepEqual(await send(lan, 'area.move-demo-day', { day: day('2024-10-01') }), accepted)
    assert.equal(await world.townDay.findDemoDay(), '2024-10-01')
  }),
)

test(
  'the day of a real town does not move',
  inTown(async ({ lan, send, owner }) => {
    await owner.query(`delete from setting where name = 'demo-day'`)
    assert.deepEqual(await send(lan, 'area.move-demo-day', { day: day('2024-10-01') }), refused('not-a-demo'))
  }),
)
