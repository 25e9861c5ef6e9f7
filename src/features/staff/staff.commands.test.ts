import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { sha256Of } from '../../../test/town-files.ts'
import { accepted, inTown, refused } from '../../../test/town.ts'

const { id } = exampleTown
const unit = commands['staff.add-unit'].example(exampleTown)
const list = commands['staff.save-unit-list'].example(exampleTown)
const newcomer = commands['staff.add-officer'].example(exampleTown)
const link = commands['staff.send-access-link'].example(exampleTown)
const [hungsId, lansId, nobody] = [id<'officer'>('ward-officer'), id<'officer'>('plan-owner'), id<'officer'>('nobody')]

test(
  'a unit is added once',
  inTown(async ({ lan, send }) => {
    assert.deepEqual(await send(lan, 'staff.add-unit', unit), accepted)
    assert.deepEqual(await send(lan, 'staff.add-unit', unit), refused('unit-id-taken'))
  }),
)

test(
  'a unit that ends before it begins, or works for no known area, is refused',
  inTown(async ({ lan, send }) => {
    const backwards = { ...unit, validTo: day('2023-12-31') }
    assert.deepEqual(await send(lan, 'staff.add-unit', backwards), refused('unit-ends-before-it-begins'))
    const nowhere = { ...unit, area: id<'area'>('nowhere') }
    assert.deepEqual(await send(lan, 'staff.add-unit', nowhere), refused('unit-area-unknown'))
  }),
)

test(
  'a list of units that two edit keeps the first, and the second is told',
  inTown(async ({ lan, an, send, world }) => {
    assert.deepEqual(await send(lan, 'staff.save-unit-list', list), accepted)
    assert.deepEqual(await send(lan, 'staff.save-unit-list', { ...list, name: 'Đoàn thể', version: 1 }), accepted)
    const late = { ...list, name: 'Hội', version: 1 }
    assert.deepEqual(await send(an, 'staff.save-unit-list', late), refused('changed-meanwhile'))
    assert.deepEqual(
      (await world.units.listUnitLists()).map(({ name, version }) => ({ name, version })),
      [{ name: 'Đoàn thể', version: 2 }],
    )
  }),
)

test(
  'a newcomer is in the list of his unit, without access yet',
  inTown(async ({ lan, send, read }) => {
    assert.deepEqual(await send(lan, 'staff.add-officer', newcomer), accepted)
    const officers = (await read(lan, 'staff.officers', { unit: newcomer.unit }))?.officers
    assert.deepEqual(
      officers?.find((row) => row.id === newcomer.id),
      {
        id: newcomer.id,
        name: 'Lê Thị Mẫu',
        phone: '0900 000 099',
        unit: newcomer.unit,
        unitName: 'UBND phường Bình Minh',
        roles: ['unit-officer'],
        from: exampleTown.today,
        access: 'none',
        secondFactor: 'none',
        lastSignIn: null,
        leftOn: null,
        colleagues: 2,
      },
    )
  }),
)

test(
  'a ward officer sees the officers of his own unit only',
  inTown(async ({ hung, read }) => {
    const seen = await read(hung, 'staff.officers', { unit: id<'unit'>('office') })
    assert.deepEqual(
      seen?.officers.map(({ name }) => name),
      ['Đỗ Thị Dung', 'Nguyễn Văn Hùng'],
    )
  }),
)

test(
  'a phone number signs in one officer',
  inTown(async ({ lan, send }) => {
    const { person } = newcomer
    const withPhone = (phone: string) => ({ ...newcomer, person: { ...person, phone } })
    assert.deepEqual(await send(lan, 'staff.add-officer', withPhone('+84 900.000.002')), refused('phone-taken'))
    assert.deepEqual(await send(lan, 'staff.add-officer', withPhone('12 34')), refused('phone-not-a-number'))
  }),
)

test(
  'the plan owner gives the roles of his units, the administrator all',
  inTown(async ({ lan, an, send }) => {
    const owner = { ...newcomer, roles: ['plan-owner' as const] }
    assert.deepEqual(await send(lan, 'staff.add-officer', owner), refused('role-beyond-yours'))
    assert.deepEqual(await send(an, 'staff.add-officer', owner), accepted)
  }),
)

