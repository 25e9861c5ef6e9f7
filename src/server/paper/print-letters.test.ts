import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canPrint } from './print-fonts.ts'
import { printable } from './print-letters.ts'

const VOWELS = 'aăâeêioôơuưy'
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

test('the fonts have every Vietnamese letter, small and capital', () => {
  const small = [...VOWELS].flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC')))
  const letters = [...small, ...small.map((letter) => letter.toUpperCase()), 'đ', 'Đ', '₫', '–', '“', '…']
  assert.equal(letters.join('').length, 150)
  assert.deepEqual(
    letters.filter((letter) => !canPrint(letter.codePointAt(0) ?? 0)),
    [],
  )
})

test('a letter typed in two pieces is the same letter', () => {
  assert.equal(printable('hộ nghèo'.normalize('NFD')), 'hộ nghèo')
})

test('a picture becomes an empty square, a number in a square stays a number', () => {
  assert.equal(printable('Vui 😀 cùng 👩‍👩‍👧 1️⃣ 漢'), 'Vui □ cùng □ 1 □')
})

test('what is not seen does not turn the text around or break it', () => {
  assert.equal(printable('\u202Egiả\u0000 \ud800\tmạo\u00adn\n '), 'giả � mạon')
})

test('an address is broken at its points, a word without end anywhere, a number of a law nowhere', () => {
  const shown = (text: string) => printable(text).replaceAll('\u200b', '|')
  assert.equal(shown('phonglaodong@suoitre.example.vn'), 'phonglaodong@|suoitre.|example.|vn')
  assert.equal(shown('a'.repeat(22)), 'a|'.repeat(21) + 'a')
  assert.equal(shown('15/2022/TT-BLĐTBXH 1.250.000.000.000'), '15/2022/TT-BLĐTBXH 1.250.000.000.000')
})
