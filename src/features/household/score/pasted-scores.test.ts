import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readScores, scoresText } from './pasted-scores.ts'
import { faultSaid } from './score-table.texts.ts'
import type { ScoreTable } from './score-table.ts'

const HEADING = 'Mã mục\tMục\tMã lựa chọn\tLựa chọn\tThành thị\tNông thôn'
const paste = (...rows: readonly string[]) => readScores([HEADING, ...rows].join('\n'))
const codes = (...rows: readonly string[]) => paste(...rows).faults.map(({ code }) => code)

test('a table copied from Excel is read item by item, in the order of its rows', () => {
  const { regions, items, faults } = paste(
    '1\tNhà ở\ta\tThuê\t10\t0',
    '1\tNhà ở\tb\tNhà riêng\t50\t40',
    '2\tXe máy\ta\tCó\t30\t20',
  )
  assert.deepEqual(faults, [])
  assert.deepEqual(regions, [
    { code: 'thanh-thi', label: 'Thành thị' },
    { code: 'nong-thon', label: 'Nông thôn' },
  ])
  assert.deepEqual(
    items.map(({ code, label, options }) => [code, label, options.map((one) => [one.code, one.label, one.points])]),
    [
      [
        '1',
        'Nhà ở',
        [
          ['a', 'Thuê', { 'thanh-thi': 10, 'nong-thon': 0 }],
          ['b', 'Nhà riêng', { 'thanh-thi': 50, 'nong-thon': 40 }],
        ],
      ],
      ['2', 'Xe máy', [['a', 'Có', { 'thanh-thi': 30, 'nong-thon': 20 }]]],
    ],
  )
})

test('merged cells, columns in another order, English names, semicolons and lines of Windows say the same', () => {
  const plain = paste('1\tNhà ở\ta\tThuê\t10\t0', '1\tNhà ở\tb\tNhà riêng\t50\t40')
  assert.deepEqual(paste('1\tNhà ở\ta\tThuê\t10\t0', '\t\tb\tNhà riêng\t50\t40'), plain)
  const windows = readScores(
    '\uFEFFOption;Option code;Thành thị;Nông thôn;Item;Item code\r\nThuê;a;10;0;Nhà ở;1\r\nNhà riêng;b;50;40;Nhà ở;1\r\n\r\n',
  )
  assert.deepEqual(windows, plain)
  const decomposed = readScores(scoresText(plain).normalize('NFD'))
  assert.deepEqual(decomposed, plain)
})

test('a cell with line ends or quotes is one cell, and inches are no quote', () => {
  const { items, faults } = paste('1\tTi vi\ta\t"Loại\n“cũ”, ""dày"""\t10\t0', '1\tTi vi\tb\tTừ 32" trở lên\t50\t40')
  assert.deepEqual(faults, [])
  assert.deepEqual(
    items[0]?.options.map(({ label }) => label),
    ['Loại “cũ”, "dày"', 'Từ 32" trở lên'],
  )
  assert.deepEqual(paste('1\tTi vi\ta\t"Loại\t10\t0', '1\tTi vi\tb\tMới\t1\t2').faults, [
    { code: 'quote-open', row: 2 },
  ])
})

test('a missing region cell is refused with its row and column, and is never zero', () => {
  const { items, faults } = paste('1\tNhà ở\ta\tThuê\t10', '1\tNhà ở\tb\tNhà riêng\t50\t40')
  assert.deepEqual(faults, [{ code: 'points-empty', row: 2, column: 'Nông thôn' }])
  assert.equal(items[0]?.options.length, 1)
})

test('points with a decimal comma are not whole, and what is no number is told with what it says', () => {
  const { faults } = paste('1\tNhà ở\ta\tThuê\t12,5\t12.5', '1\tNhà ở\tb\tNhà riêng\t12,0\tnăm')
  assert.deepEqual(faults, [
    { code: 'points-not-whole', row: 2, column: 'Thành thị', found: '12,5' },
    { code: 'points-unread', row: 2, column: 'Nông thôn', found: '12.5' },
    { code: 'points-unread', row: 3, column: 'Nông thôn', found: 'năm' },
  ])
})

