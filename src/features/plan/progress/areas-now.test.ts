import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, type InTown, inTown } from '../../../../test/town.ts'
import { plan } from '../../../../test/town-facts.ts'
import type { Area } from '../../area/area.ts'

const { id } = exampleTown
const ON = day('2024-08-01')
const begun = (name: string, called: string, code: string): Area => ({
  id: id<'area'>(name),
  code,
  name: called,
  kind: 'ward',
  parent: id<'area'>('city'),
  validFrom: ON,
  validTo: null,
})
const change = {
  id: id<'area-change'>('change'),
  kind: 'merged' as const,
  on: ON,
  act: 'Nghị quyết 99/NQ-UBTVQH15',
}

const overview = async ({ read, minh }: InTown) =>
  (await read(minh, 'plan.progress', { plan, from: null, to: null })) ?? assert.fail()
const recordsIn = (areas: Awaited<ReturnType<typeof overview>>['areas'] | null, name: string) =>
  areas?.find(({ areaName }) => areaName === name)?.counted.all.records

test(
  'records of merged wards count for the ward of today once, and its figure opens them; the plan keeps its own wards',
  inTown(async (town) => {
    const before = await overview(town)
    assert.equal(before.now, null)
    const merger = {
      change,
      from: [id<'area'>('ward'), id<'area'>('second-ward')],
      to: [id<'area'>('merged')],
      begins: [begun('merged', 'Phường Hợp Nhất', '90099')],
    }
    assert.deepEqual(await town.send(town.an, 'area.reorganise', merger), accepted)
    const after = await overview(town)
    const old = recordsIn(after.areas, 'Phường Bình Minh')
    assert.ok(old)
    assert.equal(recordsIn(before.areas, 'Phường Bình Minh'), old)
    assert.equal(recordsIn(after.now, 'Phường Hợp Nhất'), old)
    assert.equal(recordsIn(after.now, 'Phường Bình Minh'), undefined)
    assert.deepEqual(after.split, [])
    const opened = await town.figure({ area: id<'area'>('merged') })
    assert.equal(opened.records, old)
  }),
)

test(
  'a ward that was split is named: its records are added to none of the parts',
  inTown(async (town) => {
    const begins = [begun('east', 'Phường Đông', '90097'), begun('westward', 'Phường Tây', '90098')]
    const split = {
      change: { ...change, kind: 'split' as const },
      from: [id<'area'>('ward')],
      to: begins.map((one) => one.id),
      begins,
    }
    assert.deepEqual(await town.send(town.an, 'area.reorganise', split), accepted)
    const after = await overview(town)
    assert.deepEqual(after.split, ['Phường Bình Minh'])
    assert.equal(recordsIn(after.now, 'Phường Đông'), 0)
  }),
)
