import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { day } from '../../../kernel/day.ts'
import { drawWorkbook } from '../../../../test/household-workbook.ts'
import { NEVER_READ, wardWorkbook } from '../../../../test/ward-workbook.ts'
import { openWorkbook } from '../../../browser/open-workbook.ts'
import { bornOf, readList } from './read-list.rules.ts'

const today = day('2024-09-15')
const place = 'Tổ dân phố 1'
const household = (name: string, born: string | number | null = '30/04/1962', is = 'Hộ nghèo') => ({
  place,
  is,
  people: [[name, 'Chủ hộ', born, 'Nam'] as const, [`${name} Em`, 'Con trai', 2015, 'Nam'] as const],
  count: 2,
})
const nothing = { listed: [], leftPoverty: [], leftNearPoverty: [] }

async function read(lists: Partial<Parameters<typeof wardWorkbook>[0]>) {
  const opened = await openWorkbook(new Blob([drawWorkbook(wardWorkbook({ ...nothing, ...lists })).slice()]))
  assert.ok(opened.ok)
  return readList(opened.value, today)
}

test('households are found by the words above the columns, with all their members, in each of the three sheets', async () => {
  const { households, faults, rows, leftOut, decisions } = await read({
    listed: [household('Lý Mẫu Một'), household('Lý Mẫu Hai', 22_766, 'Cận nghèo')],
    leftPoverty: [household('Lý Mẫu Ba', '1970')],
    leftNearPoverty: [household('Lý Mẫu Bốn', null)],
  })
  assert.deepEqual(faults, [])
  assert.equal(rows, 8)
  assert.deepEqual(
    households.map(({ listedAs, members, neighbourhood, address, row }) => [
      listedAs,
      members.map(({ name, born, relation }) => [name, born, relation]),
      neighbourhood || address,
      row,
    ]),
    [
      [
        'poor',
        [
          ['Lý Mẫu Một', '1962-04-30', 'head'],
          ['Lý Mẫu Một Em', '2015', 'child'],
        ],
        place,
        8,
      ],
      [
        'near-poor',
        [
          ['Lý Mẫu Hai', '1962-04-30', 'head'],
          ['Lý Mẫu Hai Em', '2015', 'child'],
        ],
        place,
        10,
      ],
      [
        'left-poverty',
        [
          ['Lý Mẫu Ba', '1970', 'head'],
          ['Lý Mẫu Ba Em', '2015', 'child'],
        ],
        place,
        10,
      ],
      [
        'left-near-poverty',
        [
          ['Lý Mẫu Bốn', null, 'head'],
          ['Lý Mẫu Bốn Em', '2015', 'child'],
        ],
        place,
        10,
      ],
    ],
  )
  assert.deepEqual(leftOut, ['CCCD', 'Dân tộc'])
  assert.deepEqual(decisions, [{ number: '1520/QĐ-UBND', on: '2023-12-20', households: 2 }])
})

test('not a letter of identity numbers and ethnicity is kept, also where a row is wrong', async () => {
  const wrong = { ...household('Lý Mẫu Sai'), is: 'Hộ gì đó' }
  const kept = JSON.stringify(
    await read({ listed: [household('Lý Mẫu Một'), wrong], leftPoverty: [household('Lý Mẫu Ba')] }),
  )
  for (const words of NEVER_READ) assert.ok(!kept.includes(words), words)
})

test('a wrong cell keeps its household out and is named by sheet, row and column; the others are taken', async () => {
  const people = (...all: (readonly [string, string, string | number | null, string])[]) => ({
    place,
    is: 'Hộ nghèo',
    people: all,
    count: all.length,
  })
  const { households, faults, wrongRows } = await read({
    listed: [
      household('Lý Mẫu Đúng'),
      people(['Lý Mẫu A', 'Chủ hộ', '31/02/1980', 'Nam']),
      people(['Lý Mẫu B', 'Chủ hộ', '01/01/2025', 'Nữ']),
      people(['Lý Mẫu C', 'Chủ hộ', '01/01/1980', '?']),
      { ...people(['Lý Mẫu D', 'Chủ hộ', '01/01/1980', 'Nữ']), is: 'Hộ khá' },
      { ...people(['Lý Mẫu E', 'Chủ hộ', '01/01/1980', 'Nữ']), count: 'hai' },
      people(['Lý Mẫu F', 'Vợ', '01/01/1980', 'Nữ']),
      household('Lý Mẫu Đúng'),
    ],
  })
  assert.deepEqual(
    households.map(({ members }) => members[0]?.name),
    ['Lý Mẫu Đúng'],
  )
  assert.deepEqual(
    faults.map(({ code, row, column, found }) => [code, row, column, found]),
    [
      ['born-unreadable', 10, 'E', '31/02/1980'],
      ['born-in-future', 11, 'E', '01/01/2025'],
      ['sex-unreadable', 12, 'F', '?'],
      ['class-unreadable', 13, 'O', 'Hộ khá'],
      ['head-missing', 15, 'B', 'Lý Mẫu F'],
      ['count-unreadable', 14, 'T', 'hai'],
      ['household-twice', 16, 'C', 'Lý Mẫu Đúng'],
    ],
  )
  assert.equal(wrongRows, 8)
})

test('who left poverty and is near-poor now is counted once, as near-poor', async () => {
  const { households, repeated } = await read({
    listed: [household('Lý Mẫu Một', '30/04/1962', 'Hộ cận nghèo')],
    leftPoverty: [household('Lý Mẫu Một')],
  })
  assert.deepEqual([households.map(({ listedAs }) => listedAs), repeated], [['near-poor'], 1])
})

test('a birth date is a day, a day that is counted, a year, or nothing; nothing is guessed', () => {
  assert.equal(bornOf('5/9/1960', 1900), '1960-09-05')
  assert.equal(bornOf('1960-09-05T00:00:00', 1900), '1960-09-05')
  assert.equal(bornOf(22_766, 1900), '1962-04-30')
  assert.equal(bornOf(22_766 - 1462, 1904), '1962-04-30')
  assert.equal(bornOf(1962, 1900), '1962')
  assert.equal(bornOf('00/00/1962', 1900), '1962')
  assert.equal(bornOf(' ', 1900), null)
  for (const unclear of ['5/9/60', '5/9', '13/13/1960', 'không rõ', -3, 900_000])
    assert.equal(bornOf(unclear, 1900), 'unreadable')
})

test('a file that is no workbook, under a password, of before 2007 or unfolding without end is refused in its own words', async () => {
  const codes = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(new Blob([bytes.slice()]))
    return opened.ok ? [] : opened.refusals.map(({ code }) => code)
  }
  assert.deepEqual(await codes(new Uint8Array(20_000_001)), ['workbook-too-large'])
  assert.deepEqual(await codes(new TextEncoder().encode('họ tên;năm sinh')), ['workbook-unreadable'])
  assert.deepEqual(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), ['workbook-old-format'])
  const locked = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
  ])
  assert.deepEqual(await codes(locked), ['workbook-locked'])
  const bomb = zipSync(
    { 'xl/workbook.xml': new Uint8Array(160_000_000), 'xl/_rels/workbook.xml.rels': new Uint8Array(1) },
    { level: 1 },
  )
  assert.deepEqual([bomb.length < 2_000_000, await codes(bomb)], [true, ['workbook-unfolds-too-far']])
  const cut = drawWorkbook(wardWorkbook(nothing))
  assert.deepEqual(await codes(cut.subarray(0, cut.length - 30)), ['workbook-unreadable'])
})