test('an option twice, an item with two names, an empty cell and cells beyond the heading are told', () => {
  assert.deepEqual(codes('1\tNhà ở\ta\tThuê\t1\t2', '1\tNhà ở\ta\tThuê\t1\t2'), ['option-again'])
  assert.deepEqual(codes('1\tNhà ở\ta\tThuê\t1\t2', '1\tNhà\tb\tRiêng\t1\t2'), ['item-renamed'])
  assert.deepEqual(codes('1\tNhà ở\ta\t\t1\t2'), ['cell-empty'])
  assert.deepEqual(codes('\tNhà ở\ta\tThuê\t1\t2'), ['cell-empty'])
  assert.deepEqual(codes('1\tNhà ở\ta\tThuê\t1\t2\t3'), ['cells-over'])
  assert.deepEqual(codes(`1\t${'Nhà '.repeat(99)}\ta\tThuê\t1\t2`), ['cell-too-long'])
})

test('a heading without its columns, without a region, with one twice or without a name is told', () => {
  const faults = (heading: string) => readScores(`${heading}\n1\tNhà\ta\tThuê\t1`).faults.map(({ code }) => code)
  assert.deepEqual(faults('Mục\tMã lựa chọn\tLựa chọn\tThành thị'), ['column-missing'])
  assert.deepEqual(faults('Mã mục\tMục\tMã lựa chọn\tLựa chọn'), ['region-missing'])
  assert.deepEqual(faults(`${HEADING}\tThành Thị`), ['column-twice'])
  assert.deepEqual(faults(`${HEADING}\t\tTây Nguyên`), ['column-unnamed'])
  assert.deepEqual(readScores(' \n'), { regions: [], items: [], faults: [] })
})

test('the sample of the guide is read without a fault', () => {
  const { regions, items, faults } = readScores(
    readFileSync(new URL('../../../../docs/guide/samples/bang-diem-gia-dinh.csv', import.meta.url), 'utf8'),
  )
  assert.deepEqual([regions.length, items.length, faults], [2, 6, []])
})

const word = fc.stringMatching(/^[a-zà-ỹ0-9"][a-zà-ỹ0-9",; ]{0,12}[a-zà-ỹ0-9"]$/)
const tables = fc
  .uniqueArray(fc.record({ code: fc.nat({ max: 99 }), label: word }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ code }) => code,
  })
  .chain((items) =>
    fc.record({
      regions: fc.constant<ScoreTable['regions']>([
        { code: 'thanh-thi', label: 'Thành thị' },
        { code: 'nong-thon', label: 'Nông thôn' },
      ]),
      items: fc.tuple(
        ...items.map(({ code, label }) =>
          fc
            .uniqueArray(
              fc.record({
                code: fc.stringMatching(/^[a-z]$/),
                label: word,
                points: fc.record({ 'thanh-thi': fc.nat(500), 'nong-thon': fc.nat(500) }),
              }),
              { minLength: 1, maxLength: 4, selector: (one) => one.code },
            )
            .map((options) => ({
              code: String(code),
              label: label.replace(/ +/g, ' '),
              options: options.map((one) => ({ ...one, label: one.label.replace(/ +/g, ' ') })),
            })),
        ),
      ),
    }),
  )

test('a table that is written out and read again is the same, with lines of any system, composed or not', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('NFC', 'NFD'), (table, end, form) => {
      const text = scoresText(table).replaceAll('\n', end).normalize(form)
      assert.deepEqual(readScores(text), { ...JSON.parse(JSON.stringify(table).normalize('NFC')), faults: [] })
    }),
  )
})

test('any text at all is read or told why not, in both languages', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('1', '0', '', '12,5', '-3', '"', 'Mục', 'a'))
  const rows = fc.array(
    fc.array(cell, { maxLength: 8 }).map((cells) => cells.join('\t')),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(fc.constantFrom(HEADING, 'Mục\tx', ''), rows, (heading, others) => {
      for (const fault of readScores([heading, ...others].join('\n')).faults)
        for (const words of Object.values(faultSaid(fault))) assert.match(words, /\S{2}/)
    }),
  )
})
