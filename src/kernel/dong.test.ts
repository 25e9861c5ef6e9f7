import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dongInWords, MOST_DONG } from './dong.ts'

/** As an accountant writes them. */
const WRITTEN: Readonly<Record<number, string>> = {
  0: 'Không đồng',
  5: 'Năm đồng',
  10: 'Mười đồng',
  14: 'Mười bốn đồng',
  15: 'Mười lăm đồng',
  21: 'Hai mươi mốt đồng',
  24: 'Hai mươi tư đồng',
  55: 'Năm mươi lăm đồng',
  101: 'Một trăm linh một đồng',
  110: 'Một trăm mười đồng',
  115: 'Một trăm mười lăm đồng',
  1_000: 'Một nghìn đồng',
  1_005: 'Một nghìn không trăm linh năm đồng',
  1_010: 'Một nghìn không trăm mười đồng',
  70_000: 'Bảy mươi nghìn đồng',
  1_300_000: 'Một triệu ba trăm nghìn đồng',
  15_021_000: 'Mười lăm triệu không trăm hai mươi mốt nghìn đồng',
  120_050_000: 'Một trăm hai mươi triệu không trăm năm mươi nghìn đồng',
  1_000_001: 'Một triệu không trăm linh một đồng',
  1_005_000_000: 'Một tỷ không trăm linh năm triệu đồng',
  2_000_000_000: 'Hai tỷ đồng',
  1_000_000_000_000: 'Một nghìn tỷ đồng',
}

test('sums are read as an accountant writes them', () => {
  for (const [amount, words] of Object.entries(WRITTEN)) assert.equal(dongInWords(Number(amount)), words)
})

test('whoever reads the words gets the same sum back, and no two sums have the same words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_DONG }), (amount) => {
      assert.equal(amountOf(dongInWords(amount)), amount)
    }),
    { numRuns: 500 },
  )
})

const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['không', 0],
    ['một', 1],
    ['mốt', 1],
    ['hai', 2],
    ['ba', 3],
    ['bốn', 4],
    ['tư', 4],
    ['năm', 5],
    ['lăm', 5],
    ['sáu', 6],
    ['bảy', 7],
    ['tám', 8],
    ['chín', 9],
  ].map(([word, value]) => [word, value]),
)

/** Adds up what is heard: tỷ parts the words, then triệu and nghìn, then trăm and mươi. */
function amountOf(words: string): number {
  const heard = words.toLocaleLowerCase('vi').split(' ').slice(0, -1)
  return partedBy(heard, [
    ['tỷ', 1e9],
    ['triệu', 1e6],
    ['nghìn', 1e3],
    ['trăm', 100],
    ['mươi', 10],
  ])
}

function partedBy(heard: readonly string[], scales: readonly (readonly [string, number])[]): number {
  const [scale, ...smaller] = scales
  if (!scale) return heard.reduce((total, word) => total + (word === 'mười' ? 10 : (VALUES[word] ?? 0)), 0)
  const at = heard.lastIndexOf(scale[0])
  const before = at < 0 ? 0 : partedBy(heard.slice(0, at), scale[0] === 'tỷ' ? scales.slice(1) : smaller)
  return before * scale[1] + partedBy(heard.slice(at + 1), smaller)
}
