import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { commands } from '../../../commands/catalogue.ts'
import { addDays } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { findHeld, recallHeld } from '../../../server/reach.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import type { OfficerRight } from './right.ts'

const { id, today } = exampleTown
const example = commands['staff.give-right'].example(exampleTown)
const right = (part: Partial<OfficerRight> = {}): OfficerRight => ({
  ...example,
  id: newId<'officer-right'>(),
  ...part,
})
const hung = id<'officer'>('ward-officer')

const rolesOf = async ({ program }: InTown, officer: Id<'officer'>) => (await findHeld(program.db, officer)).roles

test(
  'an officer holds a right in an area from a day on, and loses it the day after it ends',
  inTown(async (town) => {
    const { lan, send, read } = town
    assert.deepEqual(await rolesOf(town, hung), ['unit-officer'])
    const given = right({ area: id('second-ward'), from: exampleTown.today })
    assert.deepEqual(await send(lan, 'staff.give-right', given), accepted)
    const { roles, reach } = await findHeld(town.program.db, hung)
    assert.deepEqual(roles, ['reader', 'unit-officer'])
    assert.ok(reach.reads.includes(id('second-ward')) && !reach.writes.includes(id('second-ward')))
    assert.ok(reach.sees.includes(id('city')) && !reach.reads.includes(id('city')))
    assert.deepEqual(await send(lan, 'staff.end-right', { right: given.id, on: today }), accepted)
    assert.deepEqual(await send(lan, 'staff.end-right', { right: given.id, on: today }), refused('right-ended-already'))
    const listed = (await read(lan, 'staff.rights', { officer: hung }))?.rights
    assert.deepEqual(
      listed?.map((one) => [one.role, one.areaName, one.to]),
      [
        ['unit-officer', 'Phường Bình Minh', null],
        ['reader', 'Phường Phú Lợi', today],
      ],
    )
  }),
)

test(
  'a right is given by whoever may give the role, within his own areas, once, and in an order of days',
  inTown(async ({ lan, an, send, read, hung: ward }) => {
    assert.deepEqual(await send(lan, 'staff.give-right', right({ role: 'plan-owner' })), refused('role-beyond-yours'))
    assert.deepEqual(
      await send(an, 'staff.give-right', right({ area: id('far-away') })),
      refused('right-beyond-your-areas'),
    )
    assert.deepEqual(
      await send(lan, 'staff.give-right', right({ to: addDays(today, -1) })),
      refused('right-ends-before-it-begins'),
    )
    assert.deepEqual(
      await send(lan, 'staff.give-right', right({ role: 'unit-officer' })),
      refused('right-there-already'),
    )
    assert.deepEqual(await send(lan, 'staff.give-right', right({ area: newId() })), refused('unit-area-unknown'))
    assert.deepEqual(await send(ward, 'staff.give-right', right()), refused('not-allowed'))
    assert.deepEqual(await send(lan, 'staff.end-right', { right: newId(), on: today }), refused('right-unknown'))
    const own = (await read(an, 'staff.rights', { officer: an.id }))?.rights[0]
    assert.ok(own)
    assert.deepEqual(await send(an, 'staff.end-right', { right: own.id, on: today }), refused('right-is-your-own'))
  }),
)

test(
  'a unit and an officer of places beyond one’s own are not added',
  inTown(async ({ an, send }) => {
    const unit = { ...commands['staff.add-unit'].example(exampleTown), area: id<'area'>('far-away') }
    assert.deepEqual(await send(an, 'staff.add-unit', unit), refused('unit-beyond-your-areas'))
  }),
)

test(
  'what is remembered of an officer’s rights is never older than they are: rights, their ends, and areas placed anew',
  inTown(async (town) => {
    const { lan, send, program, owner } = town
    const recalled = async () => {
      const { rows } = await sql<{ stamp: string }>`select stamp from reach_stamp(${hung}, ${today}::date)`.execute(
        program.db,
      )
      const { stamp } = rows[0] ?? { stamp: '' }
      return { stamp, held: await recallHeld(program.db, hung, stamp) }
    }
    const first = await recalled()
    assert.equal((await recalled()).held, first.held)
    const given = right({ area: id('second-ward'), from: today })
    assert.deepEqual(await send(lan, 'staff.give-right', given), accepted)
    const wider = await recalled()
    assert.ok(wider.held.reach.reads.includes(id('second-ward')))
    assert.deepEqual(await send(lan, 'staff.end-right', { right: given.id, on: today }), accepted)
    const ended = await recalled()
    await owner.query('select place_areas(array[$1]::uuid[])', [id('ward')])
    const placed = await recalled()
    assert.equal(new Set([first, wider, ended, placed].map(({ stamp }) => stamp)).size, 4)
    assert.deepEqual(placed.held, await findHeld(program.db, hung))
  }),
)
