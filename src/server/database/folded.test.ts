import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inTown } from '../../../test/town.ts'
import { fold } from '../../kernel/text.ts'

const LETTERS = [...'aăâeêioôơuưyđbcghklmnpqrstvx']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const SPACES = [' ', '  ', '\t', '\n', '\u00a0', '\u2009', '\u3000', '\ufeff']

/** A letter with or without its tone, small or capital, in one code point or in several. */
const letter = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.constantFrom(...TONES),
    fc.constantFrom('NFC', 'NFD', 'NFKC'),
    fc.constantFrom('small', 'capital'),
  )
  .map(([base, tone, form, size]) => {
    const small = `${base}${tone}`.normalize(form)
    return size === 'small' ? small : small.toUpperCase()
  })
const piece = fc.oneof({ weight: 8, arbitrary: letter }, fc.constantFrom(...SPACES, ...'0159.,-/%_\\“”…'))
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

test(
  'a search in the database folds words as the screens do',
  inTown(async ({ owner }) => {
    const folded = async (words: readonly string[]) => {
      const { rows } = await owner.query<{ folded: string }>(
        'select folded(word) from unnest($1::text[]) with ordinality as w(word, place) order by place',
        [words],
      )
      return rows.map((row) => row.folded)
    }
    const all = LETTERS.flatMap((base) => TONES.map((tone) => `${base}${tone}`)).flatMap((small) => [
      small.normalize('NFC'),
      small.normalize('NFD'),
      small.toUpperCase().normalize('NFC'),
      small.toUpperCase().normalize('NFD'),
    ])
    assert.deepEqual(await folded(all), all.map(fold))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (words) => {
        assert.deepEqual(await folded(words), words.map(fold))
      }),
      { numRuns: 60 },
    )
  }),
)
