import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '../../../kernel/command.ts'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { readTable } from '../../../kernel/table-text.ts'
import type { Unit } from '../staff.ts'
import { officerFaultSays } from './officer-sheet.screen.texts.ts'
import { readOfficerSheet } from './officer-sheet.ts'

const unit = (id: string, name: string, shortName: string) => ({ id, name, shortName }) as unknown as Unit
const units = [
  unit('an', 'Ủy ban nhân dân phường Xuân An', 'UBND phường Xuân An'),
  unit('lap', 'Ủy ban nhân dân phường Xuân Lập', 'UBND'),
  unit('binh', 'Ủy ban nhân dân phường Xuân Bình', 'UBND'),
]
const owner = { id: 'lan' as Id<'officer'>, unit: 'office' as Id<'unit'>, roles: ['plan-owner'] } as Officer

function read(table: string) {
  let made = 0
  const newId = <Kind extends string>() => `new ${(made += 1)}` as Id<Kind>
  const officers = [
    { name: 'Võ Mẫu Chi', phone: '0900 000 006', leftOn: null },
    { name: 'Đã Nghỉ', phone: '0900 000 007', leftOn: day('2024-01-01') },
  ]
  return readOfficerSheet(readTable(table), { giver: owner, units, officers, today: day('2024-09-15'), newId })
}
const faults = (table: string) =>
  read(table).flatMap(({ line, faults: found }) => found.map(({ column, fault }) => `${line} ${column} ${fault.code}`))

test('a table of officers is read by the names of its columns; what is left out is a unit officer from today', () => {
  const [first, second] = read(
    'Đơn vị\tHọ và tên\tSĐT\tVai trò\tTừ ngày\nubnd phường xuân an\tNguyễn Mẫu Hoa\t0900.000.101\tNgười xem, cán bộ\t1/2/2024\nỦy ban nhân dân phường Xuân Lập\tTrần Mẫu Kiên\t\t\t',
  )
  assert.deepEqual(first?.value && [first.value.person.name, first.value.person.phone, first.value.unit], [
    'Nguyễn Mẫu Hoa',
    '0900000101',
    'an',
  ])
  assert.deepEqual(first?.value && [first.value.roles, first.value.from], [['reader', 'unit-officer'], '2024-02-01'])
  assert.deepEqual(
    second?.value && [second.value.person.phone, second.value.unit, second.value.roles, second.value.from],
    [null, 'lap', ['unit-officer'], '2024-09-15'],
  )
})

test('every fault is named at its cell, and keeps nobody else out', () => {
  const table = [
    'Họ tên;Điện thoại;Đơn vị;Vai trò;Từ ngày',
    ';0900 000 101;UBND phường Xuân An;;',
    'A;12;Phòng nào đó;Vua;mai',
    'B;900000006;UBND;Quản trị;',
    'C;0900 000 102;UBND phường Xuân An;;',
    'D;0900 000 102;UBND phường Xuân An;;',
    'E;0900 000 007;UBND phường Xuân An;;',
  ].join('\n')
  assert.deepEqual(faults(table), [
    '2 name cell-empty',
    '3 phone phone-not-read',
    '3 unit unit-not-found',
    '3 roles role-not-read',
    '3 from day-unread',
    '4 phone phone-in-use',
    '4 unit unit-not-clear',
    '4 roles role-not-yours',
    '6 phone phone-in-use',
  ])
  assert.deepEqual(
    read(table).flatMap(({ line, value }) => (value ? [line] : [])),
    [5, 7],
  )
})

test('a unit is found by its full name, its short one, and by how its full name begins', () => {
  const unitOf = (words: string) => read(`Họ tên;Đơn vị\nA;${words}`)[0]?.value?.unit ?? null
  assert.deepEqual(
    ['UBND phường Xuân Lập', 'Ủy ban nhân dân phường Xuân An', 'ủy ban nhân dân', 'UBND phường', ''].map(unitOf),
    ['lap', 'an', null, null, null],
  )
})

test('every fault has its words', () => {
  for (const { faults: found } of read('Họ tên;Điện thoại;Đơn vị\n;12;x\nB;900000006;UBND'))
    for (const { fault } of found) assert.ok(!officerFaultSays(fault).vi.includes('-'), fault.code)
  assert.equal(officerFaultSays({ code: 'phone-in-use', name: 'Võ Mẫu Chi' }).vi, 'đã là số của Võ Mẫu Chi')
})
