import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derivedId } from '../../../kernel/derived-id.ts'
import { addDoers, groupDoers, removeDoers, swapRole } from './doer-groups.ts'
import type { Doer } from '../task/task.ts'

const doer = (unit: string, role: Doer['role'], writtenAs: string | null): Doer => ({
  id: derivedId('doer', unit),
  unit: derivedId('unit', unit),
  role,
  writtenAs,
})

const WARDS = 'UBND các phường, xã'
const wards = ['An', 'Bình', 'Châu'].map((name) => doer(name, 'partner', WARDS))
const centre = doer('centre', 'lead', 'Trung tâm Văn hóa')
const union = doer('union', 'partner', null)

test('units named by one collective word are shown as one, after who leads', () => {
  assert.deepEqual(
    groupDoers([...wards, union, centre]).map(({ role, writtenAs, doers }) => [role, writtenAs, doers.length]),
    [
      ['lead', 'Trung tâm Văn hóa', 1],
      ['partner', WARDS, 3],
      ['partner', null, 1],
    ],
  )
})

test('a unit is added once and by the owner', () => {
  const again = { id: derivedId<'assignment'>('new', 'centre'), unit: centre.unit }
  const office = { id: derivedId<'assignment'>('new', 'office'), unit: derivedId<'unit'>('unit', 'office') }
  assert.deepEqual(addDoers([centre], [again, office], 'partner'), [
    centre,
    { ...office, role: 'partner', writtenAs: null },
  ])
})

test('a collective leaves as a whole, and changes its role as a whole', () => {
  assert.deepEqual(removeDoers([centre, ...wards], wards), [centre])
  assert.deepEqual(
    swapRole([centre, ...wards], wards).map(({ role }) => role),
    ['lead', 'lead', 'lead', 'lead'],
  )
})
