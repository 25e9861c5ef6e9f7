import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { convert, withoutOffice } from '../../../test/office.ts'
import { bytesOf, partOf } from '../../../test/read-back.ts'
import type { Sheet, SheetCell } from '../../kernel/sheet.ts'
import { writeXlsx, XLSX_TYPE } from './xlsx.ts'

const sheet: Sheet = {
  name: 'Bản ghi: quý III/2024',
  title: 'Bản ghi của thành phố Suối Tre (dữ liệu minh họa)',
  columns: [
    { title: 'Ngày', width: 12, type: 'date' },
    { title: 'Đơn vị', width: 40, type: 'text' },
    { title: 'Số lượng', width: 12, type: 'number' },
  ],
  rows: [
    ['2024-09-15', 'UBND phường Bình Minh', 1250],
    [null, '=HYPERLINK("http://evil.example")', 12.5],
    ['31/02/2024', '<b> & "_x0041_" \u0000 😀', null],
  ],
}
const ofRows = (rows: Sheet['rows'], columns = sheet.columns): Sheet => ({ ...sheet, rows, columns })
const SHEET = 'xl/worksheets/sheet1.xml'

test('LibreOffice shows days, numbers and text as they are, and runs no formula', {
  skip: withoutOffice(),
}, async () => {
  const bytes = await bytesOf(writeXlsx(sheet))
  const shown = await convert({ 'sheet.xlsx': bytes }, 'csv:Text - txt - csv (StarCalc):44,34,76', (pathOf) =>
    readFile(pathOf('sheet.xlsx'), 'utf8'),
  )
  assert.deepEqual(shown.trim().split('\n'), [
    'Bản ghi của thành phố Suối Tre (dữ liệu minh họa),,',
    'Ngày,Đơn vị,Số lượng',
    '15/09/2024,UBND phường Bình Minh,"1,250"',
    ',"=HYPERLINK(""http://evil.example"")",12.50',
    '31/02/2024,"<b> & ""_x0041_""  😀",',
  ])
})

test('a workbook is known as one by its bytes', async () => {
  assert.equal((await fileTypeFromBuffer(await bytesOf(writeXlsx(sheet))))?.mime, XLSX_TYPE)
})

test('a day is a day, a number a number, an empty cell empty', async () => {
  const xml = partOf(await bytesOf(writeXlsx(sheet)), SHEET)
  assert.match(xml, /<c r="A3" s="4"><v>45550<\/v><\/c>/)
  assert.match(xml, /<c r="C3" s="2"><v>1250<\/v><\/c>/)
  assert.match(xml, /<c r="A4" s="4"\/>/)
  assert.doesNotMatch(xml, /<f>/)
})

test('the head is frozen, filters, and is printed on every A4 page across with its number', async () => {
  const bytes = await bytesOf(writeXlsx(sheet))
  const xml = partOf(bytes, SHEET)
  assert.match(xml, /<pane ySplit="2" topLeftCell="A3"[^>]*state="frozen"\/>/)
  assert.match(xml, /<autoFilter ref="A2:C5"\/>/)
  assert.match(xml, /<pageSetup paperSize="9" orientation="landscape"/)
  assert.match(xml, /&amp;P\/&amp;N/)
  assert.match(partOf(bytes, 'xl/workbook.xml'), /Print_Titles" localSheetId="0">'Bản ghi  quý III 2024'!\$2:\$2</)
})

test('a row is as high as its longest text needs', async () => {
  const text = 'Trung tâm Văn hóa - Thông tin và Thể thao thành phố Suối Tre'
  const xml = partOf(
    await bytesOf(
      writeXlsx(
        ofRows([
          [null, text, 1],
          [null, 'ngắn', 2],
          [null, 'hai\ndòng', 3],
        ]),
      ),
    ),
    SHEET,
  )
  assert.deepEqual(
    [...xml.matchAll(/<row r="(\d+)" ht="(\d+)"/g)].map(([, row, height]) => [row, height]),
    [
      ['3', '32'],
      ['5', '32'],
    ],
  )
})

test('a sheet without rows has its head', async () => {
  assert.match(partOf(await bytesOf(writeXlsx(ofRows([]))), SHEET), /<autoFilter ref="A2:C2"\/>/)
})

test('a text longer than a cell goes on below, whole', async () => {
  const long = `${'a'.repeat(32_766)}😀${'b'.repeat(40_000)}`
  const xml = partOf(
    await bytesOf(
      writeXlsx(
        ofRows([
          [null, long, 5],
          [null, 'sau', 6],
        ]),
      ),
    ),
    SHEET,
  )
  const texts = [...xml.matchAll(/<c r="B(\d+)"[^>]*><is><t[^>]*>([^<]*)/g)]
    .slice(1)
    .map(([, row, text]) => [Number(row), text] as const)
  assert.deepEqual(
    texts.map(([row]) => row),
    [3, 4, 5, 6],
  )
  assert.equal(
    texts
      .slice(0, 3)
      .map(([, text]) => text)
      .join(''),
    long,
  )
  assert.ok(texts.every(([, text]) => (text ?? '').length <= 32_767))
})

test('rows beyond what a tab holds go on in the next', async () => {
  const one = [{ title: 'Số', width: 8, type: 'number' }] as const
  const bytes = await bytesOf(writeXlsx(ofRows(count(25), one), 10))
  assert.match(partOf(bytes, SHEET), /<autoFilter ref="A2:A10"\/>/)
  assert.match(
    partOf(bytes, 'xl/worksheets/sheet4.xml'),
    /<c r="A3" s="2"><v>25<\/v><\/c><\/row><\/sheetData><autoFilter ref="A2:A3"\/>/,
  )
  assert.match(partOf(bytes, 'xl/workbook.xml'), /name="Bản ghi  quý III 2024 \(4\)" sheetId="4"/)
})

function* count(to: number): Generator<readonly SheetCell[]> {
  for (let at = 1; at <= to; at += 1) yield [at]
}

test('rows may come one at a time; the source is let go when the reader goes away', async () => {
  let letGo = 0
  async function* slowly(): AsyncGenerator<readonly SheetCell[]> {
    try {
      for (let at = 0; ; at += 1) yield [null, `dòng ${at}`.repeat(50), at]
    } finally {
      letGo += 1
    }
  }
  for await (const chunk of writeXlsx(ofRows(slowly()))) if (chunk.length > 0) break
  assert.equal(letGo, 1)
})

test('a row with a cell too few is refused loudly', async () => {
  await assert.rejects(bytesOf(writeXlsx(ofRows([['2024-09-15', 'x']]))), /a row of 2 cells in a sheet of 3 columns/)
})
