import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeSheet } from '../../../browser/sheet-file.ts'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { readTable } from '../../../kernel/table-text.ts'
import type { Area } from '../area.ts'
import { readAreaSheet } from './area-sheet.ts'

const ward = (name: string, code: string): Area => ({
  id: code as Id<'area'>,
  code,
  name,
  kind: 'ward',
  parent: null,
  validFrom: day('2021-01-01'),
  validTo: null,
})
const standing = [ward('Phường Xuân An', '26080'), ward('Phường Xuân Hòa', '26083')]
const read = (text: string, areas = standing) => {
  let made = 0
  const newId = () => `new ${(made += 1)}` as Id<'area'>
  return readAreaSheet(readTable(text), { areas, from: day('2024-01-01'), newId })
}
const faultsOf = (text: string) =>
  read(text).flatMap(({ line, faults }) => faults.map(({ column, fault }) => `${line} ${column} ${fault.code}`))

const HEAD = 'Mã;Tên;Loại;Thuộc;Từ ngày;Đến ngày'

test('rows are neighbourhoods and sites; one may lie in one of an earlier row', () => {
  const lines = read(`${HEAD}
01;Khu phố 1;;Phường Xuân An;1/6/2024;
C1;Chợ Xuân An;chợ;Khu phố 1, phường Xuân An;45352;31/12/2024
02;Ấp Suối;;26083;;`)
  assert.deepEqual(
    lines.map(({ value: area }) => area && [area.name, area.kind, area.parent, area.validFrom, area.validTo]),
    [
      ['Khu phố 1', 'quarter', '26080', '2024-06-01', null],
      ['Chợ Xuân An', 'market', 'new 1', '2024-03-01', '2024-12-31'],
      ['Ấp Suối', 'hamlet', '26083', '2024-01-01', null],
    ],
  )
})

test('what is wrong is said of its cell, and keeps nobody else out', () => {
  const text = `${HEAD}
;Khu phố 1;;Phường Xuân An;;
02;Suối Tre;;Phường Xuân An;;
03;Khu phố 3;;Phường Lạ;;
04;Khu phố 4;;Phường Xuân An;32/1/2024;
05;Khu phố 5;;Phường Xuân An;1/6/2024;1/5/2024
06;Khu phố 6;;Phường Xuân An;;
06;Khu phố 7;;Phường Xuân An;;
07;khu phố 6;;Phường Xuân An;;
08;Phường Mới;;Phường Xuân An;;`
  assert.deepEqual(faultsOf(text), [
    '2 code cell-empty',
    '3 kind kind-unread',
    '4 parent parent-not-found',
    '5 from day-unread',
    '6 to area-ends-before-it-begins',
    '8 code area-code-taken',
    '9 name area-name-taken',
    '10 kind kind-unread',
  ])
})

test('of 20,000 rows 37 are wrong, and the others are read within a moment', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => {
    const parent = i % 541 === 0 ? 'Phường không có' : 'Phường Xuân An'
    return `KP${i};Khu phố ${i};;${parent};;`
  })
  const before = process.cpuUsage()
  const lines = read([HEAD, ...rows].join('\r\n'))
  assert.equal(lines.filter(({ faults }) => faults.length > 0).length, 37)
  assert.equal(lines.filter(({ value }) => value !== null).length, 19_963)
  assert.ok(process.cpuUsage(before).user < 5_000_000)
})

const LETTERS_1258 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(new Uint8Array([byte])), byte]),
)
/** As an older Excel saves it: a vowel with its hat or horn is one letter, its tone mark another behind it. */
const in1258 = (text: string) =>
  new Uint8Array(
    [...text.normalize('NFC')].flatMap((letter) => {
      const parts = [...letter.normalize('NFD')]
      const tone = parts.filter((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part))
      const base = parts.filter((part) => !tone.includes(part)).join('')
      return [base.normalize('NFC'), ...tone].map((one) => LETTERS_1258.get(one) ?? assert.fail(one))
    }),
  )

test('a table in Windows-1258 is read like one in UTF-8', () => {
  const text = `${HEAD}\n01;Khu phố Hòa Bình;;Phường Xuân Hòa;;\n02;Ấp Suối Chồn;ấp;Phường Xuân Hòa;;`
  assert.deepEqual(readTable(decodeSheet(in1258(text))), readTable(text))
  assert.deepEqual(faultsOf(decodeSheet(in1258(text))), [])
})