test(
  'an officer belongs to a unit that stands',
  inTown(async ({ lan, send }) => {
    const nowhere = { ...newcomer, unit: id<'unit'>('nowhere') }
    assert.deepEqual(await send(lan, 'staff.add-officer', nowhere), refused('unit-unknown'))
    await send(lan, 'staff.add-unit', { ...unit, validTo: day('2024-06-30') })
    assert.deepEqual(await send(lan, 'staff.add-officer', { ...newcomer, unit: unit.id }), refused('unit-unknown'))
  }),
)

test(
  'the plan owner looks after his units, not after the administrator or himself',
  inTown(async ({ lan, an, send }) => {
    assert.deepEqual(await send(lan, 'staff.send-access-link', link), accepted)
    const toLan = { ...link, id: id<'access-link'>('to-lan'), officer: lansId, tokenHash: 'e'.repeat(64) as never }
    assert.deepEqual(await send(lan, 'staff.send-access-link', toLan), refused('role-beyond-yours'))
    assert.deepEqual(await send(an, 'staff.send-access-link', toLan), accepted)
    assert.deepEqual(await send(lan, 'staff.unlock-officer', { officer: lansId }), refused('role-beyond-yours'))
    const ended = { officer: lansId, on: exampleTown.today }
    assert.deepEqual(await send(lan, 'staff.end-officer', ended), refused('role-beyond-yours'))
  }),
)

test(
  'the owner keeps the access of his unit, of units with a task in his plan and of those he added, of no others',
  inTown(async ({ lan, bich, an, thu, minh, send }) => {
    const linkOf = (officer: Id<'officer'>) => ({
      id: id<'access-link'>(`link of ${officer}`),
      officer,
      tokenHash: sha256Of(officer),
    })
    assert.deepEqual(await send(lan, 'staff.send-access-link', linkOf(minh.id)), accepted)
    assert.deepEqual(await send(lan, 'staff.send-access-link', linkOf(thu.id)), accepted)
    const notYours = refused('unit-not-yours')
    assert.deepEqual(await send(bich, 'staff.send-access-link', linkOf(thu.id)), notYours)
    assert.deepEqual(await send(bich, 'staff.unlock-officer', { officer: thu.id }), notYours)
    assert.deepEqual(await send(bich, 'staff.end-officer', { officer: thu.id, on: exampleTown.today }), notYours)
    assert.deepEqual(await send(an, 'staff.unlock-officer', { officer: thu.id }), accepted)
    assert.deepEqual(await send(bich, 'staff.add-unit', unit), accepted)
    assert.deepEqual(await send(bich, 'staff.add-officer', { ...newcomer, unit: unit.id }), accepted)
    assert.deepEqual(await send(bich, 'staff.send-access-link', linkOf(newcomer.id)), accepted)
    assert.deepEqual(await send(lan, 'staff.send-access-link', linkOf(newcomer.id)), notYours)
  }),
)

test(
  'who has no task in the plan any more is no longer kept by its owner',
  inTown(async ({ lan, thu, send }) => {
    const end = { task: id<'task'>('meetings'), assignment: id<'assignment'>('meetings-second-ward') }
    assert.deepEqual(await send(lan, 'staff.unlock-officer', { officer: thu.id }), accepted)
    assert.deepEqual(await send(lan, 'plan.end-assignment', end), accepted)
    assert.deepEqual(await send(lan, 'staff.unlock-officer', { officer: thu.id }), refused('unit-not-yours'))
  }),
)

test(
  'an officer leaves on a day that he was there, and not later than today',
  inTown(async ({ lan, send, refusalsOf }) => {
    const leaving = (on: string) => ({ officer: hungsId, on: day(on) })
    assert.deepEqual(await send(lan, 'staff.end-officer', leaving('2024-09-16')), refused('leaves-in-future'))
    const [before] = await refusalsOf(lan, 'staff.end-officer', leaving('1999-12-31'))
    assert.equal(before?.code, 'leaves-before-beginning')
    assert.deepEqual(await send(lan, 'staff.end-officer', leaving('2024-09-15')), accepted)
  }),
)

