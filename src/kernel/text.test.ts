import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byGivenName, fold, parseNumber, sameSpelling, showNumber } from './text.ts'

test('a number that is shown is read back as the same number', () => {
  const money = fc.maxSafeInteger().filter((value) => Math.abs(value) < 1e15)
  const decimals = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100)
  fc.assert(
    fc.property(fc.oneof(money, decimals), (value) =>
      Object.is(parseNumber(showNumber(value)), value === 0 ? 0 : value),
    ),
  )
})

test('numbers stand with points between thousands and a comma before decimals', () => {
  assert.equal(showNumber(1_250_000), '1.250.000')
  assert.equal(showNumber(-1234.5), '-1.234,5')
  assert.equal(showNumber(999), '999')
  assert.equal(showNumber(0), '0')
})

test('a number is typed with or without points; what could be two numbers is none', () => {
  assert.equal(parseNumber('1250000'), 1_250_000)
  assert.equal(parseNumber(' 1 250 000 '), 1_250_000)
  assert.equal(parseNumber('12,5'), 12.5)
  for (const text of ['1.5', '12.50', '1,250,000', '1.2500', '', '-', 'năm', '1e5', '0x10', '１２', '∞', '1.250.'])
    assert.equal(parseNumber(text), null, text)
})

test('a search without diacritics finds every spelling', () => {
  for (const name of ['Hòa', 'Hoà', 'HOA', ' hoa ', 'Hoa\u0300']) assert.equal(fold(name), 'hoa', name)
  assert.equal(fold('Đường  số\u00a05'), 'duong so 5')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('both ways to set a tone mark are the same name; other letters are not', () => {
  assert.equal(sameSpelling('Hoà Bình'), sameSpelling('Hòa  Bình'))
  assert.equal(sameSpelling('Thuỷ'), sameSpelling('Thủy'))
  assert.notEqual(sameSpelling('Hoàn'), sameSpelling('Hòan'))
  assert.notEqual(sameSpelling('quý'), sameSpelling('qúy'))
  assert.equal(sameSpelling('A – B'), sameSpelling('A-B'))
})

test('names are in order of the given name, then of family and middle names', () => {
  const names = ['Trần Văn An', 'Lê Thị Bình', 'Nguyễn Thị Ân', 'Bùi Văn An', 'Đỗ Thị Ánh']
  assert.deepEqual(names.toSorted(byGivenName), [
    'Bùi Văn An',
    'Trần Văn An',
    'Đỗ Thị Ánh',
    'Nguyễn Thị Ân',
    'Lê Thị Bình',
  ])
})
