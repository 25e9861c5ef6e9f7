import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { firstWork } from '../../../test/town-facts.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import type { Area } from './area.ts'
import { becameSays } from './succession.texts.ts'

const { id } = exampleTown
const ON = day('2024-08-01')
const begun = (name: string, called: string): Area => ({
  id: id<'area'>(name),
  code: `9${name.length}`,
  name: called,
  kind: 'ward',
  parent: id<'area'>('city'),
  validFrom: ON,
  validTo: null,
})
const change = (name: string) => ({
  id: id<'area-change'>(name),
  kind: 'merged' as const,
  on: ON,
  act: 'Nghị quyết 99/NQ-UBTVQH15',
})
const merger = {
  change: change('merger'),
  from: [id<'area'>('ward'), id<'area'>('second-ward')],
  to: [id<'area'>('merged')],
  begins: [begun('merged', 'Phường Bình Minh')],
}

const becameOf = async ({ read, minh }: InTown, q: string) => {
  const answer = await read(minh, 'area.ask', { q })
  return answer?.found.map((one) => becameSays(one, answer.today).vi)
}

test(
  'two wards that merge end the day before, and one sentence says what they are now',
  inTown(async (town) => {
    const { an, send, world } = town
    assert.deepEqual(await send(an, 'area.reorganise', merger), accepted)
    assert.equal((await world.areas.findArea(id('ward')))?.validTo, '2024-07-31')
    assert.deepEqual(await becameOf(town, 'Phú Lợi 2024 nay là?'), [
      'Phường Phú Lợi (mã 90020, đến 31/07/2024) nay là Phường Bình Minh (96) từ 01/08/2024, theo Nghị quyết 99/NQ-UBTVQH15.',
    ])
    const page = await town.read(town.minh, 'area.page', { area: id('merged') })
    assert.deepEqual(
      page?.changes.map(({ from }) => from.name),
      ['Phường Bình Minh', 'Phường Phú Lợi'],
    )
  }),
)

test(
  'the quarters of merged wards lie in the new ward from then on, and in the tree of that day',
  inTown(async ({ an, minh, send, read, owner }) => {
    await send(an, 'area.reorganise', merger)
    const { rows } = await owner.query(`select way from area_path where area = $1 and ancestor = $2 and depth = 1`, [
      id('second-ward-quarter'),
      id('merged'),
    ])
    assert.deepEqual(rows, [{ way: 'succession' }])
    const parentOn = async (on: string) =>
      (await read(minh, 'area.list', { on: day(on) }))?.areas.find((one) => one.id === id('second-ward-quarter'))
        ?.parent
    assert.equal(await parentOn('2024-07-31'), id('second-ward'))
    assert.equal(await parentOn('2024-08-01'), id('merged'))
  }),
)

test(
  'a ward that is split is in none of its parts, and the sentence says that nothing adds up',
  inTown(async (town) => {
    const { an, send, owner } = town
    const begins = [begun('east', 'Phường Đông'), begun('westward', 'Phường Tây')]
    const split = {
      change: { ...change('split'), kind: 'split' as const },
      from: [id<'area'>('ward')],
      to: begins.map((one) => one.id),
      begins,
    }
    assert.deepEqual(await send(an, 'area.reorganise', split), accepted)
    const { rows } = await owner.query(`select from area_path where area = $1 and way = 'succession'`, [id('quarter')])
    assert.equal(rows.length, 0)
    const [says] = (await becameOf(town, 'Bình Minh 2024')) ?? []
    assert.match(says ?? '', /đã chia về .*Phường Đông.*không cộng dồn được/)
  }),
)

test(
  'a change in a circle, of what is followed already or of what is nowhere is refused and leaves nothing',
  inTown(async ({ an, send, world }) => {
    assert.deepEqual(await send(an, 'area.reorganise', merger), accepted)
    const again = { ...merger, change: change('again'), to: [id<'area'>('commune')], begins: [] }
    assert.deepEqual(await send(an, 'area.reorganise', again), refused('already-followed', 'already-followed'))
    const back = {
      change: { ...change('back'), on: day('2024-09-01') },
      from: merger.to,
      to: [id<'area'>('ward')],
      begins: [],
    }
    assert.deepEqual(await send(an, 'area.reorganise', back), refused('successor-not-standing', 'change-in-circle'))
    const nowhere = { ...back, from: [id<'area'>('nowhere')] }
    assert.deepEqual(await send(an, 'area.reorganise', nowhere), refused('area-unknown'))
    const taken = {
      ...back,
      to: [id<'area'>('x')],
      begins: [{ ...begun('x', 'Phường X'), code: '90030', validFrom: day('2024-09-01') }],
    }
    assert.deepEqual(await send(an, 'area.reorganise', taken), refused('area-code-taken'))
    assert.equal((await world.areas.findArea(id('merged')))?.validTo, null)
  }),
)

test(
  'who holds a right in the merged ward sees what was written under the wards before it; a right in one of those stays with that one',
  inTown(async (town) => {
    const { an, hung, thu, send, read } = town
    const work = { work: firstWork.id }
    assert.deepEqual(await send(an, 'area.reorganise', merger), accepted)
    assert.notEqual(await read(hung, 'plan.work', work), null)
    assert.equal(await read(thu, 'plan.work', work), null)
    const right = {
      id: newId<'officer-right'>(),
      officer: thu.id,
      role: 'unit-officer' as const,
      area: id<'area'>('merged'),
    }
    assert.deepEqual(await send(an, 'staff.give-right', { ...right, from: exampleTown.today, to: null }), accepted)
    assert.notEqual(await read(thu, 'plan.work', work), null)
  }),
)