test(
  'who has left gets no link and is not unlocked',
  inTown(async ({ lan, send }) => {
    await send(lan, 'staff.end-officer', { officer: hungsId, on: exampleTown.today })
    assert.deepEqual(await send(lan, 'staff.send-access-link', link), refused('officer-gone'))
    assert.deepEqual(await send(lan, 'staff.unlock-officer', { officer: hungsId }), refused('officer-gone'))
  }),
)

test(
  'a link, a key and a farewell need somebody known',
  inTown(async ({ lan, send }) => {
    const unknown = refused('officer-unknown')
    assert.deepEqual(await send(lan, 'staff.send-access-link', { ...link, officer: nobody }), unknown)
    assert.deepEqual(await send(lan, 'staff.unlock-officer', { officer: nobody }), unknown)
    assert.deepEqual(await send(lan, 'staff.end-officer', { officer: nobody, on: exampleTown.today }), unknown)
  }),
)

test(
  'an officer leaves once, and his number is free for another',
  inTown(async ({ lan, send, world }) => {
    const leaving = { officer: hungsId, on: exampleTown.today }
    assert.deepEqual(await send(lan, 'staff.end-officer', leaving), accepted)
    assert.deepEqual(await send(lan, 'staff.end-officer', leaving), refused('officer-left'))
    const kept = await world.officers.findOfficer(hungsId)
    assert.deepEqual([kept?.access, kept?.leftOn], ['left', exampleTown.today])
    const person = { ...newcomer.person, phone: '0900 000 002' }
    assert.deepEqual(await send(lan, 'staff.add-officer', { ...newcomer, person }), accepted)
  }),
)

test(
  'a transfer ends one time and begins another, with the same name, number and password, and without what he could write before',
  inTown(async ({ app, an, lan, hung, thu, send, world }) => {
    const moving = commands['staff.transfer-officer'].example(exampleTown)
    const move = (part: object) => send(lan, 'staff.transfer-officer', { ...moving, ...part })
    assert.deepEqual(await move({ unit: hung.unit }), refused('transfer-to-own-unit'))
    assert.deepEqual(await move({ unit: id<'unit'>('nowhere') }), refused('unit-unknown'))
    assert.deepEqual(await move({ roles: ['administrator'] }), refused('role-beyond-yours'))
    assert.deepEqual(await move({ on: day('2024-09-16') }), refused('leaves-in-future'))
    assert.deepEqual(await move({ officer: nobody }), refused('officer-unknown'))
    const own = { ...moving, officer: an.id }
    assert.deepEqual(await send(an, 'staff.transfer-officer', own), refused('officer-is-yourself'))
    const before = await world.officers.findOfficer(hungsId)
    assert.deepEqual([before?.access, before?.colleagues], ['active', 1])

    const served = await app()
    const cookies = await signInAs(served, 'hung')
    assert.deepEqual(await move({}), accepted)
    assert.deepEqual(await move({}), refused('officer-gone'))
    const [left, come] = [await world.officers.findOfficer(hungsId), await world.officers.findOfficer(moving.id)]
    assert.deepEqual([left?.access, left?.leftOn], ['left', exampleTown.today])
    assert.deepEqual(
      [come?.name, come?.phone, come?.unit, come?.access, come?.roles],
      [before?.name, before?.phone, moving.unit, 'active', moving.roles],
    )
    assert.equal((await served.inject({ url: '/api/me', cookies })).json<{ officer: unknown }>().officer, null)
    const again = await signInAs(served, 'hung')
    const me = await served.inject({ url: '/api/me', cookies: again })
    assert.equal(me.json<{ officer: { id: string } }>().officer.id, moving.id)
    assert.deepEqual(
      await send(thu, 'staff.transfer-officer', { ...moving, officer: moving.id }),
      refused('not-allowed'),
    )
  }),
)

test(
  'an administrator does not end his own access, so that somebody always keeps the house',
  inTown(async ({ an, send, world }) => {
    const own = { officer: an.id, on: exampleTown.today }
    assert.deepEqual(await send(an, 'staff.end-officer', own), refused('officer-is-yourself'))
    assert.notEqual((await world.officers.findOfficer(an.id))?.access, 'left')
  }),
)
