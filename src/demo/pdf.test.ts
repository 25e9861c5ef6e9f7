import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfOfPage } from './pdf.ts'

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9])
const lines = ['DANH SÁCH KÝ NHẬN', 'Phường Xuân Hòa, 12/7/2024']
const pdf = pdfOfPage(jpeg, { width: 620, height: 877, lines })
const text = pdf.toString('latin1')

test('the table of a PDF says where each of its objects begins', () => {
  const [, at = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? []
  const table = text.slice(Number(at))
  assert.ok(table.startsWith('xref\n0 10\n'))
  const places = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  assert.equal(places.length, 9)
  for (const [i, place] of places.entries()) assert.ok(text.startsWith(`${i + 1} 0 obj\n`, place))
})

test('the words of a page lie unseen under its picture and are found as they were written', () => {
  const found = [...text.matchAll(/<([0-9a-f]+)> Tj/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )
  assert.deepEqual(found, lines)
  assert.match(text, /3 Tr/)
  // Letters of Hòa, ườ and â stand in three blocks of Unicode; each is mapped to itself.
  for (const block of ['00', '01', '1e']) assert.ok(text.includes(`<${block}00> <${block}ff> <${block}00>`), block)
})

test('the picture stands in the PDF byte for byte', () => {
  assert.ok(pdf.includes(Buffer.concat([Buffer.from(`/Length ${jpeg.length} >>\nstream\n`), jpeg])))
})
