import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readHeading } from './household-sheet.ts'
import { sheetSentence } from './household-sheet.texts.ts'

const reader = (heading: string) => {
  const found = readHeading(heading)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found
}
const refused = (heading: string) => {
  const found = readHeading(heading)
  return 'refusals' in found ? found.refusals.map(({ code }) => code) : []
}

test('a row is read by the names of its columns, in Vietnamese or English, in any order', () => {
  const row = reader('Mã hộ;Khu vực;Thu nhập;Việc làm;Rác thải').readRow('H1;nông thôn;1.400.000;1;0')
  assert.ok(row.ok)
  assert.equal(row.household, 'H1')
  assert.equal(row.facts.income, 1_400_000)
  assert.deepEqual(
    [row.facts.answers.employment, row.facts.answers.waste, row.facts.answers.water],
    ['deprived', 'not-deprived', 'unknown'],
  )
  const english = reader('form_total,residence,water').readRow('"140","Urban",yes')
  assert.ok(english.ok && english.facts.formTotal === 140 && english.facts.residence === 'urban')
})

test('an empty cell is not known, and never zero', () => {
  const row = reader('khu_vuc,thu_nhap,tong_diem_b1').readRow('rural,,')
  assert.ok(row.ok)
  assert.deepEqual([row.facts.income, row.facts.formTotal], [null, null])
})

test('what cannot be read is told with the cell', () => {
  const { readRow } = reader('ma_ho,khu_vuc,thu_nhap,viec_lam')
  const codes = (line: string) => {
    const row = readRow(line)
    return row.ok ? [] : row.refusals.map(({ code }) => code)
  }
  assert.deepEqual(codes('1,miền núi,1000,1'), ['residence-unread'])
  assert.deepEqual(codes('1,rural,1e6,1'), ['number-unread'])
  assert.deepEqual(codes('1,rural,-1,1'), ['income-out-of-range'])
  assert.deepEqual(codes('1,rural,1000,maybe'), ['answer-unread'])
  assert.deepEqual(codes('1,rural,1000,1,2'), ['cells-too-many'])
  assert.deepEqual(codes('"1,rural,1000,1'), ['quote-not-closed'])
  assert.deepEqual(codes('"1 ""A""",rural,1000,1'), [])
  assert.deepEqual(refused('ma_ho,thu_nhap'), ['column-missing'])
  assert.deepEqual(refused('khu_vuc,ma_ho'), ['column-missing'])
  assert.deepEqual(refused('khu_vuc,thu_nhap,mau_nha,thu_nhap'), ['column-unknown', 'column-twice'])
})

test('any line at all is read or told why not, in both languages', () => {
  const { readRow } = reader('ma_ho,khu_vuc,thu_nhap,tong_diem_b1,viec_lam')
  const cell = fc.oneof(fc.string(), fc.constantFrom('rural', '1', '0', '', '1.500.000', '-5', '"'))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 7 }), (cells) => {
      const row = readRow(cells.join(','))
      if (row.ok) return
      for (const refusal of row.refusals)
        for (const words of Object.values(sheetSentence(refusal))) assert.match(words, /\S{2}/)
    }),
  )
})
