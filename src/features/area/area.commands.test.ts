import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { accepted, type InTown, inTown, refused } from '../../../test/town.ts'

const added = commands['area.add'].example(exampleTown)
const [quarter = assert.fail()] = added.areas
const { id } = exampleTown
type Added = Partial<typeof quarter>
const one = (changed: Added = {}, reason: string | null = null) => ({ areas: [{ ...quarter, ...changed }], reason })

test(
  'a new quarter stands in the tree from its first day',
  inTown(async ({ an, minh, send, read }) => {
    assert.deepEqual(await send(an, 'area.add', added), accepted)
    const names = async (on: string) => (await read(minh, 'area.list', { on: day(on) }))?.areas.map(({ name }) => name)
    assert.ok((await names('2024-01-01'))?.includes('Khu phố Mẫu'))
    assert.ok(!(await names('2023-12-31'))?.includes('Khu phố Mẫu'))
  }),
)

test(
  'an area that ends before it begins is refused',
  inTown(async ({ an, send }) => {
    const backwards = one({ validTo: day('2023-12-31') })
    assert.deepEqual(await send(an, 'area.add', backwards), refused('area-ends-before-it-begins'))
  }),
)

test(
  'a quarter of an unknown ward waits for its ward',
  inTown(async ({ an, send }) => {
    const ofWard = one({ parent: id<'area'>('new-ward') })
    assert.deepEqual(await send(an, 'area.add', ofWard), refused('area-parent-unknown'))
    const ward = one({
      id: id<'area'>('new-ward'),
      code: '90099',
      kind: 'ward',
      name: 'Phường Mới',
      parent: id<'area'>('city'),
    })
    assert.deepEqual(await send(an, 'area.add', ward), accepted)
    assert.deepEqual(await send(an, 'area.add', ofWard), accepted)
  }),
)

test(
  'a code stands once in a ward at a time, and again when the first is gone',
  inTown(async ({ an, send }) => {
    await send(an, 'area.add', one({ validTo: day('2024-12-31') }))
    const again = { id: id<'area'>('second'), name: 'Khu phố Khác' }
    assert.deepEqual(await send(an, 'area.add', one(again)), refused('area-code-taken'))
    const overlapping = { ...again, validFrom: day('2024-12-31') }
    assert.deepEqual(await send(an, 'area.add', one(overlapping)), refused('area-code-taken'))
    assert.deepEqual(await send(an, 'area.add', one({ ...again, validFrom: day('2025-01-01') })), accepted)
  }),
)

test(
  'a code of the national list stands once in the whole country at a time',
  inTown(async ({ an, send }) => {
    const ward = { kind: 'ward', code: '90010', name: 'Phường Lạ', parent: id<'area'>('far-away') } as const
    assert.deepEqual(await send(an, 'area.add', one(ward)), refused('area-code-taken'))
  }),
)

test(
  'two areas of one name in one place at one time need a reason, however the name is spelt',
  inTown(async ({ an, send }) => {
    await send(an, 'area.add', one({ name: 'Khu phố Hòa Bình' }))
    const twin = { id: id<'area'>('twin'), code: '90002', name: 'khu phố Hoà Bình' }
    assert.deepEqual(await send(an, 'area.add', one(twin)), refused('area-name-taken'))
    assert.deepEqual(await send(an, 'area.add', one(twin, 'Hai khu phố trùng tên từ trước')), accepted)
  }),
)

test(
  'areas that would lie in one another are refused',
  inTown(async ({ an, send }) => {
    const [a, b] = [id<'area'>('a'), id<'area'>('b')]
    const areas = [
      { ...quarter, id: a, parent: b },
      { ...quarter, id: b, parent: a, code: '90002', name: 'Khu phố Khác' },
    ]
    assert.deepEqual(
      await send(an, 'area.add', { areas, reason: null }),
      refused('area-inside-itself', 'area-inside-itself'),
    )
  }),
)

const correction = commands['area.correct'].example(exampleTown)
const versionsOf = async ({ read, minh }: InTown, area: typeof quarter.id) =>
  (await read(minh, 'area.page', { area }))?.versions.map(({ number, name, reason }) => [number, name, reason])

test(
  'a corrected area keeps what it said before, and is found by its old name too',
  inTown(async (town) => {
    const { an, send, read, minh } = town
    assert.deepEqual(await send(an, 'area.correct', correction), accepted)
    assert.deepEqual(await versionsOf(town, correction.area.id), [
      [2, 'Khu phố 1A', 'Ghi sai tên'],
      [1, 'Khu phố 1', null],
    ])
    const found = await read(minh, 'area.ask', { q: 'khu pho 1' })
    assert.deepEqual(
      found?.found.map(({ area }) => area.name),
      ['Khu phố 1A'],
    )
  }),
)

test(
  'who corrects an area that somebody else has just corrected is told',
  inTown(async ({ an, send }) => {
    await send(an, 'area.correct', correction)
    const late = { ...correction, reason: 'Cũng ghi sai' }
    assert.deepEqual(await send(an, 'area.correct', late), refused('area-changed-meanwhile'))
  }),
)

test(
  'a ward that would be moved into its own quarter stays where it is; one that moves takes its quarters along',
  inTown(async ({ an, send, world, owner }) => {
    const ward = await world.areas.findArea(id('ward'))
    assert.ok(ward)
    const moved = { number: 1, reason: 'Ghi nhầm nơi' }
    const inside = { ...moved, area: { ...ward, parent: id<'area'>('quarter') } }
    assert.deepEqual(await send(an, 'area.correct', inside), refused('area-inside-itself'))
    assert.deepEqual(
      await send(an, 'area.correct', { ...moved, area: { ...ward, parent: id<'area'>('far-away') } }),
      accepted,
    )
    const { rows } = await owner.query(`select ancestor from area_path where area = $1 and depth = 2`, [id('quarter')])
    assert.deepEqual(rows, [{ ancestor: id('far-away') }])
  }),
)

test(
  'an area ends on a day with a reason, once',
  inTown(async (town) => {
    const { an, send, world } = town
    const end = commands['area.end'].example(exampleTown)
    assert.deepEqual(
      await send(an, 'area.end', { ...end, lastDay: day('2019-01-01') }),
      refused('area-ends-before-it-begins'),
    )
    assert.deepEqual(await send(an, 'area.end', end), accepted)
    assert.equal((await world.areas.findArea(end.area))?.validTo, '2024-09-30')
    assert.deepEqual(await send(an, 'area.end', { ...end, number: 2 }), refused('area-ended-before'))
    assert.deepEqual(await send(an, 'area.end', { ...end, area: id<'area'>('nowhere') }), refused('area-unknown'))
  }),
)

test(
  'an area is found by another spelling, which is said once',
  inTown(async ({ an, minh, send, read }) => {
    const spelling = { area: id<'area'>('commune'), spelling: 'Tân Hoà Đông' }
    assert.deepEqual(await send(an, 'area.add-spelling', spelling), accepted)
    assert.deepEqual(
      await send(an, 'area.add-spelling', { ...spelling, spelling: 'tan hoa dong' }),
      refused('spelling-known'),
    )
    const found = await read(minh, 'area.ask', { q: 'Tân Hòa Đông nay là?' })
    assert.deepEqual(
      found?.found.map(({ area }) => area.name),
      ['Xã Tân Hòa'],
    )
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
