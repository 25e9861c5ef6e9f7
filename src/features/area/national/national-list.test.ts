import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import type { Area } from '../area.ts'
import { checkRivals, isCommune, stands } from '../area.rules.ts'
import { follow } from '../succession.rules.ts'
import { fitRegister } from './fit-register.ts'
import { nationalList } from './national.server.ts'
import { type RegisterPart, registerOf } from './national-list.ts'

const partOf = async (code: string): Promise<RegisterPart> => {
  const list = await nationalList.readProvince(code)
  assert.ok(list, code)
  return registerOf(list)
}
const nothing = { areas: [], known: [] }

test('the list has 34 provinces and 3,321 communes; each part fits together and into one register', async () => {
  const provinces = await nationalList.listProvinces()
  assert.equal(provinces.length, 34)
  const parts = await Promise.all(provinces.map(({ code }) => partOf(code)))
  const areas = parts.flatMap((part) => part.areas)
  assert.equal(new Set(areas.map(({ id }) => id)).size, areas.length)
  const standing = areas.filter((area) => isCommune(area.kind) && stands(area, day('2025-07-01')))
  assert.equal(standing.length, 3321)
  assert.deepEqual(checkRivals(areas, [], 'the list'), [])
  for (const { areas: own, successions, spellings } of parts) {
    const ids = new Set(own.map(({ id }) => id))
    const named = [
      ...own.flatMap(({ parent }) => parent ?? []),
      ...successions.flatMap(({ predecessor, successor }) => [predecessor, successor]),
      ...spellings.map(({ area }) => area),
    ]
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    )
  }
})

test('every unit of before has what followed it, and only few went into several', async () => {
  const provinces = await nationalList.listProvinces()
  const parts = await Promise.all(provinces.map(({ code }) => partOf(code)))
  const old = parts.flatMap(({ areas, successions }) =>
    areas
      .filter((area) => isCommune(area.kind) && area.validTo !== null && area.validTo < day('2025-07-01'))
      .map((area) => follow(area.id, successions, day('2025-07-01')).way),
  )
  assert.equal(old.length, 10_036)
  assert.equal(old.filter((way) => way === 'stays').length, 0)
  assert.ok(old.filter((way) => way === 'split').length <= 10)
})

const inLongKhanh = (areas: readonly Area[], on: string) => {
  const city = areas.find(({ name, kind }) => name === 'Thành phố Long Khánh' && kind === 'district')
  return areas.filter((area) => area.parent === city?.id && stands(area, day(on)))
}

test('Long Khánh has 15 units when the plan is signed, 13 from 1/11/2024, and 5 wards from 1/7/2025', async () => {
  const { areas, successions } = await partOf('75')
  assert.equal(inLongKhanh(areas, '2024-06-21').length, 15)
  assert.equal(inLongKhanh(areas, '2024-10-31').length, 15)
  assert.equal(inLongKhanh(areas, '2024-11-01').length, 13)
  const now = inLongKhanh(areas, '2024-06-21').flatMap(({ id }) => follow(id, successions, day('2025-07-01')).now)
  const names = [...new Set(now)].map((id) => areas.find((area) => area.id === id)?.name)
  assert.deepEqual(names.toSorted(), [
    'Phường Bình Lộc',
    'Phường Bảo Vinh',
    'Phường Hàng Gòn',
    'Phường Long Khánh',
    'Phường Xuân Lập',
  ])
})

test('a code that is used again is another unit', async () => {
  const { areas, successions } = await partOf('75')
  const coded = areas.filter(({ code }) => code === '26104')
  assert.deepEqual(coded.map(({ name, validFrom, validTo }) => [name, validFrom, validTo]).toSorted(), [
    ['Phường Bàu Sen', '2021-01-01', '2025-06-30'],
    ['Phường Xuân Lập', '2025-07-01', null],
  ])
  const lap = areas.find(({ code }) => code === '26101')
  assert.deepEqual(follow(lap?.id ?? assert.fail(), successions, day('2025-07-01')).now, [
    coded.find(({ validTo }) => validTo === null)?.id,
  ])
})

test('Đồng Nai is a city from 30/4/2026, and ten of its communes are wards', async () => {
  const { areas } = await partOf('75')
  const on = (when: string) => areas.filter((area) => stands(area, day(when)))
  const province = (when: string) => on(when).find(({ code, kind }) => code === '75' && kind === 'province')?.name
  assert.equal(province('2026-04-29'), 'Tỉnh Đồng Nai')
  assert.equal(province('2026-04-30'), 'Thành phố Đồng Nai')
  const wards = (when: string) => on(when).filter(({ kind }) => kind === 'ward').length
  assert.deepEqual([wards('2026-04-29'), wards('2026-04-30')], [23, 33])
})

test('what was entered by hand stays and takes the place of the list; a list fitted twice adds nothing', async () => {
  const part = await partOf('75')
  const first = fitRegister(part, nothing)
  assert.equal(first.areas.length, part.areas.length)
  const again = fitRegister(part, { areas: first.areas, known: first.successions })
  assert.deepEqual([again.areas.length, again.successions.length], [0, 0])
  const listed = part.areas.find(({ code, validTo }) => code === '26101' && validTo === '2025-06-30')
  assert.ok(listed)
  const own: Area = { ...listed, id: 'own' as Area['id'], name: 'Phường Xuân Lập', validFrom: day('2024-01-01') }
  const fitted = fitRegister(part, { areas: [own], known: [] })
  assert.equal(fitted.areas.length, part.areas.length - 1)
  assert.equal(fitted.successions.filter(({ predecessor }) => predecessor === own.id).length, 1)
})
