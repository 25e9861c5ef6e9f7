import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDispatch, aReport } from '../../../test/papers.ts'
import { bytesOf, readDocx, readHtml } from '../../../test/read-back.ts'
import type { Block, Cell, Paper, Run } from '../../kernel/paper.ts'
import { writeDocx } from './docx.ts'
import { writeHtml } from './html.ts'
import { textOf } from './text.ts'

test('a report reads the same in Word, in the browser and as plain text', () => sameEverywhere(aReport(30)))

test('so do a công văn to one agency and one to several', async () => {
  await sameEverywhere(aDispatch('Sở A'))
  await sameEverywhere(aDispatch('Phòng A', 'Phòng B'))
})

test('so does any paper, whatever people type into it', () =>
  fc.assert(fc.asyncProperty(papers, sameEverywhere), { numRuns: 40 }))

test('a paper reads from its head to its file copy, then the annexes', () => {
  const lines = textOf(aDispatch('Sở Lao động')).split('\n')
  assert.deepEqual(lines, [
    'ỦY BAN NHÂN DÂN THÀNH PHỐ SUỐI TRE',
    'PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 07/LĐTBXH-GN',
    'V/v nhắc các đơn vị gửi số liệu truyền thông về giảm nghèo quý I năm 2024',
    'Suối Tre, ngày 05 tháng 02 năm 2024',
    'Kính gửi: Sở Lao động',
    'Để kịp tổng hợp số liệu quý I năm 2024, Phòng đề nghị các đơn vị ghi nhận kết quả truyền thông trước ngày 14 tháng 3 năm 2024.',
    'Đơn vị gặp khó khăn xin liên hệ cán bộ phụ trách để được hướng dẫn./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TRƯỞNG PHÒNG',
    'Trần Thị Ví Dụ',
    'Dữ liệu minh họa',
  ])
})

test('an annex names the document it belongs to', () => {
  assert.match(
    textOf(aReport()),
    /\nPhụ lục II\nNHẬT KÝ CÔNG VIỆC\n\(Kèm theo Báo cáo số \/BC-UBND ngày tháng năm 2024 của Ủy ban nhân dân thành phố Suối Tre\)\n/,
  )
})

async function sameEverywhere(paper: Paper): Promise<void> {
  const text = textOf(paper)
  assert.equal(readDocx(await bytesOf(writeDocx(paper))), text)
  assert.equal(readHtml([...writeHtml(paper)].join('')), text)
}

const hostile = fc.constantFrom(
  '<w:t>',
  '</p>',
  '&amp;',
  '&',
  '"',
  "'",
  ']]>',
  '\0',
  '\u0007',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\n',
  '\t',
  '\u00a0',
  '😀',
  '${x}',
  'table-0',
)
const words = fc
  .array(
    fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('Hộ nghèo', 'ấp Đồi Rìu', ' ')),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const runs: fc.Arbitrary<readonly Run[]> = fc.array(
  fc.record({ text: words, emphasis: fc.constantFrom('none', 'bold', 'italic'), opens: orNull(words) }),
  { maxLength: 3 },
)
const tables: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const rows: fc.Arbitrary<readonly Cell[]> = fc.array(fc.record({ text: words, opens: orNull(words) }), {
    minLength: width,
    maxLength: width,
  })
  const columns = fc.array(
    fc.record({
      title: words,
      width: fc.integer({ min: 1, max: 9 }),
      align: fc.constantFrom('left', 'right', 'center'),
    }),
    { minLength: width, maxLength: width },
  )
  return fc.record({
    kind: fc.constant('table'),
    caption: orNull(words),
    columns,
    rows: fc.array(rows, { maxLength: 4 }),
    total: orNull(rows),
  })
})
const blocks: fc.Arbitrary<Block> = fc.oneof(
  tables,
  fc.record({ kind: fc.constant('item'), runs }),
  fc.record({ kind: fc.constant('paragraph'), style: fc.constantFrom('body', 'basis', 'note'), runs }),
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), label: words, text: words }),
)
const body = fc.array(blocks, { maxLength: 4 })
const papers: fc.Arbitrary<Paper> = fc.record({
  head: fc.record({
    superior: orNull(words),
    agency: words,
    sign: words,
    number: orNull(words),
    place: words,
    date: fc.record({
      day: orNull(fc.integer({ min: 1, max: 31 })),
      month: orNull(fc.integer({ min: 1, max: 12 })),
      year: fc.constant(2024),
    }),
  }),
  typeName: orNull(words),
  abstract: words,
  addressees: fc.array(words, { maxLength: 3 }),
  body,
  signature: fc.record({ authority: fc.array(words, { maxLength: 2 }), post: words, name: orNull(words) }),
  recipients: fc.array(words, { maxLength: 3 }),
  annexes: fc.array(
    fc.record({ number: orNull(words), title: words, body, page: fc.constantFrom('portrait', 'landscape') }),
    { maxLength: 2 },
  ),
  watermark: orNull(words),
})
