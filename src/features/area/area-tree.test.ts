import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { fittingRows, treeOf } from './area-tree.ts'
import type { Area } from './area.ts'

const anArea = (name: string, kind: Area['kind'], parent: string | null): Area => ({
  id: name as Id<'area'>,
  code: `code of ${name}`,
  name,
  kind,
  parent: parent as Id<'area'> | null,
  validFrom: day('2019-06-01'),
  validTo: null,
})
const areas = [
  anArea('Khu phố 1', 'quarter', 'Phường Mai'),
  anArea('Phường Mai', 'ward', 'Thành phố Mẫu'),
  anArea('Xã Đào', 'commune', 'Thành phố Mẫu'),
  anArea('Thành phố Mẫu', 'district', 'Tỉnh cũ'),
]
const shown = (rows: ReturnType<typeof treeOf>) => rows.map(({ area, depth }) => `${'-'.repeat(depth)}${area.name}`)

test('every area stands right under the one it belongs to, and one whose parent is gone stands at the top', () => {
  assert.deepEqual(shown(treeOf(areas)), ['Thành phố Mẫu', '-Phường Mai', '--Khu phố 1', '-Xã Đào'])
})

test('a search without diacritics keeps what lies above the found area', () => {
  assert.deepEqual(shown(fittingRows(treeOf(areas), 'khu pho')), ['Thành phố Mẫu', '-Phường Mai', '--Khu phố 1'])
  assert.deepEqual(shown(fittingRows(treeOf(areas), 'dao')), ['Thành phố Mẫu', '-Xã Đào'])
  assert.deepEqual(fittingRows(treeOf(areas), 'ở đâu'), [])
})
