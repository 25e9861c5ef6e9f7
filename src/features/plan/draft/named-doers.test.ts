import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { Area } from '../../area/area.ts'
import type { Unit, UnitKind } from '../../staff/staff.ts'
import { collectivesIn } from './collective-names.ts'
import { type Namable, unitsNamed } from './named-doers.ts'
import { matchUnit } from './unit-names.ts'

const area = (name: string, kind: Area['kind'], parent: Area | null): Area => ({
  id: derivedId('area', name),
  code: name,
  name,
  kind,
  parent: parent?.id ?? null,
  validFrom: day('2020-01-01'),
  validTo: null,
})
const unit = (name: string, kind: UnitKind, place: Area): Unit => ({
  id: derivedId('unit', name),
  name,
  shortName: name,
  kind,
  area: place.id,
  validFrom: day('2020-01-01'),
  validTo: null,
})

const province = area('Tỉnh Hòa Lạc', 'province', null)
const city = area('Thành phố Suối Tre', 'district', province)
const [an, binh] = [area('Phường Xuân An', 'ward', city), area('Phường Xuân Bình', 'ward', city)]
const hang = area('Xã Hàng Sao', 'commune', city)
const merged = { ...area('Phường Cũ', 'ward', city), validTo: day('2024-02-29') }
const elsewhere = area('Xã Nơi Khác', 'commune', province)

const committees = [an, binh, hang, merged, elsewhere].map((place) =>
  unit(`UBND ${place.name.charAt(0).toLowerCase()}${place.name.slice(1)}`, 'peoples-committee', place),
)
const labour = unit('Phòng Lao động – Thương binh và Xã hội', 'office', city)
const culture = unit('Trung tâm Văn hóa - Thông tin và Thể thao', 'centre', city)
const farmers = unit('Hội Nông dân thành phố', 'mass-organisation', city)
const cityCommittee = unit('UBND thành phố Suối Tre', 'peoples-committee', city)
const school = unit('Trường THCS Xuân An', 'school', an)

const town: Namable = {
  areas: [province, city, an, binh, hang, merged, elsewhere],
  units: [...committees, labour, culture, farmers, cityCommittee, school],
  lists: [],
  area: city.id,
  on: day('2024-06-03'),
}
const list = (name: string, ...units: Unit[]) => ({
  id: derivedId<'unit-list'>('list', name),
  name,
  units: units.map(({ id }) => id),
  version: 1,
})

const named = (name: string, in_: Namable = town) => {
  const all = unitsNamed(name, in_)
  const units = all.flatMap((one) => one.units).map((id) => town.units.find((one) => one.id === id)?.name)
  return [units, all.filter((one) => one.units.length === 0).map(({ words }) => words)]
}
const wards = ['UBND phường Xuân An', 'UBND phường Xuân Bình', 'UBND xã Hàng Sao']

test('"UBND các phường, xã" is every commune of the plan’s area that stood on its day', () => {
  for (const name of [
    'UBND các phường, xã',
    'Uỷ ban nhân dân các xã, phường',
    'Chủ tịch UBND các phường và các xã',
    'UBND cấp xã',
    'các địa phương',
  ])
    assert.deepEqual(named(name), [wards, []], name)
})

test('"UBND các phường" leaves the xã out, and one ward is one ward', () => {
  assert.deepEqual(named('UBND các phường'), [wards.slice(0, 2), []])
  assert.deepEqual(named('Ủy ban nhân dân phường Xuân An'), [['UBND phường Xuân An'], []])
  assert.deepEqual(named('UBND phường Xuân Lập'), [[], ['UBND phường Xuân Lập']])
})

test('in a plan of the province the communes of all its towns are meant', () => {
  const [units] = named('UBND các xã', { ...town, area: province.id })
  assert.deepEqual(units, ['UBND xã Hàng Sao', 'UBND xã Nơi Khác'])
})

test('"các cơ quan, đơn vị" is the saved list that fits best, else the offices, centres and unions of the area', () => {
  const offices = [labour, culture, farmers].map(({ name }) => name)
  assert.deepEqual(named('Thủ trưởng các cơ quan, đơn vị'), [offices, []])
  const lists = [list('Các cơ quan, đơn vị thành phố', labour, culture), list('Các trường học', school)]
  assert.deepEqual(named('Thủ trưởng các cơ quan, đơn vị', { ...town, lists }), [[labour.name, culture.name], []])
  assert.deepEqual(named('các trường', { ...town, lists }), [[school.name], []])
  assert.deepEqual(named('các đoàn thể'), [[farmers.name], []])
})

test('who "các cơ quan liên quan" are a person decides, unless a list of that name was saved', () => {
  assert.deepEqual(named('các cơ quan liên quan và UBND các phường, xã'), [wards, ['các cơ quan liên quan']])
  const lists = [list('Các cơ quan, đơn vị', labour, culture), list('Cơ quan liên quan về giảm nghèo', farmers)]
  assert.deepEqual(named('các cơ quan liên quan', { ...town, lists }), [[farmers.name], []])
})

test('several bodies in one name are each found, and whoever is unknown is told', () => {
  assert.deepEqual(named('Phòng Lao động - TB&XH, Hội Nông dân và Công an thành phố'), [
    [labour.name, farmers.name],
    ['Công an thành phố'],
  ])
  assert.deepEqual(
    unitsNamed('các cơ quan, đơn vị, Ủy ban nhân dân các phường, xã', town).map(({ words, units }) => [
      words,
      units.length,
    ]),
    [
      ['các cơ quan, đơn vị', 3],
      ['Ủy ban nhân dân các phường, xã', 3],
    ],
  )
})

test('a unit is known by its name with another dash, with its place, in short form or by its head', () => {
  const found = (name: string) => town.units.find(({ id }) => id === matchUnit(name, town.units))?.name ?? null
  assert.equal(found('Phòng Lao động - Thương binh và Xã hội thành phố'), labour.name)
  assert.equal(found('Trưởng phòng LĐ-TB&XH'), labour.name)
  assert.equal(found('Trung tâm Văn hóa Thông tin và thể thao thành phố'), culture.name)
  assert.equal(found('TT. Văn hoá - Thông tin và Thể thao'), culture.name)
  assert.equal(found('Hội Nông dân'), farmers.name)
  assert.equal(found('UBND P. Xuân An'), 'UBND phường Xuân An')
})

test('a name that is short of one unit, or bears the noun of another body, is nobody', () => {
  for (const name of [
    'Sở Lao động - Thương binh và Xã hội',
    'UBND phường',
    'UBND phường Xuân',
    'Phòng',
    'Hội Phụ nữ',
    '',
  ])
    assert.equal(matchUnit(name, town.units), null, name)
})

test('communes in the name of another body are no collective', () => {
  assert.deepEqual(collectivesIn('Hội Nông dân các xã').found, [])
  assert.deepEqual(named('Đài truyền thanh các phường, xã'), [[], ['Đài truyền thanh các phường', 'xã']])
})
