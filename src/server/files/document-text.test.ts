import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { textOfDocument } from './document-text.ts'

const docx = (body: string, name = 'word/document.xml') =>
  zipSync({
    'other.xml': Buffer.from('<x/>'),
    [name]: Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`),
  })
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const plan = paragraph('Ủy ban nhân dân phường tổ chức họp tổ dân phố để phổ biến chính sách giảm nghèo.')
const textOf = (body: string) => {
  const read = textOfDocument(docx(body))
  assert.ok(read.ok, JSON.stringify(read))
  return read.value.split('\n\n').slice(1)
}

test('a row of a table is one line; its cells stand side by side, whatever lines they have', () => {
  const cell = (...lines: readonly string[]) => `<w:tc>${lines.map(paragraph).join('')}</w:tc>`
  const row = `<w:tr w:rsidR="1">${cell('1')}${cell('Phát thanh', '  ', 'tuyên truyền')}${cell('Q &amp; A &lt;mới&gt;')}</w:tr>`
  assert.deepEqual(textOf(`${plan}<w:tbl>${row}${row}</w:tbl>${paragraph('Sau bảng')}`), [
    '1 | Phát thanh tuyên truyền | Q & A <mới>',
    '1 | Phát thanh tuyên truyền | Q & A <mới>',
    'Sau bảng',
  ])
})

test('tags and rows that are opened again and again and never closed are read through once', () => {
  const often = 300_000
  for (const open of ['<w:tr ', '<w:t ', '<w:br ', '<w:tr>', '</w:tr>'])
    assert.deepEqual(textOf(`${plan}${open.repeat(often)}`), [])
  assert.deepEqual(textOf(`${plan}<w:tr><w:tc>${paragraph(`a${' '.repeat(often)}b`)}</w:tc></w:tr>`), [
    `a${' '.repeat(often)}b`,
  ])
})

test('a package that unpacks to more than a document can be is unreadable, whatever size it says it has', () => {
  const bomb = docx(' '.repeat(61_000_000))
  const said = Buffer.from(bomb)
  // The size in the list at the end, 24 bytes into the entry of the main part.
  const entry = said.indexOf('word/document.xml', said.lastIndexOf('other.xml')) - 46
  said.writeUInt32LE(1000, entry + 24)
  assert.deepEqual(refusal(bomb), { code: 'document-unreadable' })
  assert.deepEqual(refusal(said), { code: 'document-unreadable' })
})

test('a package cut off at any place, without a main part, or with a list that leads nowhere is refused', () => {
  const whole = Buffer.from(docx(plan))
  for (let length = 2; length < whole.length - 22; length += 7)
    assert.deepEqual(refusal(whole.subarray(0, length)), { code: 'document-unreadable' })
  assert.deepEqual(refusal(docx(plan, 'word/other.xml')), { code: 'document-not-text', found: 'zip' })
  const astray = Buffer.from(whole)
  astray.writeUInt32LE(0xffff_fff0, astray.length - 6)
  assert.deepEqual(refusal(astray), { code: 'document-unreadable' })
})

const SENTENCE = 'Ủy ban nhân dân phường tổ chức họp tổ dân phố để phổ biến chính sách giảm nghèo. '

test('a text in UTF-16 with its mark is read like one in UTF-8', () => {
  const little = Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')
  for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from(`\ufeff${SENTENCE}`)])
    assert.deepEqual(textOfDocument(bytes), { ok: true, value: SENTENCE })
})

test('old code pages, PDF and old Word are each told what to do', () => {
  const windows1258 = Buffer.from(
    '\xd9y ban nh\xe2n d\xe2n ph\xfd\xf2\xecng t\xf4\xd2 ch\xfd\xecc h\xf2p. '.repeat(20),
    'latin1',
  )
  assert.deepEqual(refusal(windows1258), { code: 'document-old-letters' })
  assert.deepEqual(refusal(Buffer.from('%PDF-1.7\n%\xe2\xe3')), { code: 'document-is-pdf' })
  const oldWord = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  assert.deepEqual(refusal(oldWord), { code: 'document-is-old-word' })
  assert.deepEqual(refusal(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])), { code: 'document-not-text', found: null })
})

test('the head of a document alone is too short to be called foreign; digits alone are no text', () => {
  const head = 'UBND PHUONG XUAN AN\nSo: 45/KH-UBND\nKE HOACH\nTruyen thong giam ngheo nam 2024'
  assert.deepEqual(textOfDocument(Buffer.from(head)), { ok: true, value: head })
  assert.deepEqual(refusal(Buffer.from(head.repeat(10))), { code: 'document-not-vietnamese' })
  assert.deepEqual(refusal(Buffer.from('12345 67890')), { code: 'document-empty' })
})

function refusal(bytes: Uint8Array) {
  const read = textOfDocument(bytes)
  return read.ok ? null : read.refusals[0]
}
