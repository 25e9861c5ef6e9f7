import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { placeName, placeNames, placesInWords } from './place-names.ts'
import type { Area, AreaKind } from './area.ts'

const id = (name: string) => name as Id<'area'>
const area = (name: string, kind: AreaKind, parent: string | null): Area => ({
  id: id(name),
  code: name,
  name,
  kind,
  parent: parent === null ? null : id(parent),
  validFrom: day('2024-01-01'),
  validTo: null,
})

test('a quarter is named with its ward, since every ward has a quarter 1; what is outside is left out', () => {
  const areas = [
    area('Tỉnh Mẫu', 'province', null),
    area('Thành phố Mẫu', 'district', 'Tỉnh Mẫu'),
    area('Phường Mới', 'ward', 'Thành phố Mẫu'),
    area('Khu phố 1', 'quarter', 'Phường Mới'),
    area('Huyện Bên', 'district', 'Tỉnh Mẫu'),
  ]
  assert.deepEqual(
    placeNames(areas, id('Thành phố Mẫu')).map(({ name }) => name),
    ['Thành phố Mẫu', 'Phường Mới', 'Khu phố 1, Phường Mới'],
  )
})

test('a quarter whose name says its ward says it once', () => {
  assert.equal(placeName('Khu phố 1, phường Mẫu', 'Phường Mẫu'), 'Khu phố 1, phường Mẫu')
  assert.equal(placeName('Khu phố 1', 'Phường Mẫu'), 'Khu phố 1, Phường Mẫu')
  assert.equal(placeName('Phường Mẫu', null), 'Phường Mẫu')
})

test('places stand once each: a ward that its quarter names is not said again', () => {
  const names = (...of: readonly string[]) => placesInWords(of.map((name) => ({ name })))
  assert.equal(names('Khu phố 1, phường Mẫu', 'Phường Mẫu'), 'Khu phố 1, phường Mẫu')
  assert.equal(names('Khu phố 1, phường Mẫu', 'Phường Mới'), 'Khu phố 1, phường Mẫu; Phường Mới')
  assert.equal(names('Phường Mẫu'), 'Phường Mẫu')
})
