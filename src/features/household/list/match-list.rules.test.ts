import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Area } from '../../area/area.ts'
import type { HouseholdList, NamesakeRow } from './household-list.ts'
import { byHead, namedPlaces, namesakesOf, partsOf, saidTwice, sameAtFirst } from './match-list.rules.ts'
import type { ReadHousehold } from './read-list.ts'

const { id } = exampleTown
const area = (name: string): Area => ({
  id: id<'area'>(name),
  code: '90101001',
  name,
  kind: 'quarter',
  parent: null,
  validFrom: day('2020-01-01'),
  validTo: null,
})
const read = (place: Partial<ReadHousehold>): ReadHousehold => ({
  sheet: 'Sau rà soát',
  row: 8,
  listedAs: 'poor',
  neighbourhood: '',
  address: null,
  members: [{ name: 'Lý Mẫu Một', born: '1962-04-30', sex: 'male', relation: 'head' }],
  count: 1,
  ...place,
})
const row = (name: string, changed: Partial<NamesakeRow> = {}): NamesakeRow => ({
  household: id<'household'>(name),
  head: 'Lý Mẫu Một',
  born: '1962-04-30',
  area: id<'area'>('Tổ dân phố 1'),
  areaName: 'Tổ dân phố 1',
  members: 1,
  lists: [],
  ...changed,
})

test('a place is known by its name, with or without what it is called, or in an address; what is not sure is left to a person', () => {
  const areas = [area('Tổ dân phố 1'), area('Tổ dân phố 10'), area('Khu phố Hòa An, phường Mẫu')]
  const placeOf = (place: Partial<ReadHousehold>) => namedPlaces([read(place)], areas)[0]?.area
  assert.equal(placeOf({ neighbourhood: 'Tổ Dân Phố 1' }), id('Tổ dân phố 1'))
  assert.equal(placeOf({ neighbourhood: 'Tổ 10' }), id('Tổ dân phố 10'))
  assert.equal(placeOf({ neighbourhood: 'hoà an' }), id('Khu phố Hòa An, phường Mẫu'))
  assert.equal(placeOf({ neighbourhood: 'KP Hòa An' }), id('Khu phố Hòa An, phường Mẫu'))
  assert.equal(placeOf({ address: 'Số 3, tổ dân phố 10, phường Mẫu' }), id('Tổ dân phố 10'))
  for (const unclear of ['', 'Tổ dân phố 2', 'Hòa']) assert.equal(placeOf({ neighbourhood: unclear }), null)
})

test('a household is the one of the register that agrees in name, birth and place; a person says what is only alike', () => {
  const same = (register: readonly NamesakeRow[], born: string | null = '1962-04-30') => {
    const [head] = read({}).members
    const one = read({ members: head ? [{ ...head, name: 'LÝ MẪU MỘT', born }] : [] })
    return sameAtFirst(namesakesOf(one, id<'area'>('Tổ dân phố 1'), byHead(register)))
  }
  assert.equal(same([]), 'new')
  assert.equal(same([row('a')]), id('a'))
  assert.equal(same([row('a', { born: '1962' })]), id('a'))
  assert.equal(same([row('a', { born: '1963' })]), 'new')
  assert.equal(same([row('a', { head: 'Lý Mẫu Mốt Hai' })]), 'new')
  assert.equal(same([row('a', { area: id<'area'>('Tổ dân phố 2') })]), null)
  assert.equal(same([row('a')], null), null)
  assert.equal(same([row('a'), row('b')]), null)
})

test('two households of a file are not one of the register', () => {
  const said = [{ is: id<'household'>('a') }, { is: 'new' as const }, { is: null }, { is: 'new' as const }]
  assert.deepEqual([...saidTwice(said)], [])
  assert.deepEqual([...saidTwice([...said, { is: id<'household'>('a') }])], [id('a')])
})

test('five hundred households go in three parts of one list', () => {
  let last = 0
  const next = <Kind extends string>() => id<Kind>(`new ${(last += 1)}`)
  const list = { id: id<'household-list'>('list') } as HouseholdList
  const decided = Array.from({ length: 500 }, (_, at) => ({
    read: read({}),
    area: id<'area'>('Tổ dân phố 1'),
    is: at === 0 ? id<'household'>('a') : ('new' as const),
  }))
  const parts = partsOf(list, decided, { residence: 'urban', ids: { text: next, household: next, version: next } })
  assert.deepEqual(
    parts.map(({ households }) => households.length),
    [200, 200, 100],
  )
  const [known, fresh] = parts[0]?.households ?? []
  assert.equal(known?.written, null)
  assert.equal(fresh?.written?.members.length, 1)
})
