import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { placeNames } from './place-names.ts'
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
