import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Area } from './area.ts'
import { emptyChange, readBegins, reorganisationOf } from './change-draft.ts'

const area: Area = {
  id: 'old' as Id<'area'>,
  code: '26101',
  name: 'Phường Xuân Lập',
  kind: 'ward',
  parent: 'city' as Id<'area'>,
  validFrom: day('2021-01-01'),
  validTo: null,
}
const around = { area, change: 'change' as Id<'area-change'>, newArea: () => 'new' as Id<'area'> }

test('new areas are read line by line, each with its code and a name that says its kind', () => {
  assert.deepEqual(readBegins('26104; Phường  Xuân Lập\n\n26119;Xã Đắk Lua'), [
    { code: '26104', name: 'Phường Xuân Lập', kind: 'ward' },
    { code: '26119', name: 'Xã Đắk Lua', kind: 'commune' },
  ])
  assert.deepEqual(readBegins('Phường Xuân Lập\n26104; Xuân Lập'), [null, null])
})

test('a change is whole when it says its day, its act and what comes of it', () => {
  const draft = { ...emptyChange, on: day('2025-07-01'), act: ' 1662 ', begins: '26104; Phường Xuân Lập' }
  assert.equal(reorganisationOf(around, { ...draft, on: null }), null)
  assert.equal(reorganisationOf(around, { ...draft, begins: '' }), null)
  const whole = reorganisationOf(around, { ...draft, together: ['bau-sen' as Id<'area'>] })
  assert.deepEqual(whole?.from, ['old', 'bau-sen'])
  assert.deepEqual(whole?.to, ['new'])
  assert.deepEqual(whole?.begins[0], { ...area, id: 'new', code: '26104', validFrom: '2025-07-01' })
  assert.equal(whole?.change.act, '1662')
})
