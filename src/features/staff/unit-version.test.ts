import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { accepted, inTown, refused } from '../../../test/town.ts'

const { id } = exampleTown
const correction = commands['staff.correct-unit'].example(exampleTown)

test(
  'a corrected unit keeps what it said before; who corrects beside somebody else is told',
  inTown(async ({ an, lan, minh, send, read }) => {
    assert.deepEqual(await send(an, 'staff.correct-unit', correction), accepted)
    const seen = await read(minh, 'staff.unit-versions', { unit: correction.unit.id })
    assert.deepEqual(
      seen?.versions.map(({ number, shortName, reason }) => [number, shortName, reason]),
      [
        [2, 'Hội Phụ nữ', 'Ghi sai tên ngắn'],
        [1, 'Hội LHPN', null],
      ],
    )
    assert.deepEqual(await send(lan, 'staff.correct-unit', correction), refused('unit-changed-meanwhile'))
  }),
)

test(
  'a corrected unit works for a known area and ends after it begins',
  inTown(async ({ an, send }) => {
    const { unit } = correction
    const nowhere = { ...correction, unit: { ...unit, area: id<'area'>('nowhere') } }
    assert.deepEqual(await send(an, 'staff.correct-unit', nowhere), refused('unit-area-unknown'))
    const backwards = { ...correction, unit: { ...unit, validTo: day('2019-12-31') } }
    assert.deepEqual(await send(an, 'staff.correct-unit', backwards), refused('unit-ends-before-it-begins'))
    const nobody = { ...correction, unit: { ...unit, id: id<'unit'>('nobody') } }
    assert.deepEqual(await send(an, 'staff.correct-unit', nobody), refused('unit-unknown'))
  }),
)

test(
  'a unit ends on a day, once, and not while officers sign in for it',
  inTown(async ({ an, send, read, minh }) => {
    const end = commands['staff.end-unit'].example(exampleTown)
    assert.deepEqual(await send(an, 'staff.end-unit', end), accepted)
    assert.deepEqual(await send(an, 'staff.end-unit', { ...end, number: 2 }), refused('unit-ended-before'))
    const past = { ...end, unit: id<'unit'>('ward-office'), lastDay: day('2024-01-31') }
    assert.deepEqual(await send(an, 'staff.end-unit', past), refused('unit-has-officers'))
    const units = await read(minh, 'staff.units', { on: day('2025-07-01') })
    assert.ok(!units?.units.some((unit) => unit.id === end.unit))
  }),
)
