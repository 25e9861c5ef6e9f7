import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { flowOf } from './flow.ts'

const paragraphs = (text: string) => flowOf(text).paragraphs.map((paragraph) => paragraph.text)
const cells = (text: string) =>
  flowOf(text).paragraphs.map(({ text: words, cell }) => `${cell?.row}.${cell?.column} ${words}`)

test('a sentence that a page break cut goes on below it', () => {
  assert.deepEqual(paragraphs('Phổ biến chính sách giảm nghèo\n\nbền vững đến từng hộ.\n\nViệc khác.'), [
    'Phổ biến chính sách giảm nghèo bền vững đến từng hộ.',
    'Việc khác.',
  ])
})

test('a page number alone on its line is no word of the document', () => {
  assert.deepEqual(paragraphs('Các thôn lập\n\n2\n\ndanh sách hộ.\n\n\n- 3 -\n\n\nViệc khác.'), [
    'Các thôn lập danh sách hộ.',
    'Việc khác.',
  ])
})

test('a dash at the head of a broken line opens no item when the sentence goes on behind it', () => {
  assert.deepEqual(paragraphs('- Phát triển kinh tế\n- xã hội vùng cao.\n- Trong giai đoạn 2026\n- 2030 dạy nghề.'), [
    '- Phát triển kinh tế - xã hội vùng cao.',
    '- Trong giai đoạn 2026 - 2030 dạy nghề.',
  ])
  assert.equal(paragraphs('1. Phòng Lao động\n- Thương binh và Xã hội').length, 1)
})

test('a figure at the head of a full broken line opens no numbered item', () => {
  const line = 'Các đội đến ngay những nơi bị chia cắt bằng xuồng máy, ưu tiên các thôn ở cấp độ'
  const text = `${`- ${line}\nnguy hiểm nhất.\n\n`.repeat(4)}${line}\n1. Cấp nước uống cho dân.`
  assert.match(paragraphs(text).at(-1) ?? '', /cấp độ 1\. Cấp nước uống/)
})

test('bold signs, blanks before stops and joined syllables of a segmented text are gone', () => {
  assert.deepEqual(paragraphs('**1**. **Mục đích**'), ['1. Mục đích'])
  assert.deepEqual(paragraphs('Kế_hoạch hỗ_trợ , sửa_chữa ( nhà ) :'), ['Kế hoạch hỗ trợ, sửa chữa (nhà):'])
})

test('a table row on one line and cells on lines of their own give the same cells', () => {
  assert.deepEqual(cells('| 1 | Sở A |\n|---|---|\n| 2 | Sở B |'), ['1.0 1', '1.1 Sở A', '2.0 2', '2.1 Sở B'])
  assert.deepEqual(cells('|\n1\n|\nSở A\n|\n|\n2\n|\nSở B\n|'), ['1.0 1', '1.1 Sở A', '2.0 2', '2.1 Sở B'])
})

test('every paragraph of any text has a place inside it that holds its words', () => {
  const letters = fc.constantFrom(...'aáẬđ Đ1.-;:()|*_\n\r\t\u0301\ufeff\u200b😀Sở#'.split(''))
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: letters, maxLength: 200 }))
  fc.assert(
    fc.property(texts, (text) => {
      const flow = flowOf(text)
      for (const { start, end, text: words } of flow.paragraphs) {
        const at = flow.at(start, end)
        assert.ok(at.start >= 0 && at.start < at.end && at.end <= text.length)
        assert.equal(plain(words), plain(text.slice(at.start, at.end)))
      }
    }),
    { numRuns: 400 },
  )
})

/** Letters only, without their marks: what joining lines and dropping signs must not touch (a mark may change its letter). */
const plain = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:-\s?)?\d{1,3}(?:\s?-)?\s*$/.test(line))
    .join('')
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
