import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { Area } from '../../area/area.ts'
import { planArea } from './plan-area.ts'

const area = (name: string, kind: Area['kind'], parent: string | null): Area => ({
  id: derivedId('area', `${kind} ${name}`),
  code: name,
  name,
  kind,
  parent: parent === null ? null : derivedId('area', parent),
  validFrom: day('2020-01-01'),
  validTo: null,
})

const areas = [
  area('Hòa Lạc', 'province', null),
  area('Suối Tre', 'district', 'province Hòa Lạc'),
  area('Phường Xuân An', 'ward', 'district Suối Tre'),
  area('Suối Tre', 'ward', 'district Suối Tre'),
]
const found = (...words: (string | null)[]) => {
  const area = areas.find(({ id }) => id === planArea(words, areas))
  return area && `${area.kind} ${area.name}`
}

test('a plan is for the area that its title names, the particular before the wider', () => {
  assert.equal(found('Giảm nghèo trên địa bàn thành phố Suối Tre, tỉnh Hoà Lạc năm 2024'), 'district Suối Tre')
  assert.equal(found('Giảm nghèo phường Xuân An năm 2024', null, 'Suối Tre'), 'ward Phường Xuân An')
  assert.equal(found('Giảm nghèo phường Suối Tre'), 'ward Suối Tre')
})

test('when the title names none, the issuing body or the place does, else it is the highest area', () => {
  assert.equal(found('Giảm nghèo năm 2024', 'UBND thành phố Suối Tre', null), 'district Suối Tre')
  assert.equal(found('Giảm nghèo năm 2024', null, 'Hòa Lạc'), 'province Hòa Lạc')
  assert.equal(found('Giảm nghèo năm 2024', null, null), 'province Hòa Lạc')
  assert.equal(planArea(['Giảm nghèo'], []), null)
})

test('a town that is not known here is not the ward that bears its name', () => {
  const wards = [area('Hòa Lạc', 'province', null), area('Phường Đồi Sim', 'ward', 'province Hòa Lạc')]
  const words = ['Giảm nghèo trên địa bàn thành phố', 'UBND thành phố Đồi Sim', null]
  assert.equal(planArea(words, wards), wards[0]?.id)
})

test('letters within a longer word are no name of an area', () => {
  assert.equal(found('Kế hoạch Xuân Anh', null, null), 'province Hòa Lạc')
})
